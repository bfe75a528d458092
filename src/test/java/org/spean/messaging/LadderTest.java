package org.spean.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.calendar.WorkingCalendar;
import org.spean.messaging.reply.Asked;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.people.PostId;
import org.spean.people.Posts;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done when nobody answers (design 3.4). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class LadderTest {

    /** A Tuesday without a holiday around it, 10:00 in the country. */
    private static final Instant TEN_IN_THE_MORNING = Instant.parse("2026-12-01T03:00:00Z");

    private final QuestionRows questionRows;
    private final LadderPolicy policy;
    private final LadderRows rows;
    private final Posts posts;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final PlatformTransactionManager transactions;
    private final Questions questions;
    private final WorkingCalendar calendar;
    private final List<Object> news = new ArrayList<>();
    private final UUID about = UUID.randomUUID();
    private PostId leader = new PostId(UUID.randomUUID());

    LadderTest(
            QuestionRows questionRows,
            LadderPolicy policy,
            LadderRows rows,
            Posts posts,
            Questions questions,
            WorkingCalendar calendar,
            JdbcClient tables,
            PlatformTransactionManager transactions) {
        this.questionRows = questionRows;
        this.policy = policy;
        this.rows = rows;
        this.posts = posts;
        this.questions = questions;
        this.calendar = calendar;
        this.tables = tables;
        this.transactions = transactions;
        this.transaction = new TransactionTemplate(transactions);
    }

    private static Instant after(int hours) {
        return TEN_IN_THE_MORNING.plus(hours, ChronoUnit.HOURS);
    }

    private Ladder at(Instant now) {
        return at(now, this::hears);
    }

    private Ladder at(Instant now, ApplicationEventPublisher told) {
        return new Ladder(
                policy,
                rows,
                questionRows,
                questions,
                posts,
                calendar,
                told,
                transactions,
                Clock.fixed(now, ZoneOffset.UTC));
    }

    /** Questions that the program itself asks climb too. */
    private void hears(Object told) {
        if (!(told instanceof LadderExhausted(Question question))
                || question.about().equals(about)) {
            news.add(told);
        }
    }

    @BeforeEach
    void battambangsLeader() {
        leader = new PostId(tables.sql("SELECT id FROM post WHERE kind = 'FOCAL_LEADER' AND remit_key = '02'")
                .query(UUID.class)
                .single());
    }

    @AfterEach
    void leave() {
        transaction.executeWithoutResult(status -> {
            tables.sql("DELETE FROM message WHERE question IN (SELECT id FROM question WHERE about = :about)")
                    .param("about", about)
                    .update();
            tables.sql("DELETE FROM question WHERE about = :about")
                    .param("about", about)
                    .update();
        });
    }

    private Question asked(Instant at, Duration time) {
        return asked(at, time, leader);
    }

    private Question asked(Instant at, Duration time, PostId post) {
        Question question = transaction.execute(status -> {
            Question added = questionRows.add(
                    new Ask(
                            Asked.ENTRY,
                            MessageKind.ENTRY_STILL_RIGHT,
                            new Recipient.OfPost(post),
                            "test",
                            about,
                            Slots.NONE,
                            at.plus(time),
                            false),
                    at);
            at(at).asked(new QuestionAsked(added));
            return added;
        });
        return Objects.requireNonNull(question);
    }

    private void ticks(Instant now) {
        at(now).tick();
    }

    private List<String> said(Question question) {
        return tables.sql(
                        "SELECT coalesce(channel, 'any') || ' ' || recipient FROM message WHERE question = :id ORDER BY id")
                .param("id", question.id().id())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private @Nullable Instant climbsAt(Question question) {
        return tables.sql(
                        "SELECT extract(epoch FROM climbs_at)::bigint FROM question WHERE id = :id AND climbs_at IS NOT NULL")
                .param("id", question.id().id())
                .query(Long.class)
                .optional()
                .map(Instant::ofEpochSecond)
                .orElse(null);
    }

    @Test
    void aCallThenTheOtherFocalPersonThenATask() {
        Question question = asked(TEN_IN_THE_MORNING, Duration.ofDays(10));
        PostId other = posts.otherFocal(leader).orElseThrow();

        ticks(after(23));
        assertThat(said(question)).isEmpty();
        ticks(after(24));
        assertThat(said(question)).containsExactly("VOICE " + leader.id());
        ticks(after(24));
        assertThat(said(question)).as("each step once").hasSize(1);
        ticks(after(48));
        assertThat(said(question)).containsExactly("VOICE " + leader.id(), "any " + other.id(), "VOICE " + other.id());
        assertThat(news).isEmpty();
        ticks(after(72));
        assertThat(news).containsExactly(new LadderExhausted(question));
        assertThat(climbsAt(question)).isNull();
    }

    @Test
    void aDayBeforeTheAnswerIsNeededAPersonIsTold() {
        Question question = asked(TEN_IN_THE_MORNING, Duration.ofHours(40));
        ticks(after(15));
        assertThat(news).isEmpty();
        ticks(after(16));
        assertThat(news).containsExactly(new LadderExhausted(question));
        assertThat(said(question)).isEmpty();
    }

    @Test
    void aStepThatFallsIntoTheNightIsTakenInTheMorning() {
        ZoneId country = ZoneId.of("Asia/Phnom_Penh");
        Instant evening = after(11);
        Question question = asked(evening, Duration.ofDays(10));
        Instant climbs = Objects.requireNonNull(climbsAt(question));
        assertThat(climbs.atZone(country).toLocalTime()).hasToString("06:30");
        assertThat(climbs.atZone(country).toLocalDate()).hasToString("2026-12-03");
    }

    @Test
    void whatCannotArriveIsNotWaitedFor() {
        Question question = asked(TEN_IN_THE_MORNING, Duration.ofDays(10));
        Instant soon = TEN_IN_THE_MORNING.plus(Duration.ofMinutes(5));
        transaction.executeWithoutResult(status -> at(soon).failed(new MessageFailed(
                new MessageId(UUID.randomUUID()), Optional.of(question.id()), Failure.NO_SUCH_NUMBER)));
        ticks(soon);
        assertThat(said(question)).containsExactly("VOICE " + leader.id());
    }

    @Test
    void whoeverAnswersEndsIt() {
        Question question = asked(TEN_IN_THE_MORNING, Duration.ofDays(10));
        transaction.executeWithoutResult(status -> questions.withdraw("test", about));
        ticks(after(80));
        assertThat(said(question)).isEmpty();
        assertThat(news).isEmpty();
    }

    @Test
    void oneThatFailsHoldsBackNoOther() {
        Question fails = asked(TEN_IN_THE_MORNING, Duration.ofHours(40));
        Question other = asked(
                TEN_IN_THE_MORNING,
                Duration.ofHours(41),
                posts.otherFocal(leader).orElseThrow());
        Instant then = after(18);
        at(then, event -> {
                    if (event instanceof LadderExhausted(Question question)
                            && question.id().equals(fails.id())) {
                        throw new IllegalStateException("a listener cannot");
                    }
                    hears(event);
                })
                .tick();

        assertThat(news).containsExactly(new LadderExhausted(other));
        assertThat(climbsAt(fails)).as("is tried again").isEqualTo(then.plus(Duration.ofMinutes(15)));
        ticks(then.plus(Duration.ofMinutes(15)));
        assertThat(news).contains(new LadderExhausted(fails));
    }

    @Test
    void whoeverShortensThePolicyLosesNobodyWhoClimbsAlready() {
        Question question = asked(TEN_IN_THE_MORNING, Duration.ofDays(10));
        ticks(after(24));
        ticks(after(48));
        List<LadderStep> shorter = List.of(new LadderStep(1, LadderStep.Kind.PERSON, 24));
        LadderPolicy changed = new LadderPolicy(tables) {
            @Override
            public List<LadderStep> inForce() {
                return shorter;
            }
        };
        assertThat(climbsAt(question)).as("keeps its next date").isEqualTo(after(72));
        new Ladder(
                        changed,
                        rows,
                        questionRows,
                        questions,
                        posts,
                        calendar,
                        this::hears,
                        transactions,
                        Clock.fixed(after(72), ZoneOffset.UTC))
                .tick();
        assertThat(news).containsExactly(new LadderExhausted(question));
    }

    @Test
    void theQuestionWhoseANumberIsClimbsToAPersonToo() {
        Question question = Objects.requireNonNull(transaction.execute(status -> questionRows.add(
                new Ask(
                        Asked.IDENTITY,
                        MessageKind.STILL_YOU,
                        new Recipient.OfNumber(new PhoneNumber("+85512999000")),
                        "test",
                        about,
                        Slots.NONE,
                        TEN_IN_THE_MORNING.plus(Duration.ofDays(10)),
                        false),
                TEN_IN_THE_MORNING)));
        transaction.executeWithoutResult(status -> at(TEN_IN_THE_MORNING).asked(new QuestionAsked(question)));
        ticks(after(24));
        ticks(after(48));
        ticks(after(72));
        assertThat(said(question)).containsExactly("VOICE +85512999000");
        assertThat(news).containsExactly(new LadderExhausted(question));
    }

    @Test
    void anAnswerThatIsUndoneClimbsOnFromWhereItStood() {
        Question question = asked(TEN_IN_THE_MORNING, Duration.ofDays(10));
        transaction.executeWithoutResult(status -> at(after(10)).undone(new AnswerUndone(question)));
        assertThat(news).isEmpty();
        ticks(after(24));
        assertThat(said(question)).containsExactly("VOICE " + leader.id());

        for (int hour : new int[] {48, 72}) {
            ticks(after(hour));
        }
        assertThat(news).hasSize(1);
        transaction.executeWithoutResult(status -> at(after(80)).undone(new AnswerUndone(question)));
        assertThat(news)
                .as("where it had climbed to the end a person is told again")
                .containsExactly(new LadderExhausted(question), new LadderExhausted(question));
    }

    @Test
    void toWhatIsToldBackNobodyHasToAnswer() {
        Question echo = Objects.requireNonNull(transaction.execute(status -> questionRows.add(
                new Ask(
                        Asked.ECHO,
                        MessageKind.ECHO,
                        new Recipient.OfPost(leader),
                        "test",
                        about,
                        Slots.NONE,
                        after(24),
                        true),
                TEN_IN_THE_MORNING)));
        transaction.executeWithoutResult(status -> at(TEN_IN_THE_MORNING).asked(new QuestionAsked(echo)));
        ticks(after(80));
        assertThat(news).isEmpty();
        assertThat(said(echo)).isEmpty();
    }
}
