package org.spean.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.spean.access.SettableClock;
import org.spean.calendar.WorkingCalendar;
import org.spean.messaging.reply.Asked;
import org.spean.messaging.sending.Budgets;
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
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What a pause holds goes on when it is over, or is marked late and climbs the ladder: nothing is dropped (design 3.2). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class HeldBackTest {

    private static final PlaceCode BATTAMBANG = new PlaceCode("02");

    private final Questions questions;
    private final Pauses pauses;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ToldProvider provider = new ToldProvider();
    private final Dispatcher dispatcher;
    private final GatewayChoice always;
    private final Gateways gateways;
    private final BeanFactory beans;
    private final Addressees addressees;
    private final Actor atro;
    private final PostId post;
    private final UUID about = UUID.randomUUID();

    HeldBackTest(
            Questions questions,
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
        this.addressees = beans.getBean(Addressees.class);
        always = new GatewayChoice(tables) {
            @Override
            Optional<String> name(Channel channel) {
                return Optional.of("test");
            }
        };
        gateways = new Gateways(List.of(provider), always);
        this.beans = beans;
        // Whatever the hour of the test is.
        List<Gate> others = gateBeans
                .orderedStream()
                .filter(each -> !(each instanceof AtNight))
                .toList();
        dispatcher = dispatcher(others, clock);
        atro = new PostWorld(beans).named("atro");
        post = new PostId(tables.sql("SELECT id FROM post WHERE kind = 'FOCAL_LEADER' AND remit_key = '02'")
                .query(UUID.class)
                .single());
    }

    private Dispatcher dispatcher(List<Gate> gates, Clock at) {
        return new Dispatcher(
                new OnlyMine(),
                new Gates(addressees, gateways, gates),
                gateways,
                beans.getBean(Ways.class),
                beans.getBean(Templates.class),
                beans.getBean(Enclosures.class),
                beans.getBean(Outcomes.class),
                beans.getBean(PlatformTransactionManager.class),
                at,
                Duration.ofMinutes(5));
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
        return tables.sql("SELECT (" + column + ")::text FROM message WHERE question = :id")
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

    /** What is used up by what goes. */
    private static final class Counts implements Gate {

        private final List<MessageId> went = new ArrayList<>();

        @Override
        public Optional<Verdict> against(Waiting message, Addressee to, Instant now) {
            return Optional.empty();
        }

        @Override
        public Optional<Verdict.Later> takes(Waiting message, Addressee to, Instant now) {
            went.add(message.id());
            return Optional.empty();
        }
    }

    @Test
    void whatTheyPreferHasItsOwnRulesWherePauseNightAndBudgetMeet() {
        SettableClock at = new SettableClock();
        Dispatcher all =
                dispatcher(beans.getBeanProvider(Gate.class).orderedStream().toList(), at);
        Actor admin = new PostWorld(beans).named("admin");
        Budgets budgets = beans.getBean(Budgets.class);
        provider.reaches.add(Channel.TELEGRAM);
        var pause = paused();
        try {
            budgets.set(admin, Optional.of(BATTAMBANG), Optional.of(0));
            prefers(Channel.TELEGRAM);
            assertThat(becomes(all)).isEqualTo("QUEUED PAUSE");

            pauses.end(atro, pause.id(), CatchUp.ALL);
            Instant night = LocalDate.ofInstant(at.instant(), CountryTime.ZONE)
                    .plusDays(1)
                    .atTime(2, 0)
                    .atZone(CountryTime.ZONE)
                    .toInstant();
            at.moveOn(Duration.between(at.instant(), night));
            assertThat(becomes(all)).isEqualTo("QUEUED MORNING");

            at.moveOn(
                    Duration.between(night, beans.getBean(WorkingCalendar.class).nextAllowed(night)));
            prefers(Channel.SMS);
            assertThat(becomes(all)).as("an SMS costs").isEqualTo("QUEUED BUDGET");
            assertThat(provider.got).isEmpty();
            prefers(Channel.TELEGRAM);
            assertThat(becomes(all)).as("a chat does not").isEqualTo("ACCEPTED ");
            assertThat(provider.got).extracting(Outgoing::channel).containsExactly(Channel.TELEGRAM);
        } finally {
            budgets.set(admin, Optional.of(BATTAMBANG), Optional.empty());
            transaction.executeWithoutResult(
                    status -> tables.sql("DELETE FROM preferred_channel WHERE number = :number")
                            .param("number", number().e164())
                            .update());
        }
    }

    private PhoneNumber number() {
        return addressees
                .of(new Recipient.OfPost(post))
                .flatMap(Addressee::number)
                .orElseThrow();
    }

    private void prefers(Channel channel) {
        transaction.executeWithoutResult(
                status -> beans.getBean(PreferredChannels.class).prefers(number(), channel));
    }

    /** What becomes of it when it is looked at. */
    private String becomes(Dispatcher by) {
        transaction.executeWithoutResult(
                status -> tables.sql("UPDATE message SET next_at = asked_at WHERE question = :id AND state = 'QUEUED'")
                        .param("id", question.id())
                        .update());
        by.sends();
        return message("state || ' ' || coalesce(waits_for, '')");
    }

    @Test
    void gatesLookUpWhatTakesTimeBeforeAnythingIsClaimed() {
        List<Boolean> claiming = new ArrayList<>();
        Gate looks = new Gate() {
            @Override
            public Optional<Verdict> against(Waiting message, Addressee to, Instant now) {
                return Optional.empty();
            }

            @Override
            public void looksUp(Instant now) {
                claiming.add(TransactionSynchronizationManager.isActualTransactionActive());
            }
        };
        dispatcher(List.of(looks), clock).sends();
        assertThat(claiming).containsExactly(false);
    }

    @Test
    void whatAnyOtherGateHoldsUsesUpNothing() {
        Waiting message = new OnlyMine().due(clock.instant(), 1000).getFirst();
        Gate holds = (each, to, now) -> Optional.of(new Verdict.Later(now.plusSeconds(1), Verdict.Reason.OTHER));
        Gateways none = new Gateways(List.of(), new GatewayChoice(tables));
        Gateways one = new Gateways(List.of(provider), always);
        Counts counts = new Counts();

        new Gates(addressees, one, List.of(counts, holds)).verdict(message, clock.instant());
        assertThat(new Gates(addressees, none, List.of(counts)).verdict(message, clock.instant()))
                .isInstanceOfSatisfying(
                        Verdict.Later.class, later -> assertThat(later.why()).isEqualTo(Verdict.Reason.NO_GATEWAY));
        assertThat(counts.went).isEmpty();

        assertThat(new Gates(addressees, one, List.of(counts)).verdict(message, clock.instant()))
                .isInstanceOf(Verdict.Go.class);
        assertThat(counts.went).containsExactly(message.id());
    }

    @Test
    void eachGateSaysWhatItWaitsForInItsOwnWord() {
        assertThat(EnumSet.complementOf(EnumSet.of(Verdict.Reason.OTHER)))
                .allSatisfy(each -> assertThat(WaitsFor.kept(each.name())).isNotEqualTo(WaitsFor.OTHER));
    }
}
