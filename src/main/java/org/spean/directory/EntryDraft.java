package org.spean.directory;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.ServiceTypeId;

/**
 * An entry while somebody writes it, on a screen or in a spreadsheet: it may be wrong or incomplete until
 * {@link EntryRules} finds nothing against it. {@link EntryColumn} reads and writes its fields.
 */
public final class EntryDraft {

    private final ServiceEntry before;
    private final Map<EntryColumn, String> cells = new EnumMap<>(EntryColumn.class);

    // Worked out when it is asked for, until something else is written: whoever judges a draft asks several times.
    private @Nullable Set<EntryColumn> changed;
    private @Nullable ServiceEntry entry;

    private EntryDraft(ServiceEntry before) {
        this.before = before;
    }

    /** One that says what the entry says. */
    public static EntryDraft of(ServiceEntry entry) {
        return new EntryDraft(entry);
    }

    /**
     * A new one.
     *
     * @param id its handle for ever
     * @param reported in which month it is reported
     */
    public static EntryDraft blank(ServiceId id, OrganizationId organization, ServiceTypeId type, YearMonth reported) {
        return new EntryDraft(new ServiceEntry(
                id,
                "here-" + id,
                organization,
                "",
                type,
                false,
                true,
                new Coverage(Coverage.Kind.NOT_REPORTED, Set.of(), Set.of(), "", ""),
                List.of(),
                List.of(),
                new HowToRefer("", "", "", ""),
                Map.of(),
                "",
                "",
                "",
                "",
                new Source("", "", "", "", "", reported),
                Optional.empty(),
                false,
                AtPresent.UNSAID));
    }

    /** What a field says now, as it stands in a cell. */
    public String cell(EntryColumn column) {
        String written = cells.get(column);
        return written == null ? column.of(before) : written;
    }

    /** Writes a field; what it says is read when the {@link #entry} is asked for. */
    public EntryDraft with(EntryColumn column, String cell) {
        cells.put(column, cell.strip());
        changed = null;
        entry = null;
        return this;
    }

    /** Several of something as they stand in one cell; what is empty is left out. */
    public static String cell(Stream<String> items) {
        return EntryCells.joined(
                items.map(String::strip).filter(item -> !item.isEmpty()).toList());
    }

    /** The entry's numbers as people write them, one after the other; {@link #phones} reads them again. */
    public static List<String> phones(ServiceEntry entry) {
        return entry.phones().stream().map(EntryPhone::shown).toList();
    }

    /**
     * Numbers as people write them, as they stand in one cell.
     *
     * @param entry of a number that stood there already, all that is known of it beside the number stays
     */
    public static String phones(ServiceEntry entry, Stream<String> numbers) {
        Map<String, String> known = entry.phones().stream()
                .collect(Collectors.toMap(EntryPhone::shown, EntryPhones::item, (first, same) -> first));
        return cell(numbers.map(String::strip).map(number -> known.getOrDefault(number, number)));
    }

    /** The entry before anything was written. */
    public ServiceEntry before() {
        return before;
    }

    /** The fields that say something else than before. */
    public Set<EntryColumn> changed() {
        Set<EntryColumn> known = changed;
        if (known == null) {
            Set<EntryColumn> others = EnumSet.noneOf(EntryColumn.class);
            cells.forEach((column, cell) -> {
                if (!cell.equals(column.of(before))) {
                    others.add(column);
                }
            });
            known = Collections.unmodifiableSet(others);
            changed = known;
        }
        return known;
    }

    /**
     * What was written, as an entry.
     *
     * @throws BadCell naming the first field that cannot be read
     */
    public ServiceEntry entry() {
        ServiceEntry known = entry;
        if (known == null) {
            known = read();
            entry = known;
        }
        return known;
    }

    private ServiceEntry read() {
        String type = cell(EntryColumn.TYPE);
        return new ServiceEntry(
                before.id(),
                before.row(),
                read(EntryColumn.ORGANIZATION, EntryFault.UNKNOWN_ORGANIZATION, OrganizationId::of),
                cell(EntryColumn.PROGRAMME),
                read(EntryColumn.TYPE, EntryFault.UNKNOWN_TYPE, text -> new ServiceTypeId(type)),
                before.shelters(),
                !read(EntryColumn.RUNNING, EntryFault.YES_OR_NOT_YET, EntryCells::notYet),
                coverage(),
                EntryCells.list(cell(EntryColumn.CONTACTS)),
                read(EntryColumn.PHONES, EntryFault.NO_NUMBER, EntryPhones::read),
                new HowToRefer(
                        cell(EntryColumn.REFERRAL_FROM),
                        cell(EntryColumn.REFERRAL_TO),
                        cell(EntryColumn.REFERRAL_DIRECTION),
                        cell(EntryColumn.REFERRAL_AS_PRINTED)),
                audiences(),
                cell(EntryColumn.ELIGIBILITY),
                cell(EntryColumn.FOLLOW_UP),
                cell(EntryColumn.GAPS),
                cell(EntryColumn.RECOMMENDATIONS),
                source(),
                before.answeredOn(),
                before.phoneTrouble(),
                atPresent());
    }

    private Coverage coverage() {
        return new Coverage(
                read(EntryColumn.COVERAGE, EntryFault.COVERAGE_WORD, EntryCells::coverage),
                read(EntryColumn.PROVINCES, EntryFault.UNKNOWN_PROVINCE, EntryCells::provinces),
                before.coverage().inferred(),
                cell(EntryColumn.COVERAGE_AS_PRINTED),
                cell(EntryColumn.PLACES),
                read(EntryColumn.DISTRICTS, EntryFault.UNKNOWN_DISTRICT, EntryCells::districts));
    }

    private Map<Audience, Answer> audiences() {
        Map<Audience, Answer> answers = new EnumMap<>(Audience.class);
        for (Audience audience : Audience.values()) {
            Answer answer = read(EntryColumn.of(audience), EntryFault.YES_OR_NO, EntryCells::answer);
            if (answer != Answer.NOT_RECORDED) {
                answers.put(audience, answer);
            }
        }
        return answers;
    }

    private Source source() {
        Source known = before.source();
        return new Source(
                cell(EntryColumn.INSTITUTION_AS_PRINTED),
                cell(EntryColumn.SOURCE_PAGE),
                cell(EntryColumn.SOURCE_LINES),
                cell(EntryColumn.CONFIDENCE),
                cell(EntryColumn.DOUBTS),
                cells.containsKey(EntryColumn.REPORTED)
                        ? read(EntryColumn.REPORTED, EntryFault.NO_MONTH, YearMonth::parse)
                        : known.reported());
    }

    private AtPresent atPresent() {
        Optional<LocalDate> until = day(EntryColumn.CLOSED_UNTIL);
        Optional<LocalDate> ends = day(EntryColumn.ENDS_ON);
        Optional<LocalDate> asOf = day(EntryColumn.CAPACITY_AS_OF);
        Taking.State state = read(EntryColumn.STATE, EntryFault.STATE_WORD, EntryCells::state);
        if (state == Taking.State.OPEN && until.isPresent()) {
            throw new BadCell(EntryColumn.CLOSED_UNTIL, EntryFault.OPEN_UNTIL, cell(EntryColumn.CLOSED_UNTIL));
        }
        String places = cell(EntryColumn.CAPACITY);
        if (!places.isEmpty() && asOf.isEmpty()) {
            throw new BadCell(EntryColumn.CAPACITY_AS_OF, EntryFault.NO_DAY, "");
        }
        return new AtPresent(
                new Taking(state, until, ends),
                read(EntryColumn.HOURS, EntryFault.NO_HOURS, EntryCells::hours),
                read(EntryColumn.CAPACITY, EntryFault.NO_PLACES, text -> Capacity.read(text, asOf)),
                read(EntryColumn.ANSWER_TIME, EntryFault.NO_ANSWER_TIME, AnswerTime::read),
                before.atPresent().unchecked());
    }

    private Optional<LocalDate> day(EntryColumn column) {
        return Optional.ofNullable(read(column, EntryFault.NO_DAY, EntryDraft::dayOrNot));
    }

    private static @Nullable LocalDate dayOrNot(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    /** Reads a cell. */
    private interface Reading<T extends @Nullable Object> {
        T read(String text);
    }

    private <T extends @Nullable Object> T read(EntryColumn column, EntryFault fault, Reading<T> reading) {
        String text = cell(column);
        try {
            return reading.read(text);
        } catch (IllegalArgumentException | java.time.DateTimeException unreadable) {
            throw new BadCell(column, fault, text, unreadable);
        }
    }
}
