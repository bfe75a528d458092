package org.spean.appointments.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spean.appointments.AppointmentOutcome;
import org.spean.appointments.PlanWish;
import org.spean.appointments.ShortNotice;
import org.spean.geography.District;
import org.spean.people.Person;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.spean.widgets.FormFrame;
import org.spean.widgets.PhoneField;
import org.spean.widgets.UndoNotice;

/** Plans a visit or a meeting, or several in one district as one journey; the rule's first day is said before it is asked for. */
@Route(AppointmentLinks.PLAN)
@PermitAll
class PlanView extends Div implements HasDynamicTitle {

    private final AppointmentShelf shelf;
    private final AppointmentWords words = new AppointmentWords(Language.of(getLocale()));
    private final FormFrame frame;
    private final Select<District> district = new Select<>();
    private final PhoneField telephone;
    private final Select<ShortNotice.Reason> notice = new Select<>();
    private final List<VisitFields> visits = new ArrayList<>();
    private final NativeButton another;

    PlanView(AppointmentShelf shelf) {
        this.shelf = shelf;
        setClassName("sheet roles dates");
        Paragraph lead = new Paragraph(words.say("dates.plan-lead"));
        lead.setClassName("lead");
        frame = new FormFrame(
                words.language(),
                words.say("dates.plan-form"),
                words.say("dates.plan-note"),
                words.say("dates.ask"),
                this::send,
                () -> UI.getCurrent().navigate(DatesView.class));
        district.setLabel(words.say("dates.district"));
        district.setItems(shelf.gazetteer().districts());
        district.setItemLabelGenerator(each -> words.district(shelf, each));
        frame.ask(district);
        telephone = frame.phone("dates.telephone");
        telephone.setHelperText(words.say("dates.telephone-help"));
        ownNumber().ifPresent(number -> telephone.setValue(number.national()));
        notice.setLabel(words.say("dates.short-notice"));
        notice.setHelperText(words.say("dates.short-notice-help"));
        notice.setItems(List.of(ShortNotice.Reason.values()).stream()
                .filter(ShortNotice.Reason::chosen)
                .toList());
        notice.setItemLabelGenerator(each -> words.say("dates.reason." + each));
        notice.setVisible(false);
        another = new NativeButton(words.say("dates.another"), click -> addVisit());
        another.setClassName("btn");
        addVisit();
        frame.ask(notice);
        Div row = new Div(another);
        row.setClassName("row");
        add(new H1(words.say("dates.plan")), lead, frame, row);
    }

    private Optional<PhoneNumber> ownNumber() {
        return shelf.actor()
                .account()
                .flatMap(shelf.people()::signingInWith)
                .map(Person::phones)
                .flatMap(phones -> phones.stream().findFirst());
    }

    private void addVisit() {
        visits.add(new VisitFields(frame, shelf, words, visits.size() + 1));
    }

    private void send() {
        if (district.getValue() == null) {
            frame.wrong(district, words.say("dates.refused.DISTRICT"));
        }
        Optional<PhoneNumber> number = telephone.number();
        if (number.isEmpty()) {
            frame.wrong(telephone, words.say("dates.telephone-needed"));
        }
        visits.forEach(VisitFields::check);
        if (frame.complains() || number.isEmpty()) {
            return;
        }
        List<PlanWish> all = visits.stream()
                .map(each -> each.wish(district.getValue().id(), number.get(), Optional.ofNullable(notice.getValue())))
                .toList();
        AppointmentOutcome outcome = shelf.appointments().plan(shelf.actor(), all);
        words.against(outcome).ifPresent(frame::refuse);
        if (outcome instanceof AppointmentOutcome.TooEarly) {
            notice.setVisible(true);
        }
        if (outcome instanceof AppointmentOutcome.Done done) {
            planned(done);
        }
    }

    private void planned(AppointmentOutcome.Done done) {
        UI here = getUI().orElseGet(UI::getCurrent);
        here.navigate(AppointmentLinks.one(done.about().getFirst()));
        UndoNotice.show(here, words.say("dates.planned"), words.say("page.undo"), () -> {
            done.about().forEach(id -> shelf.appointments().cancel(shelf.actor(), id));
            here.navigate(AppointmentLinks.DATES);
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dates.plan");
    }
}
