package org.spean.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import org.spean.directory.bodies.Bodies;
import org.spean.directory.bodies.Body;
import org.spean.directory.bodies.BodyContact;
import org.spean.directory.bodies.BodyContacts;
import org.spean.geography.Province;

/** The coordination bodies against trafficking, and whom to ask there (design 1.9). None of them is a service. */
@Route(DirectoryLinks.BODIES)
@Menu(title = "bodies.menu", order = 22)
@AnonymousAllowed
class BodiesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Shelf shelf;
    private final Bodies bodies;
    private final BodyContacts contacts;

    BodiesView(Shelf shelf, Bodies bodies, BodyContacts contacts) {
        this.shelf = shelf;
        this.bodies = bodies;
        this.contacts = contacts;
        setClassName("sheet bodies");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        Reader reader = shelf.reader(getLocale());
        List<BodyContact> known = contacts.all(reader.tier());
        removeAll();
        Paragraph lead = new Paragraph(reader.say("bodies.lead"));
        lead.setClassName("lead");
        add(new Crumb(reader), new H1(reader.say("bodies.title")), lead);
        for (Body.Kind kind : Body.Kind.values()) {
            SheetPart part = new SheetPart(reader.say("bodies.kind." + kind));
            bodies.all().stream()
                    .filter(body -> body.kind() == kind)
                    .forEach(body -> part.add(card(body, known, reader)));
            add(part);
        }
        add(new PartnersSeeMore(reader));
    }

    private BodyCard card(Body body, List<BodyContact> known, Reader reader) {
        BodyCard card = new BodyCard(body, shelf, reader);
        List<BodyContact> its =
                known.stream().filter(each -> each.body().equals(body.id())).toList();
        if (body.kind().inEachProvince()) {
            inProvinces(body, its, card, reader);
        } else {
            boolean keeps = contacts.mayKeep(reader.actor(), Optional.empty());
            card.add(new ContactList(Optional.empty(), its, keeps, contacts, shelf, reader, this::show));
            if (keeps) {
                card.add(new ContactEntering(body, List.of(), contacts, shelf, reader, this::show));
            }
        }
        return card;
    }

    private void inProvinces(Body body, List<BodyContact> known, BodyCard card, Reader reader) {
        List<Province> kept = shelf.gazetteer().provinces().stream()
                .filter(province -> contacts.mayKeep(reader.actor(), Optional.of(province.code())))
                .toList();
        shelf.gazetteer().provinces().forEach(province -> {
            List<BodyContact> there = known.stream()
                    .filter(each -> each.province().equals(Optional.of(province.code())))
                    .toList();
            if (!there.isEmpty()) {
                card.add(new ContactList(
                        Optional.of(province), there, kept.contains(province), contacts, shelf, reader, this::show));
            }
        });
        if (!kept.isEmpty()) {
            card.add(new ContactEntering(body, kept, contacts, shelf, reader, this::show));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("bodies.title");
    }
}
