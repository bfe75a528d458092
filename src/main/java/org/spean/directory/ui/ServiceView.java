package org.spean.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.directory.Tier;
import org.spean.directory.exchange.ExchangeLinks;
import org.spean.directory.keeping.Keeping;
import org.spean.people.Organization;

/**
 * The page of a service: everything the forum's columns say about it, as far as the reader may see it. With
 * {@code ?seen-as=public} it is made from the entry of that tier, for readers who see at least as much; anybody else gets
 * the own page.
 */
@Route(DirectoryLinks.SERVICE + "/:id")
@AnonymousAllowed
class ServiceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Shelf shelf;
    private String title = "";

    ServiceView(Shelf shelf) {
        this.shelf = shelf;
        setClassName("sheet");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Reader self = shelf.reader(getLocale());
        Reader reader = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(DirectoryLinks.SEEN_AS)
                .flatMap(Tier::ofWord)
                .map(self::seeingAs)
                .orElse(self);
        Address.read(event, "id", ServiceId::of)
                .flatMap(id -> shelf.directory().service(id, reader.tier()))
                .ifPresentOrElse(entry -> show(entry, reader), () -> over(event, reader));
    }

    private void over(BeforeEnterEvent event, Reader reader) {
        Address.read(event, "id", ServiceId::of)
                .flatMap(shelf.directory()::ended)
                .ifPresentOrElse(
                        over -> {
                            removeAll();
                            add(new EndedPage(over, shelf, reader));
                        },
                        () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(ServiceEntry entry, Reader reader) {
        Organization organization =
                shelf.organizations().organization(entry.organization()).orElseThrow();
        KnownNumbers numbers = KnownNumbers.of(List.of(entry), shelf, reader);
        ServiceHead head = new ServiceHead(entry, organization, shelf, reader);
        title = SeenAs.title(head.title(), reader);
        Div known = new Div(whatCallersFound(entry, reader));
        Runnable refresh = () -> {
            ServiceEntry now =
                    shelf.directory().service(entry.id(), reader.tier()).orElse(entry);
            head.heard(now);
            known.removeAll();
            known.add(whatCallersFound(now, reader));
        };
        removeAll();
        if (reader.actor().signedIn()) {
            add(new SeenAs(entry.id(), reader));
        }
        add(head);
        if (!reader.preview()) {
            shelf.actions().stream()
                    .flatMap(each -> each.page(entry, reader.actor(), reader.language()).stream())
                    .forEach(this::add);
        }
        SheetPart telephone = new SheetPart(
                reader.say("page.service.telephone"),
                new Telephones(entry, organization, numbers, shelf, reader, refresh));
        if (!KnownNumbers.printsNone(entry) || !numbers.instead(entry).isEmpty()) {
            card(entry.id(), reader).ifPresent(card -> telephone.add(new SaveCard(card, reader)));
        }
        add(telephone);
        if (reader.mayReport()) {
            add(new AskHolder(entry.id(), shelf, reader, refresh));
        }
        Set<Keeping.May> may = reader.mayReport() ? shelf.keeping().may(reader.actor(), entry) : Set.of();
        Div facts = new Div();
        facts(facts, entry, may, reader);
        add(facts);
        add(new KeepPart(entry, may, shelf, reader));
        EntryHistory.of(entry, may, shelf, reader).ifPresent(this::add);
        add(known, new PartnersSeeMore(reader));
    }

    private void facts(Div place, ServiceEntry entry, Set<Keeping.May> may, Reader reader) {
        AgeLines ages = new AgeLines(
                entry, may.contains(Keeping.May.KNOW), shelf, reader, () -> facts(place, entry, may, reader));
        place.removeAll();
        place.add(
                new ServicePresent(entry, shelf, reader, ages),
                new ServiceReach(entry, shelf, reader, ages),
                new ServiceReferral(entry, reader, ages),
                new ServiceAudiences(entry, reader, ages));
        if (!entry.gaps().isEmpty() || !entry.recommendations().isEmpty()) {
            place.add(new ServiceGaps(entry, reader, ages));
        }
        place.add(new ServiceSource(entry, reader, ages));
    }

    /** A card is made for whoever fetches it: under a preview it must not say more than the page. */
    private static Optional<String> card(ServiceId service, Reader reader) {
        return reader.preview() && reader.tier() != Tier.PUBLIC
                ? Optional.empty()
                : Optional.of(ExchangeLinks.service(service, reader.tier()));
    }

    private ServiceVerification whatCallersFound(ServiceEntry entry, Reader reader) {
        return new ServiceVerification(entry, shelf, reader);
    }

    @Override
    public String getPageTitle() {
        return Optional.of(title).filter(known -> !known.isEmpty()).orElse(getTranslation("find.title"));
    }
}
