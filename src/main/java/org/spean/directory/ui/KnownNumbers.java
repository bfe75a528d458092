package org.spean.directory.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spean.directory.CallReport;
import org.spean.directory.EntryPhone;
import org.spean.directory.ServiceEntry;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.PhoneNumber;

/**
 * What a list of entries has to know about telephones, asked once for all of them: the numbers of the organizations whose
 * entries printed none, and the last report about every number.
 */
record KnownNumbers(Map<OrganizationId, List<EntryPhone>> ofOrganizations, Map<PhoneNumber, CallReport> latest) {

    static KnownNumbers of(List<ServiceEntry> entries, Shelf shelf, Reader reader) {
        Map<OrganizationId, List<EntryPhone>> borrowed = shelf.directory()
                .phonesOf(
                        entries.stream()
                                .filter(KnownNumbers::printsNone)
                                .map(ServiceEntry::organization)
                                .collect(Collectors.toSet()),
                        reader.tier());
        List<PhoneNumber> numbers = new ArrayList<>(of(entries));
        borrowed.values()
                .forEach(phones -> phones.forEach(phone -> phone.number().ifPresent(numbers::add)));
        return new KnownNumbers(borrowed, shelf.calls().latest(numbers, reader.tier()));
    }

    /** The numbers that these entries print. */
    static List<PhoneNumber> of(List<ServiceEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.phones().stream())
                .flatMap(phone -> phone.number().stream())
                .distinct()
                .toList();
    }

    static boolean printsNone(ServiceEntry entry) {
        return entry.phones().stream().allMatch(phone -> phone.number().isEmpty());
    }

    /** What to show for an entry that prints none. */
    List<EntryPhone> instead(ServiceEntry entry) {
        return ofOrganizations.getOrDefault(entry.organization(), List.of());
    }

    /** The last report about a number. */
    Optional<CallReport> last(PhoneNumber number) {
        return Optional.ofNullable(latest.get(number));
    }
}
