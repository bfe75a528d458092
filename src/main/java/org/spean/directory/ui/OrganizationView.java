package org.spean.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import org.spean.directory.Hotline;
import org.spean.directory.Search;
import org.spean.directory.ServiceEntry;
import org.spean.directory.exchange.ExchangeLinks;
import org.spean.people.Organization;
import org.spean.people.OrganizationId;
import org.spean.widgets.EmptyState;

/** The page of an organization: who it is and everything it offers. */
@Route(DirectoryLinks.ORGANIZATION + "/:id")
@AnonymousAllowed
class OrganizationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Shelf shelf;
    private String title = "";

    OrganizationView(Shelf shelf) {
        this.shelf = shelf;
        setClassName("sheet");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Reader reader = shelf.reader(getLocale());
        Address.read(event, "id", OrganizationId::of)
                .flatMap(id -> shelf.organizations().organization(id))
                .ifPresentOrElse(
                        organization -> show(organization, reader),
                        () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(Organization organization, Reader reader) {
        title = organization.name().in(reader.language());
        removeAll();
        add(new OrganizationHead(organization, shelf, reader));
        if (!shelf.directory().numbersOf(List.of(organization), reader.tier()).isEmpty()) {
            add(new SaveCard(ExchangeLinks.organization(organization.id(), reader.tier()), reader));
        }
        List<ServiceEntry> services = shelf.directory().servicesOf(organization.id(), reader.tier());
        if (services.isEmpty()) {
            add(namedOnly(organization, reader));
        } else {
            add(new SheetPart(
                            reader.say("page.organization.services"),
                            new ServiceList(services, Map.of(), shelf, reader))
                    .remark(reader.count("page.services", services.size())));
        }
        if (reader.mayReport()) {
            com.vaadin.flow.component.html.Anchor more = new com.vaadin.flow.component.html.Anchor(
                    DirectoryLinks.ADD_SERVICE + "?organization=" + organization.id(), reader.say("add-service.title"));
            more.setClassName("btn no-print");
            add(more);
        }
        List<Hotline> hotlines = shelf.directory().hotlines(reader.tier()).stream()
                .filter(hotline -> hotline.organization().equals(organization.code()))
                .toList();
        if (!hotlines.isEmpty()) {
            add(new SheetPart(reader.say("page.organization.hotlines"), new HotlineList(hotlines, shelf, reader)));
        }
        add(new PartnersSeeMore(reader));
    }

    private static EmptyState namedOnly(Organization organization, Reader reader) {
        Search mentions = Search.EVERYTHING.withWords(organization.shortName());
        return new EmptyState(
                reader.say("page.organization.named-only"),
                reader.say("page.organization.named-only.next"),
                new com.vaadin.flow.component.html.Anchor(
                        DirectoryLinks.find(mentions),
                        reader.say("page.organization.named-only.find", organization.shortName())));
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? getTranslation("find.title") : title;
    }
}
