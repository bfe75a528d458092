package org.spean.appointments.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.appointments.Appointment;
import org.spean.appointments.AppointmentId;
import org.spean.appointments.AppointmentOutcome;
import org.spean.deadlines.Deadline;
import org.spean.vocabulary.Language;
import org.spean.widgets.Facts;
import org.spean.widgets.UndoNotice;

/** One visit or meeting: when, a lane for each party with what they were sent and said, and what can be done. */
@Route(AppointmentLinks.ONE + "/:id")
@PermitAll
class AppointmentView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final AppointmentShelf shelf;
    private final AppointmentWords words = new AppointmentWords(Language.of(getLocale()));
    private final Div shown = new Div();
    private final Div says = new Div();
    private final Div lanes = new Div();
    private AppointmentId id = new AppointmentId(new UUID(0, 0));

    AppointmentView(AppointmentShelf shelf) {
        this.shelf = shelf;
        setClassName("sheet roles dates");
        says.setClassName("refusals");
        says.getElement().setAttribute("role", "alert");
        add(shown, says, lanes);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters()
                .get("id")
                .filter(each -> each.matches("[0-9a-f-]{36}"))
                .map(AppointmentId::of)
                .orElseThrow(NotFoundException::new);
        show();
    }

    private void show() {
        Appointment about = shelf.appointments().appointment(shelf.actor(), id).orElseThrow(NotFoundException::new);
        shown.removeAll();
        lanes.removeAll();
        Paragraph state = new Paragraph(words.badge(about));
        state.getElement().setAttribute("role", "status");
        about.subject()
                .flatMap(matter -> shelf.matters().flatMap(visits -> visits.usual(matter)))
                .ifPresent(usual -> shown.add(new MatterCrumb(usual, words)));
        shown.add(new H1(words.kind(about)), state, facts(about));
        boolean carries = shelf.appointments().carries(shelf.actor(), about);
        if (carries && about.state().open()) {
            shown.add(new DateActs(about, shelf, words, this::told));
        }
        shown.add(new CopyMessage(id, shelf, words));
        Anchor paper = new Anchor(AppointmentLinks.sheet(id), words.say("dates.sheet-link"));
        paper.setClassName("btn");
        Div row = new Div(paper);
        row.setClassName("row");
        shown.add(row);
        about.parties().forEach(party -> lanes.add(new PartyLane(about, party, carries, shelf, words, this::told)));
        List<Deadline> clocks = shelf.deadlines().of(about.matter());
        if (!clocks.isEmpty()) {
            lanes.add(new RuleClocks(
                    clocks,
                    shelf,
                    words,
                    () -> told(
                            new AppointmentOutcome.Done(List.of(id), Set.of()), "dates.clock.done", Optional.empty())));
        }
        lanes.add(history(about));
    }

    private Facts facts(Appointment about) {
        Facts facts = new Facts()
                .fact(words.say("dates.when"), words.when(about.proposal()))
                .fact(words.say("dates.district"), words.district(shelf, about.district()))
                .fact(words.say("dates.place"), about.place().orElseGet(() -> words.say("dates.no-place")))
                .fact(
                        words.say("dates.asked-by"),
                        words.say(
                                "dates.with-number",
                                about.askedName(),
                                about.telephone().national()));
        about.shortNotice()
                .ifPresent(notice -> facts.fact(
                        words.say("dates.short-notice"),
                        words.say(
                                notice.taken().isPresent() ? "dates.notice-taken" : "dates.notice-waits",
                                words.say("dates.reason." + notice.why()),
                                words.rule(notice.rule()))));
        List<Appointment> journey = shelf.appointments().journey(shelf.actor(), about);
        if (journey.size() > 1) {
            Div all = new Div();
            journey.stream()
                    .filter(each -> !each.id().equals(about.id()))
                    .forEach(each -> all.add(new Div(new Anchor(
                            AppointmentLinks.one(each.id()),
                            words.say("dates.journey-line", words.kind(each), words.when(each.proposal()))))));
            facts.fact(words.say("dates.journey"), all);
        }
        return facts;
    }

    private Section history(Appointment about) {
        Section section = new Section(new H2(words.say("dates.times")));
        about.proposals()
                .forEach(each -> section.add(new Paragraph(words.say(
                        "dates.time-line",
                        words.when(each),
                        each.party()
                                .map(party -> words.say("dates.party." + party))
                                .or(each::name)
                                .orElse(about.askedName()),
                        words.moment(each.made())))));
        return section;
    }

    /**
     * Shows what stands now.
     *
     * @param done the key of what was done
     * @param back takes it back; empty where that cannot be
     */
    private void told(AppointmentOutcome outcome, String done, Optional<Runnable> back) {
        UI here = getUI().orElseGet(UI::getCurrent);
        UndoNotice.dismiss(here);
        says.removeAll();
        show();
        words.against(outcome).ifPresent(why -> says.add(new Paragraph(why)));
        if (outcome instanceof AppointmentOutcome.Done(var all, var notes)) {
            notes.forEach(note -> says.add(new Paragraph(words.say("dates.note." + note))));
            Paragraph noted = new Paragraph(words.say(done));
            noted.setClassName("note");
            noted.getElement().setAttribute("role", "status");
            shown.add(noted);
            back.ifPresent(undo -> UndoNotice.show(here, words.say(done), words.say("page.undo"), undo));
        }
    }

    /** What is run when something was done. */
    interface Told {
        void of(AppointmentOutcome outcome, String done, Optional<Runnable> back);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dates.one");
    }
}
