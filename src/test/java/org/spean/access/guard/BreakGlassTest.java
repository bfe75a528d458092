package org.spean.access.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.SpeanTest;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.GrantWorld;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.Subject;
import org.spean.access.guard.GlassOutcome.Reason;
import org.spean.access.guard.GlassOutcome.Refused;
import org.spean.access.guard.Shown.NeedsSecondYes;
import org.spean.access.guard.Shown.Nothing;
import org.spean.access.guard.Shown.Open;
import org.spean.access.guard.Shown.Why;
import org.spean.vocabulary.Sensitivity;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestConstructor;

/** A case opened in an emergency, in front of everybody (design 5.1). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class BreakGlassTest {

    private final GuardWorld world;

    BreakGlassTest(AutowireCapableBeanFactory beans) {
        world = new GuardWorld(beans);
    }

    @AfterEach
    void leave() {
        world.leaves();
    }

    private static void refused(GlassOutcome outcome, Reason reason) {
        assertThat(outcome).isEqualTo(new Refused(reason));
    }

    private void nothing(Actor by, Supplier<GlassOutcome> act) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> world.as(by, act));
    }

    @Test
    void itIsOpenForADayAndTheTeamAndTheAuditorsAreTold() {
        assertThat(world.reads(world.focal, "", Sensitivity.GENERAL)).isEqualTo(new Nothing());

        Glass broken = world.breaks(world.focal);

        assertThat(world.reads(world.focal, "", Sensitivity.GENERAL, Sensitivity.CONTACT, Sensitivity.IDENTITY))
                .isEqualTo(new Open(Set.of(Sensitivity.GENERAL, Sensitivity.CONTACT, Sensitivity.IDENTITY)));
        for (Actor told : List.of(world.worker, world.manager, world.auditor)) {
            assertThat(world.told(told)).containsExactly("notice.glass-broken");
        }
        assertThat(world.told(world.focal)).isEmpty();
        assertThat(world.logged()).containsExactly(Act.GLASS_BROKEN, Act.IDENTITY_SHOWN);
        assertThat(broken.until()).isEqualTo(world.clock.instant().plus(Duration.ofHours(24)));
        assertThat(broken.open(world.clock.instant())).isTrue();

        world.clock.moveOn(Duration.ofHours(24).minusMillis(1));
        assertThat(world.reads(world.focal, "", Sensitivity.GENERAL)).isInstanceOf(Open.class);
        world.clock.moveOn(Duration.ofMillis(1));
        assertThat(world.reads(world.focal, "", Sensitivity.GENERAL)).isEqualTo(new Nothing());
        assertThat(broken.open(world.clock.instant())).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"FAMILY", "HEALTH", "HIV", "PSYCHOLOGICAL", "EXPLOITATION", "LEGAL", "ASSESSMENT"},
            value = Sensitivity.class)
    void whatIsNotNeededAtOnceTakesASecondPersonsYes(Sensitivity each) {
        Glass broken = world.breaks(world.focal);
        assertThat(world.reads(world.focal, "", each)).isEqualTo(new NeedsSecondYes(Why.GLASS));

        assertThat(world.as(world.manager, () -> world.glass.secondYes(world.manager, broken.id())))
                .isInstanceOf(GlassOutcome.Done.class);

        assertThat(world.reads(world.focal, "", each)).isEqualTo(new Open(Set.of(each)));
        assertThat(world.told(world.focal)).containsExactly("notice.glass-second-yes");
    }

    @Test
    void theSecondYesIsSaidOnceByTheTeamOrTheOfficeWhileItIsOpen() {
        Glass broken = world.breaks(world.office);
        refused(world.as(world.office, () -> world.glass.secondYes(world.office, broken.id())), Reason.OWN);
        nothing(world.focal, () -> world.glass.secondYes(world.focal, broken.id()));
        nothing(world.elsewhere(Role.MANAGER), () -> world.glass.secondYes(world.elsewhere(Role.MANAGER), broken.id()));
        nothing(world.auditor, () -> world.glass.secondYes(world.auditor, broken.id()));
        nothing(world.worker, () -> world.glass.secondYes(world.worker, UUID.randomUUID()));
        assertThat(world.as(world.worker, () -> world.glass.secondYes(world.worker, broken.id())))
                .isInstanceOf(GlassOutcome.Done.class);
        refused(world.as(world.manager, () -> world.glass.secondYes(world.manager, broken.id())), Reason.DONE_ALREADY);
        world.clock.moveOn(BreakGlass.LASTS);
        refused(world.as(world.manager, () -> world.glass.secondYes(world.manager, broken.id())), Reason.OVER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "urgent", "nineteen letters ok"})
    void fewWordsAreNoReason(String words) {
        refused(
                world.as(world.focal, () -> world.glass.open(world.focal, world.subject, words)),
                Reason.REASON_TOO_SHORT);
        assertThat(world.reads(world.focal, "", Sensitivity.GENERAL)).isEqualTo(new Nothing());
        assertThat(world.logged()).isEmpty();
        assertThat(world.told(world.manager)).isEmpty();
    }

    @Test
    void aReasonIsCountedInLettersAlsoInKhmer() {
        refused(
                world.as(world.focal, () -> world.glass.open(world.focal, world.subject, "ក".repeat(2_001))),
                Reason.REASON_TOO_LONG);
        assertThat(world.as(world.focal, () -> world.glass.open(world.focal, world.subject, "ក".repeat(2_000))))
                .isInstanceOf(GlassOutcome.Done.class);
    }

    @Test
    void twentyLettersAreAReason() {
        assertThat(world.as(world.focal, () -> world.glass.open(world.focal, world.subject, "a".repeat(20))))
                .isInstanceOf(GlassOutcome.Done.class);
    }

    @Test
    void whoMaySeeItNeedsNoGlass() {
        world.breaks(world.focal);
        refused(
                world.as(world.focal, () -> world.glass.open(world.focal, world.subject, GuardWorld.WORDS)),
                Reason.NOT_NEEDED);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"FOCAL_PERSON", "ATRO_OFFICER"},
            mode = EnumSource.Mode.EXCLUDE)
    void othersHaveNoGlassToBreak(Role role) {
        Actor other = world.elsewhere(role);
        nothing(other, () -> world.glass.open(other, world.subject, GuardWorld.WORDS));
    }

    @Test
    void whoWasShutOutOrNotNamedHasNone() {
        world.as(world.manager, () -> {
            world.reach.exclude(
                    world.manager, world.subject, Remit.person(GrantWorld.id(world.focal)), "a suspect's brother");
            return true;
        });
        nothing(world.focal, () -> world.glass.open(world.focal, world.subject, GuardWorld.WORDS));
        world.as(world.manager, () -> {
            world.reach.restrict(world.manager, world.subject, Set.of(), "an official is a suspect");
            return true;
        });
        Actor other = world.holds(Role.FOCAL_PERSON, new Remit(Remit.Kind.PROVINCE, "18"));
        nothing(other, () -> world.glass.open(other, world.subject, GuardWorld.WORDS));
        nothing(world.office, () -> world.glass.open(world.office, world.subject, GuardWorld.WORDS));
    }

    @Test
    void whatIsNotThereIsAnsweredLikeWhatIsNotTheirs() {
        Subject unknown = new Subject(Subject.Kind.CASE, UUID.randomUUID());
        nothing(world.focal, () -> world.glass.open(world.focal, unknown, GuardWorld.WORDS));
        nothing(Actor.ANYBODY, () -> world.glass.open(Actor.ANYBODY, world.subject, GuardWorld.WORDS));
    }

    @Test
    void theTeamEndsItAndWhoeverBrokeItIsTold() {
        Glass broken = world.breaks(world.focal);
        nothing(world.auditor, () -> world.glass.end(world.auditor, broken.id()));
        assertThat(world.as(world.worker, () -> world.glass.end(world.worker, broken.id())))
                .isInstanceOf(GlassOutcome.Done.class);
        assertThat(world.reads(world.focal, "", Sensitivity.GENERAL)).isEqualTo(new Nothing());
        assertThat(world.told(world.focal)).containsExactly("notice.glass-ended");
        refused(world.as(world.worker, () -> world.glass.end(world.worker, broken.id())), Reason.OVER);
        assertThat(world.logged()).containsExactly(Act.GLASS_BROKEN, Act.GLASS_ENDED);
    }

    @Test
    void whoeverBrokeItEndsItWithoutBeingTold() {
        Glass broken = world.breaks(world.focal);
        assertThat(world.as(world.focal, () -> world.glass.end(world.focal, broken.id())))
                .isInstanceOf(GlassOutcome.Done.class);
        assertThat(world.told(world.focal)).isEmpty();
        assertThat(world.reads(world.focal, "", Sensitivity.GENERAL)).isEqualTo(new Nothing());
    }

    @Test
    void afterItEndedItCanBeBrokenAgainInTheOpen() {
        Glass broken = world.breaks(world.focal);
        world.as(world.worker, () -> world.glass.end(world.worker, broken.id()));
        world.clock.moveOn(Duration.ofMinutes(1));
        world.breaks(world.focal);
        assertThat(world.reads(world.focal, "", Sensitivity.HIV)).isEqualTo(new NeedsSecondYes(Why.GLASS));
        assertThat(world.told(world.manager)).hasSize(2);
    }

    @Test
    void thatTheClientWasToldIsSaidOnceByTheTeamOrWhoeverBrokeIt() {
        Glass broken = world.breaks(world.focal);
        nothing(world.auditor, () -> world.glass.clientTold(world.auditor, broken.id()));
        assertThat(world.as(world.focal, () -> world.glass.clientTold(world.focal, broken.id())))
                .isInstanceOf(GlassOutcome.Done.class);
        refused(world.as(world.worker, () -> world.glass.clientTold(world.worker, broken.id())), Reason.DONE_ALREADY);
        assertThat(world.logged()).contains(Act.GLASS_CLIENT_TOLD);
    }

    @Test
    void theTeamSaysThatTheClientWasTold() {
        Glass broken = world.breaks(world.focal);
        assertThat(world.as(world.worker, () -> world.glass.clientTold(world.worker, broken.id())))
                .isInstanceOf(GlassOutcome.Done.class);
    }

    @Test
    void theThirdWithinThirtyDaysIsAnAlarm() {
        for (int each = 0; each < 2; each++) {
            world.breaks(world.focal);
            world.clock.moveOn(Duration.ofDays(10));
        }
        assertThat(world.told(world.office)).isEmpty();
        world.breaks(world.focal);
        assertThat(world.told(world.office)).containsExactly("notice.glass-alarm");
        assertThat(world.told(world.auditor)).contains("notice.glass-alarm");
    }

    @Test
    void threeOverMoreThanThirtyDaysAreNone() {
        for (int each = 0; each < 3; each++) {
            world.breaks(world.focal);
            world.clock.moveOn(Duration.ofDays(15));
        }
        assertThat(world.told(world.office)).isEmpty();
    }

    @Test
    void itIsJudgedOnceBySomebodyWhoHadNoPartInIt() {
        Glass broken = world.breaks(world.focal);
        Actor second = world.holds(Role.ATRO_OFFICER, Remit.COUNTRY);
        world.as(second, () -> world.glass.secondYes(second, broken.id()));
        refused(world.as(second, () -> world.glass.review(second, broken.id(), true, "yes")), Reason.OWN);
        nothing(world.focal, () -> world.glass.review(world.focal, broken.id(), true, "mine"));
        nothing(world.manager, () -> world.glass.review(world.manager, broken.id(), true, "ours"));
        refused(
                world.as(
                        world.auditor,
                        () -> world.glass.review(
                                world.auditor, broken.id(), true, "a".repeat(BreakGlass.MOST_LETTERS + 1))),
                Reason.REASON_TOO_LONG);

        GlassOutcome judged = world.as(
                world.auditor,
                () -> world.glass.review(
                        world.auditor, broken.id(), false, " " + "a".repeat(BreakGlass.MOST_LETTERS) + " "));

        assertThat(((GlassOutcome.Done) judged).glass().review())
                .contains(new Glass.Review(GrantWorld.id(world.auditor), false, "a".repeat(BreakGlass.MOST_LETTERS)));
        refused(
                world.as(world.office, () -> world.glass.review(world.office, broken.id(), true, "it was")),
                Reason.DONE_ALREADY);
        assertThat(world.logged()).endsWith(Act.GLASS_REVIEWED);
    }

    @Test
    void nobodyJudgesTheirOwn() {
        Glass broken = world.breaks(world.office);
        refused(world.as(world.office, () -> world.glass.review(world.office, broken.id(), true, "mine")), Reason.OWN);
        assertThat(waiting(world.office)).doesNotContain(broken.id());
        assertThat(waiting(world.auditor)).contains(broken.id());
        world.as(world.auditor, () -> world.glass.review(world.auditor, broken.id(), true, "it was one"));
        assertThat(waiting(world.auditor)).doesNotContain(broken.id());
    }

    private List<UUID> waiting(Actor by) {
        return world.as(by, () -> world.glass.waitingForReview(by)).stream()
                .map(Glass::id)
                .toList();
    }

    @Test
    void whoMayNotJudgeSeesNoneWaiting() {
        world.breaks(world.focal);
        assertThat(waiting(world.manager)).isEmpty();
        assertThat(waiting(world.elsewhere(Role.ADMINISTRATOR))).isEmpty();
    }
}
