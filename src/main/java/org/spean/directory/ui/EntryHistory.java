package org.spean.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.directory.EntryAct;
import org.spean.directory.ServiceEntry;
import org.spean.directory.keeping.KeepOutcome;
import org.spean.directory.keeping.Keeping;
import org.spean.vocabulary.CountryTime;
import org.spean.widgets.Numerals;

/** Every field with its history: who changed it, when, and what was there. */
class EntryHistory extends SheetPart {

    private final ServiceEntry entry;
    private final Shelf shelf;
    private final Reader reader;
    private final Paragraph says = new Paragraph();

    private EntryHistory(ServiceEntry entry, List<EntryAct> acts, boolean keeps, Shelf shelf, Reader reader) {
        super(reader.say("entry.history"));
        this.entry = entry;
        this.shelf = shelf;
        this.reader = reader;
        UnorderedList list = new UnorderedList();
        list.setClassName("entry-history");
        acts.forEach(act -> list.add(item(act, keeps)));
        says.getElement().setAttribute("role", "status");
        NativeDetails details = new NativeDetails(reader.count("entry.history.acts", acts.size()), list);
        add(details, says);
    }

    /** The part; empty where nothing was ever done to it here, and for strangers. */
    static Optional<EntryHistory> of(ServiceEntry entry, Set<Keeping.May> may, Shelf shelf, Reader reader) {
        return Optional.of(reader.partner() ? shelf.keeping().history(entry.id(), reader.tier()) : List.<EntryAct>of())
                .filter(acts -> !acts.isEmpty())
                .map(acts -> new EntryHistory(entry, acts, may.contains(Keeping.May.KEEP), shelf, reader));
    }

    private ListItem item(EntryAct act, boolean keeps) {
        LocalDate day = LocalDate.ofInstant(act.at(), CountryTime.ZONE);
        String who = act.by().name().isEmpty()
                ? reader.say("entry.history.program")
                : act.by().name();
        Span head =
                new Span(reader.say("entry.history." + act.kind(), who, Numerals.moment(act.at(), reader.language())));
        head.setClassName("head");
        ListItem item = new ListItem(head);
        if (act.undone()) {
            item.addClassName("undone");
            item.add(new Span(" · " + reader.say("entry.history.undone")));
        }
        Div changes = new Div();
        act.changes().forEach(change -> changes.add(change(change)));
        item.add(changes);
        boolean own =
                reader.mayReport() && reader.actor().account().equals(act.by().account());
        boolean can = act.kind() != EntryAct.Kind.IMPORTED && act.kind() != EntryAct.Kind.UNDONE && !act.undone();
        if (can && (keeps || own) && act.by().account().isPresent()) {
            NativeButton back = new NativeButton(reader.say("entry.history.take-back"), click -> takeBack(act));
            back.setClassName("btn small no-print");
            back.setAriaLabel(reader.say("entry.history.take-back") + ", " + Numerals.day(day, reader.language()));
            item.add(back);
        }
        return item;
    }

    private Div change(EntryAct.Change change) {
        Span label = new Span(reader.say(change.column().key()) + ": ");
        label.setClassName("label");
        Span before = new Span(CellWords.said(change.column(), change.before(), shelf, reader));
        before.setClassName("before");
        Span after = new Span(CellWords.said(change.column(), change.after(), shelf, reader));
        after.setClassName("after");
        Div line = new Div(label, before, new Span(" → "), after);
        line.setClassName("change");
        return line;
    }

    private void takeBack(EntryAct act) {
        KeepOutcome outcome = shelf.keeping().undo(shelf.present().actor(), entry.id(), act.id());
        if (outcome instanceof KeepOutcome.Clash) {
            says.setText(reader.say("entry.history.clash"));
        } else {
            UI.getCurrent().refreshCurrentRoute(true);
        }
    }
}
