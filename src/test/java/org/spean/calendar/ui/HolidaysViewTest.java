package org.spean.calendar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.menu.MenuConfiguration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Present;
import org.spean.calendar.Holiday;
import org.spean.calendar.HolidayName;
import org.spean.calendar.HolidayOutcome.Done;
import org.spean.calendar.HolidaySource;
import org.spean.calendar.HolidayWish;
import org.spean.calendar.Holidays;
import org.spean.calendar.HolidaysThen;
import org.spean.people.PostWorld;
import org.spean.widgets.DayField;
import org.spean.widgets.UndoNotice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.transaction.support.TransactionTemplate;

/** The screen of holidays, without a browser. */
@SpeanTest
class HolidaysViewTest extends SpringBrowserlessTest {

    private static final String YEAR = HolidayLinks.year(2054);

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Holidays holidays;

    @Autowired
    JdbcClient tables;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void leave() {
        transaction.executeWithoutResult(status ->
                tables.sql("DELETE FROM holiday WHERE day >= '2050-01-01'").update());
    }

    @Test
    @WithUserDetails("caseworker")
    void everybodyReadsThem() {
        opened(HolidayLinks.year(2026));

        assertThat(read())
                .contains("Public holidays of 2026", "14 April 2026", "Tuesday", "Khmer New Year")
                .contains("calculated; to be confirmed", "8 days are calculated")
                .doesNotContain("Add a holiday", "Take away");
        assertThat(MenuConfiguration.getMenuEntries())
                .anyMatch(entry -> entry.path().endsWith(HolidayLinks.HOLIDAYS));
        opened(YEAR);
        assertThat(read())
                .contains("No holidays of 2054 are entered", "ATRO officers and administrators enter them")
                .doesNotContain("Khmer New Year");
    }

    @Test
    @WithUserDetails("caseworker")
    void anAddressThatAsksForNoYearShowsThePresentOne() {
        int present = holidays.today().getYear();
        for (String asked : new String[] {"", "?year=", "?year=1999", "?year=99999999999", "?year=x", "?year=-100"}) {
            opened(HolidayLinks.HOLIDAYS + asked);
            assertThat(read()).as(asked).contains("Public holidays of " + present);
        }
    }

    @Test
    @WithUserDetails("caseworker")
    void fromOctoberOnItSaysThatTheNextYearIsMissing() {
        HolidaysView view = new HolidaysView(new HolidayShelf(
                HolidaysThen.at(Instant.parse("2027-10-01T00:00:00Z"), beans), beans.getBean(Present.class)));
        view.open(2027);

        assertThat(read(view.getElement()))
                .contains("Public holidays of 2027", "The holidays of 2028 are not entered yet.", "2028 not entered");
        HolidaysView before = new HolidaysView(new HolidayShelf(
                HolidaysThen.at(Instant.parse("2027-09-30T16:00:00Z"), beans), beans.getBean(Present.class)));
        before.open(2027);
        assertThat(read(before.getElement())).contains("2028 not entered").doesNotContain("are not entered yet");
    }

    @Test
    @WithUserDetails("atro")
    void oneIsAddedAndNothingTypedIsLost() {
        opened(YEAR);
        assertThat(read()).contains("Add them one by one");
        click("Add a holiday");
        click("Save");
        assertThat(day().getErrorMessage()).startsWith("Type a day");

        day().setValue(LocalDate.of(2019, 1, 1));
        text("Name in English").setValue("x".repeat(201));
        click("Save");
        assertThat(day().getErrorMessage()).startsWith("Check the year");
        assertThat(text("Name in English").getErrorMessage()).contains("at most 200");
        assertThat(text("Name in English").getValue()).hasSize(201);
        day().setValue(LocalDate.of(2054, 2, 3));
        text("Name in English").setValue("");
        click("Save");
        assertThat(text("Name in Khmer").getErrorMessage()).startsWith("Type the name");

        text("Name in English").setValue("Screen Day");
        text("Which sub-decree").setValue("No. 12");
        click("Save");
        assertThat(read())
                .contains("3 February 2054", "Screen Day", "The Khmer name is missing", "No. 12")
                .doesNotContain("Name in Khmer", "No holidays of 2054");

        undo();
        assertThat(read()).contains("No holidays of 2054 are entered");
    }

    @Test
    @WithUserDetails("admin")
    void oneIsCorrectedTakenAwayAndPutBack() {
        entered("Screen Day");
        opened(YEAR);
        clickAt("Correct: 3 February 2054, Screen Day");
        text("Name in English").setValue("Corrected Day");
        click("Save");
        assertThat(read()).contains("Corrected Day").doesNotContain("Screen Day");
        undo();
        assertThat(read()).contains("Screen Day").doesNotContain("Corrected Day");

        clickAt("Take away: 3 February 2054, Screen Day");
        assertThat(read()).contains("No holidays of 2054 are entered");
        undo();
        assertThat(read()).contains("Screen Day");
    }

    @Test
    @WithUserDetails("admin")
    void whoeverAddsADayOfAnotherYearIsLedThere() {
        opened(YEAR);
        click("Add a holiday");
        day().setValue(LocalDate.of(2055, 12, 31));
        text("Name in English").setValue("Last Day");
        click("Save");

        assertThat(read()).contains("Public holidays of 2055", "31 December 2055", "Last Day");
    }

    @Test
    @WithUserDetails("admin")
    void whatSomebodyElseTookAwayMeanwhileIsSaid() {
        Holiday holiday = entered("Screen Day");
        opened(YEAR);
        assertThat(holidays.remove(new PostWorld(beans).named("atro"), holiday)).isInstanceOf(Done.class);

        clickAt("Take away: 3 February 2054");

        assertThat(read()).contains("somebody else has corrected this holiday or taken it away", "No holidays of 2054");
    }

    private Holiday entered(String name) {
        return ((Done) holidays.add(
                        new PostWorld(beans).named("admin"),
                        new HolidayWish(
                                LocalDate.of(2054, 2, 3), new HolidayName("", name), HolidaySource.SUB_DECREE, "")))
                .holiday();
    }

    private static void opened(String address) {
        String[] parts = address.split("\\?", 2);
        if (parts.length == 1) {
            UI.getCurrent().navigate(parts[0]);
        } else {
            UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts[1]));
        }
    }

    private DayField day() {
        return find(DayField.class).single();
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

    private void clickAt(String label) {
        test(find(NativeButton.class).all().stream()
                        .filter(each -> each.getAriaLabel().orElse("").startsWith(label))
                        .toList()
                        .getFirst())
                .click();
    }

    private void undo() {
        test(find(NativeButton.class, find(UndoNotice.class).single()).single()).click();
    }

    private String read() {
        return read(getCurrentView().getElement());
    }

    private static String read(Element element) {
        if (element.isTextNode()) {
            return element.getText();
        }
        return element.isVisible()
                ? element.getChildren().map(HolidaysViewTest::read).collect(Collectors.joining(" "))
                : "";
    }
}
