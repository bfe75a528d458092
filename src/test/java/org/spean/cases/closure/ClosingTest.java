package org.spean.cases.closure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.guard.ColdIdentity;
import org.spean.access.reach.Reach;
import org.spean.cases.Against;
import org.spean.cases.Case;
import org.spean.cases.CaseState;
import org.spean.cases.CaseWorld;
import org.spean.cases.Refusal;
import org.spean.cases.StepKind;
import org.spean.cases.StepOutcome;
import org.spean.deadlines.Tasks;
import org.spean.vocabulary.CountryTime;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** A case is closed by three, once; twelve months later its identity is cold, and opened again it is warm. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ClosingTest {

    private static final Map<String, String> LEFT = Map.of(
            "criterion", "f",
            "left-how", "own-wish",
            "consulted", "yes",
            "prepared", "yes",
            "evidence", "She found work and a room.");

    private static final Map<String, String> COMPLETE = Map.of("form-complete", "yes");

    private final CaseWorld world;
    private final BeanFactory beans;
    private final Tasks tasks;
    private final JdbcClient tables;
    private final Reach reach;
    private final Clock clock;

    ClosingTest(BeanFactory beans, Tasks tasks, Reach reach, JdbcClient tables, Clock clock) {
        this.world = new CaseWorld(beans);
        this.beans = beans;
        this.tasks = tasks;
        this.tables = tables;
        this.reach = reach;
        this.clock = clock;
    }

    @AfterEach
    void leaves() {
        world.leaves();
    }

    private Case confirmedInProvince() {
        world.does(world.worker, world.file, StepKind.CLOSURE_PROPOSED, LEFT);
        world.does(world.focal, world.file, StepKind.CLOSURE_CONFIRMED_IN_PROVINCE, COMPLETE);
        return world.now(world.file);
    }

    private Case closed() {
        confirmedInProvince();
        return world.does(world.atro, world.file, StepKind.CLOSURE_CONFIRMED_BY_ATRO, Map.of());
    }

    private List<String> waits(Actor who) {
        return world.as(
                who,
                () -> tasks.of(who).stream().map(each -> each.title().key()).toList());
    }

    @Test
    void threePeopleCloseIt() {
        assertThat(world.takes(world.focal, world.file, StepKind.CLOSURE_CONFIRMED_IN_PROVINCE, COMPLETE))
                .isEqualTo(new StepOutcome.Refused(List.of(Refusal.of(Against.NO_CLOSURE_PROPOSED))));
        world.does(world.worker, world.file, StepKind.CLOSURE_PROPOSED, LEFT);
        assertThat(world.takes(world.atro, world.file, StepKind.CLOSURE_CONFIRMED_BY_ATRO, Map.of()))
                .isEqualTo(new StepOutcome.Refused(List.of(Refusal.of(Against.PROVINCE_FIRST))));
        world.does(world.focal, world.file, StepKind.CLOSURE_CONFIRMED_IN_PROVINCE, COMPLETE);
        Case closed = world.does(world.atro, world.file, StepKind.CLOSURE_CONFIRMED_BY_ATRO, Map.of());
        assertThat(closed.standing().state()).isEqualTo(CaseState.CLOSED);
        assertThat(waits(world.worker)).contains("task.case-closed-news");
        assertThat(world.takes(world.worker, world.file, StepKind.URGENT_CARE, Map.of("care", "given")))
                .isEqualTo(new StepOutcome.Refused(List.of(Refusal.of(Against.CASE_CLOSED))));
        world.does(world.worker, world.file, StepKind.NOTE, Map.of("note", "She telephoned."));
    }

    /** For whoever is shut out of a case nothing of it waits either (design 1.2). */
    @Test
    void whatWaitsBecauseOfACaseIsThereForThoseAloneWhoKnowOfIt() {
        confirmedInProvince();
        world.does(world.atro, world.file, StepKind.CLOSURE_CONFIRMED_BY_ATRO, Map.of());
        assertThat(waits(world.worker)).contains("task.case-closed-news");
        world.as(world.manager, () -> {
            reach.exclude(
                    world.manager,
                    world.file.subject(),
                    Remit.person(world.worker.account().orElseThrow()),
                    "a relative of a suspect");
            return true;
        });
        assertThat(waits(world.worker)).doesNotContain("task.case-closed-news");
        assertThat(world.file.matter().subject()).contains(world.file.subject());
    }

    @Test
    void whatIsSentBackComesBackToWhoeverProposedIt() {
        confirmedInProvince();
        world.does(world.atro, world.file, StepKind.CLOSURE_SENT_BACK, Map.of("sent-back", "evidence"));
        assertThat(world.now(world.file).standing().state()).isEqualTo(CaseState.OPEN);
        assertThat(waits(world.worker)).contains("task.case-closure-back");
        world.does(world.worker, world.file, StepKind.CLOSURE_PROPOSED, LEFT);
        assertThat(waits(world.worker)).doesNotContain("task.case-closure-back");
    }

    @Test
    void ofTwoWhoConfirmAtOnceOneIsTold() throws Exception {
        confirmedInProvince();
        Actor other = world.people.holds(Role.ATRO_OFFICER, Remit.COUNTRY);
        List<CompletableFuture<StepOutcome>> both = Stream.of(world.atro, other)
                .map(each -> CompletableFuture.supplyAsync(
                        () -> world.takes(each, world.file, StepKind.CLOSURE_CONFIRMED_BY_ATRO, Map.of())))
                .toList();
        CompletableFuture.allOf(both.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
        assertThat(both.stream().map(CompletableFuture::join).filter(StepOutcome.Done.class::isInstance))
                .hasSize(1);
        assertThat(both.stream().map(CompletableFuture::join))
                .contains(new StepOutcome.Refused(List.of(Refusal.of(Against.CONFIRMED_ALREADY))));
    }

    private boolean cold() {
        return world.as(
                world.worker,
                () -> tables.sql("SELECT count(*) FROM cold WHERE subject_id = :id")
                                .param("id", world.file.id())
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    /** As on two nodes: by the clock, as the worker, who sees no row of a client. */
    private void coolsOn(LocalDate day) throws Exception {
        Cooling cooling = new Cooling(
                tables,
                beans.getBean(ColdIdentity.class),
                beans.getBean(TransactionTemplate.class),
                Clock.fixed(day.atStartOfDay(CountryTime.ZONE).toInstant(), CountryTime.ZONE));
        TaskScheduler scheduler = beans.getBean(TaskScheduler.class);
        var one = scheduler.schedule(cooling::tick, clock.instant());
        var two = scheduler.schedule(cooling::tick, clock.instant());
        one.get(60, TimeUnit.SECONDS);
        two.get(60, TimeUnit.SECONDS);
    }

    @Test
    void twelveMonthsLaterItIsColdAndOpenedAgainItIsWarm() throws Exception {
        LocalDate on = closed().standing().closed().orElseThrow().on();
        coolsOn(on.plusMonths(12).minusDays(1));
        assertThat(cold()).as("a day before").isFalse();
        coolsOn(on.plusMonths(12));
        assertThat(cold()).isTrue();
        world.does(world.worker, world.file, StepKind.REOPENED, Map.of("reopen-reason", "distress"));
        assertThat(cold()).isFalse();
        coolsOn(on.plusMonths(13));
        assertThat(cold()).as("opened again").isFalse();
        assertThat(world.now(world.file).standing().state()).isEqualTo(CaseState.OPEN);
    }
}
