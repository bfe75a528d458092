package org.spean.cases.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.cases.StepsTold.map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.spean.browser.Axe;
import org.spean.browser.BrowserTest;
import org.spean.browser.EachScreen;
import org.spean.browser.Visitor;
import org.spean.cases.CaseWorld;
import org.spean.cases.StepKind;
import org.spean.cases.WayHome;
import org.spean.cases.feedback.Feedback;
import org.spean.geography.Gazetteer;
import org.spean.vocabulary.Language;
import org.spean.widgets.Words;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.context.TestConstructor;

/** Form 6B, written by the town's official, passed on by the focal person and the ministry's office, each in front of a screen. */
@BrowserTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class FeedbackPageTest {

    private static final String TOWN = "0203";
    private static final String FOUND = "the roof leaks over the children";

    private final CaseWorld world;
    private Language language = Language.ENGLISH;

    FeedbackPageTest(BeanFactory beans) {
        world = new CaseWorld(beans);
        new WayHome(world)
                .goes(world.file, beans.getBean(Gazetteer.class).district(TOWN).orElseThrow());
        world.does(world.worker, world.file, StepKind.JOINT_SKIPPED, map("skip-reason", "remote"));
        world.does(
                world.worker,
                world.file,
                StepKind.FOLLOWED_UP,
                map(
                        "type",
                        "district",
                        "talked-with",
                        "client family",
                        "chief",
                        "client-refused",
                        "told-before",
                        "yes",
                        "well",
                        "mixed",
                        "visits-wanted",
                        "as-planned",
                        "contact-asked-again",
                        "yes"));
    }

    @AfterEach
    void leaves() {
        world.leaves();
    }

    @EachScreen
    void isWrittenVerifiedAndSentOn(Language reads, int width, Visitor visitor) {
        language = reads;
        visitor.reads(reads).onScreen(width).signsIn("district");
        Page page = asked(visitor, StepKind.FEEDBACK_WRITTEN);
        page.locator(".step-well vaadin-radio-button input").nth(1).check();
        page.locator(".step-feedback-found textarea").fill(FOUND);
        page.locator(".step-feedback-wants vaadin-checkbox input").nth(1).check();
        page.locator(".step-feedback-asked textarea").fill("six sheets of zinc");
        Locator day = page.locator(".step-feedback-by input");
        day.fill(world.today().plusDays(10).format(DateTimeFormatter.ofPattern("d/M/yyyy")));
        day.press("Tab");
        page.locator(".step-feedback-urgent vaadin-radio-button input").nth(1).check();
        looksRight(page, visitor, "writing", width);
        records(page, visitor);
        assertThat(page.locator(".case-feedback .way li[aria-current]"))
                .containsText(Words.say("feedback.focal", language));
        looksRight(page, visitor, "written", width);
        page.close();

        Visitor focal = visitor.another().reads(reads).onScreen(width);
        focal.signsIn("focal");
        Page theirs = asked(focal, StepKind.FEEDBACK_VERIFIED);
        theirs.locator(".step-feedback-on vaadin-radio-button input").nth(1).check();
        focal.settles(theirs);
        theirs.locator(".propose .btn.main:visible").first().click();
        focal.settles(theirs);
        assertThat(theirs.locator(".step-feedback-on"))
                .containsText(Words.say("case.against.straight-only-in-emergency", language));
        theirs.locator(".step-feedback-on vaadin-radio-button input").nth(0).check();
        records(theirs, focal);
        assertThat(theirs.locator(".case-feedback .way li[aria-current]"))
                .containsText(Words.say("feedback.ministry", language));

        Visitor ministry = visitor.another().reads(reads).onScreen(width);
        ministry.signsIn("atro");
        Page office = asked(ministry, StepKind.FEEDBACK_SENT_ON);
        office.locator(".step-feedback-sent vaadin-radio-button input").nth(0).check();
        records(office, ministry);
        looksRight(office, ministry, "sent-on", width);
        assertThat(Feedback.of(world.now(world.file).standing()).orElseThrow().stage())
                .isEqualTo(Feedback.Stage.WITH_CENTRE);
    }

    private Page asked(Visitor visitor, StepKind step) {
        Page page = visitor.opens("/" + CaseLinks.one(world.file.id(), step));
        visitor.settles(page);
        return page;
    }

    private static void records(Page page, Visitor visitor) {
        visitor.settles(page);
        page.locator(".propose .btn.main:visible").first().click();
        visitor.settles(page);
        assertThat(page.locator(".propose:visible")).hasCount(0);
    }

    private void looksRight(Page page, Visitor visitor, String name, int width) {
        visitor.settles(page);
        visitor.photographs(page, "feedback-" + name + "-" + language.tag() + "-" + width);
        Axe.check(page);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out at the side")
                .isEqualTo(true);
    }
}
