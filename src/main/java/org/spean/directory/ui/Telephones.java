package org.spean.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.spean.directory.CallReport;
import org.spean.directory.EntryPhone;
import org.spean.directory.ServiceEntry;
import org.spean.people.Organization;
import org.spean.vocabulary.PhoneNumber;

/**
 * The numbers of an entry, each to dial, to copy and to report about. Where none is printed, those of the organization's
 * other entries, and it says so.
 */
class Telephones extends Div {

    private final Shelf shelf;
    private final Reader reader;
    private final Map<PhoneNumber, CallReport> latest;
    private final Runnable changed;

    /**
     * Shows the numbers.
     *
     * @param latest the last reports about them; see {@link #numbers}
     * @param changed is run after a report was made or taken back
     */
    Telephones(
            ServiceEntry entry,
            Organization organization,
            Map<PhoneNumber, CallReport> latest,
            Shelf shelf,
            Reader reader,
            Runnable changed) {
        this.shelf = shelf;
        this.reader = reader;
        this.latest = latest;
        this.changed = changed;
        setClassName("telephones");
        entry.phones().forEach(phone -> line(phone, latest));
        if (entry.phones().stream().allMatch(phone -> phone.number().isEmpty())) {
            othersOf(entry, organization);
        }
    }

    /** Shows one number by itself. */
    Telephones(EntryPhone phone, Optional<CallReport> last, Shelf shelf, Reader reader, Runnable changed) {
        this.shelf = shelf;
        this.reader = reader;
        this.changed = changed;
        latest = phone.number()
                .flatMap(number -> last.map(report -> Map.of(number, report)))
                .orElse(Map.of());
        setClassName("telephones");
        line(phone, latest);
    }

    /** The numbers that {@link org.spean.directory.Calls#latest} has to be asked about for these entries. */
    static List<PhoneNumber> numbers(List<ServiceEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.phones().stream())
                .flatMap(phone -> phone.number().stream())
                .distinct()
                .toList();
    }

    private void othersOf(ServiceEntry entry, Organization organization) {
        List<EntryPhone> others =
                shelf.directory().otherPhonesOf(organization.id(), entry.phones(), reader.tier()).stream()
                        .filter(Telephones.firstOfNumber())
                        .toList();
        String none = reader.partner() ? "page.phone.none" : "page.phone.none-public";
        Paragraph says = new Paragraph(
                others.isEmpty()
                        ? reader.say(none)
                        : reader.say(none) + " " + reader.say("page.phone.others", organization.shortName()));
        says.setClassName("note");
        add(says);
        Map<PhoneNumber, CallReport> borrowed = shelf.calls()
                .latest(others.stream()
                        .flatMap(phone -> phone.number().stream())
                        .toList());
        others.forEach(phone -> line(phone, borrowed));
        if (others.isEmpty()) {
            add(new Anchor(DirectoryLinks.HOTLINES, reader.say("page.phone.hotlines")));
        }
    }

    private static Predicate<EntryPhone> firstOfNumber() {
        Set<PhoneNumber> seen = new HashSet<>();
        return phone -> phone.number().filter(seen::add).isPresent();
    }

    private void line(EntryPhone phone, Map<PhoneNumber, CallReport> latest) {
        Paragraph line = new Paragraph();
        line.setClassName("tel");
        line.add(new PhoneLine(phone, reader));
        add(line);
        phone.number()
                .ifPresent(number ->
                        add(new ICalled(number, Optional.ofNullable(latest.get(number)), shelf, reader, changed)));
    }
}
