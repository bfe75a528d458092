package org.spean.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.spean.directory.CallReport;
import org.spean.directory.EntryPhone;
import org.spean.directory.ServiceEntry;
import org.spean.people.Organization;

/**
 * The numbers of an entry, each to dial, to copy and to report about. Where none is printed, those of the organization's
 * other entries, and it says so.
 */
class Telephones extends Div {

    private final Shelf shelf;
    private final Reader reader;
    private final boolean shelters;
    private final Runnable changed;

    /**
     * Shows the numbers.
     *
     * @param known what was asked for all entries of the page at once
     * @param changed is run after a report was made or taken back
     */
    Telephones(
            ServiceEntry entry,
            Organization organization,
            KnownNumbers known,
            Shelf shelf,
            Reader reader,
            Runnable changed) {
        this.shelf = shelf;
        this.reader = reader;
        this.shelters = entry.shelters();
        this.changed = changed;
        setClassName("telephones");
        entry.phones().forEach(phone -> line(phone, phone.number().flatMap(known::last)));
        if (KnownNumbers.printsNone(entry)) {
            instead(known.instead(entry), organization, known);
        }
    }

    /** Shows one number of a hotline. */
    Telephones(EntryPhone phone, Optional<CallReport> last, Shelf shelf, Reader reader, Runnable changed) {
        this.shelf = shelf;
        this.reader = reader;
        this.shelters = false;
        this.changed = changed;
        setClassName("telephones");
        line(phone, last);
    }

    private void instead(List<EntryPhone> others, Organization organization, KnownNumbers known) {
        String none = reader.partner() ? "page.phone.none" : "page.phone.none-public";
        Paragraph says = new Paragraph(
                others.isEmpty()
                        ? reader.say(none)
                        : reader.say(none) + " " + reader.say("page.phone.others", organization.shortName()));
        says.setClassName("note");
        add(says);
        others.forEach(phone -> line(phone, phone.number().flatMap(known::last)));
        if (others.isEmpty()) {
            add(new Anchor(DirectoryLinks.HOTLINES, reader.say("page.phone.hotlines")));
        }
    }

    private void line(EntryPhone phone, Optional<CallReport> last) {
        Paragraph line = new Paragraph();
        line.setClassName("tel");
        line.add(new PhoneLine(phone, shelters, reader));
        add(line);
        phone.number().ifPresent(number -> add(new ICalled(number, last, shelf, reader, changed)));
    }
}
