package org.spean.directory.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.Actors;
import org.spean.access.Remit;
import org.spean.deadlines.TaskWords;
import org.spean.deadlines.Tasks;
import org.spean.deadlines.Todo;
import org.spean.directory.Directory;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.directory.Tier;
import org.spean.directory.asking.Asking.May;
import org.spean.directory.ui.DirectoryLinks;
import org.spean.messaging.Answer;
import org.spean.messaging.AnsweredBy;
import org.spean.messaging.Climbing;
import org.spean.messaging.QuestionOutcome;
import org.spean.messaging.Questions;
import org.spean.messaging.Reachable;
import org.spean.messaging.reply.Said;
import org.spean.people.PostId;
import org.spean.people.PostKind;
import org.spean.people.PostWorld;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PlaceCode;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever keeps an entry is asked whether it is still right, and what they say counts (design 3.5). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class AskingTest {

    /** Of an organization without a manager, in Battambang alone: kept by its focal persons. */
    private static final ServiceId IN_BATTAMBANG = seeded("G6-2-PTD");

    private static final PostId LEADER = focal("02", PostKind.FOCAL_LEADER);
    private static final PostId OFFICE = focal("02", PostKind.FOCAL_OFFICE);

    private final Asking asking;
    private final Directory directory;
    private final Questions questions;
    private final Tasks tasks;
    private final TaskWords words;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final BeanFactory beans;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final PostWorld world;

    AskingTest(
            Asking asking,
            Directory directory,
            Questions questions,
            Tasks tasks,
            TaskWords words,
            JdbcClient tables,
            TransactionTemplate transaction,
            BeanFactory beans,
            ApplicationEventPublisher events,
            Clock clock) {
        this.asking = asking;
        this.directory = directory;
        this.questions = questions;
        this.tasks = tasks;
        this.words = words;
        this.tables = tables;
        this.transaction = transaction;
        this.beans = beans;
        this.events = events;
        this.clock = clock;
        world = new PostWorld(beans);
    }

    private static ServiceId seeded(String row) {
        return new ServiceId(UUID.nameUUIDFromBytes(("spean:service:" + row).getBytes(StandardCharsets.UTF_8)));
    }

    private static PostId focal(String province, PostKind kind) {
        return PostId.of(kind, Remit.province(new PlaceCode(province)), 1);
    }

    @AfterEach
    void leave() {
        transaction.executeWithoutResult(status -> {
            List<UUID> services = tables.sql("SELECT DISTINCT service_id FROM entry_question")
                    .query((row, number) -> row.getObject(1, UUID.class))
                    .list();
            for (String table :
                    List.of("message WHERE question", "question WHERE id", "entry_question WHERE question")) {
                tables.sql(
                                "DELETE FROM " + table
                                        + " IN (SELECT id FROM question WHERE asker = 'entry' UNION SELECT question FROM entry_question)")
                        .update();
            }
            String ours = " IN (SELECT id FROM task WHERE kind LIKE 'ENTRY%' OR kind IN ('HAND_OVER', 'NO_ANSWER'))";
            tables.sql("DELETE FROM task_owner WHERE task_id" + ours).update();
            tables.sql("DELETE FROM task WHERE id" + ours).update();
            services.forEach(each -> beans.getBean(EntryAsker.class).changed(new ServiceId(each)));
        });
    }

    private ServiceEntry entry() {
        return directory.service(IN_BATTAMBANG, Tier.PUBLIC).orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
    }

    private Actor caseworker() {
        return world.named("caseworker");
    }

    private Asking.Standing standing(Actor by) {
        return asking.standing(by, IN_BATTAMBANG).orElseThrow();
    }

    private EntryQuestion asked() {
        assertThat(asking.ask(caseworker(), IN_BATTAMBANG)).isEqualTo(AskOutcome.DONE);
        return standing(caseworker()).open().orElseThrow();
    }

    private void answers(EntryQuestion question, Said said) {
        assertThat(questions.answer(question.question(), Answer.of(said, AnsweredBy.SMS, clock.instant())))
                .isEqualTo(new QuestionOutcome.Done());
    }

    private List<String> waits(Actor who) {
        return tasks.of(who).stream().map(this::read).toList();
    }

    private String read(Todo todo) {
        return Stream.concat(Stream.of(todo.title()), todo.more().stream())
                .map(each -> words.say(each, Language.ENGLISH))
                .collect(Collectors.joining(" | "));
    }

    private List<String> sent(EntryQuestion question) {
        return tables.sql("SELECT coalesce(channel, 'any') || ' ' || recipient FROM message"
                        + " WHERE question = :id AND state <> 'CANCELLED' ORDER BY id")
                .param("id", question.question().id())
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void whoeverKeepsItIsAskedOnceAndFindsTheEntryAmongWhatWaits() {
        EntryQuestion question = asked();
        assertThat(question.post()).isEqualTo(LEADER);
        assertThat(question.askedName()).isEqualTo("caseworker");
        assertThat(sent(question)).containsExactly("any " + LEADER);

        assertThat(asking.ask(world.named("atro"), IN_BATTAMBANG)).isEqualTo(AskOutcome.ASKED_ALREADY);
        assertThat(standing(world.named("atro")).may()).containsExactly(May.WRITE_DOWN);
        assertThat(standing(world.named("focal")).may()).containsExactly(May.ANSWER);
        assertThat(tasks.of(world.named("focal"))).anySatisfy(todo -> {
            assertThat(read(todo)).startsWith("Say whether what the directory has of");
            assertThat(todo.way().orElseThrow().address()).isEqualTo(DirectoryLinks.service(IN_BATTAMBANG));
        });
        assertThat(tables.sql("SELECT count(*) FROM log.entry WHERE act = 'ENTRY_ASKED' AND told ->> 'service' = :id")
                        .param("id", IN_BATTAMBANG.toString())
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void aYesIsAnAnswerOfTodayForEverybodyAndIsNotAskedAgainSoon() {
        assertThat(entry().answeredOn()).isEmpty();
        long changes = changes();
        answers(asked(), new Said.Yes());

        assertThat(entry().answeredOn()).contains(today());
        assertThat(entry().verifiedOn(today())).isTrue();
        assertThat(changes()).as("the index hears of it").isGreaterThan(changes);
        assertThat(standing(caseworker()).may()).containsExactly(May.RESTS);
        assertThat(asking.ask(caseworker(), IN_BATTAMBANG)).isEqualTo(AskOutcome.RIGHT_LATELY);
        assertThat(waits(world.named("focal"))).noneMatch(each -> each.startsWith("Say whether"));
    }

    private long changes() {
        return tables.sql("SELECT count(*) FROM index_change WHERE subject = :id")
                .param("id", IN_BATTAMBANG.id())
                .query(Long.class)
                .single();
    }

    @Test
    void aNoIsADoubtAndATaskUntilSomebodyPutsItRight() {
        answers(asked(), new Said.NotRight());

        assertThat(entry().answeredOn()).isEmpty();
        assertThat(standing(caseworker()).doubt()).isPresent();
        for (Actor who : List.of(caseworker(), world.named("editor"), world.named("focal"))) {
            assertThat(waits(who)).anyMatch(each -> each.startsWith("Find out what is right"));
        }
        assertThat(asking.putRight(caseworker(), IN_BATTAMBANG)).isEqualTo(AskOutcome.NOT_YOURS);
        assertThat(asking.putRight(world.named("editor"), IN_BATTAMBANG)).isEqualTo(AskOutcome.DONE);
        assertThat(standing(caseworker()).doubt()).isEmpty();
        assertThat(waits(caseworker())).noneMatch(each -> each.startsWith("Find out"));

        assertThat(asking.notPutRight(world.named("editor"), IN_BATTAMBANG)).isEqualTo(AskOutcome.DONE);
        assertThat(standing(caseworker()).doubt()).isPresent();
    }

    @Test
    void whoeverLeftLeavesAPostToHandOver() {
        EntryQuestion question = asked();
        answers(question, new Said.LeftPost());
        assertThat(waits(world.named("admin"))).anyMatch(each -> each.startsWith("Hand over the post"));

        transaction.executeWithoutResult(
                status -> beans.getBean(EntryAsker.class).takenBack(question.question(), true));
        assertThat(waits(world.named("admin"))).noneMatch(each -> each.startsWith("Hand over the post"));
        assertThat(standing(caseworker()).open()).as("it is waited for again").isPresent();
        assertThat(waits(world.named("focal"))).anyMatch(each -> each.startsWith("Say whether"));
    }

    @Test
    void whatIsToldByTelephoneIsWrittenDownWithWhomAndTakenBackByWhoeverWrote() {
        asked();
        Actor caseworker = caseworker();
        assertThat(asking.answer(caseworker, IN_BATTAMBANG, HolderSays.RIGHT, Optional.of(" ")))
                .isEqualTo(AskOutcome.WITH_WHOM);
        assertThat(asking.answer(caseworker, IN_BATTAMBANG, HolderSays.RIGHT, Optional.of("her deputy")))
                .isEqualTo(AskOutcome.DONE);
        assertThat(entry().answeredOn()).contains(today());
        assertThat(asking.takeBack(world.named("atro"), IN_BATTAMBANG)).isEqualTo(AskOutcome.NOT_OPEN);

        assertThat(asking.takeBack(caseworker, IN_BATTAMBANG)).isEqualTo(AskOutcome.DONE);
        assertThat(entry().answeredOn()).isEmpty();
        assertThat(standing(caseworker).may()).contains(May.ASK);
    }

    @Test
    void whoeverIsAskedAnswersOnTheScreen() {
        asked();
        Actor focal = world.named("focal");
        assertThat(asking.answer(focal, IN_BATTAMBANG, HolderSays.RIGHT, Optional.empty()))
                .isEqualTo(AskOutcome.DONE);
        assertThat(standing(focal).history().getFirst().answer().orElseThrow().by())
                .isEqualTo(AnsweredBy.SCREEN);
    }

    @Test
    void whoeverStaysSilentIsFollowedByTheColleagueAndThenByPeople() {
        EntryQuestion question = asked();
        for (int step = 0; step < 3; step++) {
            Climbing.at(clock.instant().plus(Duration.ofDays(10)), beans, events);
        }
        assertThat(sent(question))
                .containsExactly("any " + LEADER, "VOICE " + LEADER, "any " + OFFICE, "VOICE " + OFFICE);
        assertThat(waits(world.named("atro"))).anyMatch(each -> each.startsWith("Telephone the focal person"));
        assertThat(waits(caseworker())).anyMatch(each -> each.startsWith("Telephone about an entry"));
        assertThat(standing(caseworker()).open().orElseThrow().silentAt()).isPresent();

        answers(question, new Said.Yes());
        assertThat(waits(world.named("atro"))).noneMatch(each -> each.contains("nobody answers our messages"));
        assertThat(waits(caseworker())).noneMatch(each -> each.startsWith("Telephone about an entry"));
    }

    @Test
    void anUnverifiedNumberIsNeverAskedAndThePageSaysWhy() {
        transaction.executeWithoutResult(status -> tables.sql(
                        "UPDATE phone SET state = 'UNVERIFIED' WHERE number IN (SELECT phone FROM designation"
                                + " WHERE post_id IN (:posts))")
                .param("posts", List.of(LEADER.id(), OFFICE.id()))
                .update());
        try {
            assertThat(standing(caseworker()).keeper().orElseThrow().against()).contains(Reachable.Against.UNVERIFIED);
            assertThat(standing(caseworker()).may()).isEmpty();
            assertThat(asking.ask(caseworker(), IN_BATTAMBANG)).isEqualTo(AskOutcome.NOT_REACHED);
        } finally {
            transaction.executeWithoutResult(status -> tables.sql(
                            "UPDATE phone SET state = 'VERIFIED' WHERE number IN (SELECT phone FROM designation"
                                    + " WHERE post_id IN (:posts))")
                    .param("posts", List.of(LEADER.id(), OFFICE.id()))
                    .update());
        }
    }

    @Test
    void nobodyElseAsks() {
        Actor auditor = world.named("auditor");
        assertThat(asking.ask(auditor, IN_BATTAMBANG)).isEqualTo(AskOutcome.NOT_YOURS);
        assertThat(standing(auditor).may()).isEmpty();
        assertThat(asking.standing(Actor.ANYBODY, IN_BATTAMBANG)).isEmpty();
        assertThat(asking.ask(Actors.person(UUID.randomUUID(), "nobody", Set.of()), seeded("none")))
                .isEqualTo(AskOutcome.NOT_YOURS);
    }

    @Test
    void anEntryForTheWholeCountryWithoutAManagerIsKeptByNobody() {
        ServiceId nationwide = seeded("G1-1-AFESIP");
        assertThat(asking.standing(caseworker(), nationwide).orElseThrow().keeper())
                .isEmpty();
        assertThat(asking.ask(caseworker(), nationwide)).isEqualTo(AskOutcome.NOBODY);
    }
}
