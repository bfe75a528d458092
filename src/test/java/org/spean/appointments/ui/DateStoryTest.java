package org.spean.appointments.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.appointments.DateWorld;
import org.spean.browser.Axe;
import org.spean.browser.BrowserTest;
import org.spean.browser.EachScreen;
import org.spean.browser.Visitor;
import org.spean.messaging.Climbing;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.TestConstructor;

/**
 * How people agree on a date, as they do it: a centre's caseworker in a browser, a focal person and a district's official on their
 * simulated telephones (Circular 1-1 to 1-4; design 3.3).
 */
@BrowserTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DateStoryTest {

    private final DateWorld world;
    private final BeanFactory beans;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private Language language = Language.ENGLISH;

    DateStoryTest(BeanFactory beans, ApplicationEventPublisher events, Clock clock) {
        this.beans = beans;
        this.events = events;
        this.clock = clock;
        world = new DateWorld(beans);
    }

    @BeforeEach
    @AfterEach
    void leave() {
        world.leaves();
    }

    private LocalDate in(int days) {
        return world.today().plusDays(days);
    }

    private String say(String key, Object... parameters) {
        return Words.say(key, language, parameters);
    }

    private String day(LocalDate day) {
        return Numerals.day(day, language);
    }

    private static LocatorOptions with(String text) {
        return new LocatorOptions().setHasText(text);
    }

    private static void presses(Page page, String label) {
        page.locator(".btn:visible", with(label)).first().click();
    }

    private static Locator field(Page page, String element, String label) {
        return page.locator(element + ":visible", new LocatorOptions().setHas(page.locator("label", with(label))));
    }

    private static void types(Locator field, String text) {
        field.locator("input").fill(text);
        field.locator("input").press("Tab");
    }

    private static void chooses(Page page, Locator select, String item) {
        select.click();
        page.locator("vaadin-select-item:visible", with(item)).first().click();
    }

    private Locator days(Page page) {
        return field(page, "vaadin-date-picker", say("dates.day"));
    }

    private Locator hours(Page page) {
        return field(page, "vaadin-text-field", say("dates.hour"));
    }

    private void typesDay(Page page, LocalDate day) {
        types(days(page).last(), "%d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()));
    }

    private void typesHour(Page page, String hour) {
        types(hours(page).last(), hour);
    }

    /** The form of a visit in Battambang's town, as far as nothing is against it. */
    private Page plan(Visitor visitor) {
        Page page = visitor.opens("/" + AppointmentLinks.PLAN);
        Locator district = field(page, "vaadin-combo-box", say("dates.district"));
        district.locator("input").fill(world.town(language));
        page.locator("vaadin-combo-box-item:visible").first().click();
        types(field(page, "vaadin-text-field", say("dates.telephone")), "023 000 044");
        return page;
    }

    private void asks(Page page) {
        page.locator(".propose .btn.main").click();
    }

    private Locator lane(Page page, int number) {
        return page.locator(".lane").nth(number);
    }

    private static Page telephone(Visitor visitor, PhoneNumber number) {
        return visitor.opens("/telephones?number=" + number.e164().substring(1));
    }

    private static Locator last(Page telephone) {
        return telephone.locator(".telephone-set .screen li:not(.own)").last();
    }

    private static void writes(Page telephone, String text) {
        telephone.locator(".telephone-set .typed input").fill(text);
        telephone.locator(".telephone-set .typed input").press("Enter");
        telephone.locator(".telephone-set .screen li.own", with(text)).waitFor();
    }

    private static String typed(LocalDate day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue();
    }

    private void looksRight(Page page, Visitor visitor, String name, int width) {
        visitor.settles(page);
        visitor.photographs(page, "date-story-" + name + "-" + language.tag() + "-" + width);
        Axe.check(page);
        org.assertj.core.api.Assertions.assertThat(
                        page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out at the side")
                .isEqualTo(true);
    }

    @EachScreen
    void sixDaysAheadIsRefusedInTheRulesWordsAndAskedForAtShortNotice(Language reads, int width, Visitor visitor) {
        language = reads;
        visitor.reads(reads).onScreen(width).signsIn("caseworker");
        Page page = plan(visitor);
        assertThat(days(page)).containsText(day(in(7)));
        assertThat(days(page)).containsText(say("rule.lt-1.cited"));
        typesDay(page, in(6));
        types(field(page, "vaadin-text-field", say("dates.place")), "commune office");
        asks(page);
        String rule = say("dates.rule", say("rule.lt-1.cited"), Numerals.of(7, language));
        assertThat(days(page).locator("[slot=error-message]")).hasText(say("dates.too-early", rule, day(in(7))));
        assertThat(days(page).locator("input")).isFocused();
        Locator notice = field(page, "vaadin-select", say("dates.short-notice"));
        assertThat(notice).isVisible();
        looksRight(page, visitor, "too-early", width);

        chooses(page, notice, say("dates.reason.SAFETY"));
        asks(page);
        page.waitForURL("**/date/**");
        assertThat(page.locator("dl")).containsText(say("dates.reason.SAFETY"));
        assertThat(page.locator("dl")).containsText("commune office");
        assertThat(lane(page, 0)).containsText(say("dates.party-state.ASKED"));
        looksRight(page, visitor, "short-notice", width);
    }

    @EachScreen
    void aDateIsAgreedOnByTelephonesThePlaceIsToldAndTheTimeMoved(Language reads, int width, Visitor visitor) {
        language = reads;
        visitor.reads(reads).onScreen(width).signsIn("caseworker");
        Page date = plan(visitor);
        typesDay(date, in(8));
        typesHour(date, "9");
        asks(date);
        date.waitForURL("**/date/**");
        String address = date.url().replaceAll("https?://[^/]+", "");

        world.sends();
        Page leader = telephone(visitor, DateWorld.LEADERS);
        assertThat(last(leader)).containsText(typed(in(8)));
        writes(leader, "2 " + typed(in(15)));
        date = visitor.opens(address);
        assertThat(date.locator("dl").first()).containsText(day(in(15)));
        assertThat(lane(date, 0)).containsText(say("dates.said.OTHER_DATE"));
        assertThat(lane(date, 0)).containsText(say("dates.by.SMS"));
        assertThat(lane(date, 1)).containsText(say("dates.party-state.ASKED"));

        world.sends();
        Page official = telephone(visitor, DateWorld.OFFICIALS);
        assertThat(last(official)).containsText(typed(in(15)));
        presses(official, say("telephones.ring"));
        Locator call = official.locator(".telephone-set .call");
        call.locator(".btn.main").click();
        assertThat(call.locator(".spoken")).isVisible();
        call.locator(".keypad .btn", new Locator.LocatorOptions().setHasText("1"))
                .first()
                .click();
        call.locator(".keypad").waitFor(gone());
        date = visitor.opens(address);
        assertThat(lane(date, 1)).containsText(say("dates.by.KEYPAD"));
        assertThat(date.locator("p[role=status] .badge")).hasText(say("dates.state.CONFIRMED"));

        presses(date, say("dates.set-place"));
        types(field(date, "vaadin-text-field", say("dates.place")), "chief’s house");
        asks(date);
        assertThat(date.locator("p[role=status] .badge.late")).hasText(say("dates.place-not-told"));
        looksRight(date, visitor, "place-not-told", width);
        for (int party = 0; party < 2; party++) {
            types(field(date, "vaadin-text-field", say("dates.told-to")).first(), "the leader");
            presses(date, say("dates.tell"));
            assertThat(lane(date, party)).containsText("the leader");
        }
        assertThat(date.locator("p[role=status] .badge")).hasText(say("dates.state.CONFIRMED"));

        presses(date, say("dates.move"));
        typesDay(date, in(17));
        asks(date);
        assertThat(date.locator("dl").first()).containsText(day(in(17)));
        for (int party = 0; party < 2; party++) {
            assertThat(lane(date, party)).containsText(say("dates.party-state.ASKED"));
            assertThat(lane(date, party)).containsText(say("dates.void", "").strip());
        }
        looksRight(date, visitor, "moved", width);
        world.sends();
        for (PhoneNumber each : List.of(DateWorld.LEADERS, DateWorld.OFFICIALS)) {
            assertThat(last(telephone(visitor, each))).containsText(typed(in(17)));
        }
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }

    @Test
    void theSecondFocalPersonIsAskedWhereTheFirstStaysSilent(Visitor visitor) {
        visitor.onTelephone().signsIn("caseworker");
        Page date = plan(visitor);
        typesDay(date, in(20));
        asks(date);
        date.waitForURL("**/date/**");
        String address = date.url().replaceAll("https?://[^/]+", "");
        world.sends();
        assertThat(last(telephone(visitor, DateWorld.LEADERS))).containsText(typed(in(20)));

        for (int step = 0; step < 2; step++) {
            Climbing.at(clock.instant().plus(Duration.ofDays(10)), beans, events);
        }
        world.sends();
        Page second = telephone(visitor, DateWorld.OFFICES);
        assertThat(second.locator(".telephone-set .screen li").first()).containsText(typed(in(20)));
        writes(second, "1");
        date = visitor.opens(address);
        assertThat(lane(date, 0)).containsText(say("dates.party-state.CONFIRMED"));
        assertThat(lane(date, 1)).containsText(say("dates.party-state.ASKED"));
    }

    @Test
    void threeVisitsAreOneJourneyWithOneRequestAndOneAnswer(Visitor visitor) {
        visitor.onTelephone().signsIn("caseworker");
        Page page = plan(visitor);
        for (int visit = 0; visit < 3; visit++) {
            if (visit > 0) {
                presses(page, say("dates.another"));
                assertThat(days(page)).hasCount(visit + 1);
            }
            typesDay(page, in(10 + visit));
        }
        looksRight(page, visitor, "journey-plan", Visitor.TELEPHONE);
        asks(page);
        page.waitForURL("**/date/**");
        assertThat(page.locator("dl a")).hasCount(2);

        world.sends();
        Page leader = telephone(visitor, DateWorld.LEADERS);
        assertThat(leader.locator(".telephone-set .screen li")).hasCount(1);
        writes(leader, "1");
        List<String> all = List.of(
                page.url(),
                page.locator("dl a").first().getAttribute("href"),
                page.locator("dl a").last().getAttribute("href"));
        for (String each : all) {
            Page date = visitor.opens("/" + each.replaceAll(".*(date/)", "$1"));
            assertThat(lane(date, 0)).containsText(say("dates.party-state.CONFIRMED"));
            assertThat(lane(date, 1)).containsText(say("dates.party-state.ASKED"));
        }
    }

    @EachScreen
    void whatCannotBeIsSaidAtItsFieldAndNothingTypedIsLost(Language reads, int width, Visitor visitor) {
        language = reads;
        visitor.reads(reads).onScreen(width).signsIn("caseworker");
        Page page = plan(visitor);
        types(field(page, "vaadin-text-field", say("dates.place")), "commune office");
        Locator day = days(page);
        Locator said = day.locator("[slot=error-message]");

        YearMonth february = YearMonth.of(leapless(), 2);
        types(day, "29/2/" + february.getYear());
        asks(page);
        assertThat(said)
                .hasText(say(
                        "day.not-in-month",
                        Numerals.month(february, language),
                        Numerals.of(28, language),
                        Numerals.of(29, language)));
        assertThat(day.locator("input")).isFocused();
        assertThat(day.locator("input")).hasValue("29/2/" + february.getYear());

        typesDay(page, in(-1));
        asks(page);
        assertThat(said).hasText(say("dates.past-day", day(in(-1)), day(in(0))));
        assertThat(day.locator("input")).isFocused();
        typesDay(page, in(500));
        asks(page);
        assertThat(said)
                .hasText(say("dates.too-far", day(in(500)), day(world.today().plusYears(1))));

        typesDay(page, in(9));
        typesHour(page, "0:00");
        asks(page);
        assertThat(hours(page).locator("[slot=error-message]")).hasText(say("dates.refused.MIDNIGHT"));
        assertThat(hours(page).locator("input")).isFocused();
        assertThat(field(page, "vaadin-text-field", say("dates.place")).locator("input"))
                .hasValue("commune office");
        looksRight(page, visitor, "midnight", width);

        typesHour(page, "9");
        presses(page, say("dates.another"));
        assertThat(days(page)).hasCount(2);
        typesDay(page, in(2));
        asks(page);
        assertThat(days(page).last().locator("[slot=error-message]")).containsText(say("rule.lt-1.cited"));
        assertThat(days(page).last().locator("input")).isFocused();
        assertThat(days(page).first()).not().hasAttribute("invalid", Pattern.compile(".*"));
        presses(page, say("dates.leave-out"));
        asks(page);
        page.waitForURL("**/date/**");
        assertThat(page.locator("dl").first()).containsText(day(in(9)));
    }

    private int leapless() {
        int next = world.today().getYear() + 1;
        return YearMonth.of(next, 2).lengthOfMonth() == 28 ? next : next + 1;
    }
}
