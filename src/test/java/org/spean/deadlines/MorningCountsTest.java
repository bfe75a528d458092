package org.spean.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.deadlines.TaskWorld.LEADER;
import static org.spean.deadlines.TaskWorld.OFFICE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Accounts;
import org.spean.access.Role;
import org.spean.calendar.HolidaysThen;
import org.spean.calendar.WorkingCalendar;
import org.spean.deadlines.Owner.OfPerson;
import org.spean.deadlines.Owner.OfPost;
import org.spean.deadlines.TaskWorld.Somebody;
import org.spean.messaging.Messages;
import org.spean.messaging.Reachable;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.messaging.wording.Templates;
import org.spean.messaging.wording.Writing;
import org.spean.people.People;
import org.spean.people.PersonId;
import org.spean.people.PostDuty;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** At 07:30 everybody who has something waiting is told how much, once, and nothing else (design 4.1). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class MorningCountsTest {

    private static final LocalTime HALF_PAST_SEVEN = LocalTime.of(7, 30);

    /** On which the program itself tells nobody yet. */
    private static final LocalDate DAY = LocalDate.of(2101, 3, 1);

    private static final String OURS = "(SELECT message_id FROM message_key WHERE key LIKE 'morning %2101-03-__')";

    private final BeanFactory beans;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final TaskWorld world;
    private final Somebody leader;
    private WorkingCalendar calendar = HolidaysThen.only(Set.of());

    MorningCountsTest(BeanFactory beans, JdbcClient tables, TransactionTemplate transaction) {
        this.beans = beans;
        this.tables = tables;
        this.transaction = transaction;
        world = new TaskWorld(beans);
        leader = world.somebody();
    }

    @AfterEach
    void leave() {
        world.leaves();
        transaction.executeWithoutResult(status -> {
            tables.sql("DELETE FROM message WHERE id IN " + OURS).update();
            tables.sql("DELETE FROM message_key WHERE message_id IN " + OURS).update();
            tables.sql("DELETE FROM morning WHERE day >= ?").param(DAY).update();
            tables.sql("DELETE FROM morning_unwanted WHERE person = ?")
                    .param(leader.person().id())
                    .update();
        });
    }

    private MorningCounts node(LocalDate day, LocalTime time) {
        return new MorningCounts(
                beans.getBean(MorningRows.class),
                beans.getBean(Tasks.class),
                beans.getBean(People.class),
                beans.getBean(PostDuty.class),
                beans.getBean(Accounts.class),
                beans.getBean(Reachable.class),
                beans.getBean(Messages.class),
                calendar,
                transaction,
                Clock.fixed(day.atTime(time).atZone(CountryTime.ZONE).toInstant(), ZoneOffset.UTC));
    }

    private void ticks(LocalTime time) {
        node(DAY, time).tick();
    }

    /** What this person was told: the slots of each message. */
    private List<String> told(PersonId person) {
        return tables.sql("SELECT slots::text FROM message WHERE recipient = ? AND id IN " + OURS + " ORDER BY id")
                .param(person.toString())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> told(Somebody who) {
        return told(who.person());
    }

    /** Whoever holds the leader's post is reached on a number of it. */
    private void reached() {
        world.holds(LEADER, leader, world.number());
    }

    @Test
    void whatIsTheirsAndTheirPostsIsCountedAndWhatIsLateOfIt() {
        reached();
        world.makes(world.tomorrow(), new OfPerson(leader.person()));
        world.makes(world.late(1), new OfPost(LEADER));
        world.makes(world.late(4), new OfPost(LEADER), new OfPerson(leader.person()));
        ticks(HALF_PAST_SEVEN);
        assertThat(told(leader)).containsExactly("{\"late\": \"2\", \"count\": \"3\"}");
    }

    @Test
    void whereNothingIsLateNothingIsSaidOfIt() {
        reached();
        world.makes(world.tomorrow(), new OfPost(LEADER));
        ticks(HALF_PAST_SEVEN);
        assertThat(told(leader)).containsExactly("{\"count\": \"1\"}");
        assertThat(Stream.of(Writing.values()).map(this::rendered))
                .containsExactly(
                        "ស្ពាន៖ កិច្ចការដែលរង់ចាំលោកអ្នក៖ ១។",
                        "Spean: tasks that wait for you: 1.",
                        "Spean: kechkar del rong cham lok nak: 1.");
    }

    private String rendered(Writing writing) {
        return beans.getBean(Templates.class)
                .render(MessageKind.MORNING, writing, Slots.builder().count(1).build())
                .text();
    }

    @Test
    void whoHasNothingWaitingIsToldNothing() {
        reached();
        ticks(HALF_PAST_SEVEN);
        assertThat(told(leader)).isEmpty();
    }

    @Test
    void whatSomebodyElseIsAskedForIsNotCounted() {
        Somebody office = world.somebody();
        world.holds(OFFICE, office, world.number());
        reached();
        world.makes(world.tomorrow(), new OfPost(OFFICE));
        ticks(HALF_PAST_SEVEN);
        assertThat(told(leader)).isEmpty();
        assertThat(told(office)).hasSize(1);
    }

    @Test
    void everybodyIsToldOnceADayOnAnyNumberOfNodes() throws Exception {
        reached();
        world.makes(world.tomorrow(), new OfPost(LEADER));
        CyclicBarrier barrier = new CyclicBarrier(3);
        try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
            List<Future<?>> all = Stream.generate(() -> node(DAY, HALF_PAST_SEVEN))
                    .limit(3)
                    .<Future<?>>map(node -> nodes.submit(() -> {
                        barrier.await();
                        node.tick();
                        return true;
                    }))
                    .toList();
            for (Future<?> each : all) {
                each.get(60, TimeUnit.SECONDS);
            }
        }
        ticks(LocalTime.of(7, 31));
        world.makes(world.tomorrow(), new OfPost(LEADER));
        ticks(LocalTime.of(11, 59));
        assertThat(told(leader)).as("one").containsExactly("{\"count\": \"1\"}");
        assertThat(keys()).as("of each person too").doesNotHaveDuplicates();

        node(DAY.plusDays(1), HALF_PAST_SEVEN).tick();
        assertThat(told(leader)).as("another day").containsExactly("{\"count\": \"1\"}", "{\"count\": \"2\"}");
    }

    private List<String> keys() {
        return tables.sql("SELECT recipient FROM message WHERE id IN " + OURS)
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void aNodeThatDiedOnTheWayIsGoneOnFrom() {
        reached();
        world.makes(world.tomorrow(), new OfPost(LEADER));
        transaction.executeWithoutResult(status -> tables.sql("INSERT INTO morning (day, last) SELECT ?,"
                        + " (SELECT id FROM person WHERE id < ? ORDER BY id DESC LIMIT 1)")
                .params(DAY, leader.person().id())
                .update());
        ticks(LocalTime.of(7, 40));
        assertThat(told(leader)).hasSize(1);
    }

    @Test
    void notAMinuteBeforeAndNotInTheAfternoon() {
        reached();
        world.makes(world.tomorrow(), new OfPost(LEADER));
        ticks(LocalTime.of(7, 29));
        ticks(LocalTime.NOON);
        ticks(LocalTime.of(23, 0));
        assertThat(told(leader)).isEmpty();
        ticks(HALF_PAST_SEVEN);
        assertThat(told(leader)).hasSize(1);
        assertThat(tables.sql("SELECT valid_until FROM message WHERE recipient = ? AND id IN " + OURS)
                        .param(leader.person().toString())
                        .query((row, number) ->
                                row.getObject(1, OffsetDateTime.class).toInstant())
                        .single())
                .as("of no use afterwards")
                .isEqualTo(at(LocalTime.NOON));
    }

    private Instant at(LocalTime time) {
        return DAY.atTime(time).atZone(CountryTime.ZONE).toInstant();
    }

    @Test
    void notOnAPublicHoliday() {
        reached();
        world.makes(world.tomorrow(), new OfPost(LEADER));
        calendar = HolidaysThen.only(Set.of(DAY));
        ticks(HALF_PAST_SEVEN);
        ticks(LocalTime.of(11, 0));
        assertThat(told(leader)).isEmpty();
    }

    @Test
    void whomNoMessageReachesIsToldNothing() {
        PhoneNumber number = world.number();
        Somebody noNumber = world.somebody();
        world.holds(LEADER, leader, number);
        world.makes(world.tomorrow(), new OfPost(LEADER), new OfPerson(noNumber.person()));
        transaction.executeWithoutResult(status -> tables.sql("UPDATE phone SET state = 'UNVERIFIED' WHERE number = ?")
                .param(number.e164())
                .update());
        ticks(HALF_PAST_SEVEN);
        assertThat(told(leader)).isEmpty();
        assertThat(told(noNumber)).isEmpty();
        assertThat(counts().wanted(leader.actor()))
                .as("there is nothing to switch off")
                .isEmpty();
    }

    @Test
    void whoHoldsNoPostIsToldOnTheirOwnNumber() {
        owns(leader, world.number());
        world.makes(world.tomorrow(), new OfPerson(leader.person()));
        ticks(HALF_PAST_SEVEN);
        assertThat(told(leader)).hasSize(1);
    }

    private void owns(Somebody who, PhoneNumber number) {
        transaction.executeWithoutResult(status -> tables.sql("UPDATE person SET phones = ? WHERE id = ?")
                .params(number.e164(), who.person().id())
                .update());
    }

    @Test
    void whoLeftIsToldNothing() {
        owns(leader, world.number());
        world.makes(world.tomorrow(), new OfPerson(leader.person()));
        transaction.executeWithoutResult(status -> tables.sql(
                        "UPDATE account SET closed_at = now() WHERE id = (SELECT account_id FROM person WHERE id = ?)")
                .param(leader.person().id())
                .update());
        ticks(HALF_PAST_SEVEN);
        assertThat(told(leader)).isEmpty();
    }

    @Test
    void whoIsAwayIsNotToldAndWhoeverActsForThemCountsItAmongTheirs() {
        Somebody office = world.somebody();
        world.holds(OFFICE, office, world.number());
        world.away(world.holds(LEADER, leader, world.number()), world.today, DAY, Optional.of(office));
        world.makes(world.tomorrow(), new OfPost(LEADER));
        ticks(HALF_PAST_SEVEN);
        assertThat(told(leader)).isEmpty();
        assertThat(told(office)).containsExactly("{\"count\": \"1\"}");
        node(DAY.plusDays(1), HALF_PAST_SEVEN).tick();
        assertThat(told(leader)).as("back").hasSize(1);
    }

    @Test
    void whoWantsNoneGetsNoneUntilTheyWantItAgain() {
        reached();
        world.makes(world.tomorrow(), new OfPost(LEADER));
        assertThat(counts().wanted(leader.actor())).contains(true);
        counts().want(leader.actor(), false);
        assertThat(counts().wanted(leader.actor())).contains(false);
        ticks(HALF_PAST_SEVEN);
        assertThat(told(leader)).isEmpty();
        counts().want(leader.actor(), true);
        node(DAY.plusDays(1), HALF_PAST_SEVEN).tick();
        assertThat(told(leader)).hasSize(1);
    }

    private MorningCounts counts() {
        return beans.getBean(MorningCounts.class);
    }

    /** By the clock no row of a client may be read, and no count needs one. What others left for a role counts for whoever holds it. */
    @Test
    void itIsCountedByTheClockForEveryRole() throws Exception {
        Map<PersonId, Integer> expected = new HashMap<>();
        for (Role role : Role.values()) {
            Somebody who = world.somebody(role);
            owns(who, world.number());
            expected.put(
                    who.person(),
                    beans.getBean(Tasks.class).counts(who.person()).late() + 1);
            world.makes(world.late(1), new OfPerson(who.person()));
        }
        beans.getBean(TaskScheduler.class)
                .schedule(
                        () -> ticks(HALF_PAST_SEVEN), beans.getBean(Clock.class).instant())
                .get(60, TimeUnit.SECONDS);
        assertThat(expected)
                .hasSize(Role.values().length)
                .allSatisfy((each, late) ->
                        assertThat(told(each)).singleElement().asString().contains("\"late\": \"" + late + "\""));
    }
}
