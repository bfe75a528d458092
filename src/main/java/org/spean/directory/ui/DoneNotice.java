package org.spean.directory.ui;

import com.vaadin.flow.component.UI;
import org.spean.directory.keeping.KeepOutcome;
import org.spean.widgets.UndoNotice;

/** Something was written into an entry, and can be taken back. */
final class DoneNotice {

    private DoneNotice() {}

    static void show(UI ui, KeepOutcome.Done done, String key, Shelf shelf, Reader reader) {
        UndoNotice.show(ui, reader.say(key), reader.say("page.undo"), () -> {
            KeepOutcome undone = shelf.keeping().undo(shelf.present().actor(), done.service(), done.act());
            if (undone instanceof KeepOutcome.Clash) {
                UndoNotice.dismiss(ui);
                ui.navigate(DirectoryLinks.service(done.service()));
            } else {
                ui.refreshCurrentRoute(true);
            }
        });
    }
}
