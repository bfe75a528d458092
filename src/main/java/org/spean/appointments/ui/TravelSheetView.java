package org.spean.appointments.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.spean.appointments.Appointment;
import org.spean.appointments.AppointmentId;
import org.spean.appointments.Party;
import org.spean.appointments.VisitKind;
import org.spean.people.PostId;
import org.spean.vocabulary.Language;
import org.spean.widgets.Facts;

/**
 * One visit, or all of its journey, on paper for the way: when, where, who agreed and how to reach them, and room to write. Papers
 * get lost, so it says neither what the visit is for nor anything of a client.
 */
@Route(AppointmentLinks.ONE + "/:id/" + AppointmentLinks.SHEET)
@PermitAll
class TravelSheetView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LINES = 5;

    private final AppointmentShelf shelf;
    private final AppointmentWords words = new AppointmentWords(Language.of(getLocale()));

    TravelSheetView(AppointmentShelf shelf) {
        this.shelf = shelf;
        setClassName("sheet print-sheet travel");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Appointment about = event.getRouteParameters()
                .get("id")
                .filter(each -> each.matches("[0-9a-f-]{36}"))
                .map(AppointmentId::of)
                .flatMap(id -> shelf.appointments().appointment(shelf.actor(), id))
                .orElseThrow(NotFoundException::new);
        removeAll();
        Paragraph lead = new Paragraph(words.say("dates.sheet-lead"));
        lead.setClassName("lead");
        add(
                new H1(words.say("dates.sheet")),
                lead,
                acts(about),
                new Facts()
                        .fact(words.say("dates.district"), words.district(shelf, about.district()))
                        .fact(
                                words.say("dates.asked-by"),
                                words.say(
                                        "dates.with-number",
                                        about.askedName(),
                                        about.telephone().national())));
        List<Appointment> all = together(about);
        for (int at = 0; at < all.size(); at++) {
            add(visit(at + 1, all.get(at)));
        }
    }

    private List<Appointment> together(Appointment about) {
        List<Appointment> journey = shelf.appointments().journey(shelf.actor(), about).stream()
                .filter(each -> each.state() != Appointment.State.CANCELLED)
                .toList();
        return journey.isEmpty() ? List.of(about) : journey;
    }

    private Div acts(Appointment about) {
        NativeButton print = new NativeButton(
                words.say("dates.sheet-print"),
                click -> getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()")));
        print.setClassName("btn main");
        Anchor back = new Anchor(AppointmentLinks.one(about.id()), words.say("dates.sheet-back"));
        back.setClassName("btn");
        Div row = new Div(print, back);
        row.setClassName("row no-print");
        return row;
    }

    private Section visit(int number, Appointment about) {
        Facts facts = new Facts()
                .fact(words.say("dates.when"), words.onPaper(about.proposal()))
                .fact(words.say("dates.how-far"), words.badge(about).getText())
                .fact(words.say("dates.place"), about.place().orElse(""));
        if (about.place().isEmpty()) {
            facts.fact(
                    words.say("dates.sheet-usually"),
                    words.say("dates.meeting."
                            + org.spean.appointments.Route.of(about.kind()).place()));
        }
        about.parties().forEach(party -> facts.fact(words.say("dates.party." + party.role()), party(about, party)));
        String word = words.say(about.kind() == VisitKind.DECISION_MEETING ? "dates.feed.meeting" : "dates.feed.visit");
        return new Section(
                new H2(words.say("dates.sheet-visit", words.number(number), word)),
                facts,
                new H3(words.say("dates.sheet-notes")),
                lines());
    }

    /** The post with whatever its reader may know of it, and what was said. */
    private Div party(Appointment about, Party party) {
        Div all = new Div();
        party.post().ifPresent(post -> all.add(new Div(post(post))));
        all.add(new Div(party.last()
                .filter(each -> each.proposal() == about.proposal().number())
                .map(words::answer)
                .orElseGet(() -> words.say("dates.party-state." + party.state()))));
        return all;
    }

    private String post(PostId post) {
        String title = shelf.posts().title(post).in(words.language());
        return shelf.posts()
                .post(shelf.actor(), post)
                .flatMap(line -> line.holder(shelf.appointments().today()))
                .flatMap(holding -> holding.designation().phone())
                .map(phone -> words.say("dates.sheet-phone", title, phone.national()))
                .orElse(title);
    }

    private static Div lines() {
        Div lines = new Div();
        lines.setClassName("lines");
        lines.getElement().setAttribute("aria-hidden", "true");
        for (int line = 0; line < LINES; line++) {
            lines.add(new Div());
        }
        return lines;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dates.sheet");
    }
}
