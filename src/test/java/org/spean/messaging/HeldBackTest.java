package org.spean.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.messaging.reply.Asked;
import org.spean.messaging.sending.CatchUp;
import org.spean.messaging.sending.PauseOutcome;
import org.spean.messaging.sending.PauseScope;
import org.spean.messaging.sending.PauseWish;
import org.spean.messaging.sending.Pauses;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.messaging.wording.Templates;
import org.spean.people.PostId;
import org.spean.people.PostWorld;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What a pause holds goes on when it is over, or is marked late and climbs the ladder: nothing is dropped (design 3.2). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class HeldBackTest {

    private final Questions questions;
    private final Pauses pauses;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ToldProvider provider = new ToldProvider();
    private final Dispatcher dispatcher;
    private final Actor atro;
    private final PostId post;
    private final UUID about = UUID.randomUUID();

    HeldBackTest(
            Questions questions,
            Outcomes outcomes,
            Pauses pauses,
            ObjectProvider<Gate> gateBeans,
            JdbcClient tables,
            PlatformTransactionManager transactions,
            Clock clock,
            BeanFactory beans) {
        this.questions = questions;
        this.pauses = pauses;
        this.tables = tables;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        GatewayChoice always = new GatewayChoice(tables) {
            @Override
            Optional<String> name(Channel channel) {
                return Optional.of("test");
            }
        };
        Gateways gateways = new Gateways(List.of(provider), always);
        // Whatever the hour of the test is.
        List<Gate> others = gateBeans
                .orderedStream()
                .filter(each -> !(each instanceof AtNight))
                .toList();
        dispatcher = new Dispatcher(
                new OnlyMine(),
                new Gates(beans.getBean(Addressees.class), gateways, others),
                gateways,
                beans.getBean(Ways.class),
                beans.getBean(Templates.class),
                outcomes,
                transactions,
                clock,
                Duration.ofMinutes(5));
        atro = new PostWorld(beans).named("atro");
        post = new PostId(tables.sql("SELECT id FROM post WHERE kind = 'FOCAL_LEADER' AND remit_key = '02'")
                .query(UUID.class)
                .single());
    }

    /** What asks about this is this test's. */
    private final class OnlyMine extends OutboxRows {

        OnlyMine() {
            super(tables, JsonMapper.builder().build());
        }

        @Override
        List<Waiting> due(Instant now, int most) {
            return super.due(now, 1000).stream()
                    .filter(each -> each.question().isPresent()
                            && tables.sql("SELECT about = :about FROM question WHERE id = :id")
                                    .param("about", about)
                                    .param("id", each.question().get().id())
                                    .query(Boolean.class)
                                    .single())
                    .toList();
        }
    }

    private QuestionId question = new QuestionId(UUID.randomUUID());

    @BeforeEach
    void battambangsLeaderIsAsked() {
        Question asked = transaction.execute(status -> questions.ask(new Ask(
                Asked.ENTRY,
                MessageKind.ENTRY_STILL_RIGHT,
                new Recipient.OfPost(post),
                "test",
                about,
                Slots.NONE,
                clock.instant().plus(Duration.ofDays(10)),
                false)));
        question = Objects.requireNonNull(asked).id();
    }

    @AfterEach
    void leave() {
        transaction.executeWithoutResult(status -> {
            tables.sql("DELETE FROM paused_message").update();
            tables.sql("DELETE FROM sending_pause").update();
            tables.sql("DELETE FROM message WHERE question = :id")
                    .param("id", question.id())
                    .update();
            tables.sql("DELETE FROM question WHERE id = :id")
                    .param("id", question.id())
                    .update();
        });
    }

    private org.spean.messaging.sending.Pause paused() {
        PauseOutcome outcome = pauses.pause(
                atro,
                new PauseWish(
                        new PauseScope.OfPost(post),
                        "floods",
                        clock.instant().plus(Duration.ofHours(3)),
                        CatchUp.IN_TIME));
        assertThat(outcome).isInstanceOf(PauseOutcome.Done.class);
        return ((PauseOutcome.Done) outcome).pause();
    }

    private String message(String column) {
        return tables.sql("SELECT " + column + "::text FROM message WHERE question = :id")
                .param("id", question.id())
                .query(String.class)
                .single();
    }

    private boolean climbsNow() {
        return tables.sql("SELECT climbs_at <= :now FROM question WHERE id = :id")
                .param("now", OutboxRows.at(clock.instant()))
                .param("id", question.id())
                .query(Boolean.class)
                .single();
    }

    /** Some seconds after a pause was ended. */
    private void everyNodeKnows() {
        dispatcher.sends();
        assertThat(provider.got).as("not at once").isEmpty();
        transaction.executeWithoutResult(
                status -> tables.sql("UPDATE message SET next_at = next_at - interval '5 seconds' WHERE question = :id")
                        .param("id", question.id())
                        .update());
        dispatcher.sends();
    }

    private void tenDaysAgo() {
        transaction.executeWithoutResult(
                status -> tables.sql("UPDATE message SET asked_at = asked_at - interval '11 days' WHERE question = :id")
                        .param("id", question.id())
                        .update());
    }

    @Test
    void whatIsNotLateGoesOutWhenThePauseIsEnded() {
        var pause = paused();
        dispatcher.sends();
        assertThat(message("state")).isEqualTo("QUEUED");
        assertThat(message("waits_for")).isEqualTo("PAUSE");
        assertThat(provider.got).isEmpty();

        pauses.end(atro, pause.id(), CatchUp.IN_TIME);
        everyNodeKnows();
        assertThat(message("state")).isEqualTo("ACCEPTED");
        assertThat(provider.got).hasSize(1);
        assertThat(climbsNow()).isFalse();
        assertThat(pauses.all(atro).getFirst().wentOn()).isEqualTo(1);
    }

    @Test
    void whatIsLateIsMarkedAndItsQuestionClimbsAtOnce() {
        var pause = paused();
        dispatcher.sends();
        tenDaysAgo();
        pauses.end(atro, pause.id(), CatchUp.IN_TIME);
        assertThat(climbsNow()).isFalse();
        everyNodeKnows();

        assertThat(message("state")).isEqualTo("EXPIRED");
        assertThat(message("failure")).isEqualTo("LATE");
        assertThat(provider.got).isEmpty();
        assertThat(climbsNow()).isTrue();
        assertThat(pauses.all(atro).getFirst().late()).isEqualTo(1);
    }

    @Test
    void whoeverSendsAllSendsTheLateToo() {
        var pause = paused();
        dispatcher.sends();
        tenDaysAgo();
        pauses.end(atro, pause.id(), CatchUp.ALL);
        everyNodeKnows();
        assertThat(message("state")).isEqualTo("ACCEPTED");
    }

    @Test
    void whatCameToBeOfNoUseClimbsToo() {
        transaction.executeWithoutResult(
                status -> tables.sql("UPDATE message SET valid_until = :now WHERE question = :id")
                        .param("now", OutboxRows.at(clock.instant()))
                        .param("id", question.id())
                        .update());
        dispatcher.sends();
        assertThat(message("state")).isEqualTo("EXPIRED");
        assertThat(climbsNow()).isTrue();
    }

    @Test
    void eachGateSaysWhatItWaitsForInItsOwnWord() {
        assertThat(EnumSet.complementOf(EnumSet.of(Verdict.Reason.OTHER)))
                .allSatisfy(each -> assertThat(WaitsFor.kept(each.name())).isNotEqualTo(WaitsFor.OTHER));
    }
}
