package org.spean.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.directory.keeping.Keeping;
import org.spean.people.Organization;

/** Where whoever keeps an entry writes into it. For everybody else there is no such page. */
@Route(DirectoryLinks.SERVICE + "/:id/edit")
@PermitAll
class EditServiceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Shelf shelf;
    private String title = "";

    EditServiceView(Shelf shelf) {
        this.shelf = shelf;
        setClassName("sheet roles");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Reader reader = shelf.reader(getLocale());
        Address.read(event, "id", ServiceId::of)
                .flatMap(id -> shelf.directory().service(id, reader.tier()))
                .filter(entry -> shelf.keeping().may(reader.actor(), entry).contains(Keeping.May.KEEP))
                .ifPresentOrElse(entry -> show(entry, reader), () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(ServiceEntry entry, Reader reader) {
        Organization organization =
                shelf.organizations().organization(entry.organization()).orElseThrow();
        String type = shelf.catalogue().type(entry.type()).orElseThrow().name().in(reader.language());
        title = reader.say("entry.edit.title") + " · " + type;
        String page = DirectoryLinks.service(entry.id());
        EntryForm form = new EntryForm(
                entry,
                shelf,
                reader,
                done -> getUI().ifPresent(ui -> {
                    ui.navigate(page);
                    DoneNotice.show(ui, done, "entry.done.changed", shelf, reader);
                }),
                () -> getUI().ifPresent(ui -> ui.navigate(page)));
        removeAll();
        add(new Crumb(reader).step(page, type), new H1(type + " · " + organization.shortName()), form);
        form.begin();
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? getTranslation("find.title") : title;
    }
}
