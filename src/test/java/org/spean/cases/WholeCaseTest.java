package org.spean.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.cases.WholeCaseAnswers.alone;
import static org.spean.cases.WholeCaseAnswers.joint;
import static org.spean.cases.WholeCaseAnswers.ofBoth;
import static org.spean.cases.WholeCaseAnswers.stable;
import static org.spean.cases.WholeCaseAnswers.visit;
import static org.spean.cases.WholeCaseAnswers.with;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.GrantWorld;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.reach.Reach;
import org.spean.appointments.Appointment;
import org.spean.appointments.AppointmentOutcome;
import org.spean.appointments.Appointments;
import org.spean.appointments.LeadRule;
import org.spean.appointments.VisitKind;
import org.spean.cases.visit.CaseVisits;
import org.spean.cases.visit.VisitOutcome;
import org.spean.cases.visit.VisitWish;
import org.spean.deadlines.Deadline;
import org.spean.deadlines.Deadlines;
import org.spean.geography.District;
import org.spean.geography.Gazetteer;
import org.spean.vocabulary.CaseCode;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/**
 * A whole case, from the day somebody comes to a year after she went home, closed as stable and opened again: with each refusal on
 * the way, as it is read. What was refused is written to {@code target/whole-case.txt}.
 */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class WholeCaseTest {

    private static final Path TOLD = Path.of("target", "whole-case.txt");
    private static final PlaceCode ELSEWHERE = new PlaceCode("17");

    private final ToldCase story;
    private final CaseWorld world;
    private final GrantWorld before;
    private final Cases cases;
    private final CaseVisits visits;
    private final Appointments appointments;
    private final Deadlines deadlines;
    private final Reach reach;
    private final JdbcClient tables;
    private final District district;
    private final Actor official;
    private final Case file;

    WholeCaseTest(
            ApplicationContext beans,
            CaseVisits visits,
            Appointments appointments,
            Deadlines deadlines,
            Reach reach,
            JdbcClient tables) {
        story = new ToldCase(beans);
        world = story.world;
        cases = story.cases;
        file = story.file;
        before = new GrantWorld(beans);
        this.visits = visits;
        this.appointments = appointments;
        this.deadlines = deadlines;
        this.reach = reach;
        this.tables = tables;
        district = beans.getBean(Gazetteer.class).districts().stream()
                .filter(each -> each.province().equals(ELSEWHERE))
                .findFirst()
                .orElseThrow();
        official = world.people.holds(Role.DISTRICT_OFFICIAL, Remit.district(district.id()));
    }

    @AfterEach
    void leaves() throws IOException {
        story.writes(TOLD);
        for (Appointment each : world.as(world.worker, () -> visits.visits(world.worker, file.id()))) {
            world.as(world.worker, () -> appointments.cancel(world.worker, each.id()));
        }
        before.leaves();
        world.leaves();
    }

    private Deadline wanted(String rule) {
        return world.as(world.worker, () -> deadlines.of(file.matter())).stream()
                .filter(each -> each.rule().name().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void fromTheFirstDayToAYearAtHomeAndOnceMore() {
        isCaredFor();
        isSearchedFor();
        goesHome();
        isFollowedUpForAYear();
        isClosedAndOpenedAgain();
        isThereForNobodyElse();
        assertThat(story.refusals()).isGreaterThan(25);
    }

    private void isCaredFor() {
        String[] interview = {"safe-space", "yes", "no-suspect-near", "yes", "support-person", "not-wanted"};
        story.refused(world.worker, Against.CARE_FIRST, StepKind.INTERVIEWED, interview);
        story.does(world.worker, StepKind.URGENT_CARE, "care", "given");
        story.does(world.worker, StepKind.INTERVIEWED, interview);
    }

    private void isSearchedFor() {
        String[] search = {"district", district.id(), "village-known", "yes"};
        story.refused(
                world.worker, List.of(Against.NOT_ASKED_YET, Against.OPTION_FIRST), StepKind.SEARCH_ASKED, search);
        story.does(world.worker, StepKind.PASSING_ON, "agreed", "yes", "by", "client");
        story.refused(world.worker, Against.OPTION_FIRST, StepKind.SEARCH_ASKED, search);
        story.does(world.worker, StepKind.OPTION_CHOSEN, "option", "a");
        LocalDate day = searchPlanned();
        assertThat(story.sees(official)).as("who searches may know of it").isTrue();
        String[] assessed = {"safe-and-cared-for", "yes", "conclusion", "possible", "assessed-by", "together"};
        story.refused(official, Against.FAMILY_NOT_FOUND, StepKind.FAMILY_ASSESSED, with(assessed, "welcomes", "yes"));
        story.goesTo(day);
        story.does(official, StepKind.FAMILY_SEARCHED, "found", "found", "searched-with", "together");
        story.refused(
                world.worker,
                List.of(Against.GATE_ASSESSMENT, Against.RISK_NOT_ASSESSED, Against.GATE_MEETING, Against.GATE_CLIENT),
                StepKind.REINTEGRATED,
                home("yes"));
        story.refused(
                official,
                Against.CONCLUSION_WITHOUT_WELCOME,
                StepKind.FAMILY_ASSESSED,
                with(assessed, "welcomes", "no"));
        story.does(official, StepKind.FAMILY_ASSESSED, with(assessed, "welcomes", "yes"));
    }

    /** LT-1: too early first, then on the first day that needs no reason. */
    private LocalDate searchPlanned() {
        VisitOutcome early = plans(cases.today().plusDays(2));
        assertThat(early).isInstanceOf(VisitOutcome.NoDate.class);
        if (((VisitOutcome.NoDate) early).why()
                instanceof AppointmentOutcome.TooEarly(LeadRule rule, LocalDate first)) {
            assertThat(rule).isEqualTo(LeadRule.LT_1);
            story.tell(
                    VisitKind.FAMILY_SEARCH.name(),
                    Words.say(
                            "dates.too-early",
                            Language.ENGLISH,
                            rule.rule().name(),
                            Numerals.day(first, Language.ENGLISH)));
            assertThat(story.standing().last(StepKind.SEARCH_ASKED))
                    .as("nothing stays of it")
                    .isEmpty();
            assertThat(plans(first)).isInstanceOf(VisitOutcome.Planned.class);
            assertThat(story.standing().last(StepKind.SEARCH_ASKED)).isPresent();
            return first;
        }
        throw new AssertionError("not too early: " + early);
    }

    private VisitOutcome plans(LocalDate day) {
        VisitWish wish = new VisitWish(
                VisitKind.FAMILY_SEARCH,
                district.id(),
                true,
                day,
                Optional.empty(),
                Optional.empty(),
                new PhoneNumber("+85523000044"),
                Optional.empty());
        return world.as(world.worker, () -> visits.plan(world.worker, file.id(), wish));
    }

    private String[] home(String signed) {
        return new String[] {
            "rung",
            "immediate-family",
            "district",
            district.id(),
            "contract-signed",
            signed,
            "official-witnessed",
            "yes"
        };
    }

    private void reconciled(String talkedOver) {
        story.does(
                official,
                StepKind.RECONCILED,
                "visited-with",
                "together",
                "talked-over",
                talkedOver,
                "welcome",
                "clear");
    }

    private void decides(String answer) {
        story.does(
                world.worker,
                StepKind.CLIENT_DECIDED,
                "rung",
                "immediate-family",
                "decides",
                answer,
                "spoke-with",
                "worker-alone");
    }

    private void goesHome() {
        String[] meeting = {"decision", "reintegrate", "supports", "training", "present", "client family official"};
        story.refused(world.worker, Against.RISK_NOT_ASSESSED, StepKind.DECISION_MET, meeting);
        story.does(world.worker, StepKind.RISK_ASSESSED, "risk", "low");
        story.does(world.worker, StepKind.DECISION_MET, meeting);
        story.goesTo(cases.today().plusDays(14));
        reconciled("no");
        decides("not-yet");
        story.refused(
                world.worker,
                List.of(Against.GATE_TALKED_OVER, Against.GATE_CLIENT),
                StepKind.REINTEGRATED,
                home("yes"));
        story.goesTo(cases.today().plusDays(7));
        reconciled("yes");
        decides("yes");
        story.refused(world.worker, Against.CONTRACT_NOT_SIGNED, StepKind.REINTEGRATED, home("no"));
        story.goesTo(cases.today().plusDays(7));
        story.does(world.worker, StepKind.REINTEGRATED, home("yes"));
        assertThat(story.standing().phase()).isEqualTo(Phase.REINTEGRATION);
        assertThat(story.standing().placement().orElseThrow().trial()).isTrue();
        story.does(world.worker, StepKind.CONTRACT_COPY_GIVEN, "copy", "family");
        story.refused(world.worker, Against.COPY_TWICE, StepKind.CONTRACT_COPY_GIVEN, "copy", "family");
        story.does(world.worker, StepKind.CONTRACT_COPY_GIVEN, "copy", "official");
        story.does(world.worker, StepKind.CONTRACT_COPY_GIVEN, "copy", "focal-person");
        assertThat(wanted("LT-5").state()).isEqualTo(Deadline.State.MET);
    }

    private void isFollowedUpForAYear() {
        LocalDate home = story.standing().homeSince().orElseThrow();
        String[] confirms = {"client-agrees", "yes"};
        story.refused(world.worker, Against.CONFIRM_AFTER_FOLLOW_UP, StepKind.PLACEMENT_CONFIRMED, confirms);
        story.refused(world.worker, Against.NO_JOINT_YET, StepKind.JOINT_ENDED, "official-agrees", "yes");
        assertThat(wanted("LT-6").day()).isEqualTo(home.plusDays(14));
        story.goesTo(home.plusDays(13));
        story.refused(
                world.worker,
                Against.THREE_TALKS,
                StepKind.FOLLOWED_UP,
                visit("joint", "client family", "client-agreed"));
        story.refused(world.worker, Against.DISTRICT_TYPE_OFFICIALS, StepKind.FOLLOWED_UP, alone());
        story.does(world.worker, StepKind.FOLLOWED_UP, joint());
        assertThat(wanted("LT-6").state()).isEqualTo(Deadline.State.MET);
        for (int month = 1; month <= 11; month++) {
            story.goesTo(home.plusMonths(month));
            if (month < 3) {
                story.does(world.worker, StepKind.FOLLOWED_UP, joint());
            } else {
                story.does(month < 7 ? official : world.newOfficial, StepKind.FOLLOWED_UP, alone());
            }
            if (month == 2) {
                story.refused(
                        world.worker, Against.OFFICIAL_DOES_NOT_AGREE, StepKind.JOINT_ENDED, "official-agrees", "no");
                story.does(world.worker, StepKind.JOINT_ENDED, "official-agrees", "yes");
                story.refused(world.worker, Against.JOINT_OVER, StepKind.FOLLOWED_UP, joint());
                assertThat(story.standing().phase()).isEqualTo(Phase.FOLLOW_UP_DISTRICT);
            } else if (month == 6) {
                moves();
            }
        }
        assertThat(story.standing().all(StepKind.FOLLOWED_UP)).hasSize(12);
        assertThat(story.standing().homeSince())
                .as("a move begins nothing anew")
                .contains(home);
        story.does(world.newOfficial, StepKind.PLACEMENT_CONFIRMED, confirms);
        assertThat(story.standing().placement().orElseThrow().trial()).isFalse();
    }

    /** She moves with her family: the file goes to the official of the new district. */
    private void moves() {
        String[] there = {"rung", "immediate-family", "district", world.newDistrict.id()};
        story.refused(
                official, Against.SAME_DISTRICT, StepKind.TRANSFERRED, "rung", "relatives", "district", district.id());
        assertThat(story.sees(world.otherFocal))
                .as("she lives in their province")
                .isTrue();
        story.does(official, StepKind.TRANSFERRED, there);
        assertThat(story.sees(world.newOfficial)).isTrue();
        assertThat(story.takes(official, StepKind.FOLLOWED_UP, alone())).isEqualTo(new StepOutcome.Nothing());
    }

    private void isClosedAndOpenedAgain() {
        LocalDate home = story.standing().homeSince().orElseThrow();
        LocalDate year = home.plusMonths(12);
        story.goesTo(year.minusDays(1));
        assertThat(story.refused(world.worker, Against.NOT_A_YEAR, StepKind.CLOSURE_PROPOSED, stable("yes")))
                .contains(Numerals.day(home, Language.ENGLISH), Numerals.day(year, Language.ENGLISH));
        story.goesTo(year);
        story.refused(world.worker, Against.CONDITION_NOT_MET, StepKind.CLOSURE_PROPOSED, stable("no"));
        story.refused(
                world.focal,
                Against.NO_CLOSURE_PROPOSED,
                StepKind.CLOSURE_CONFIRMED_IN_PROVINCE,
                "form-complete",
                "yes");
        story.does(world.worker, StepKind.CLOSURE_PROPOSED, stable("yes"));
        story.refused(
                world.focal, Against.MEETING_FIRST, StepKind.CLOSURE_CONFIRMED_IN_PROVINCE, "form-complete", "yes");
        story.refused(world.atro, Against.PROVINCE_FIRST, StepKind.CLOSURE_CONFIRMED_BY_ATRO);
        story.does(
                world.focal,
                StepKind.CLOSURE_DECIDED,
                "meeting-on",
                cases.today().toString(),
                "meeting-says",
                "close");
        story.refused(
                world.focal, Against.FORM_NOT_COMPLETE, StepKind.CLOSURE_CONFIRMED_IN_PROVINCE, "form-complete", "no");
        story.does(world.focal, StepKind.CLOSURE_CONFIRMED_IN_PROVINCE, "form-complete", "yes");
        story.refused(ofBoth(world.focal), Against.SECOND_PERSON, StepKind.CLOSURE_CONFIRMED_BY_ATRO);
        assertThat(story.standing().state()).isEqualTo(CaseState.CLOSING);
        story.does(world.atro, StepKind.CLOSURE_CONFIRMED_BY_ATRO);
        assertThat(story.standing().state()).isEqualTo(CaseState.CLOSED);
        story.refused(world.newOfficial, Against.CASE_CLOSED, StepKind.FOLLOWED_UP, alone());
        story.does(world.worker, StepKind.REOPENED, "reopen-reason", "distress");
        assertThat(story.standing().state()).isEqualTo(CaseState.OPEN);
        story.refused(world.worker, Against.NOT_CLOSED, StepKind.REOPENED, "reopen-reason", "distress");
    }

    private void isThereForNobodyElse() {
        Actor former = before.present(before.holds(Role.FOCAL_PERSON, Remit.province(CaseWorld.PROVINCE)));
        Actor excluded = world.people.holds(Role.FOCAL_PERSON, Remit.province(CaseWorld.PROVINCE));
        assertThat(List.of(former, excluded)).allMatch(story::sees);
        world.as(
                world.manager,
                () -> tables.sql("UPDATE role_grant SET until_at = :until WHERE account_id = :id")
                        .param("until", before.clock.instant().minusSeconds(60).atOffset(ZoneOffset.UTC))
                        .param("id", GrantWorld.id(former))
                        .update());
        world.as(world.manager, () -> {
            reach.exclude(
                    world.manager, file.subject(), Remit.person(GrantWorld.id(excluded)), "a relative of a suspect");
            return true;
        });
        Map<String, Actor> outsiders = Map.of(
                "another organization's worker",
                world.stranger,
                "a former focal person",
                before.present(former),
                "a focal person who is shut out",
                excluded,
                "the administrator",
                world.administrator,
                "the old district's official",
                official,
                "the focal person of the province that she left",
                world.otherFocal);
        outsiders.forEach((who, by) -> {
            assertThat(seen(by, file.id(), file.code())).as(who).isEqualTo(Unseen.NOTHING);
            assertThat(seen(by, UUID.randomUUID(), Unseen.UNKNOWN)).as(who).isEqualTo(Unseen.NOTHING);
        });
        assertThat(List.of(world.worker, world.focal, world.atro, world.newOfficial))
                .allMatch(story::sees);
    }

    private List<Object> seen(Actor by, UUID id, CaseCode code) {
        return Unseen.seen(world, cases, visits, by, id, code);
    }
}
