package org.spean.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.Role;
import org.spean.deadlines.Deadline.State;
import org.spean.deadlines.TaskWorld.Somebody;
import org.spean.deadlines.rules.Fact;
import org.spean.deadlines.rules.Offset;
import org.spean.deadlines.rules.Rules;
import org.spean.vocabulary.Language;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.IllegalTransactionStateException;

/** What rules want by when, who is reminded, and what becomes of it. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DeadlinesTest {

    private final DeadlineWorld world;
    private final TaskWorld people;
    private final Deadlines deadlines;
    private final Tasks tasks;
    private final TaskWords words;
    private final JdbcClient tables;

    DeadlinesTest(
            AutowireCapableBeanFactory beans, Deadlines deadlines, Tasks tasks, TaskWords words, JdbcClient tables) {
        world = new DeadlineWorld(beans);
        people = new TaskWorld(beans);
        this.deadlines = deadlines;
        this.tasks = tasks;
        this.words = words;
        this.tables = tables;
    }

    @AfterEach
    void leave() {
        world.leaves();
        people.leaves();
    }

    private Deadline only(Matter matter, String rule) {
        List<Deadline> all = world.of(matter).stream()
                .filter(each -> each.rule().name().equals(rule))
                .toList();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private void mornings(String from, String until) {
        LocalDate.parse(from).datesUntil(LocalDate.parse(until).plusDays(1)).forEach(day -> world.morning(day + ""));
    }

    @Test
    void whoIsResponsibleIsRemindedAndWhatIsLateClimbs() {
        Matter search = world.matter("search");
        world.morning("2027-02-20");
        world.happens(Fact.FAMILY_SEARCH_PLANNED, search, "2027-03-20");
        assertThat(only(search, "LT-1").due()).isEqualTo(new Due.OnDay(LocalDate.of(2027, 3, 13)));

        mornings("2027-02-20", "2027-03-23");
        assertThat(world.shown(search))
                .containsExactly(
                        "LT-1 REMINDED 2027-03-13 on 2027-03-10",
                        "LT-1 REMINDED 2027-03-13 on 2027-03-13",
                        "LT-1 LATE 2027-03-13 on 2027-03-14",
                        "LT-1 TOLD 2027-03-13 on 2027-03-14",
                        "LT-1 ATRO_TOLD 2027-03-13 on 2027-03-21");
        assertThat(world.tasks(search)).containsExactlyInAnyOrder("DEADLINE", "DEADLINE_LATE", "DEADLINE_LATE");

        world.happens(Fact.FAMILY_SEARCH_ASKED, search, "2027-03-16");
        Deadline met = only(search, "LT-1");
        assertThat(met.state()).isEqualTo(State.MET);
        assertThat(met.daysLate()).contains(3L);
        assertThat(met.lateSince()).as("that it was late is not forgotten").isPresent();
        assertThat(world.tasks(search)).isEmpty();
    }

    @Test
    void aDateThatMovesToAndFroDoublesNothing() {
        Matter search = world.matter("search");
        world.morning("2027-03-01");
        world.happens(Fact.FAMILY_SEARCH_PLANNED, search, "2027-03-13");
        mornings("2027-03-02", "2027-03-04");
        world.happens(Fact.FAMILY_SEARCH_PLANNED, search, "2027-03-27");
        assertThat(world.tasks(search)).as("what was wanted for the old date").isEmpty();
        world.morning("2027-03-05");
        world.happens(Fact.FAMILY_SEARCH_PLANNED, search, "2027-03-13");
        world.morning("2027-03-05");
        world.happens(Fact.FAMILY_SEARCH_PLANNED, search, "2027-03-13");
        world.morning("2027-03-06");
        world.morning("2027-03-06");

        assertThat(world.shown(search))
                .containsExactly("LT-1 REMINDED 2027-03-06 on 2027-03-03", "LT-1 REMINDED 2027-03-06 on 2027-03-06");
        only(search, "LT-1");
    }

    @Test
    void whatIsCalledOffIsNotWantedAndCanBePlannedAgain() {
        Matter search = world.matter("search");
        world.morning("2027-03-01");
        world.happens(Fact.FAMILY_SEARCH_PLANNED, search, "2027-03-13");
        world.morning("2027-03-03");
        world.happens(Fact.VISIT_CANCELLED, search, "2027-03-03");
        assertThat(only(search, "LT-1").state()).isEqualTo(State.ENDED);
        assertThat(world.tasks(search)).isEmpty();

        world.happens(Fact.FAMILY_SEARCH_PLANNED, search, "2027-03-20");
        assertThat(only(search, "LT-1").state()).isEqualTo(State.OPEN);
        world.takesBack(Fact.FAMILY_SEARCH_PLANNED, search, "");
        assertThat(only(search, "LT-1").state()).isEqualTo(State.ENDED);
    }

    @Test
    void visitsAndCopiesAreCounted() {
        Matter placement = world.matter("placement");
        world.morning("2027-03-01");
        world.happens(Fact.REINTEGRATION_PLANNED, placement, "2027-04-01");
        Happening visit = Happening.on(
                Fact.RECONCILIATION_VISITED, placement, LocalDate.of(2027, 3, 5), DeadlineWorld.RESPONSIBLE, Set.of());
        world.tells(visit.as("first"));
        world.tells(visit.as("first"));
        assertThat(only(placement, "LT-3").got()).isEqualTo(1);
        world.tells(visit.as("second"));
        assertThat(only(placement, "LT-3").state()).isEqualTo(State.MET);
        world.takesBack(Fact.RECONCILIATION_VISITED, placement, "second");
        assertThat(only(placement, "LT-3").state()).isEqualTo(State.OPEN);
    }

    @Test
    void eachFollowUpAsksForTheNextInWhateverOrderTheyAreTold() {
        Matter placement = world.matter("placement");
        world.morning("2027-05-01");
        world.happens(Fact.REINTEGRATED, placement, "2027-01-17");
        Happening visit = Happening.on(
                Fact.FOLLOWED_UP, placement, LocalDate.of(2027, 2, 28), DeadlineWorld.RESPONSIBLE, Set.of());
        world.tells(visit.as("b"));
        world.tells(Happening.on(
                        Fact.FOLLOWED_UP, placement, LocalDate.of(2027, 1, 31), DeadlineWorld.RESPONSIBLE, Set.of())
                .as("a"));

        assertThat(only(placement, "LT-6").met()).contains(LocalDate.of(2027, 1, 31));
        List<Deadline> monthly = world.of(placement).stream()
                .filter(each -> each.rule().name().equals("LT-7"))
                .toList();
        assertThat(monthly)
                .extracting(Deadline::day)
                .containsExactly(LocalDate.of(2027, 2, 28), LocalDate.of(2027, 3, 28));
        assertThat(monthly).extracting(Deadline::state).containsExactly(State.MET, State.OPEN);
        assertThat(only(placement, "LT-11").day()).isEqualTo(LocalDate.of(2028, 1, 17));
    }

    @Test
    void aMonthIsWantedWhetherTheOneBeforeCameOrNot() {
        Matter centre = world.matter("centre");
        world.morning("2027-01-11");
        world.happens(Fact.CENTRE_BEGAN, centre, "2027-01-10");
        world.morning("2027-02-10");
        Happening list = Happening.on(
                Fact.REINTEGRATED_LISTED, centre, LocalDate.of(2027, 2, 11), DeadlineWorld.RESPONSIBLE, Set.of());
        world.tells(list.as("2027-02"));
        world.morning("2027-03-31");
        world.morning("2027-04-02");

        List<Deadline> months = world.of(centre).stream()
                .filter(each -> each.rule().name().equals("LT-12"))
                .toList();
        assertThat(months).extracting(Deadline::occasion).containsExactly("2027-01", "2027-02", "2027-03", "2027-04");
        assertThat(months).extracting(Deadline::state).containsExactly(State.OPEN, State.MET, State.OPEN, State.OPEN);
        assertThat(months.getFirst().lateSince()).isPresent();

        world.happens(Fact.CENTRE_ENDED, centre, "2027-04-02");
        world.morning("2027-06-02");
        assertThat(world.of(centre).stream().filter(each -> each.rule().name().equals("LT-12")))
                .extracting(Deadline::state)
                .containsExactly(State.OPEN, State.MET, State.OPEN, State.ENDED);
    }

    @Test
    void nobodyIsRemindedAtNightOrOnAHolidayButOfAnEmergency() {
        Matter child = world.matter("child");
        Matter referral = world.matter("referral");
        // Khmer New Year: 14 to 16 April.
        world.morning("2027-04-07");
        world.happens(Fact.CHILD_PRESUMED, child, "2027-04-07");
        world.morning("2027-04-08");
        mornings("2027-04-13", "2027-04-16");
        world.goesTo(LocalDate.of(2027, 4, 16), LocalTime.of(23, 0));
        world.sweep.tick();
        assertThat(world.shown(child)).containsExactly("LT-18 REMINDED 2027-04-14 on 2027-04-08");
        Instant night = world.now();
        world.tells(Happening.at(
                Fact.URGENT_REFERRAL_SENT, referral, night, DeadlineWorld.RESPONSIBLE, Set.of(DeadlineWorld.TOLD)));
        world.goesOn(Duration.ofMinutes(61));
        world.sweep.tick();
        world.goesOn(Duration.ofMinutes(61));
        world.sweep.tick();
        assertThat(world.shown(referral))
                .extracting(each -> each.split(" ", -1)[1])
                .containsExactly("REMINDED", "LATE", "TOLD");

        world.morning("2027-04-17");
        assertThat(world.shown(child))
                .containsExactly(
                        "LT-18 REMINDED 2027-04-14 on 2027-04-08",
                        "LT-18 LATE 2027-04-14 on 2027-04-17",
                        "LT-18 TOLD 2027-04-14 on 2027-04-17");
    }

    @Test
    void aServicePromisesItsOwnTime() {
        Matter referral = world.matter("referral");
        world.morning("2027-03-01");
        world.tells(Happening.on(
                        Fact.REFERRAL_SENT, referral, LocalDate.of(2027, 3, 1), DeadlineWorld.RESPONSIBLE, Set.of())
                .promising(new Offset(5, Offset.Unit.WORKING_DAYS)));
        // The eighth of March is a holiday on a Monday.
        assertThat(only(referral, "PROMISE").day()).isEqualTo(LocalDate.of(2027, 3, 9));
    }

    @Test
    void severalNodesRemindOnce() throws Exception {
        List<Matter> all = IntStream.range(0, 40)
                .mapToObj(each -> world.matter("child-" + each))
                .toList();
        world.morning("2027-03-01");
        all.forEach(each -> world.happens(Fact.CHILD_PRESUMED, each, "2027-03-01"));
        world.goesTo(LocalDate.of(2027, 3, 20), LocalTime.of(9, 0));
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            List<Future<?>> swept = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(each -> nodes.submit(world.sweep::tick))
                    .toList();
            for (Future<?> each : swept) {
                each.get();
            }
        }
        world.sweep.tick();
        assertThat(world.shown).hasSize(3 * all.size()).doesNotHaveDuplicates();
        all.forEach(each -> assertThat(world.tasks(each)).hasSize(3));
    }

    @Test
    void whoeverIsResponsibleReadsTheRuleInTheirTasks() {
        Somebody holder = people.somebody();
        people.holds(TaskWorld.LEADER, holder);
        Matter child = world.matter("child");
        world.morning("2027-03-01");
        world.tells(Happening.on(
                Fact.CHILD_PRESUMED, child, LocalDate.of(2027, 3, 1), new Owner.OfPost(TaskWorld.LEADER), Set.of()));
        world.morning("2027-03-02");
        List<Todo> found = tasks.of(holder.actor());
        assertThat(found).hasSize(1);
        assertThat(words.say(found.getFirst().title(), Language.ENGLISH)).contains("settle the age");
        assertThat(words.say(found.getFirst().more().getFirst(), Language.ENGLISH))
                .isEqualTo("LT-18: Standards 6.11 and 7.1");
        assertThat(words.say(found.getFirst().title(), Language.KHMER)).contains("អាយុ");

        tasks.done(holder.actor(), found.getFirst().task().orElseThrow());
        assertThat(tasks.of(holder.actor())).isEmpty();
        world.morning("2027-03-09");
        assertThat(tasks.of(holder.actor()))
                .as("it is not settled by saying so")
                .hasSize(1);
    }

    @Test
    void aFocalPersonWhomItConcernsSetsAnotherDayAndIsReported() {
        Somebody focal = people.somebody(Role.FOCAL_PERSON);
        people.holds(TaskWorld.LEADER, focal);
        Somebody stranger = people.somebody(Role.FOCAL_PERSON);
        Somebody deputy = people.somebody();
        people.holds(TaskWorld.OFFICE, deputy);
        Matter search = world.matter("search");
        world.morning("2027-03-01");
        Set<Owner> told = Set.of(new Owner.OfPost(TaskWorld.LEADER), new Owner.OfPost(TaskWorld.OFFICE));
        world.tells(Happening.on(
                Fact.FAMILY_SEARCH_PLANNED, search, LocalDate.of(2027, 3, 7), DeadlineWorld.RESPONSIBLE, told));
        world.tells(Happening.on(
                Fact.REINTEGRATION_PLANNED, search, LocalDate.of(2027, 4, 7), DeadlineWorld.RESPONSIBLE, told));
        DeadlineId id = only(search, "LT-1").id();
        LocalDate day = LocalDate.of(2027, 3, 5);

        assertThat(why(stranger.actor(), id, day)).isEqualTo(MoveOutcome.Why.NOT_YOURS);
        assertThat(why(deputy.actor(), id, day)).as("no focal person").isEqualTo(MoveOutcome.Why.NOT_YOURS);
        assertThat(why(focal.actor(), only(search, "LT-3").id(), LocalDate.of(2027, 4, 20)))
                .isEqualTo(MoveOutcome.Why.NO_DATE);
        assertThat(why(focal.actor(), id, LocalDate.of(2027, 2, 28))).isEqualTo(MoveOutcome.Why.NOT_LATER);
        assertThat(why(focal.actor(), id, LocalDate.of(2027, 3, 8)))
                .as("the search itself is on the 7th")
                .isEqualTo(MoveOutcome.Why.AFTER_ITS_DAY);
        assertThat(world.deadlines.mayMove(focal.actor(), only(search, "LT-1"))).isTrue();
        assertThat(world.deadlines.mayMove(deputy.actor(), only(search, "LT-1")))
                .isFalse();
        assertThat(world.deadlines.mayMove(focal.actor(), only(search, "LT-3"))).isFalse();

        assertThat(world.moves(focal.actor(), id, day, MovedWhy.SAFETY)).isInstanceOf(MoveOutcome.Done.class);
        Deadline moved = only(search, "LT-1");
        assertThat(moved.day()).isEqualTo(day);
        assertThat(moved.moved().orElseThrow().from()).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(moved.moved().orElseThrow().by())
                .isEqualTo(focal.actor().account().orElseThrow());
        assertThat(world.deadlines.moved(world.now(), world.now().plusSeconds(1)))
                .extracting(Deadline::id)
                .containsExactly(id);
        assertThat(tables.sql("SELECT count(*) FROM log.entry WHERE act = 'DEADLINE_MOVED' AND told ->> 'deadline' = ?")
                        .param(id.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        world.tells(Happening.on(
                Fact.FAMILY_SEARCH_PLANNED, search, LocalDate.of(2027, 3, 7), DeadlineWorld.RESPONSIBLE, told));
        assertThat(only(search, "LT-1").day()).as("told again, it stands").isEqualTo(day);
        world.tells(Happening.on(
                Fact.FAMILY_SEARCH_PLANNED, search, LocalDate.of(2027, 3, 27), DeadlineWorld.RESPONSIBLE, told));
        assertThat(only(search, "LT-1").moved())
                .as("for another date it lapses")
                .isEmpty();
    }

    private MoveOutcome.Why why(Actor by, DeadlineId id, LocalDate to) {
        MoveOutcome outcome = world.moves(by, id, to, MovedWhy.ROAD);
        assertThat(outcome).isInstanceOf(MoveOutcome.Refused.class);
        return ((MoveOutcome.Refused) outcome).why();
    }

    @Test
    void nothingIsToldOutsideOfWhateverHappens() {
        Matter search = world.matter("search");
        assertThatThrownBy(() -> deadlines.happened(Happening.on(
                        Fact.CHILD_PRESUMED, search, LocalDate.of(2027, 3, 1), DeadlineWorld.RESPONSIBLE, Set.of())))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> new Word.ACode("SOK DARA"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Word.ACode("DARA"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Matter("CASE", "Sok Dara", new Word.ANumber(1)));
    }

    /** The whole of it, with a thousand subjects and other years, is {@code ./spean faults clock}. */
    @Test
    void aYearDayByDayRemindsOfEverythingOnce(@Autowired BeanFactory beans) {
        YearReplay.Result result = new YearReplay(beans, 48).runs();
        assertThat(result.ours()).isEqualTo(result.counted());
        assertThat(result.doubled()).isZero();
        assertThat(result.disturbing()).as("at night or on a holiday").isZero();
        // Every rule but the urgent promise, whose hours no daily round sees, and LT-17, which has no ladder.
        assertThat(result.ours().keySet().stream()
                        .map(each -> each.split(" ", -1)[0])
                        .distinct())
                .hasSize(Rules.ALL.size() - 2);
    }
}
