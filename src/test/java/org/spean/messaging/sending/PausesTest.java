package org.spean.messaging.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.messaging.sending.SendingWorld.BATTAMBANG;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.AccessLog;
import org.spean.access.Actor;
import org.spean.messaging.Addressee;
import org.spean.messaging.Failure;
import org.spean.messaging.MessageState;
import org.spean.messaging.Recipient;
import org.spean.messaging.Verdict;
import org.spean.messaging.Waiting;
import org.spean.messaging.sending.PauseOutcome.Done;
import org.spean.messaging.sending.PauseOutcome.Refused;
import org.spean.messaging.sending.PauseOutcome.Wrong;
import org.spean.messaging.wording.MessageKind;
import org.spean.people.PostId;
import org.spean.vocabulary.PlaceCode;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.context.TestConstructor;

/** What is paused waits, and nothing of it is dropped without a word (design 3.2). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PausesTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final SendingWorld world;
    private final PauseRows rows;
    private final Pauses pauses;

    PausesTest(BeanFactory beans, PauseRows rows) {
        this.world = new SendingWorld(beans);
        this.rows = rows;
        this.pauses = new Pauses(
                rows, gate(), beans.getBean(SendingRights.class), beans.getBean(AccessLog.class), world.clock);
    }

    /** Of another node, which remembers nothing. */
    private PauseGate gate() {
        return new PauseGate(rows);
    }

    private Optional<Verdict> against(Waiting message, Addressee to) {
        return gate().against(message, to, world.clock.instant());
    }

    private Instant in(Duration time) {
        return world.clock.instant().plus(time);
    }

    private PauseWish wish(PauseScope scope, CatchUp catchUp) {
        return new PauseWish(scope, "floods", in(HOUR.multipliedBy(4)), catchUp);
    }

    private Pause paused(PauseScope scope, CatchUp catchUp) {
        PauseOutcome outcome = pauses.pause(world.atro, wish(scope, catchUp));
        assertThat(outcome).isInstanceOf(Done.class);
        return ((Done) outcome).pause();
    }

    private static Refused refused(Wrong wrong) {
        return new Refused(EnumSet.of(wrong));
    }

    private Instant soon() {
        return in(PauseGate.LOOKS_AGAIN);
    }

    private static Verdict held(Instant until) {
        return new Verdict.Later(until, Verdict.Reason.PAUSE);
    }

    @Test
    void aProvincesMessagesWaitAndNobodyElses() {
        world.then(() -> {
            Waiting message = world.queued();
            assertThat(against(message, SendingWorld.in(BATTAMBANG)))
                    .as("before")
                    .isEmpty();
            paused(new PauseScope.OfProvince(BATTAMBANG), CatchUp.IN_TIME);

            assertThat(against(message, SendingWorld.in(BATTAMBANG))).contains(held(soon()));
            assertThat(against(message, SendingWorld.in(new PlaceCode("0203")))).contains(held(soon()));
            assertThat(against(world.queued(), SendingWorld.in(new PlaceCode("23"))))
                    .isEmpty();
            assertThat(against(world.queued(), SendingWorld.nowhere())).isEmpty();
            Waiting urgent = world.queued(MessageKind.TEST, new Recipient.OfNumber(SendingWorld.number()), true);
            assertThat(against(urgent, SendingWorld.in(BATTAMBANG)))
                    .as("a crisis")
                    .isEmpty();
        });
    }

    @Test
    void aPostsAKindsAndAllMessagesCanWait() {
        world.then(() -> {
            PostId post = new PostId(UUID.randomUUID());
            Waiting toPost = world.queued(MessageKind.TEST, new Recipient.OfPost(post), false);
            Waiting other =
                    world.queued(MessageKind.VERIFY_PHONE, new Recipient.OfNumber(SendingWorld.number()), false);
            paused(new PauseScope.OfPost(post), CatchUp.IN_TIME);
            assertThat(against(toPost, SendingWorld.nowhere())).contains(held(soon()));
            assertThat(against(other, SendingWorld.nowhere())).isEmpty();
            paused(new PauseScope.OfKind(MessageKind.VERIFY_PHONE), CatchUp.IN_TIME);
            assertThat(against(other, SendingWorld.nowhere())).isPresent();
            assertThat(against(world.queued(), SendingWorld.nowhere())).isEmpty();
            paused(new PauseScope.All(), CatchUp.IN_TIME);
            assertThat(against(world.queued(), SendingWorld.nowhere())).isPresent();
        });
    }

    @Test
    void whatIsOfNoUseBeforeTheEndIsLookedAtThen() {
        world.then(() -> {
            Waiting message = world.queued();
            Pause pause = paused(new PauseScope.All(), CatchUp.IN_TIME);
            Instant useless = in(Duration.ofMinutes(5));
            assertThat(against(untilThen(message, useless), SendingWorld.nowhere()))
                    .contains(held(useless));
            world.clock.moveOn(HOUR.multipliedBy(4).minusSeconds(60));
            assertThat(against(message, SendingWorld.nowhere()))
                    .as("nor after the end itself")
                    .contains(held(pause.until()));
        });
    }

    private static Waiting untilThen(Waiting message, Instant until) {
        return new Waiting(
                message.id(),
                message.attempt(),
                message.kind(),
                message.to(),
                message.channel(),
                message.slots(),
                until,
                message.urgent(),
                message.question());
    }

    @Test
    void anotherNodeKnowsOfItWithinTwoSeconds() {
        world.then(() -> {
            PauseGate other = gate();
            Waiting message = world.queued();
            assertThat(other.against(message, SendingWorld.nowhere(), world.clock.instant()))
                    .isEmpty();
            paused(new PauseScope.All(), CatchUp.IN_TIME);
            world.clock.moveOn(PauseGate.REMEMBERED.minusMillis(1));
            assertThat(other.against(message, SendingWorld.nowhere(), world.clock.instant()))
                    .as("what it read before")
                    .isEmpty();
            world.clock.moveOn(Duration.ofMillis(1));
            assertThat(other.against(message, SendingWorld.nowhere(), world.clock.instant()))
                    .contains(held(soon()));
        });
    }

    @Test
    void whatAnotherNodeHoldsOnceMoreGoesSoonAfterTheEnd() {
        world.then(() -> {
            PauseGate other = gate();
            Waiting message = world.queued();
            Pause pause = paused(new PauseScope.All(), CatchUp.IN_TIME);
            assertThat(other.against(message, SendingWorld.nowhere(), world.clock.instant()))
                    .isPresent();
            Waiting due = world.queued();
            other.against(due, SendingWorld.nowhere(), world.clock.instant());
            world.stands(message, "next_at = next_at + interval '10 minutes'");

            pauses.end(world.admin, pause.id(), CatchUp.IN_TIME);
            assertThat(other.against(message, SendingWorld.nowhere(), world.clock.instant()))
                    .as("it does not know yet, and looks again")
                    .contains(held(soon()));
            Instant known = in(PauseGate.REMEMBERED.multipliedBy(2));
            assertThat(world.next(message)).as("when it knows").isEqualTo(known);
            assertThat(world.next(due)).as("nor before").isEqualTo(known);
            world.clock.moveOn(PauseGate.REMEMBERED.multipliedBy(2));
            assertThat(other.against(message, SendingWorld.nowhere(), world.clock.instant()))
                    .isEmpty();
        });
    }

    @Test
    void beforeItEndsOneSeesWhatWouldBeSentAndWhatIsLate() {
        world.then(() -> {
            Pause pause = paused(new PauseScope.All(), CatchUp.IN_TIME);
            Instant first = world.clock.instant();
            Waiting fresh = world.queued();
            Waiting late = world.queued();
            Waiting useless = world.queued();
            Waiting code = world.queued(MessageKind.VERIFY_PHONE, new Recipient.OfNumber(SendingWorld.number()), false);
            Waiting gone = world.queued();
            for (Waiting each : new Waiting[] {fresh, late, useless, code, gone}) {
                against(each, SendingWorld.nowhere());
            }
            world.stands(late, "asked_at = asked_at - interval '2 days'");
            world.stands(
                    useless,
                    "asked_at = asked_at - interval '4 days', valid_until = valid_until - interval '25 hours'");
            world.stands(gone, "state = 'CANCELLED'");

            CatchUpPreview now = pauses.now(world.admin, pause.id()).orElseThrow();
            assertThat(now.count()).isEqualTo(4);
            assertThat(now.late()).isEqualTo(2);
            assertThat(now.sent(CatchUp.IN_TIME)).isEqualTo(2);
            assertThat(now.sent(CatchUp.ALL))
                    .as("what is of no use is never sent")
                    .isEqualTo(3);
            assertThat(now.kinds())
                    .extracting(CatchUpPreview.OfKind::kind, CatchUpPreview.OfKind::count)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(MessageKind.TEST, 3L),
                            org.assertj.core.groups.Tuple.tuple(MessageKind.VERIFY_PHONE, 1L));
            assertThat(now.kinds().getFirst().first()).isEqualTo(first.minus(Duration.ofDays(4)));
            assertThat(now.kinds().getFirst().last()).isEqualTo(first);
            assertThat(pauses.now(world.focal, pause.id())).isEmpty();
            assertThat(pauses.on(world.atro))
                    .filteredOn(each -> each.pause().id().equals(pause.id()))
                    .extracting(PausedNow::held)
                    .containsExactly(4L);

            Pause longer = ((Done) pauses.choose(world.admin, pause.id(), CatchUp.ALL)).pause();
            assertThat(longer.catchUp()).isEqualTo(CatchUp.ALL);
        });
    }

    @Test
    void endedBeforeItsTimeTheLateAreMarkedAndTheOthersGo() {
        world.then(() -> {
            Pause pause = paused(new PauseScope.All(), CatchUp.ALL);
            Waiting fresh = world.queued();
            Waiting late = world.queued();
            against(fresh, SendingWorld.nowhere());
            against(late, SendingWorld.nowhere());
            world.stands(late, "asked_at = asked_at - interval '2 days'");

            pauses.end(world.admin, pause.id(), CatchUp.IN_TIME);
            assertThat(against(fresh, SendingWorld.nowhere())).isEmpty();
            assertThat(against(late, SendingWorld.nowhere()))
                    .contains(new Verdict.Never(MessageState.EXPIRED, Failure.LATE));
            assertThat(against(fresh, SendingWorld.nowhere())).as("asked once").isEmpty();
            assertThat(pauses.end(world.admin, pause.id(), CatchUp.ALL)).isEqualTo(refused(Wrong.OVER));
            assertThat(world.logged(world.admin)).endsWith("PAUSE_ENDED");
        });
    }

    @Test
    void whoChoseToSendAllSendsTheLateToo() {
        world.then(() -> {
            Pause pause = paused(new PauseScope.All(), CatchUp.IN_TIME);
            Waiting late = world.queued();
            against(late, SendingWorld.nowhere());
            world.stands(late, "asked_at = asked_at - interval '2 days'");
            pauses.end(world.admin, pause.id(), CatchUp.ALL);
            assertThat(against(late, SendingWorld.nowhere())).isEmpty();
        });
    }

    @Test
    void atItsOwnEndThatIsDoneWhichWasChosen() {
        world.then(() -> {
            paused(new PauseScope.OfProvince(BATTAMBANG), CatchUp.IN_TIME);
            Waiting message = world.queued();
            against(message, SendingWorld.in(BATTAMBANG));
            world.clock.moveOn(HOUR.multipliedBy(4));
            assertThat(against(message, SendingWorld.in(BATTAMBANG)))
                    .as("four hours of a day")
                    .isEmpty();

            world.clock.moveOn(Duration.ofDays(2));
            paused(new PauseScope.All(), CatchUp.IN_TIME);
            Waiting other = world.queued();
            against(other, SendingWorld.nowhere());
            world.stands(other, "asked_at = asked_at - interval '1 day'");
            world.clock.moveOn(HOUR.multipliedBy(4));
            assertThat(against(other, SendingWorld.nowhere()))
                    .contains(new Verdict.Never(MessageState.EXPIRED, Failure.LATE));
        });
    }

    @Test
    void whoPausesSaysWhyAndUntilWhen() {
        world.then(() -> {
            for (Actor nobody : new Actor[] {world.focal}) {
                assertThat(pauses.pause(nobody, wish(new PauseScope.All(), CatchUp.ALL)))
                        .isEqualTo(refused(Wrong.NOT_YOURS));
                assertThat(pauses.all(nobody)).isEmpty();
            }
            assertThat(pauses.pause(
                            world.admin, new PauseWish(new PauseScope.All(), " ", world.clock.instant(), CatchUp.ALL)))
                    .isEqualTo(new Refused(EnumSet.of(Wrong.REASON_MISSING, Wrong.END_PASSED)));
            assertThat(pauses.pause(
                            world.admin,
                            new PauseWish(new PauseScope.All(), "x".repeat(201), in(Duration.ofDays(32)), CatchUp.ALL)))
                    .isEqualTo(new Refused(EnumSet.of(Wrong.REASON_TOO_LONG, Wrong.TOO_LONG)));
            paused(new PauseScope.OfProvince(BATTAMBANG), CatchUp.ALL);
            assertThat(pauses.pause(world.admin, wish(new PauseScope.OfProvince(BATTAMBANG), CatchUp.ALL)))
                    .isEqualTo(refused(Wrong.PAUSED_ALREADY));
        });
    }
}
