package org.spean.cases.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.spean.cases.CaseSheet;
import org.spean.cases.CaseStep;
import org.spean.cases.StepKind;
import org.spean.cases.StepOutcome;
import org.spean.vocabulary.CaseCode;
import org.spean.vocabulary.Language;
import org.spean.widgets.UndoNotice;

/** The page of a case: how it stands, what next, and all that was recorded of it. */
@Route(CaseLinks.CASES + "/:case")
@RolesAllowed({"CASEWORKER", "MANAGER", "DISTRICT_OFFICIAL", "FOCAL_PERSON", "ATRO_OFFICER"})
class CaseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** So often the page looks whether somebody else recorded something. */
    private static final int LOOK_MILLIS = 15_000;

    private final CaseShelf shelf;
    private final CaseWords words;
    private final Div head = new Div();
    private final Div news = new Div();
    private final Div side = new Div();
    private final Div below = new Div();
    private @Nullable CaseSheet sheet;
    private @Nullable NextPart next;
    private @Nullable TimelinePart timeline;
    private @Nullable Registration looking;
    private Optional<Instant> compared = Optional.empty();
    private boolean asked;

    CaseView(CaseShelf shelf) {
        this.shelf = shelf;
        words = shelf.words(Language.of(getLocale()));
        setClassName("sheet wide roles case-page");
        news.setClassName("case-news");
        news.getElement().setAttribute("role", "status");
        side.setClassName("case-side");
        below.setClassName("case-below");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String named = event.getRouteParameters().get("case").orElse("");
        Optional<CaseSheet> found = CaseLinks.handle(named)
                .flatMap(id -> shelf.cases().look(shelf.actor(), id))
                .or(() -> CaseCode.typed(named).flatMap(code -> shelf.cases().look(shelf.actor(), code)));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        begin(found.get());
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(CaseLinks.STEP)
                .flatMap(CaseLinks::step)
                .ifPresent(step -> {
                    asked = true;
                    ask(step, Map.of());
                });
    }

    private void begin(CaseSheet seen) {
        sheet = seen;
        removeAll();
        Nav crumb = new Nav(new Anchor(CaseLinks.CASES, words.say("cases.title")));
        crumb.setClassName("crumb");
        crumb.setAriaLabel(words.say("people.crumb"));
        NextPart acts = new NextPart(shelf, words, seen, this::recorded);
        TimelinePart recorded = new TimelinePart(shelf, words, seen, this::takeBack);
        next = acts;
        timeline = recorded;
        Div main = new Div(acts, recorded);
        main.setClassName("case-main");
        Div columns = new Div(main, side);
        columns.setClassName("case-columns");
        add(crumb, head, news, columns, below);
        around(seen);
        below(seen);
    }

    /** What follows from the steps. */
    private void around(CaseSheet seen) {
        head.removeAll();
        head.add(new CaseHead(shelf, words, seen, this::again));
        side.removeAll();
        if (!seen.steps()) {
            Paragraph only = new Paragraph(words.say("cases.only-search"));
            only.setClassName("lead");
            head.add(only);
            return;
        }
        boolean cares = next != null && next.open(StepKind.CARE_STEP);
        side.add(
                new PlacesPart(words, seen.file().standing()),
                new CareSteps(
                        words,
                        seen.file().standing(),
                        cares
                                ? Optional.of(word -> ask(StepKind.CARE_STEP, Map.of("care-step", word)))
                                : Optional.empty()));
        shelf.folders().team(seen.file().code(), words.language()).ifPresent(side::add);
    }

    private void below(CaseSheet seen) {
        below.removeAll();
        below.add(shelf.visits().about(seen.file().id(), words.language()));
        shelf.folders().forms(seen.file().code(), words.language()).ifPresent(below::add);
        shelf.sections().stream()
                .filter(each -> each.order() >= CaseSection.BODY)
                .flatMap(each -> each.of(seen, shelf.actor(), words.language(), this::again).stream())
                .forEach(below::add);
    }

    private void ask(StepKind kind, Map<String, String> known) {
        if (next != null) {
            next.ask(kind, known);
        }
    }

    private void recorded(CaseStep step) {
        again();
        here().ifPresent(ui -> UndoNotice.show(
                ui,
                words.say("cases.recorded", words.kind(step.kind())),
                words.say("page.undo"),
                () -> takeBack(step)));
    }

    private void takeBack(CaseStep step) {
        if (sheet == null) {
            return;
        }
        boolean done =
                shelf.cases().takeBack(shelf.actor(), sheet.file().id(), step.number()) instanceof StepOutcome.Done;
        here().ifPresent(UndoNotice::dismiss);
        again();
        say(words.say(done ? "cases.took-back" : "cases.not-taken-back", words.kind(step.kind())));
    }

    /** The page as the case stands now; questions that are open stay as they are. */
    private void again() {
        Optional<CaseSheet> seen = Optional.ofNullable(sheet)
                .flatMap(before ->
                        shelf.cases().look(shelf.actor(), before.file().id()));
        news.removeAll();
        seen.ifPresentOrElse(this::show, this::gone);
    }

    private void show(CaseSheet seen) {
        sheet = seen;
        if (next != null && timeline != null) {
            next.show(seen);
            timeline.show(seen);
        }
        around(seen);
        below(seen);
    }

    private void gone() {
        removeAll();
        sheet = null;
        next = null;
        add(new Paragraph(words.say("cases.gone")));
    }

    private void say(String text) {
        news.removeAll();
        news.add(new Span(text));
    }

    private Optional<UI> here() {
        return getUI();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        if (!asked) {
            ui.getPage().executeJs("window.scrollTo(0, 0)");
        }
        ui.setPollInterval(LOOK_MILLIS);
        looking = ui.addPollListener(poll -> look());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        detached.getUI().setPollInterval(-1);
        if (looking != null) {
            looking.remove();
        }
    }

    /** Somebody else recorded something: it is said, and shown when whoever reads wants it. */
    private void look() {
        if (sheet == null) {
            return;
        }
        UUID id = sheet.file().id();
        Optional<Instant> changed = shelf.cases().changed(shelf.actor(), id);
        if (changed.isEmpty()) {
            gone();
        } else if (!changed.equals(compared)) {
            // The steps are read only when something was written since they were compared.
            compared = changed;
            List<CaseStep> shown = sheet.file().standing().history();
            boolean same = shelf.cases()
                    .find(shelf.actor(), id)
                    .filter(now -> now.standing().history().equals(shown))
                    .isPresent();
            if (!same) {
                tells();
            }
        }
    }

    private void tells() {
        say(words.say("cases.news"));
        NativeButton show = new NativeButton(words.say("cases.news-show"), click -> again());
        show.setClassName("btn small");
        news.add(show);
    }

    @Override
    public String getPageTitle() {
        return sheet == null ? words.say("cases.title") : sheet.file().code().text();
    }
}
