package org.spean.appointments.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.appointments.AppointmentOutcome;
import org.spean.appointments.Appointments;
import org.spean.appointments.PlanWish;
import org.spean.appointments.VisitKind;
import org.spean.geography.District;
import org.spean.geography.Place;
import org.spean.geography.PlaceQuestion;
import org.spean.geography.ui.PlaceField;
import org.spean.people.Person;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.spean.widgets.EmptyState;
import org.spean.widgets.FormFrame;
import org.spean.widgets.PhoneField;
import org.spean.widgets.UndoNotice;

/** Plans a visit or a meeting, or several in one district as one journey; the rule's first day is said before it is asked for. */
@Route(AppointmentLinks.PLAN)
@PermitAll
class PlanView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final AppointmentShelf shelf;
    private final AppointmentWords words = new AppointmentWords(Language.of(getLocale()));
    private final FormFrame frame;
    private final PlaceField district;
    private final PhoneField telephone;
    private final Map<VisitKind, List<District>> plannable;
    private final List<VisitFields> visits = new ArrayList<>();
    private final NativeButton another;
    private final Paragraph says = new Paragraph();
    private final Checkbox village;
    private Optional<UUID> subject = Optional.empty();

    /** Where whoever gives it up goes back to. */
    private String from = AppointmentLinks.DATES;

    PlanView(AppointmentShelf shelf) {
        this.shelf = shelf;
        plannable = shelf.appointments().plannable(shelf.actor());
        setClassName("sheet roles dates");
        frame = new FormFrame(
                words.language(),
                words.say("dates.plan-form"),
                words.say("dates.plan-note"),
                words.say("dates.ask"),
                this::send,
                () -> UI.getCurrent().navigate(from));
        district = new PlaceField(
                words.say("dates.district"), shelf.gazetteer(), PlaceQuestion.ANYWHERE, words.language());
        telephone = new PhoneField(words.say("dates.telephone"));
        another = new NativeButton(words.say("dates.another"), click -> addVisit());
        another.setClassName("btn");
        village = new Checkbox(words.say("dates.village-known"));
        village.setHelperText(words.say("dates.village-help"));
        village.setVisible(false);
        add(new H1(words.say("dates.plan")));
        if (plannable.isEmpty()) {
            add(new EmptyState(
                    words.say("dates.plans-nothing"),
                    words.say("dates.plans-nothing-next"),
                    new Anchor(AppointmentLinks.DATES, words.say("dates.menu"))));
        } else {
            form();
        }
    }

    private void form() {
        Paragraph lead = new Paragraph(words.say("dates.plan-lead"));
        lead.setClassName("lead");
        Set<String> all = plannable.values().stream()
                .flatMap(List::stream)
                .map(District::id)
                .collect(Collectors.toUnmodifiableSet());
        district.ask(PlaceQuestion.ANYWHERE.among(all));
        if (all.size() == 1) {
            shelf.gazetteer().place(all.iterator().next()).ifPresent(district::setPlace);
        }
        frame.ask(district);
        frame.ask(village);
        frame.ask(telephone).setHelperText(words.say("dates.telephone-help"));
        ownNumber().ifPresent(number -> telephone.setValue(number.national()));
        addVisit();
        Div row = new Div(another);
        row.setClassName("row");
        says.setClassName("note");
        says.setVisible(false);
        add(lead, says, frame, row);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        subject = AppointmentLinks.about(event.getLocation().getQueryParameters());
        says.setVisible(subject.isPresent());
        if (subject.isEmpty()) {
            return;
        }
        Optional<MatterVisits.Usual> usual =
                subject.flatMap(matter -> shelf.matters().flatMap(visits -> visits.usual(matter)));
        if (usual.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        says.setText(words.say("dates.plan-of-case", usual.get().called()));
        comesFrom(usual.get());
        if (!visits.isEmpty()) {
            begin(usual.get());
        }
    }

    private void comesFrom(MatterVisits.Usual usual) {
        from = usual.page();
        addComponentAsFirst(new MatterCrumb(usual, words));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        // The page from which somebody came was longer.
        attached.getUI().getPage().executeJs("window.scrollTo(0, 0)");
    }

    /** A visit of one matter is planned by itself: what its own rules want is asked for each. */
    private void begin(MatterVisits.Usual usual) {
        another.setVisible(false);
        visits.getFirst().usual(usual.kind());
        usual.district().flatMap(shelf.gazetteer()::place).ifPresent(district::setPlace);
        village.setVisible(usual.village().isPresent());
        village.setValue(usual.village().orElse(false));
    }

    private Optional<PhoneNumber> ownNumber() {
        return shelf.actor()
                .account()
                .flatMap(shelf.people()::signingInWith)
                .map(Person::phones)
                .flatMap(phones -> phones.stream().findFirst());
    }

    private void addVisit() {
        int number = visits.size() + 1;
        VisitFields visit = new VisitFields(frame, shelf, words, number, plannable.keySet(), this::leaveOut);
        visits.add(visit);
        another.setVisible(visits.size() < Appointments.MOST_IN_JOURNEY);
        if (number > 1) {
            visit.begin();
        }
    }

    private void leaveOut(VisitFields visit) {
        visit.leaveOut();
        visits.remove(visit);
        for (int each = 1; each < visits.size(); each++) {
            visits.get(each).becomes(each + 1);
        }
        another.setVisible(true);
        another.focus();
    }

    private void send() {
        Optional<Place> where = district.place();
        if (where.isEmpty()) {
            frame.wrong(district, district.unreadable() ? district.complaint() : words.say("dates.refused.DISTRICT"));
        }
        Optional<PhoneNumber> number = telephone.number();
        if (number.isEmpty()) {
            frame.wrong(telephone, words.say("dates.telephone-needed"));
        }
        visits.forEach(VisitFields::check);
        if (frame.complains() || number.isEmpty() || where.isEmpty()) {
            return;
        }
        List<PlanWish> all = new ArrayList<>();
        for (VisitFields each : visits) {
            PlanWish wish = each.wish(where.get().id(), number.get(), subject);
            shelf.appointments().against(shelf.actor(), wish).ifPresent(each::says);
            all.add(wish);
        }
        nearEachOther(all);
        if (frame.complains()) {
            return;
        }
        if (subject.isPresent()) {
            sendForMatter(all.getFirst());
            return;
        }
        AppointmentOutcome outcome = shelf.appointments().plan(shelf.actor(), all);
        words.against(outcome).ifPresent(frame::refuse);
        if (outcome instanceof AppointmentOutcome.Done done) {
            planned(done, List.of());
        }
    }

    private void sendForMatter(PlanWish wish) {
        switch (shelf.matters().orElseThrow().plan(wish, village.getValue(), words.language())) {
            case MatterVisits.Told.Against(List<String> why) -> why.forEach(frame::refuse);
            case MatterVisits.Told.OfDate(AppointmentOutcome.Done done, List<String> more) -> planned(done, more);
            case MatterVisits.Told.OfDate(AppointmentOutcome outcome, List<String> _) ->
                visits.getFirst().says(outcome);
        }
    }

    private void nearEachOther(List<PlanWish> all) {
        LocalDate beginning =
                all.stream().map(PlanWish::on).min(Comparator.naturalOrder()).orElseThrow();
        visits.stream()
                .filter(each -> !each.on().isBefore(beginning.plusDays(Appointments.NEAR_DAYS)))
                .forEach(each -> each.tooLongAfter(beginning));
    }

    private void planned(AppointmentOutcome.Done done, List<String> more) {
        UI here = getUI().orElseGet(UI::getCurrent);
        here.navigate(AppointmentLinks.one(done.about().getFirst()));
        // The form was longer than what comes: one would land in its middle.
        here.getPage().executeJs("window.scrollTo(0, 0)");
        String said =
                Stream.concat(Stream.of(words.planned(done)), more.stream()).collect(Collectors.joining(" "));
        UndoNotice.show(here, said, words.say("page.undo"), () -> {
            done.about().forEach(id -> shelf.appointments().cancel(shelf.actor(), id));
            here.navigate(AppointmentLinks.DATES);
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dates.plan");
    }
}
