package org.spean.appointments.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.menu.MenuConfiguration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.appointments.Appointment;
import org.spean.appointments.Appointments;
import org.spean.appointments.DateWorld;
import org.spean.appointments.ShortNotice;
import org.spean.calendar.KhmerDate;
import org.spean.geography.Gazetteer;
import org.spean.geography.Whereabouts;
import org.spean.geography.ui.PlaceField;
import org.spean.vocabulary.Language;
import org.spean.widgets.DayField;
import org.spean.widgets.Numerals;
import org.spean.widgets.PhoneField;
import org.spean.widgets.UndoNotice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.test.context.support.WithUserDetails;

/** The screens of dates, without a browser. */
@SpeanTest
class DatesViewTest extends SpringBrowserlessTest {

    private static final String TOWN = "0203";
    private static final String PLACE = "house of the chief, behind the old pagoda";

    @Autowired
    Gazetteer gazetteer;

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

    @Test
    @WithUserDetails("caseworker")
    void aVisitIsPlannedWithTheRulesFirstDaySaidBeforehand() {
        opened(AppointmentLinks.DATES);
        assertThat(read()).contains("No dates in");
        assertThat(MenuConfiguration.getMenuEntries())
                .anyMatch(entry -> entry.path().endsWith(AppointmentLinks.DATES));

        LocalDate today = appointments.today();
        opened(AppointmentLinks.PLAN);
        click("Ask for it");
        assertThat(find(DayField.class).single().getErrorMessage()).startsWith("Type a day");
        assertThat(find(DayField.class).single().getHelperText())
                .contains("The first day is", "at least 7 days before (LT-1: Circular 1-1 A, step 1)");
        district();
        find(PhoneField.class).single().setValue("023 000 044");
        text("Place").setValue(PLACE);
        find(DayField.class).single().setValue(today.plusDays(6));
        click("Ask for it");
        assertThat(find(DayField.class).single().getErrorMessage())
                .contains("This day is too near", "a focal person has to say yes");

        notice().setValue(ShortNotice.Reason.SAFETY);
        click("Ask for it");
        assertThat(read())
                .contains(
                        "Family search, together",
                        "waiting for a yes",
                        PLACE,
                        "Focal person",
                        "not asked yet",
                        "safety");
        Appointment planned = appointments
                .between(world().named("caseworker"), today, today.plusDays(9))
                .getFirst();
        opened(AppointmentLinks.in(YearMonth.from(planned.on())));
        assertThat(read()).contains("Family search, together").doesNotContain(PLACE);
    }

    @Test
    @WithUserDetails("focal")
    void whoeverIsAskedAnswersWithOneClickAndTakesItBack() {
        var id = world().planned(10);
        opened(AppointmentLinks.one(id));
        assertThat(read()).contains("asked whether a date suits", "023 000 044");
        click("It suits");
        assertThat(read()).contains("yes, on a screen");
        test(find(NativeButton.class, find(UndoNotice.class).single()).single()).click();
        assertThat(read()).contains("Does not count any more: yes, on a screen", "Taken back");
    }

    @Test
    @WithUserDetails("caseworker")
    void whatWasHeardIsWrittenDownAndThePlaceToldByTelephone() {
        var id = world().planned(10);
        world().confirms(id);
        opened(AppointmentLinks.one(id));
        assertThat(read()).contains("confirmed, place not told", "by SMS");
        click("I told them the place");
        assertThat(text("Whom did you tell the place?").isInvalid()).isTrue();
        text("Whom did you tell the place?").setValue("the leader");
        click("I told them the place");
        assertThat(read()).contains("The place was told to the leader");

        click("Move it");
        find(DayField.class).single().setValue(appointments.today().plusDays(12));
        click("Move it and tell everybody");
        assertThat(read()).contains("Moved, and everybody is told", "Does not count any more: yes, by SMS");
        click("Cancel it");
        click("Cancel it and tell everybody");
        assertThat(read()).contains("cancelled").doesNotContain("Move it");
    }

    @Test
    @WithUserDetails("caseworker")
    void theNeutralTextIsCopiedInTheLanguageThatIsChosen() {
        var id = world().planned(10);
        opened(AppointmentLinks.one(id));
        click("Copy in Khmer");
        assertThat(find(TextArea.class).single().getValue())
                .contains("ការចុះជួប")
                .doesNotContain(PLACE);
        click("Copy in English");
        assertThat(find(TextArea.class).single().getValue()).contains("can you come to a visit");
    }

    @Test
    @WithUserDetails("caseworker")
    void theTravelSheetSaysWhenWhereAndWhoAgreedAndNotWhatFor() {
        var id = world().planned(10);
        world().confirms(id);
        opened(AppointmentLinks.sheet(id));
        KhmerDate day = new KhmerDate(world().today().plusDays(10));
        assertThat(read())
                .contains(
                        "Travel sheet",
                        day.in(Language.ENGLISH) + ", at 09:00",
                        PLACE,
                        "023 000 044",
                        "Battambang town, Battambang",
                        "yes, by SMS",
                        "Notes")
                .doesNotContain("Family search");
    }

    @Test
    @WithUserDetails("auditor")
    void whoeverMayNotSeeItFindsNoSheetEither() {
        opened(AppointmentLinks.sheet(world().planned(10)));
        assertThat(read()).doesNotContain("Travel sheet", PLACE);
    }

    @Test
    @WithUserDetails("auditor")
    void whoeverMayNotSeeItDoesNotFindIt() {
        var id = world().planned(10);
        opened(AppointmentLinks.one(id));
        assertThat(read()).doesNotContain("Family search", PLACE);
        opened(AppointmentLinks.DATES);
        assertThat(read()).contains("No dates in");
    }

    @Test
    @WithUserDetails("caseworker")
    void anEmptyMonthSaysWhenTheNextDateIsAndLeadsThere() {
        LocalDate today = appointments.today();
        YearMonth before = YearMonth.from(today).minusMonths(1);
        YearMonth after = YearMonth.from(today.plusDays(40)).plusMonths(1);
        opened(AppointmentLinks.in(before));
        assertThat(read())
                .contains("No dates in", "the focal person is asked at once")
                .doesNotContain("The next one");

        var soon = world().planned(10);
        YearMonth there = YearMonth.from(today.plusDays(10));
        for (YearMonth empty : List.of(before, after)) {
            opened(AppointmentLinks.in(empty));
            assertThat(read()).contains("The next one is in " + Numerals.month(there, Language.ENGLISH));
            assertThat(find(Anchor.class).all())
                    .anyMatch(each -> each.getHref().equals(AppointmentLinks.in(there))
                            && each.getText().startsWith("Look at"));
        }
        world().planned(40);
        world().cancels(soon);
        opened(AppointmentLinks.in(before));
        assertThat(read())
                .as("a cancelled one is no date")
                .contains("The next one is in " + Numerals.month(YearMonth.from(today.plusDays(40)), Language.ENGLISH));
    }

    @Test
    @WithUserDetails("manager")
    void theNextDateOfWhoeverLeadsTheAskerIsTheirsToo() {
        world().planned(10);
        opened(AppointmentLinks.in(YearMonth.from(appointments.today()).minusMonths(1)));
        assertThat(read()).contains("The next one is in");
    }

    @Test
    @WithUserDetails("receiver")
    void whoeverPlansNothingIsNotLedToAFormThatRefuses() {
        world().planned(10);
        opened(AppointmentLinks.DATES);
        assertThat(read()).contains("No dates in").doesNotContain("Plan a visit", "The next one");
        opened(AppointmentLinks.PLAN);
        assertThat(read()).contains("You plan no visits", "focal persons").doesNotContain("Ask for it");
    }

    @Test
    @WithUserDetails("focal")
    void whoeverPlansIsOfferedWhatIsTheirsToPlan() {
        opened(AppointmentLinks.PLAN);
        PlaceField district = find(PlaceField.class).single();
        assertThat(district.getGenericDataView().getItems())
                .isNotEmpty()
                .allMatch(each -> each instanceof Whereabouts.At at
                        && at.place().code().province().digits().equals("02"));
    }

    @Test
    @WithUserDetails("caseworker")
    void whatIsWrongIsSaidAtTheVisitToWhichItBelongs() {
        LocalDate today = appointments.today();
        opened(AppointmentLinks.PLAN);
        district(TOWN);
        find(PhoneField.class).single().setValue("023 000 044");
        click("Add a visit to this journey");
        List<DayField> days = find(DayField.class).all();
        days.getFirst().setValue(today.plusDays(8));
        days.getLast().setValue(today.plusDays(17));
        text("Place").setValue("x".repeat(301));
        click("Ask for it");
        assertThat(days.getLast().getErrorMessage()).startsWith("One journey lasts at most nine days");
        assertThat(days.getFirst().isInvalid()).isFalse();
        assertThat(text("Place").getErrorMessage()).isEqualTo("This is too long: at most 300 letters are kept.");

        days.getLast().setValue(today.plusDays(3));
        click("Ask for it");
        assertThat(days.getLast().getErrorMessage()).contains("LT-1: Circular 1-1 A, step 1");
        assertThat(notice().getValue()).as("of the one visit that is too near").isNull();
        days.getLast().setValue(today.plusDays(9));
        assertThat(selects("Short notice")).as("not too near any more").noneMatch(Select::isVisible);
    }

    @Test
    @WithUserDetails("caseworker")
    void aProvinceWithoutFocalPersonsIsSaidAndAskedAgainOnceSomebodyIsThere() {
        opened(AppointmentLinks.PLAN);
        district(DateWorld.SVAY_RIENG_TOWN);
        find(PhoneField.class).single().setValue("023 000 044");
        find(DayField.class).single().setValue(appointments.today().plusDays(9));
        click("Ask for it");
        assertThat(read(find(UndoNotice.class).single().getElement()))
                .contains("Planned. Nobody is focal person in this province. ATRO was told");
        assertThat(read())
                .contains("nobody to ask", "Nobody is focal person in Svay Rieng. ATRO was told")
                .doesNotContain("Ask again");

        var id = world().plannedWhereNobodyIs(10);
        world().somebodyIsThere();
        opened(AppointmentLinks.one(id));
        assertThat(read()).contains("Somebody holds the post now.");
        click("Ask again");
        assertThat(read()).contains("Focal person asked").doesNotContain("nobody to ask", "Ask again");
        world().nobodyIsThere();
    }

    @Test
    @WithUserDetails("focal")
    void aDayThatCannotBeIsSaidInTheLaneAndTheFormStays() {
        opened(AppointmentLinks.one(world().planned(10)));
        click("Another day");
        DayField day = find(DayField.class).single();
        day.setValue(appointments.today().minusDays(1));
        click("Name this day");
        assertThat(day.getErrorMessage()).contains("is over: today is");
        day.setValue(appointments.today().plusDays(500));
        click("Name this day");
        assertThat(day.getErrorMessage()).contains("more than a year ahead");
        text("Hour").setValue("0:00");
        day.setValue(appointments.today().plusDays(12));
        click("Name this day");
        assertThat(text("Hour").getErrorMessage()).startsWith("Nobody meets between");
        text("Hour").setValue("14:30");
        click("Name this day");
        assertThat(read()).contains("14:30", "another day, on a screen");
    }

    private void district() {
        district(TOWN);
    }

    private void district(String id) {
        find(PlaceField.class).single().setPlace(gazetteer.place(id).orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private Select<ShortNotice.Reason> notice() {
        return (Select<ShortNotice.Reason>) select("Short notice");
    }

    private Select<?> select(String label) {
        return selects(label).getFirst();
    }

    /** Those that are shown. */
    private List<? extends Select<?>> selects(String label) {
        List<Select> all = find(Select.class).all();
        return all.stream()
                .filter(each -> label.equals(each.getLabel()))
                .map(each -> (Select<?>) each)
                .toList();
    }

    private static void opened(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent()
                .navigate(parts[0], parts.length > 1 ? QueryParameters.fromString(parts[1]) : QueryParameters.empty());
    }

    private TextField text(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> field.getLabel().startsWith(label))
                .findFirst()
                .orElseThrow();
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
        if (element.isTextNode()) {
            return element.getText();
        }
        return element.isVisible()
                ? element.getChildren().map(DatesViewTest::read).collect(Collectors.joining(" "))
                : "";
    }
}
