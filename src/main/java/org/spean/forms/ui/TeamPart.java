package org.spean.forms.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.spean.forms.FormFolder;
import org.spean.widgets.UndoNotice;

/** Who of the centre works on a folder; the manager says who does. */
final class TeamPart {

    private final FormShelf shelf;
    private final FormWords words;
    private final FormFolder folder;
    private final Runnable again;

    TeamPart(FormShelf shelf, FormWords words, FormFolder folder, Runnable again) {
        this.shelf = shelf;
        this.words = words;
        this.folder = folder;
        this.again = again;
    }

    void ifAny(Consumer<Component> shown) {
        boolean assigns = shelf.folders().mayAssign(shelf.actor(), folder);
        Set<UUID> workers = shelf.folders().workers(folder);
        Section section = new Section(new H2(words.say("folder.team")));
        UnorderedList list = new UnorderedList();
        list.setClassName("form-list");
        workers.stream()
                .map(each -> line(each, true, shelf.folders().mayRelease(shelf.actor(), folder, each)))
                .forEach(list::add);
        if (assigns) {
            shelf.folders().couldWork(shelf.actor(), folder).stream()
                    .filter(each -> !workers.contains(each))
                    // Nobody opens more of a case to themselves, so it is not offered.
                    .filter(each -> !isSelf(each))
                    .map(each -> line(each, false, true))
                    .forEach(list::add);
        }
        section.add(list);
        shown.accept(section);
    }

    private ListItem line(UUID worker, boolean on, boolean assigns) {
        String name = shelf.nameOf(worker);
        Span named = new Span(name);
        named.setClassName("t");
        ListItem item = new ListItem(named);
        if (assigns) {
            NativeButton button = new NativeButton(words.say(on ? "folder.release" : "folder.assign"), click -> {
                change(worker, !on);
                // Who took themselves off is put on again by somebody else.
                if (!isSelf(worker)) {
                    item.getUI()
                            .ifPresent(ui -> UndoNotice.show(
                                    ui,
                                    words.say(on ? "folder.released" : "folder.assigned", name),
                                    words.say("form.undo"),
                                    () -> change(worker, on)));
                }
            });
            button.setClassName("btn small");
            button.setAriaLabel(words.say(on ? "folder.release-of" : "folder.assign-of", name));
            item.add(button);
        }
        return item;
    }

    private boolean isSelf(UUID worker) {
        return shelf.actor().account().equals(Optional.of(worker));
    }

    private void change(UUID worker, boolean on) {
        if (on) {
            shelf.folders().assign(shelf.actor(), folder, worker);
        } else {
            shelf.folders().release(shelf.actor(), folder, worker);
        }
        again.run();
    }
}
