package org.spean.appointments.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.appointments.Appointments;
import org.spean.appointments.DateWorld;
import org.spean.appointments.VisitKind;
import org.spean.deadlines.MovedWhy;
import org.spean.vocabulary.Language;
import org.spean.widgets.DayField;
import org.spean.widgets.Numerals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.test.context.support.WithUserDetails;

/** What rules with dates want of a visit stands on its page, with its place in the circular (design 1.5, 4.5). */
@SpeanTest
class RuleClocksTest extends SpringBrowserlessTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Appointments appointments;

    private DateWorld world() {
        return new DateWorld(beans);
    }

    @BeforeEach
    @AfterEach
    void leave() {
        world().leaves();
    }

    private void opened(VisitKind kind) {
        UI.getCurrent().navigate(AppointmentLinks.one(world().planned(kind, 9)));
    }

    @Test
    @WithUserDetails("caseworker")
    void whoeverAsksReadsUntilWhenAndSetsNoOtherDay() {
        opened(VisitKind.FOLLOW_UP_JOINT);
        assertThat(read())
                .contains(
                        "What the rules want",
                        "confirmation of a follow-up: by",
                        day(6),
                        "not done yet",
                        "LT-8: Circular 1-3, step 1")
                .doesNotContain("Set another day for this");
        opened(VisitKind.FAMILY_SEARCH);
        assertThat(read()).contains("LT-1: Circular 1-1 A, step 1", "done on " + day(0));
        opened(VisitKind.RECONCILIATION);
        assertThat(read()).doesNotContain("What the rules want");
    }

    @Test
    @WithUserDetails("focal")
    void aFocalPersonSetsAnotherDayWithAReasonAndIsToldAtTheFieldWhatIsWrong() {
        opened(VisitKind.FOLLOW_UP_JOINT);
        click("Set another day for this");
        click("Set this day");
        assertThat(why().isInvalid()).isTrue();
        why().setValue(MovedWhy.COURT_DATE);
        click("Set this day");
        assertThat(field().getErrorMessage()).startsWith("Choose a day after the present one");
        field().setValue(appointments.today().plusDays(10));
        click("Set this day");
        assertThat(field().getErrorMessage()).startsWith("That is after the visit itself");
        field().setValue(appointments.today().plusDays(8));
        click("Set this day");
        assertThat(read())
                .contains("Another day is set", "a day in court", "The rule’s own day is " + day(6))
                .contains("by " + weekday(8));
    }

    private String day(int days) {
        return Numerals.day(appointments.today().plusDays(days), Language.ENGLISH);
    }

    private String weekday(int days) {
        return new AppointmentWords(Language.ENGLISH)
                .weekday(appointments.today().plusDays(days));
    }

    private DayField field() {
        return find(DayField.class).single();
    }

    @SuppressWarnings("unchecked")
    private Select<MovedWhy> why() {
        return (Select<MovedWhy>) find(Select.class).single();
    }

    private void click(String words) {
        test(find(NativeButton.class).all().stream()
                        .filter(each -> each.getText().equals(words))
                        .toList()
                        .getFirst())
                .click();
    }

    private String read() {
        return read(getCurrentView().getElement());
    }

    private static String read(Element element) {
        return element.isTextNode()
                ? element.getText()
                : element.getChildren().map(RuleClocksTest::read).collect(Collectors.joining(" "));
    }
}
