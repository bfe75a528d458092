package org.spean.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.spean.geography.Gazetteer;
import org.spean.people.OrganizationId;
import org.spean.people.Organizations;
import org.spean.people.Programme;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.TypedText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What can be wrong with an entry that somebody wrote, field by field. The same for a screen, a spreadsheet and a program. */
@Component
public class EntryRules {

    /** So many letters stand in a field at most. */
    public static final int MOST_LETTERS = 2_000;

    /** So many telephones, or people to ask for. */
    public static final int MOST_ITEMS = 20;

    private static final LocalDate FORUM = LocalDate.of(2000, 1, 1);
    private static final int YEARS_AHEAD = 20;
    private static final int DAYS_CLOSED_AHEAD = 730;

    private static final Set<EntryColumn> COUNTED = EnumSet.of(EntryColumn.CONTACTS, EntryColumn.PHONES);

    private final Catalogue catalogue;
    private final Gazetteer gazetteer;
    private final Predicate<OrganizationId> organizations;
    private final Function<OrganizationId, Set<String>> programmes;
    private final Clock clock;

    @Autowired
    EntryRules(Catalogue catalogue, Gazetteer gazetteer, Organizations organizations, Clock clock) {
        this(
                catalogue,
                gazetteer,
                id -> organizations.organization(id).isPresent(),
                id -> organizations.programmesOf(id).stream()
                        .map(Programme::code)
                        .collect(Collectors.toSet()),
                clock);
    }

    private EntryRules(
            Catalogue catalogue,
            Gazetteer gazetteer,
            Predicate<OrganizationId> organizations,
            Function<OrganizationId, Set<String>> programmes,
            Clock clock) {
        this.catalogue = catalogue;
        this.gazetteer = gazetteer;
        this.organizations = organizations;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** The same rules for a great many entries of these organizations and programmes, without asking for each again. */
    public EntryRules among(Predicate<OrganizationId> known, Map<OrganizationId, Set<String>> codes) {
        return new EntryRules(catalogue, gazetteer, known, id -> codes.getOrDefault(id, Set.of()), clock);
    }

    /** What is wrong; empty where the draft can be taken. Only what was changed is judged by days and lengths. */
    public Map<EntryColumn, EntryFault> against(EntryDraft draft) {
        Map<EntryColumn, EntryFault> wrong = new EnumMap<>(EntryColumn.class);
        for (EntryColumn column : draft.changed()) {
            text(draft.cell(column)).ifPresent(fault -> wrong.put(column, fault));
        }
        EntryDraft mended = draft;
        while (true) {
            try {
                against(draft, mended.entry(), wrong);
                return wrong;
            } catch (BadCell bad) {
                // What cannot be read is said, and the others are looked at as if it were still what it was.
                wrong.putIfAbsent(bad.column(), bad.fault());
                mended = without(mended, mended.changed().contains(bad.column()) ? bad.column() : beside(bad.column()));
            }
        }
    }

    /** What was written that made a field wrong that nobody wrote. */
    private static EntryColumn beside(EntryColumn column) {
        return switch (column) {
            case CAPACITY_AS_OF -> EntryColumn.CAPACITY;
            case CLOSED_UNTIL -> EntryColumn.STATE;
            default -> throw new IllegalStateException("an entry that cannot be read: " + column);
        };
    }

    private static EntryDraft without(EntryDraft draft, EntryColumn column) {
        EntryDraft other = EntryDraft.of(draft.before());
        draft.changed().stream().filter(each -> each != column).forEach(each -> other.with(each, draft.cell(each)));
        return other;
    }

    private static Optional<EntryFault> text(String cell) {
        if (TypedText.longer(cell, MOST_LETTERS)) {
            return Optional.of(EntryFault.TOO_LONG);
        }
        for (int at = 0; at < cell.length(); at += Character.charCount(cell.codePointAt(at))) {
            if (unprintable(cell.codePointAt(at))) {
                return Optional.of(EntryFault.UNPRINTABLE);
            }
        }
        return Optional.empty();
    }

    private static boolean unprintable(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL -> letter != '\n' && letter != '\t';
            case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> true;
            // Marks that turn the direction of writing round make a line say something else than it holds.
            case Character.FORMAT -> (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069);
            default -> false;
        };
    }

    private void against(EntryDraft draft, ServiceEntry entry, Map<EntryColumn, EntryFault> wrong) {
        Set<EntryColumn> changed = draft.changed();
        if (catalogue.type(entry.type()).isEmpty()) {
            wrong.putIfAbsent(EntryColumn.TYPE, EntryFault.UNKNOWN_TYPE);
        }
        if (!organizations.test(entry.organization())) {
            wrong.putIfAbsent(EntryColumn.ORGANIZATION, EntryFault.UNKNOWN_ORGANIZATION);
        } else if (!entry.programme().isEmpty()
                && !programmes.apply(entry.organization()).contains(entry.programme())) {
            wrong.putIfAbsent(EntryColumn.PROGRAMME, EntryFault.UNKNOWN_PROGRAMME);
        }
        places(entry.coverage(), changed, wrong);
        phones(entry.phones(), changed, wrong);
        COUNTED.stream()
                .filter(changed::contains)
                .filter(column -> EntryCells.list(draft.cell(column)).size() > MOST_ITEMS)
                .forEach(column -> wrong.putIfAbsent(column, EntryFault.TOO_MANY));
        days(entry, changed, wrong);
    }

    private void places(Coverage coverage, Set<EntryColumn> changed, Map<EntryColumn, EntryFault> wrong) {
        if (coverage.provinces().stream()
                .anyMatch(code -> gazetteer.province(code).isEmpty())) {
            wrong.putIfAbsent(EntryColumn.PROVINCES, EntryFault.UNKNOWN_PROVINCE);
        }
        boolean named = coverage.kind() == Coverage.Kind.PROVINCES;
        if (named && coverage.provinces().isEmpty()) {
            wrong.putIfAbsent(EntryColumn.PROVINCES, EntryFault.PROVINCES_MISSING);
        } else if (!named && !coverage.provinces().isEmpty()) {
            wrong.putIfAbsent(EntryColumn.PROVINCES, EntryFault.PROVINCES_NOT_ASKED);
        }
        if (changed.contains(EntryColumn.DISTRICTS) || changed.contains(EntryColumn.PROVINCES)) {
            coverage.districts().stream()
                    .map(PlaceCode::province)
                    .filter(province -> !coverage.provinces().contains(province))
                    .findFirst()
                    .ifPresent(elsewhere -> wrong.putIfAbsent(EntryColumn.DISTRICTS, EntryFault.DISTRICT_ELSEWHERE));
        }
    }

    private static void phones(List<EntryPhone> phones, Set<EntryColumn> changed, Map<EntryColumn, EntryFault> wrong) {
        Set<PhoneNumber> once = new HashSet<>();
        if (changed.contains(EntryColumn.PHONES)
                && phones.stream().flatMap(phone -> phone.number().stream()).anyMatch(number -> !once.add(number))) {
            wrong.putIfAbsent(EntryColumn.PHONES, EntryFault.NUMBER_TWICE);
        }
    }

    private void days(ServiceEntry entry, Set<EntryColumn> changed, Map<EntryColumn, EntryFault> wrong) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
        Taking taking = entry.atPresent().taking();
        unlikely(EntryColumn.CLOSED_UNTIL, taking.until(), today, today.plusDays(DAYS_CLOSED_AHEAD), changed, wrong);
        unlikely(EntryColumn.ENDS_ON, taking.ends(), today, today.plusYears(YEARS_AHEAD), changed, wrong);
        unlikely(EntryColumn.CAPACITY_AS_OF, entry.atPresent().capacity().asOf(), FORUM, today, changed, wrong);
        if (changed.contains(EntryColumn.REPORTED)) {
            YearMonth reported = entry.source().reported();
            if (reported.isAfter(YearMonth.from(today))) {
                wrong.putIfAbsent(EntryColumn.REPORTED, EntryFault.MONTH_TO_COME);
            }
            if (reported.isBefore(YearMonth.from(FORUM))) {
                wrong.putIfAbsent(EntryColumn.REPORTED, EntryFault.DAY_UNLIKELY);
            }
        }
    }

    private static void unlikely(
            EntryColumn column,
            Optional<LocalDate> day,
            LocalDate first,
            LocalDate last,
            Set<EntryColumn> changed,
            Map<EntryColumn, EntryFault> wrong) {
        if (changed.contains(column)
                && day.filter(each -> each.isBefore(first) || each.isAfter(last))
                        .isPresent()) {
            wrong.putIfAbsent(column, EntryFault.DAY_UNLIKELY);
        }
    }
}
