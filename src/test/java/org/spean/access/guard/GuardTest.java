package org.spean.access.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.SpeanTest;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.Subject;
import org.spean.access.guard.GlassOutcome.Reason;
import org.spean.access.guard.Shown.NeedsReason;
import org.spean.access.guard.Shown.NeedsSecondYes;
import org.spean.access.guard.Shown.Nothing;
import org.spean.access.guard.Shown.Open;
import org.spean.access.guard.Shown.Why;
import org.spean.vocabulary.Sensitivity;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.IllegalTransactionStateException;

/** The one door to answers: what is shown is written down, and what is asked first is asked. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class GuardTest {

    private final GuardWorld world;
    private final ColdIdentity bean;

    GuardTest(AutowireCapableBeanFactory beans, ColdIdentity bean) {
        this.bean = bean;
        world = new GuardWorld(beans);
    }

    @AfterEach
    void leave() {
        world.leaves();
    }

    @Test
    void whatMayBeSeenIsShownAndWrittenDownAndTheRestLeftOut() {
        assertThat(world.reads(world.manager, "", Sensitivity.GENERAL, Sensitivity.HIV, Sensitivity.FAMILY))
                .isEqualTo(new Open(Set.of(Sensitivity.GENERAL, Sensitivity.FAMILY)));
        assertThat(world.reads(world.worker, "", Sensitivity.values()))
                .isEqualTo(new Open(EnumSet.allOf(Sensitivity.class)));
        assertThat(world.logged()).containsExactly(Act.CASE_READ, Act.IDENTITY_SHOWN);
    }

    @Test
    void whatIsNotTheirsIsAnsweredLikeWhatIsNotThere() {
        Subject unknown = new Subject(Subject.Kind.CASE, UUID.randomUUID());
        for (Actor other : List.of(
                world.elsewhere(Role.MANAGER),
                world.elsewhere(Role.CASEWORKER),
                world.focal,
                world.elsewhere(Role.ADMINISTRATOR),
                Actor.ANYBODY)) {
            assertThat(world.reads(other, "a reason", Sensitivity.GENERAL)).isEqualTo(new Nothing());
            assertThat(world.as(other, () -> world.guard.knows(other, world.subject)))
                    .isFalse();
        }
        assertThat(world.as(
                        world.manager,
                        () -> world.guard.read(world.manager, unknown, Set.of(Sensitivity.GENERAL), "a reason")))
                .isEqualTo(new Nothing());
        assertThat(world.as(world.manager, () -> world.guard.knows(world.manager, unknown)))
                .isFalse();
        assertThat(world.as(world.manager, () -> world.guard.knows(world.manager, world.subject)))
                .isTrue();
        assertThat(world.logged()).isEmpty();
    }

    @Test
    void theOfficeIsAskedWhyAtItsFirstLookAtAnIdentity() {
        assertThat(world.reads(world.office, "", Sensitivity.GENERAL)).isEqualTo(new Open(Set.of(Sensitivity.GENERAL)));
        assertThat(world.reads(world.office, "  ", Sensitivity.IDENTITY)).isEqualTo(new NeedsReason(Why.FIRST_LOOK));
        assertThat(world.reads(world.office, "ក".repeat(2_001), Sensitivity.IDENTITY))
                .isEqualTo(new NeedsReason(Why.FIRST_LOOK));
        assertThat(world.logged()).containsExactly(Act.CASE_READ);
        assertThat(world.reads(world.office, " repatriation ", Sensitivity.IDENTITY))
                .isEqualTo(new Open(Set.of(Sensitivity.IDENTITY)));
        assertThat(world.reads(world.office, "", Sensitivity.IDENTITY)).isInstanceOf(Open.class);
        Actor second = world.holds(Role.ATRO_OFFICER, Remit.COUNTRY);
        assertThat(world.reads(second, "", Sensitivity.IDENTITY)).isEqualTo(new NeedsReason(Why.FIRST_LOOK));
    }

    @Test
    void whatWasShownAndWhyStandsInTheLog() {
        String reason = "ក".repeat(BreakGlass.MOST_LETTERS);
        assertThat(world.reads(world.office, reason, Sensitivity.IDENTITY)).isInstanceOf(Open.class);
        assertThat(world.reads(world.manager, "", Sensitivity.FAMILY, Sensitivity.GENERAL))
                .isInstanceOf(Open.class);
        assertThat(world.logged("answers")).containsExactly("IDENTITY", "FAMILY GENERAL");
        assertThat(world.logged("reason")).containsExactly(reason, "");
    }

    @Test
    void twoScreensOfOnePersonAreCountedOneAfterTheOther() throws Exception {
        for (int each = 0; each < 9; each++) {
            assertThat(looksAt(another(), "")).isInstanceOf(Open.class);
        }
        Subject tenth = another();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Shown> eleventh = world.as(world.worker, () -> {
                assertThat(world.guard.read(world.worker, tenth, Set.of(Sensitivity.IDENTITY), ""))
                        .isInstanceOf(Open.class);
                Future<Shown> asked = other.submit(() -> looksAt(world.subject, ""));
                await().pollInSameThread().until(() -> asked.isDone() || world.somebodyWaits());
                return asked;
            });
            assertThat(eleventh.get(30, TimeUnit.SECONDS)).isEqualTo(new NeedsReason(Why.PACE));
        }
    }

    @Test
    void nobodyIsToldOfThemselves() {
        for (int each = 0; each < 11; each++) {
            Subject subject = another();
            assertThat(world.as(
                            world.manager,
                            () -> world.guard.read(
                                    world.manager, subject, Set.of(Sensitivity.IDENTITY), "the month's list")))
                    .isInstanceOf(Open.class);
        }
        assertThat(world.told(world.manager)).isEmpty();
    }

    private Shown looksAt(Subject subject, String reason) {
        return world.as(
                world.worker, () -> world.guard.read(world.worker, subject, Set.of(Sensitivity.IDENTITY), reason));
    }

    private Subject another() {
        Subject another = new Subject(Subject.Kind.CASE, UUID.randomUUID());
        world.admit(another);
        return another;
    }

    private void looksAtTen() {
        for (int each = 0; each < 10; each++) {
            assertThat(looksAt(another(), "")).isInstanceOf(Open.class);
        }
    }

    @Test
    void afterTenIdentitiesInAnHourAReasonIsAskedAndTheManagerTold() {
        Subject first = another();
        assertThat(looksAt(first, "")).isInstanceOf(Open.class);
        for (int each = 1; each < 10; each++) {
            assertThat(looksAt(another(), "")).isInstanceOf(Open.class);
        }
        assertThat(looksAt(world.subject, "")).isEqualTo(new NeedsReason(Why.PACE));
        assertThat(looksAt(first, "")).isInstanceOf(Open.class);
        assertThat(world.told(world.manager)).isEmpty();

        assertThat(looksAt(world.subject, "the month's list")).isInstanceOf(Open.class);

        assertThat(world.told(world.manager)).containsExactly("notice.pace");
        for (int each = 0; each < 9; each++) {
            assertThat(looksAt(another(), "")).isInstanceOf(Open.class);
        }
        assertThat(looksAt(another(), "")).isEqualTo(new NeedsReason(Why.PACE));
    }

    @Test
    void anHourLaterTheyAreFreeAgain() {
        looksAtTen();
        assertThat(looksAt(world.subject, "")).isEqualTo(new NeedsReason(Why.PACE));
        world.clock.moveOn(Pace.HOUR.plusSeconds(1));
        assertThat(looksAt(world.subject, "")).isInstanceOf(Open.class);
    }

    @Test
    void whatIsNoIdentityHasNoPace() {
        looksAtTen();
        assertThat(world.reads(world.worker, "", Sensitivity.FAMILY)).isInstanceOf(Open.class);
    }

    @Test
    void whoWorksForNoOrganizationIsReportedToTheOffice() {
        Actor focal = world.holds(Role.FOCAL_PERSON, new Remit(Remit.Kind.PROVINCE, "17"));
        for (int each = 0; each < 11; each++) {
            Subject subject = another();
            world.as(focal, () -> world.glass.open(focal, subject, GuardWorld.WORDS));
            String reason = each == 10 ? "they all crossed at once" : "";
            assertThat(world.as(focal, () -> world.guard.read(focal, subject, Set.of(Sensitivity.IDENTITY), reason)))
                    .isInstanceOf(Open.class);
        }
        assertThat(world.told(world.office)).contains("notice.pace");
    }

    private void cools() {
        world.as(world.manager, () -> {
            world.cold.cool(world.subject);
            world.cold.cool(world.subject);
            return true;
        });
    }

    private UUID asks(Actor by) {
        WarmingOutcome outcome = world.as(by, () -> world.cold.ask(by, world.subject, GuardWorld.WORDS));
        assertThat(outcome).isInstanceOf(WarmingOutcome.Asked.class);
        return ((WarmingOutcome.Asked) outcome).question();
    }

    private boolean confirms(Actor by, UUID question) {
        return world.as(by, () -> world.cold.confirm(by, question));
    }

    @Test
    void aColdIdentityTakesAReasonAndASecondPersonAndIsOpenForADay() {
        cools();
        assertThat(world.reads(world.worker, "a reason", Sensitivity.IDENTITY)).isEqualTo(new NeedsSecondYes(Why.COLD));
        assertThat(world.reads(world.worker, "", Sensitivity.GENERAL)).isInstanceOf(Open.class);

        UUID question = asks(world.worker);
        assertThat(world.told(world.manager)).containsExactly("notice.warming-asked");
        assertThat(world.told(world.office)).containsExactly("notice.warming-asked");
        assertThat(world.told(world.worker)).isEmpty();
        assertThat(world.reads(world.worker, "", Sensitivity.IDENTITY)).isEqualTo(new NeedsSecondYes(Why.COLD));
        assertThat(confirms(world.worker, question)).isFalse();
        assertThat(confirms(world.manager, question)).isTrue();
        assertThat(confirms(world.office, question)).isFalse();

        assertThat(world.told(world.worker)).containsExactly("notice.warming-confirmed");
        assertThat(world.reads(world.worker, "", Sensitivity.IDENTITY)).isInstanceOf(Open.class);
        assertThat(world.reads(world.manager, "", Sensitivity.IDENTITY)).isEqualTo(new NeedsSecondYes(Why.COLD));
        world.clock.moveOn(Duration.ofHours(24));
        assertThat(world.reads(world.worker, "", Sensitivity.IDENTITY)).isEqualTo(new NeedsSecondYes(Why.COLD));
        assertThat(world.logged())
                .containsExactly(Act.CASE_READ, Act.WARMING_ASKED, Act.WARMING_CONFIRMED, Act.IDENTITY_SHOWN);
    }

    @Test
    void aQuestionIsGoodForADay() {
        cools();
        UUID question = asks(world.worker);
        world.clock.moveOn(Duration.ofHours(24));
        assertThat(confirms(world.manager, question)).isFalse();
    }

    @Test
    void aCaseThatIsOpenedAgainIsWarm() {
        cools();
        world.as(world.manager, () -> {
            world.cold.reopen(world.subject);
            return true;
        });
        assertThat(world.reads(world.worker, "", Sensitivity.IDENTITY)).isInstanceOf(Open.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "because"})
    void fewWordsDoNotWarm(String words) {
        cools();
        assertThat(world.as(world.worker, () -> world.cold.ask(world.worker, world.subject, words)))
                .isEqualTo(new WarmingOutcome.Refused(Reason.REASON_TOO_SHORT));
    }

    @Test
    void whatIsNotColdNeedsNoWarming() {
        assertThat(world.as(world.worker, () -> world.cold.ask(world.worker, world.subject, GuardWorld.WORDS)))
                .isEqualTo(new WarmingOutcome.Refused(Reason.NOT_NEEDED));
    }

    @Test
    void whoMayNotWarmItIsToldThatThereIsNothing() {
        cools();
        UUID question = asks(world.worker);
        for (Actor other : List.of(world.auditor, world.elsewhere(Role.MANAGER), world.focal, Actor.ANYBODY)) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> world.as(other, () -> world.cold.ask(other, world.subject, GuardWorld.WORDS)));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> world.as(other, () -> world.cold.confirm(other, question)));
        }
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> world.as(world.manager, () -> world.cold.confirm(world.manager, UUID.randomUUID())));
        assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> bean.cool(world.subject));
        assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> bean.reopen(world.subject));
    }
}
