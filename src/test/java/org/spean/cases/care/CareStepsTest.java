package org.spean.cases.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.AccessLog;
import org.spean.access.Actor;
import org.spean.access.policy.AccessPolicy;
import org.spean.cases.Against;
import org.spean.cases.Case;
import org.spean.cases.CaseWorld;
import org.spean.cases.Refusal;
import org.spean.cases.StepKind;
import org.spean.cases.StepOutcome;
import org.spean.deadlines.Deadline;
import org.spean.deadlines.Deadlines;
import org.spean.deadlines.Tasks;
import org.spean.deadlines.Todo;
import org.spean.vocabulary.CountryTime;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** What follows from steps of care in the transaction of the step: dates, tasks, and the list of children who are kept. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CareStepsTest {

    private static final Map<String, String> KEPT =
            Map.of("safety-reason", "threatened", "decided-by", "manager", "child-view", "He wants to go home.");

    private final CaseWorld world;
    private final BeanFactory beans;
    private final Deadlines deadlines;
    private final Tasks tasks;
    private final KeptChildren list;

    CareStepsTest(BeanFactory beans, Deadlines deadlines, Tasks tasks, KeptChildren list) {
        this.world = new CaseWorld(beans);
        this.beans = beans;
        this.deadlines = deadlines;
        this.tasks = tasks;
        this.list = list;
    }

    @AfterEach
    void leaves() {
        world.leaves();
    }

    private List<String> wanted(Case file) {
        return deadlines.of(file.matter()).stream()
                .map(each -> each.rule().name() + " " + each.state())
                .toList();
    }

    private List<String> waits(Actor who, Case file) {
        return world.as(
                who,
                () -> tasks.of(who).stream()
                        .filter(each -> each.way().isPresent())
                        .filter(each -> each.way().get().address().equals("cases/" + file.id()))
                        .map(each -> each.title().key())
                        .toList());
    }

    private List<KeptChild> seen(KeptChildren by, Actor who) {
        return world.as(who, () -> by.of(who));
    }

    @Test
    void aPresumedChildsAgeIsSettledWithPriorityAndAnAdultIsAsked() {
        Map<String, String> unknown = new HashMap<>(CaseWorld.child());
        unknown.put("age", "presumed-child");
        Case file = world.opened(unknown);
        assertThat(wanted(file)).containsExactly("LT-18 OPEN");
        file = world.does(world.worker, file, StepKind.AGE_SETTLED, Map.of("age", "known-adult", "age-by", "document"));
        assertThat(wanted(file)).containsExactlyInAnyOrder("LT-18 MET", "ADULTHOOD OPEN");
        file = world.does(world.worker, file, StepKind.PASSING_ON, Map.of("agreed", "thinking"));
        assertThat(wanted(file)).containsExactlyInAnyOrder("LT-18 MET", "ADULTHOOD MET");
        int asked = file.standing().newest();
        Case before = file;
        world.as(world.worker, () -> world.cases.takeBack(world.worker, before.id(), asked));
        assertThat(wanted(file)).as("taken back").contains("ADULTHOOD OPEN");
    }

    @Test
    void theFirstOfTheMonthOfTheBirthdayIsADayForTheRules() {
        LocalDate from = world.today().plusYears(3).withDayOfMonth(1);
        Case file = world.does(
                world.worker,
                world.opened(CaseWorld.child()),
                StepKind.AGE_SETTLED,
                Map.of("age", "known-child", "age-by", "family", "adult-from", from.toString()));
        assertThat(deadlines.of(file.matter()))
                .filteredOn(each -> each.rule().name().equals("ADULTHOOD"))
                .extracting(Deadline::day)
                .containsExactly(from);
    }

    @Test
    void keptChildrenStandOnAListForThoseWhoWatch() {
        Case file = world.opened(CaseWorld.child());
        LocalDate from = world.today().plusMonths(2).withDayOfMonth(1);
        world.does(
                world.worker,
                file,
                StepKind.AGE_SETTLED,
                Map.of("age", "known-child", "age-by", "family", "adult-from", from.toString()));
        world.does(world.worker, file, StepKind.OPTION_CHOSEN, Map.of("option", "a"));
        world.does(world.worker, file, StepKind.CHILD_KEPT, KEPT);
        for (Actor watching : List.of(world.focal, world.atro, world.manager)) {
            assertThat(seen(list, watching))
                    .contains(new KeptChild(
                            file.id(),
                            file.code(),
                            file.centre(),
                            world.today(),
                            "threatened",
                            world.today().plusDays(7)));
        }
        for (Actor other : List.of(
                world.worker, world.stranger, world.otherFocal, world.official, world.administrator, world.auditor)) {
            assertThat(seen(list, other)).isEmpty();
        }
        assertThat(wanted(file)).contains("KEEPING OPEN");
        assertThat(waits(world.worker, file)).contains("task.case-child-kept");
        Clock grown = Clock.fixed(from.atStartOfDay(CountryTime.ZONE).toInstant(), CountryTime.ZONE);
        KeptChildren then = new KeptChildren(
                beans.getBean(JdbcClient.class),
                beans.getBean(AccessPolicy.class),
                beans.getBean(AccessLog.class),
                grown);
        assertThat(seen(then, world.manager))
                .extracting(KeptChild::id)
                .as("on the day on which they are an adult")
                .doesNotContain(file.id());
        world.does(
                world.worker, file, StepKind.KEEPING_REVIEWED, Map.of("keeping", "ended", "child-view", "He is glad."));
        assertThat(seen(list, world.focal)).extracting(KeptChild::id).doesNotContain(file.id());
        assertThat(wanted(file)).contains("KEEPING ENDED");
        assertThat(waits(world.worker, file)).doesNotContain("task.case-child-kept");
    }

    @Test
    void anAdultsWishToLeaveIsATaskAndNobodyCanHoldThem() {
        Map<String, String> wish = Map.of("setting", "transit", "stay", "wants-to-leave");
        world.does(world.worker, world.file, StepKind.STAY_AGREED, wish);
        assertThat(waits(world.worker, world.file)).contains("task.case-leaving");
        assertThat(world.takes(
                        world.worker,
                        world.file,
                        StepKind.WISHES_TO_LEAVE,
                        Map.of("answer", "child-stays-for-safety", "told", "yes")))
                .isEqualTo(new StepOutcome.Refused(List.of(Refusal.at("answer", Against.ADULT_NOT_KEPT))));
        world.does(world.worker, world.file, StepKind.WISHES_TO_LEAVE, Map.of("answer", "left", "told", "yes"));
        assertThat(waits(world.worker, world.file)).doesNotContain("task.case-leaving");
    }

    @Test
    void whoeverLeftIsToldLaterWhoWasToldOfIt() {
        world.does(
                world.worker,
                world.file,
                StepKind.LEFT_WITHOUT_NOTICE,
                Map.of(
                        "risk", "high",
                        "told-whom", "police",
                        "told-under-consent", "no",
                        "life-in-danger", "yes",
                        "steps-taken", "Called the police."));
        assertThat(waits(world.worker, world.file)).contains("task.case-tell-client");
    }

    @Test
    void aCrisisIsUrgentUntilItIsOver() {
        world.does(
                world.worker,
                world.file,
                StepKind.CRISIS,
                Map.of(
                        "risk", "high",
                        "client-prepared", "yes",
                        "supplies-ready", "yes",
                        "possessions-safe", "yes",
                        "partners", "police social-affairs ngo",
                        "suspects-kept-away", "yes",
                        "alone", "no",
                        "crisis-words", "He came to the gate."));
        assertThat(waits(world.worker, world.file)).contains("task.case-crisis");
        assertThat(world.as(
                        world.worker,
                        () -> Stream.of(tasks.of(world.worker).getFirst())
                                .map(Todo::title)
                                .toList()))
                .as("before everything else")
                .allMatch(each -> each.key().equals("task.case-crisis"));
        assertThat(beans.getBean(JdbcClient.class)
                        .sql("SELECT kind || ' ' || urgent || ' ' || coalesce(channel, '-') FROM message"
                                + " WHERE :case = ANY (subject_ids) ORDER BY 1")
                        .param("case", world.file.id())
                        .query(String.class)
                        .list())
                .as("to both focal persons at once, by SMS and by a call, also at night, and nothing of the case in it")
                .containsExactly(
                        "NEEDED_NOW true -", "NEEDED_NOW true -", "NEEDED_NOW true VOICE", "NEEDED_NOW true VOICE");
        world.does(world.worker, world.file, StepKind.CRISIS_OVER, Map.of("ended", "safe"));
        assertThat(waits(world.worker, world.file)).doesNotContain("task.case-crisis");
    }
}
