package org.spean.appointments.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.spean.appointments.AppointmentId;
import org.spean.appointments.DateWorld;
import org.spean.browser.Axe;
import org.spean.browser.BrowserTest;
import org.spean.browser.EachScreen;
import org.spean.browser.Visitor;
import org.spean.vocabulary.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The screens of dates in a browser. */
@BrowserTest
class DatesPageTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @AfterEach
    void leave() {
        new DateWorld(beans).leaves();
    }

    @EachScreen
    void nobodyIsKeptOutOfTheDates(Language language, int width, Visitor visitor) {
        DateWorld world = new DateWorld(beans);
        world.leaves();
        AppointmentId id = world.planned(10);
        world.confirms(id);
        visitor.reads(language).onScreen(width).signsIn("caseworker");
        looksRight(visitor.opens("/" + AppointmentLinks.one(id)), visitor, "one", language, width);
        looksRight(visitor.opens("/" + AppointmentLinks.sheet(id)), visitor, "sheet", language, width);
        looksRight(
                visitor.opens(
                        "/" + AppointmentLinks.in(YearMonth.from(world.today().plusDays(10)))),
                visitor,
                "month",
                language,
                width);
        Page page = visitor.opens("/" + AppointmentLinks.PLAN);
        page.locator(".propose .btn.main").click();
        page.locator("vaadin-date-picker[invalid]").waitFor();
        looksRight(page, visitor, "plan", language, width);
    }

    private static void looksRight(Page page, Visitor visitor, String name, Language language, int width) {
        visitor.settles(page);
        visitor.photographs(page, "dates-" + name + "-" + language.tag() + "-" + width);
        Axe.check(page);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out at the side")
                .isEqualTo(true);
    }
}
