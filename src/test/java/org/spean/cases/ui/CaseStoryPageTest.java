package org.spean.cases.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.cases.StepsTold.map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.access.Accounts;
import org.spean.access.Acting;
import org.spean.access.Actor;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.SecondFactors;
import org.spean.appointments.Appointment;
import org.spean.appointments.AppointmentId;
import org.spean.appointments.DateWorld;
import org.spean.appointments.VisitChanged;
import org.spean.appointments.VisitKind;
import org.spean.browser.Axe;
import org.spean.browser.BrowserTest;
import org.spean.browser.Visitor;
import org.spean.cases.Case;
import org.spean.cases.CaseWorld;
import org.spean.cases.Cases;
import org.spean.cases.OpenOutcome;
import org.spean.cases.OpenWish;
import org.spean.cases.StepKind;
import org.spean.cases.StepOutcome;
import org.spean.cases.StepWish;
import org.spean.cases.visit.CaseVisits;
import org.spean.cases.visit.VisitOutcome;
import org.spean.cases.visit.VisitWish;
import org.spean.geography.District;
import org.spean.geography.Gazetteer;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;
import org.spean.widgets.Words;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/**
 * A worker comes back from a joint follow-up and records it, from Today on: in twelve clicks and two minutes at most. How many it
 * were is written to {@code target/case-story.txt}.
 */
@BrowserTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CaseStoryPageTest {

    private static final int CLICKS = 12;
    private static final Duration WITHIN = Duration.ofMinutes(2);
    private static final PlaceCode WITHOUT_TELEPHONES = new PlaceCode("17");
    private static final String PASSWORD = "password-of-a-worker";

    private final String name = "story-" + UUID.randomUUID().toString().substring(0, 8);
    private final UUID centre = UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    private final Cases cases;
    private final CaseVisits visits;
    private final JdbcClient tables;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Acting acting;
    private final District district;
    private final Actor worker;
    private final DateWorld dates;
    private int clicks;

    CaseStoryPageTest(
            BeanFactory beans,
            Accounts accounts,
            SecondFactors factors,
            CaseVisits visits,
            JdbcClient tables,
            ApplicationEventPublisher events,
            Clock clock) {
        this.visits = visits;
        this.tables = tables;
        this.events = events;
        this.clock = clock;
        dates = new DateWorld(beans);
        cases = beans.getBean(Cases.class);
        acting = new Acting(beans);
        district = beans.getBean(Gazetteer.class).districts().stream()
                .filter(each -> each.province().equals(WITHOUT_TELEPHONES))
                .findFirst()
                .orElseThrow();
        Set<Held> held = Set.of(new Held(Role.CASEWORKER, Remit.organization(centre), Instant.EPOCH, null, null));
        worker = Actor.person(accounts.openForDemonstration(name, PASSWORD, "Nou Borey", held), "Nou Borey", held);
        factors.openForDemonstration(name);
    }

    @AfterEach
    void leaves() {
        dates.leaves();
    }

    @Test
    void whatAFollowUpFoundIsRecordedFromToday(Visitor visitor) throws IOException {
        Case file = visited();
        Page page = signsIn(visitor);
        Instant began = clock.instant();
        Locator task = page.locator(".todo")
                .filter(new Locator.FilterOptions().setHasText(file.code().text()));
        press(page, visitor, task.locator("a.btn.main").first());
        assertThat(page.locator(".case-step")).isVisible();
        press(page, visitor, choice(page, "type", "vaadin-radio-button", 0));
        for (int with = 0; with < 3; with++) {
            press(page, visitor, choice(page, "talked-with", "vaadin-checkbox", with));
        }
        for (String field : List.of("chief", "told-before", "well", "visits-wanted", "contact-asked-again")) {
            press(page, visitor, choice(page, field, "vaadin-radio-button", 0));
        }
        Axe.check(page);
        press(page, visitor, page.locator(".case-step .btn.main"));
        assertThat(page.locator(".undo-notice"))
                .containsText(Words.say(
                        "cases.recorded", Language.ENGLISH, Words.say("case.step.followed-up", Language.ENGLISH)));
        Duration took = Duration.between(began, clock.instant());
        Case after = acting.as(worker, () -> cases.find(worker, file.id()).orElseThrow());
        assertThat(after.standing().last(StepKind.FOLLOWED_UP).orElseThrow().told())
                .containsAllEntriesOf(map(
                        "type", "joint",
                        "talked-with", "client family chief",
                        "chief", "client-agreed",
                        "told-before", "yes",
                        "well", "well",
                        "visits-wanted", "as-planned",
                        "contact-asked-again", "yes"));
        Page today = visitor.opens("/today");
        assertThat(today.locator(".todo")
                        .filter(new Locator.FilterOptions()
                                .setHasText(file.code().text()))
                        .locator("a[href*='step=followed-up']"))
                .hasCount(0);
        Files.writeString(
                Path.of("target", "case-story.txt"),
                "From Today to a follow-up that is recorded: " + clicks + " clicks, " + took.toMillis() + " ms\n");
        assertThat(clicks).isLessThanOrEqualTo(CLICKS);
        assertThat(took).isLessThan(WITHIN);
    }

    private static Locator choice(Page page, String field, String element, int which) {
        return page.locator(".step-" + field + " " + element + " input").nth(which);
    }

    private void press(Page page, Visitor visitor, Locator what) {
        what.click();
        clicks++;
        visitor.settles(page);
    }

    private Page signsIn(Visitor visitor) {
        visitor.reads(Language.ENGLISH).onScreen(Visitor.LAPTOP);
        Page page = visitor.opens("/sign-in");
        page.locator("#username").fill(name);
        page.locator("#password").fill(PASSWORD);
        page.locator("#password").press("Enter");
        visitor.passesSecondStep(page, name);
        return page;
    }

    private void does(Case file, StepKind kind, String... answers) {
        StepWish wish = new StepWish(kind, cases.today(), map(answers));
        assertThat(acting.as(worker, () -> cases.take(worker, file.id(), wish)))
                .as(kind.name())
                .isInstanceOf(StepOutcome.Done.class);
    }

    /** Somebody who went home by the order of searching, and was visited there today. */
    private Case visited() {
        OpenWish wish = new OpenWish(centre, CaseWorld.PROVINCE, Optional.empty(), CaseWorld.adult());
        OpenOutcome opened = acting.as(worker, () -> cases.open(worker, wish));
        Case file = ((OpenOutcome.Done) opened).file();
        does(file, StepKind.PASSING_ON, "agreed", "yes", "by", "client");
        does(file, StepKind.OPTION_CHOSEN, "option", "a");
        does(file, StepKind.SEARCH_ASKED, "district", district.id(), "village-known", "yes");
        does(file, StepKind.FAMILY_SEARCHED, "found", "found", "searched-with", "together");
        String yes = "yes";
        does(
                file,
                StepKind.FAMILY_ASSESSED,
                "welcomes",
                yes,
                "safe-and-cared-for",
                yes,
                "conclusion",
                "possible",
                "assessed-by",
                "together");
        does(file, StepKind.RISK_ASSESSED, "risk", "low");
        does(file, StepKind.DECISION_MET, "decision", "reintegrate", "supports", "none", "present", "client family");
        String family = "immediate-family";
        does(file, StepKind.CLIENT_DECIDED, "rung", family, "decides", yes, "spoke-with", "worker-alone");
        does(
                file,
                StepKind.REINTEGRATED,
                "rung",
                family,
                "district",
                district.id(),
                "contract-signed",
                yes,
                "official-witnessed",
                yes);
        tookPlace(file);
        return file;
    }

    private void tookPlace(Case file) {
        LocalDate today = cases.today();
        VisitWish wish = new VisitWish(
                VisitKind.FOLLOW_UP_JOINT,
                district.id(),
                true,
                today.plusDays(14),
                Optional.empty(),
                Optional.empty(),
                new PhoneNumber("+85523000044"),
                Optional.empty());
        VisitOutcome planned = acting.as(worker, () -> visits.plan(worker, file.id(), wish));
        AppointmentId id = ((VisitOutcome.Planned) planned).done().about().getFirst();
        acting.as(worker, () -> {
            tables.sql("UPDATE appointment SET state = 'TOOK_PLACE', on_day = :today WHERE id = :id")
                    .param("today", today)
                    .param("id", id.id())
                    .update();
            events.publishEvent(
                    new VisitChanged(id, file.id(), VisitKind.FOLLOW_UP_JOINT, Appointment.State.TOOK_PLACE, today));
            return true;
        });
    }
}
