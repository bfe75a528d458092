package org.spean.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.Set;
import org.spean.directory.ServiceEntry;
import org.spean.directory.keeping.KeepOutcome;
import org.spean.directory.keeping.Keeping;
import org.spean.widgets.UndoNotice;

/** What somebody can do with an entry: change it, check what another wrote, end it, say that it is wrong. */
class KeepPart extends SheetPart {

    private final ServiceEntry entry;
    private final Shelf shelf;
    private final Reader reader;

    KeepPart(ServiceEntry entry, Set<Keeping.May> may, Shelf shelf, Reader reader) {
        super(reader.say("entry.part.keep"));
        this.entry = entry;
        this.shelf = shelf;
        this.reader = reader;
        addClassName("keep-part");
        if (entry.atPresent().unchecked()) {
            Paragraph waits = new Paragraph(
                    reader.say(may.contains(Keeping.May.CHECK) ? "entry.check.yours" : "entry.check.waits"));
            add(waits);
        }
        Div row = new Div();
        row.setClassName("row no-print");
        if (may.contains(Keeping.May.CHECK)) {
            row.add(button("entry.check", "btn main", this::check));
        }
        if (may.contains(Keeping.May.KEEP)) {
            Anchor edit = new Anchor(DirectoryLinks.service(entry.id()) + "/edit", reader.say("entry.edit"));
            edit.setClassName("btn");
            row.add(edit, button("entry.end", "btn", this::end));
        }
        if (row.getComponentCount() > 0) {
            add(row);
        }
        add(new ThisIsWrong(entry.id(), may.contains(Keeping.May.KEEP), shelf, reader));
    }

    private NativeButton button(String key, String look, Runnable does) {
        NativeButton button = new NativeButton(reader.say(key), click -> does.run());
        button.setClassName(look);
        return button;
    }

    private void check() {
        UI ui = UI.getCurrent();
        shelf.checks()
                .check(shelf.present().actor(), entry.id())
                .ifPresent(check ->
                        UndoNotice.show(ui, reader.say("entry.done.checked"), reader.say("page.undo"), () -> {
                            shelf.checks().takeBack(shelf.present().actor(), entry.id(), check);
                            ui.refreshCurrentRoute(true);
                        }));
        ui.refreshCurrentRoute(true);
    }

    private void end() {
        KeepOutcome outcome = shelf.keeping().end(shelf.present().actor(), entry.id(), Optional.empty());
        UI ui = UI.getCurrent();
        if (outcome instanceof KeepOutcome.Done done) {
            DoneNotice.show(ui, done, "entry.done.ended", shelf, reader);
        }
        ui.refreshCurrentRoute(true);
    }
}
