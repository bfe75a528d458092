package org.spean.directory;

import java.util.List;
import java.util.Locale;

/**
 * Everything about an entry, its telephones, their calls and the hotlines that is shown, exported or indexed, field by
 * field: what {@code data-seed/field-tiers.csv} has rows for.
 */
public enum EntryField {
    HANDLE(Floor.FOR_EVERYBODY, "ServiceEntry.id", "ServiceEntry.row"),
    ORGANIZATION(Floor.FOR_EVERYBODY, "ServiceEntry.organization", "ServiceEntry.programme"),
    TYPE(Floor.FOR_EVERYBODY, "ServiceEntry.type"),
    SHELTERS(Floor.FOR_EVERYBODY, "ServiceEntry.shelters"),
    RUNNING(Floor.FOR_EVERYBODY, "ServiceEntry.running"),
    PROVINCES(Floor.FOR_EVERYBODY, "Coverage.kind", "Coverage.provinces"),
    AUDIENCES(Floor.FOR_EVERYBODY, "ServiceEntry.audiences"),
    REPORTED(Floor.FOR_EVERYBODY, "Source.reported"),
    TAKING(Floor.FOR_EVERYBODY, "Taking.state", "Taking.until", "Taking.ends"),
    UNCHECKED(Floor.FOR_EVERYBODY, "AtPresent.unchecked"),
    ANSWERED(Floor.FOR_EVERYBODY, "ServiceEntry.answeredOn", "ServiceEntry.phoneTrouble"),

    HOTLINES(Floor.NONE, "EntryPhone.asPrinted", "EntryPhone.number", "EntryPhone.kind"),
    OFFICE_PHONES(Floor.NONE, "EntryPhone.asPrinted", "EntryPhone.number", "EntryPhone.kind"),
    MOBILE_PHONES(Floor.NEVER_PUBLIC, "EntryPhone.asPrinted", "EntryPhone.number", "EntryPhone.kind"),
    PHONE_DOUBTS(Floor.NEVER_PUBLIC, "EntryPhone.doubt"),
    CONTACTS(Floor.NEVER_PUBLIC, "ServiceEntry.contacts"),
    PLACES(Floor.SHELTERS_NEVER_PUBLIC, "Coverage.places"),
    DISTRICTS(Floor.SHELTERS_NEVER_PUBLIC, "Coverage.districts"),
    HOURS(Floor.FOR_EVERYBODY, "AtPresent.hours"),
    CAPACITY(Floor.NONE, "AtPresent.capacity"),
    ANSWER_TIME(Floor.NONE, "AtPresent.answerTime"),
    COVERAGE_AS_PRINTED(Floor.SHELTERS_NEVER_PUBLIC, "Coverage.asPrinted"),
    /** None is kept yet: the forum printed none. Whoever adds them finds them closed. */
    ADDRESS(Floor.SHELTERS_NAMED_ONLY),
    INFERRED_PROVINCES(Floor.NONE, "Coverage.inferred"),
    HOW_TO_REFER(Floor.NONE, "HowToRefer.from", "HowToRefer.to"),
    REFERRAL_AS_PRINTED(Floor.NONE, "HowToRefer.direction", "HowToRefer.asPrinted"),
    ELIGIBILITY(Floor.NONE, "ServiceEntry.eligibility"),
    FOLLOW_UP(Floor.NONE, "ServiceEntry.followUp"),
    GAPS(Floor.NONE, "ServiceEntry.gaps"),
    RECOMMENDATIONS(Floor.NONE, "ServiceEntry.recommendations"),
    INSTITUTION_AS_PRINTED(Floor.NONE, "Source.institutionAsPrinted"),
    SOURCE_PAGE(Floor.NONE, "Source.page"),
    SOURCE_LINES(Floor.NONE, "Source.lines"),
    CONFIDENCE(Floor.NONE, "Source.confidence"),
    DOUBTS(Floor.NEVER_PUBLIC, "Source.doubts"),

    CALLS(Floor.NONE, "CallReport.id", "CallReport.number", "CallReport.outcome", "CallReport.at"),
    NEW_NUMBERS(Floor.NEVER_PUBLIC, "CallReport.newNumber"),
    CALLERS(Floor.NEVER_PUBLIC, "CallReport.by", "CallReport.byName"),
    LINES(Floor.NONE, "Hotline.id", "Hotline.name", "Hotline.organization", "Hotline.purpose"),
    PEOPLES_LINES(Floor.NEVER_PUBLIC, "Hotline.partnersOnly"),
    LINE_NOTES(Floor.NEVER_PUBLIC, "Hotline.note"),
    ORGANIZATION_NOTES(Floor.NEVER_PUBLIC, "Organization.note"),
    PROGRAMME_NOTES(Floor.NEVER_PUBLIC, "Programme.note");

    /** What no table can open or close, whoever edits it. */
    enum Floor {
        NONE,
        /** One chooses by it and it is counted, or an entry is none without it: hidden, its page would say untruths. */
        FOR_EVERYBODY,
        /** It names people, or leads to their own telephones. */
        NEVER_PUBLIC,
        /** It says where people sleep (design 4.2). */
        SHELTERS_NEVER_PUBLIC,
        /** It leads to the door of where people sleep (design 4.2): not even coordinators. */
        SHELTERS_NAMED_ONLY
    }

    private final Floor floor;

    @SuppressWarnings("ImmutableEnumChecker") // what List.of makes cannot be changed
    private final List<String> parts;

    EntryField(Floor floor, String... parts) {
        this.floor = floor;
        this.parts = List.of(parts);
    }

    Floor floor() {
        return floor;
    }

    /** The components of records that hold it. */
    List<String> parts() {
        return parts;
    }

    /** Whether it stands in an entry, so that it can be closed of those that shelter people only. */
    public boolean ofEntries() {
        return compareTo(CALLS) < 0;
    }

    /** The word in the table: {@code mobile-phones}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
