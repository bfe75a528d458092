package org.spean.directory;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields of an entry one by one, as they stand in a spreadsheet, are changed on a screen, and are remembered in the entry's
 * history. {@link #of} writes what an entry says; {@link EntryDraft} reads it back: the two always agree.
 */
public enum EntryColumn {
    ORGANIZATION(
            EntryField.ORGANIZATION, Age.SLOW, entry -> entry.organization().toString()),
    PROGRAMME(EntryField.ORGANIZATION, Age.SLOW, ServiceEntry::programme),
    TYPE(EntryField.TYPE, Age.SLOW, entry -> entry.type().id()),
    RUNNING(EntryField.RUNNING, Age.QUICK, entry -> entry.running() ? "yes" : "not yet"),
    COVERAGE(
            EntryField.PROVINCES,
            Age.SLOW,
            entry -> EntryCells.word(entry.coverage().kind())),
    PROVINCES(
            EntryField.PROVINCES,
            Age.SLOW,
            entry -> EntryCells.isoCodes(entry.coverage().provinces())),
    DISTRICTS(
            EntryField.DISTRICTS,
            Age.SLOW,
            entry -> EntryCells.digits(entry.coverage().districts())),
    COVERAGE_AS_PRINTED(
            EntryField.COVERAGE_AS_PRINTED, Age.NEVER, entry -> entry.coverage().asPrinted()),
    PLACES(EntryField.PLACES, Age.SLOW, entry -> entry.coverage().places()),
    CONTACTS(EntryField.CONTACTS, Age.QUICK, entry -> EntryCells.joined(entry.contacts())),
    PHONES(EntryField.MOBILE_PHONES, Age.QUICK, entry -> EntryPhones.written(entry.phones())),
    REFERRAL_FROM(
            EntryField.HOW_TO_REFER, Age.MIDDLE, entry -> entry.howToRefer().from()),
    REFERRAL_TO(EntryField.HOW_TO_REFER, Age.MIDDLE, entry -> entry.howToRefer().to()),
    REFERRAL_DIRECTION(
            EntryField.REFERRAL_AS_PRINTED,
            Age.NEVER,
            entry -> entry.howToRefer().direction()),
    REFERRAL_AS_PRINTED(
            EntryField.REFERRAL_AS_PRINTED,
            Age.NEVER,
            entry -> entry.howToRefer().asPrinted()),
    SERVES_MEN(EntryField.AUDIENCES, Age.MIDDLE, said(Audience.MEN)),
    SERVES_BOYS(EntryField.AUDIENCES, Age.MIDDLE, said(Audience.BOYS)),
    SERVES_WOMEN(EntryField.AUDIENCES, Age.MIDDLE, said(Audience.WOMEN)),
    SERVES_GIRLS(EntryField.AUDIENCES, Age.MIDDLE, said(Audience.GIRLS)),
    SERVES_DISABILITY(EntryField.AUDIENCES, Age.MIDDLE, said(Audience.DISABILITY)),
    SERVES_FOREIGN(EntryField.AUDIENCES, Age.MIDDLE, said(Audience.FOREIGN_NATIONALS)),
    ELIGIBILITY(EntryField.ELIGIBILITY, Age.MIDDLE, ServiceEntry::eligibility),
    FOLLOW_UP(EntryField.FOLLOW_UP, Age.SLOW, ServiceEntry::followUp),
    GAPS(EntryField.GAPS, Age.SLOW, ServiceEntry::gaps),
    RECOMMENDATIONS(EntryField.RECOMMENDATIONS, Age.SLOW, ServiceEntry::recommendations),
    INSTITUTION_AS_PRINTED(
            EntryField.INSTITUTION_AS_PRINTED,
            Age.NEVER,
            entry -> entry.source().institutionAsPrinted()),
    SOURCE_PAGE(EntryField.SOURCE_PAGE, Age.NEVER, entry -> entry.source().page()),
    SOURCE_LINES(EntryField.SOURCE_LINES, Age.NEVER, entry -> entry.source().lines()),
    CONFIDENCE(EntryField.CONFIDENCE, Age.NEVER, entry -> entry.source().confidence()),
    DOUBTS(EntryField.DOUBTS, Age.NEVER, entry -> entry.source().doubts()),
    REPORTED(EntryField.REPORTED, Age.NEVER, entry -> entry.source().reported().toString()),
    STATE(
            EntryField.TAKING,
            Age.QUICK,
            entry -> EntryCells.word(entry.atPresent().taking().state())),
    CLOSED_UNTIL(
            EntryField.TAKING,
            Age.QUICK,
            entry -> day(entry.atPresent().taking().until())),
    ENDS_ON(
            EntryField.TAKING,
            Age.MIDDLE,
            entry -> day(entry.atPresent().taking().ends())),
    HOURS(EntryField.HOURS, Age.QUICK, entry -> entry.atPresent().hours().written()),
    CAPACITY(
            EntryField.CAPACITY,
            Age.VERY_QUICK,
            entry -> entry.atPresent().capacity().written()),
    CAPACITY_AS_OF(
            EntryField.CAPACITY,
            Age.VERY_QUICK,
            entry -> day(entry.atPresent().capacity().asOf())),
    ANSWER_TIME(
            EntryField.ANSWER_TIME,
            Age.MIDDLE,
            entry -> entry.atPresent().answerTime().written());

    /** How soon what was right is not to be relied on any more (LT-17 for telephones; the others ours). */
    public enum Age {
        /** Places are free today and taken tomorrow. */
        VERY_QUICK(14),
        QUICK(ServiceEntry.VERIFIED_DAYS),
        MIDDLE(180),
        SLOW(365),
        /** It tells what a source printed, and is right for ever. */
        NEVER(Integer.MAX_VALUE);

        private final int days;

        Age(int days) {
            this.days = days;
        }

        /** After so many days it is old. */
        public int days() {
            return days;
        }
    }

    private static final Map<String, EntryColumn> BY_WORD =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(EntryColumn::word, column -> column));

    private final EntryField field;
    private final Age age;
    private final String word;

    @SuppressWarnings("ImmutableEnumChecker") // reads an entry and keeps nothing
    private final Function<ServiceEntry, String> says;

    EntryColumn(EntryField field, Age age, Function<ServiceEntry, String> says) {
        this.field = field;
        this.age = age;
        this.says = says;
        word = name().toLowerCase(Locale.ROOT);
    }

    private static Function<ServiceEntry, String> said(Audience audience) {
        return entry -> EntryCells.word(entry.answer(audience));
    }

    private static String day(Optional<java.time.LocalDate> day) {
        return day.map(Object::toString).orElse("");
    }

    /** The column that says whether this audience is served. */
    public static EntryColumn of(Audience audience) {
        return switch (audience) {
            case MEN -> SERVES_MEN;
            case BOYS -> SERVES_BOYS;
            case WOMEN -> SERVES_WOMEN;
            case GIRLS -> SERVES_GIRLS;
            case DISABILITY -> SERVES_DISABILITY;
            case FOREIGN_NATIONALS -> SERVES_FOREIGN;
        };
    }

    /** The column with this word, if there is one. */
    public static Optional<EntryColumn> ofWord(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** Those of which the table of tiers says by this field who sees them. */
    public static List<EntryColumn> of(EntryField field) {
        return Stream.of(values()).filter(each -> each.field == field).toList();
    }

    /** Which field of the table of tiers says who may see it. */
    public EntryField field() {
        return field;
    }

    /** How quickly it ages. */
    public Age age() {
        return age;
    }

    /** What an entry says in it; empty where it says nothing. */
    public String of(ServiceEntry entry) {
        return says.apply(entry);
    }

    /** Its name at the head of a column: {@code referral_from}. */
    public String word() {
        return word;
    }

    /** The key of its name in both languages. */
    public String key() {
        return "entry.column." + word().replace('_', '-');
    }
}
