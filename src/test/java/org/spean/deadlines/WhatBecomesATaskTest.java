package org.spean.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.deadlines.TaskWorld.LEADER;
import static org.spean.deadlines.TaskWorld.OFFICE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.Role;
import org.spean.calendar.HolidaysThen;
import org.spean.calendar.WorkingCalendar;
import org.spean.deadlines.TaskWorld.Somebody;
import org.spean.messaging.CallWanted;
import org.spean.messaging.NumberLeft;
import org.spean.messaging.OptedIn;
import org.spean.messaging.OptedOut;
import org.spean.messaging.StillTheirs;
import org.spean.messaging.sending.BudgetOutcome;
import org.spean.messaging.sending.Budgets;
import org.spean.people.DesignationWish;
import org.spean.people.DesignationWish.Whom;
import org.spean.people.Designations;
import org.spean.people.PersonName;
import org.spean.people.PersonWish;
import org.spean.people.Phones;
import org.spean.people.PostWorld;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** What other rooms know of and what waits for somebody by it. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class WhatBecomesATaskTest {

    private final AutowireCapableBeanFactory beans;
    private final Tasks tasks;
    private final TaskWords words;
    private final Designations designations;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final TaskWorld world;
    private final Somebody leader;
    private final Somebody office;

    WhatBecomesATaskTest(
            AutowireCapableBeanFactory beans,
            Tasks tasks,
            TaskWords words,
            Designations designations,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.beans = beans;
        this.tasks = tasks;
        this.words = words;
        this.designations = designations;
        this.events = events;
        this.transaction = transaction;
        world = new TaskWorld(beans);
        leader = world.somebody();
        office = world.somebody();
        world.holds(OFFICE, office);
    }

    @AfterEach
    void leave() {
        world.leaves();
        new PostWorld(beans).leaves();
    }

    private void told(Object news) {
        transaction.executeWithoutResult(status -> events.publishEvent(news));
    }

    private List<Todo> about(Actor who, PhoneNumber number) {
        return tasks.of(who).stream()
                .filter(each -> each.dial().equals(Optional.of(number)))
                .toList();
    }

    private String read(Todo todo) {
        return String.join(
                " | ",
                Stream.concat(Stream.of(todo.title()), todo.more().stream())
                        .map(each -> words.say(each, Language.ENGLISH))
                        .toList());
    }

    @Test
    void whoeverPressesNineIsRungUpByTheOtherFocalPersonAndAtro() {
        PhoneNumber number = world.number();
        world.holds(LEADER, leader, number);
        told(new CallWanted(number, Optional.empty()));
        told(new CallWanted(number, Optional.empty()));

        for (Actor asked : List.of(office.actor(), world.named("atro"))) {
            assertThat(about(asked, number)).singleElement().satisfies(todo -> {
                assertThat(todo.section()).isEqualTo(Section.FOR_ME);
                assertThat(read(todo))
                        .contains("Telephone the focal person", leader.actor().name(), "has not answered");
                assertThat(todo.way().orElseThrow().address()).endsWith(LEADER.toString());
            });
        }
        assertThat(about(leader.actor(), number)).as("they rang themselves").isEmpty();
        assertThat(about(world.named("admin"), number)).isEmpty();
    }

    @Test
    void aNumberOfNobodysPostIsRungUpByAtro() {
        PhoneNumber number = world.number();
        told(new CallWanted(number, Optional.empty()));
        assertThat(about(world.named("atro"), number))
                .singleElement()
                .satisfies(todo -> assertThat(read(todo)).contains(number.national()));
        assertThat(about(office.actor(), number)).isEmpty();
    }

    @Test
    void whoeverIsResponsibleAndWantsNoMessagesIsTalkedTo() {
        PhoneNumber number = world.number();
        told(new OptedOut(number));
        assertThat(about(world.named("admin"), number)).as("nobody's post").isEmpty();

        world.holds(LEADER, leader, number);
        told(new OptedOut(number));
        for (Actor asked : List.of(office.actor(), world.named("admin"))) {
            assertThat(about(asked, number))
                    .singleElement()
                    .satisfies(todo -> assertThat(read(todo)).contains("Agree on another way", "stay responsible"));
        }
        assertThat(about(leader.actor(), number)).isEmpty();
    }

    @Test
    void whoeverWantsMessagesAgainIsNotTalkedToAboutAnotherWay() {
        PhoneNumber number = world.number();
        world.holds(LEADER, leader, number);
        told(new OptedOut(number));
        told(new OptedIn(number));
        assertThat(about(office.actor(), number)).isEmpty();
        assertThat(about(world.named("admin"), number)).isEmpty();
    }

    @Test
    void whoeverAnswersThatTheNumberIsNotTheirsLeavesAPostToHandOver() {
        PhoneNumber number = world.number();
        world.holds(LEADER, leader, number);
        told(new NumberLeft(number));
        try {
            for (Actor asked : List.of(office.actor(), world.named("atro"), world.named("admin"))) {
                assertThat(tasks.of(asked)).anySatisfy(todo -> {
                    assertThat(read(todo)).startsWith("Hand over the post").contains("focal person");
                    assertThat(todo.way().orElseThrow().address()).endsWith(LEADER.toString());
                });
            }
            assertThat(tasks.of(leader.actor())).noneMatch(todo -> read(todo).startsWith("Hand over"));
        } finally {
            transaction.executeWithoutResult(
                    status -> beans.getBean(WhoLeft.class).hasNotLeft(LEADER));
        }
        assertThat(tasks.of(office.actor())).noneMatch(todo -> read(todo).startsWith("Hand over"));
    }

    @Test
    void whatIsNotCommittedMakesNoTask() {
        PhoneNumber number = world.number();
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new CallWanted(number, Optional.empty()));
            status.setRollbackOnly();
        });
        assertThat(about(world.named("atro"), number)).isEmpty();
    }

    @Test
    void aSecondYesWaitsForWhoeverMaySayIt() {
        assertThat(said("atro")).anyMatch(each -> each.startsWith("Second yes: Tith Makara, focal person"));
        assertThat(said("focal")).noneMatch(each -> each.contains("Tith Makara"));
    }

    @Test
    void whoeverProposedSomebodySeesWhatTheyWaitFor() {
        Actor admin = world.named("admin");
        designations.designate(
                admin,
                new DesignationWish(
                        LEADER,
                        new Whom.New(new PersonWish(new PersonName("", "Nou Kalyan"), Language.KHMER, List.of())),
                        world.today,
                        Optional.empty(),
                        Optional.empty()));

        assertThat(tasks.of(admin)).anySatisfy(todo -> {
            assertThat(todo.section()).isEqualTo(Section.FOR_OTHERS);
            assertThat(read(todo))
                    .startsWith("Second yes: Nou Kalyan, focal person")
                    .contains("you proposed it");
        });
        assertThat(tasks.of(world.named("atro"))).anySatisfy(todo -> {
            assertThat(todo.section()).isEqualTo(Section.FOR_ME);
            assertThat(read(todo)).startsWith("Second yes: Nou Kalyan").contains("proposed by Keo Vanna");
        });
    }

    @Test
    void anAgreementThatEndsSoonWaitsForTheOrganizationsManager() {
        assertThat(said("manager")).anyMatch(each -> each.startsWith("The agreement of Boeung Chhouk Centre"));
        assertThat(said("caseworker")).noneMatch(each -> each.startsWith("The agreement of"));
    }

    private List<String> said(String name) {
        return tasks.of(world.named(name)).stream().map(this::read).toList();
    }

    @Test
    void theNextYearsHolidaysWaitFromOctoberOn() {
        Actor atro = world.named("atro");
        Instant october = Instant.parse("2027-10-01T00:00:00Z");
        assertThat(missing(Instant.parse("2027-09-30T16:00:00Z"), atro))
                .doesNotContain("Enter the public holidays of 2028");
        assertThat(missing(october, atro)).contains("Enter the public holidays of 2028");
        assertThat(missing(october, world.named("caseworker"))).isEmpty();
    }

    private List<String> missing(Instant now, Actor who) {
        return new HolidaysMissing(HolidaysThen.at(now, beans))
                .of(who, now).stream()
                        .map(each -> words.say(each.title(), Language.ENGLISH))
                        .toList();
    }

    @Test
    void aBudgetThatIsSpentWaitsForTheAdministrators() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            Actor admin = world.named("admin");
            assertThat(budgetsOf(admin)).isEmpty();
            assertThat(beans.getBean(Budgets.class).set(admin, Optional.of(new PlaceCode("02")), Optional.of(0)))
                    .isEqualTo(BudgetOutcome.DONE);
            assertThat(budgetsOf(admin)).containsExactly("100 % of the month’s messages to Battambang are spent");
            assertThat(budgetsOf(world.named("atro"))).isEmpty();
        });
    }

    private List<String> budgetsOf(Actor who) {
        return tasks.of(who).stream()
                .filter(each -> each.title().key().startsWith("task.budget"))
                .map(each -> words.say(each.title(), Language.ENGLISH))
                .toList();
    }

    @Test
    void whoeverHasARoleOnlySeesWhatIsForIt() {
        Somebody auditor = world.somebody(Role.AUDITOR);
        assertThat(tasks.of(auditor.actor())).noneMatch(each -> each.task().isPresent());
    }

    @Test
    void aTelephoneOnWhichNobodyAnsweredForNinetyDaysIsAskedOnceAndFewAtATime() {
        List<PhoneNumber> silent = List.of(world.number(), world.number(), world.number());
        JdbcClient tables = beans.getBean(JdbcClient.class);
        WorkingCalendar calendar = beans.getBean(WorkingCalendar.class);
        Instant now = calendar.nextAllowed(beans.getBean(Clock.class).instant());
        // Two are silent for longer than anybody else; the third will be tomorrow, to the day.
        List<Integer> days = List.of(2000, 1999, 89);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            for (int each = 0; each < silent.size(); each++) {
                tables.sql("UPDATE phone SET changed_at = :at WHERE number = :number")
                        .param("at", now.minus(Duration.ofDays(days.get(each))).atOffset(ZoneOffset.UTC))
                        .param("number", silent.get(each).e164())
                        .update();
            }
            assertThat(askedAgain(now, 1, tables))
                    .containsExactly(silent.getFirst().e164());
            assertThat(askedAgain(now, 100, tables))
                    .contains(silent.get(0).e164(), silent.get(1).e164())
                    .doesNotContain(silent.get(2).e164());
            assertThat(askedAgain(now, 100, tables)).doesNotHaveDuplicates();
            assertThat(askedAgain(calendar.nextAllowed(now.plus(Duration.ofDays(1))), 100, tables))
                    .contains(silent.get(2).e164());
        });
    }

    private List<String> askedAgain(Instant now, int anHour, JdbcClient tables) {
        new PhonesAskedAgain(
                        beans.getBean(Phones.class),
                        beans.getBean(StillTheirs.class),
                        beans.getBean(WorkingCalendar.class),
                        transaction,
                        anHour,
                        Clock.fixed(now, ZoneOffset.UTC))
                .tick();
        return tables.sql("SELECT recipient FROM message WHERE kind = 'STILL_YOU' AND question IN"
                        + " (SELECT id FROM question WHERE asker = 'still-theirs')")
                .query((row, number) -> row.getString(1))
                .list();
    }
}
