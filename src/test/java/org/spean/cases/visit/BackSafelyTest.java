package org.spean.cases.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.GrantWorld;
import org.spean.appointments.AppointmentId;
import org.spean.cases.CaseWorld;
import org.spean.cases.visit.Journey.Outcome;
import org.spean.deadlines.Tasks;
import org.spean.messaging.Answer;
import org.spean.messaging.AnsweredBy;
import org.spean.messaging.CallWanted;
import org.spean.messaging.Messages;
import org.spean.messaging.QuestionId;
import org.spean.messaging.QuestionOutcome;
import org.spean.messaging.Questions;
import org.spean.messaging.Reachable;
import org.spean.messaging.reply.Said;
import org.spean.people.People;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever travels is asked by telephone whether they are back; who does not answer is looked for, at whatever hour. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class BackSafelyTest {

    private final CaseWorld world;
    private final JourneyWatch watch;
    private final JourneyRows rows;
    private final JourneyAsker asker;
    private final Tasks tasks;
    private final Questions questions;
    private final Messages messages;
    private final Reachable reachable;
    private final People people;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcClient tables;
    private final Instant now = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.SECONDS);
    private final Instant backBy = now.plus(Duration.ofHours(2));
    private final Journey journey;

    BackSafelyTest(
            BeanFactory beans,
            JourneyWatch watch,
            JourneyRows rows,
            JourneyAsker asker,
            Tasks tasks,
            Questions questions,
            Messages messages,
            Reachable reachable,
            People people,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            JdbcClient tables) {
        world = new CaseWorld(beans);
        this.watch = watch;
        this.rows = rows;
        this.asker = asker;
        this.tasks = tasks;
        this.questions = questions;
        this.messages = messages;
        this.reachable = reachable;
        this.people = people;
        this.events = events;
        this.transaction = transaction;
        this.tables = tables;
        journey = transaction.execute(status -> {
            List.of(world.worker, world.people.colleague, world.manager).forEach(this::telephone);
            return rows.add(
                            new AppointmentId(UUID.randomUUID()),
                            id(world.worker),
                            id(world.people.colleague),
                            Set.of(id(world.manager)),
                            backBy,
                            now)
                    .orElseThrow();
        });
    }

    private static UUID id(Actor actor) {
        return GrantWorld.id(actor);
    }

    /** Somebody in the book, whose telephone was answered before. */
    private void telephone(Actor of) {
        PhoneNumber number =
                new PhoneNumber("+8551" + ThreadLocalRandom.current().nextInt(2_000_000, 9_000_000));
        tables.sql("INSERT INTO phone (number, state, shows_khmer, changed_at)"
                        + " VALUES (:number, 'VERIFIED', 'UNKNOWN', now())")
                .param("number", number.e164())
                .update();
        tables.sql("INSERT INTO person (id, name_km, name_latin, language, account_id, phones)"
                        + " VALUES (:id, '', 'A test', 'en', :id, :number)")
                .param("id", id(of))
                .param("number", number.e164())
                .update();
    }

    @AfterEach
    void leaves() {
        transaction.executeWithoutResult(status -> {
            UUID[] all = {id(world.worker), id(world.people.colleague), id(world.manager)};
            tables.sql("DELETE FROM journey_watch WHERE account = :id")
                    .param("id", id(world.worker))
                    .update();
            tables.sql("DELETE FROM message WHERE recipient = ANY (CAST(:all AS text[]))")
                    .param("all", all)
                    .update();
            tables.sql("DELETE FROM question WHERE recipient = ANY (CAST(:all AS text[]))")
                    .param("all", all)
                    .update();
            tables.sql("DELETE FROM phone WHERE number IN (SELECT phones FROM person WHERE id = ANY (:all))")
                    .param("all", all)
                    .update();
            tables.sql("DELETE FROM person WHERE id = ANY (:all)")
                    .param("all", all)
                    .update();
        });
        world.leaves();
    }

    private void at(Duration after) {
        Clock then = Clock.fixed(backBy.plus(after), ZoneOffset.UTC);
        JourneyTelling telling = new JourneyTelling(rows, tasks, questions, messages, reachable, people, then);
        new JourneySweep(rows, telling, transaction, then).tick();
    }

    private List<String> sent(Actor to) {
        return tables.sql("SELECT kind || ' ' || urgent || ' ' || (slots ->> 'time') FROM message"
                        + " WHERE recipient = :id AND state <> 'CANCELLED' ORDER BY id")
                .param("id", id(to).toString())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private String said(String kind) {
        return kind + " true " + LocalTime.ofInstant(backBy, CountryTime.ZONE).truncatedTo(ChronoUnit.MINUTES);
    }

    private QuestionId asked() {
        return tables.sql("SELECT id FROM question WHERE about = :journey ORDER BY id DESC LIMIT 1")
                .param("journey", journey.id())
                .query((row, number) -> new QuestionId(row.getObject(1, UUID.class)))
                .single();
    }

    private QuestionOutcome answers(Said said) {
        return questions.answer(asked(), Answer.of(said, AnsweredBy.SMS, now));
    }

    private boolean onTheWay() {
        return world.as(world.worker, () -> watch.onTheWay(world.worker)).isPresent();
    }

    @Test
    void theyAreAskedAtTheHourAndOneFigureIsEnough() {
        at(Duration.ofMinutes(-1));
        assertThat(sent(world.worker)).isEmpty();
        at(Duration.ZERO);
        at(Duration.ofMinutes(5));
        assertThat(sent(world.worker)).as("once, at whatever hour").containsExactly(said("BACK_SAFELY"));
        assertThat(sent(world.people.colleague)).isEmpty();
        assertThat(answers(new Said.Yes())).isEqualTo(new QuestionOutcome.Done());
        assertThat(onTheWay()).isFalse();
        at(Duration.ofHours(3));
        assertThat(sent(world.people.colleague)).isEmpty();
        assertThat(sent(world.manager)).isEmpty();
    }

    @Test
    void withoutAnAnswerTheColleagueIsToldAndThenWhoeverLeads() {
        at(Duration.ZERO);
        at(JourneySweep.UNTIL_COLLEAGUE);
        at(JourneySweep.UNTIL_COLLEAGUE.plusMinutes(5));
        assertThat(sent(world.people.colleague)).containsExactly(said("NOT_BACK"));
        assertThat(sent(world.manager)).isEmpty();
        at(JourneySweep.UNTIL_LEADS);
        at(JourneySweep.UNTIL_LEADS.plusMinutes(5));
        assertThat(sent(world.people.colleague)).hasSize(1);
        assertThat(sent(world.manager)).containsExactly(said("NOT_BACK"));
    }

    /** As if it had been sent. */
    private void goesOut(Actor to) {
        transaction.executeWithoutResult(
                status -> tables.sql("UPDATE message SET state = 'DELIVERED', body = '', ended_at = now()"
                                + " WHERE recipient = :id AND state = 'QUEUED'")
                        .param("id", id(to).toString())
                        .update());
    }

    @Test
    void whoeverWasToldIsToldOnceThatTheyAreBackAndWhatWaitedIsNotSent() {
        at(Duration.ZERO);
        at(JourneySweep.UNTIL_COLLEAGUE);
        goesOut(world.people.colleague);
        at(JourneySweep.UNTIL_LEADS);
        assertThat(answers(new Said.Yes())).isEqualTo(new QuestionOutcome.Done());
        assertThat(sent(world.people.colleague)).containsExactly(said("NOT_BACK"), said("IS_BACK"));
        assertThat(sent(world.manager)).as("what waited is not sent").isEmpty();
        at(Duration.ofHours(3));
        assertThat(sent(world.people.colleague)).hasSize(2);
        assertThat(sent(world.manager)).isEmpty();
    }

    @Test
    void whoeverSaysThatTheyAreBackIsNotTold() {
        at(Duration.ZERO);
        at(JourneySweep.UNTIL_LEADS);
        goesOut(world.people.colleague);
        goesOut(world.manager);
        world.as(world.people.colleague, () -> watch.back(world.people.colleague, journey.id()));
        assertThat(sent(world.people.colleague)).containsExactly(said("NOT_BACK"));
        assertThat(sent(world.manager)).containsExactly(said("NOT_BACK"), said("IS_BACK"));
    }

    @Test
    void whoIsNotBackAfterAllIsMissedAgain() {
        at(Duration.ZERO);
        at(JourneySweep.UNTIL_COLLEAGUE);
        goesOut(world.people.colleague);
        answers(new Said.Yes());
        transaction.executeWithoutResult(
                status -> asker.undone(questions.question(asked()).orElseThrow()));
        at(JourneySweep.UNTIL_COLLEAGUE);
        assertThat(sent(world.people.colleague)).containsExactly(said("NOT_BACK"), said("IS_BACK"), said("NOT_BACK"));
    }

    @Test
    void whoeverWantsToBeRungUpIsNotWaitedFor() {
        at(Duration.ZERO);
        QuestionId question = asked();
        transaction.executeWithoutResult(
                status -> events.publishEvent(new CallWanted(new PhoneNumber("+85512345678"), Optional.of(question))));
        assertThat(sent(world.people.colleague)).containsExactly(said("NOT_BACK"));
        at(JourneySweep.UNTIL_COLLEAGUE);
        assertThat(sent(world.people.colleague)).hasSize(1);
    }

    @Test
    void whatWasNotTheirAnswerIsTakenBack() {
        at(Duration.ZERO);
        answers(new Said.Yes());
        assertThat(onTheWay()).isFalse();
        boolean undone = Boolean.TRUE.equals(transaction.execute(
                status -> asker.undone(questions.question(asked()).orElseThrow())));
        assertThat(undone).isTrue();
        assertThat(onTheWay()).isTrue();
        at(JourneySweep.UNTIL_COLLEAGUE);
        assertThat(sent(world.people.colleague)).hasSize(1);
    }

    @Test
    void whoeverSaysSoOnAScreenIsNotAskedAnyMore() {
        at(Duration.ZERO);
        assertThat(world.as(world.worker, () -> watch.back(world.worker, journey.id())))
                .isInstanceOf(Outcome.Done.class);
        assertThat(sent(world.worker)).as("what waits to be sent is not").isEmpty();
        assertThat(answers(new Said.Yes())).isInstanceOf(QuestionOutcome.Closed.class);
    }
}
