package org.spean.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.directory.imports.Import;
import org.spean.people.Organization;

/** What was done, and how it is taken back; or in which entries somebody wrote since, so that it cannot be. */
class TakenPart extends Section {

    private static final int NAMED = 20;

    TakenPart(ImportShelf shelf, Reader reader, Import about, Runnable shown) {
        setClassName("take");
        Paragraph done = new Paragraph(ImportHistory.state(about, reader));
        done.getElement().setAttribute("role", "status");
        add(done);
        if (about.taken().filter(taken -> taken.undone().isPresent()).isPresent()) {
            return;
        }
        List<ServiceId> since = shelf.work().changedSince(shelf.actor(), about.id());
        if (since.isEmpty()) {
            NativeButton undo = new NativeButton(reader.say("import.undo"), click -> {
                shelf.work().takeBack(shelf.actor(), about.id());
                shown.run();
            });
            undo.setClassName("btn");
            add(undo);
            return;
        }
        add(new Paragraph(reader.say("import.changed-since", since.size())));
        UnorderedList list = new UnorderedList();
        since.stream().limit(NAMED).forEach(id -> list.add(new ListItem(named(shelf, reader, id))));
        add(list);
    }

    private static Anchor named(ImportShelf shelf, Reader reader, ServiceId id) {
        String name = shelf.shelf()
                .directory()
                .service(id, reader.tier())
                .map(ServiceEntry::organization)
                .flatMap(each -> shelf.shelf().organizations().organization(each))
                .map(Organization::shortName)
                .orElse(id.toString());
        return new Anchor(DirectoryLinks.service(id), name);
    }
}
