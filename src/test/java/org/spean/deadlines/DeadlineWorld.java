package org.spean.deadlines;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.spean.access.AccessLog;
import org.spean.access.Actor;
import org.spean.access.Confirmers;
import org.spean.access.Role;
import org.spean.calendar.WorkingCalendar;
import org.spean.deadlines.rules.Fact;
import org.spean.deadlines.rules.Step;
import org.spean.vocabulary.CountryTime;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The rules' engine at a time of one's own, with whatever its steps were shown. Its matters are no real room's. */
final class DeadlineWorld {

    static final Owner RESPONSIBLE = new Owner.OfRole(Role.MANAGER);
    static final Owner TOLD = new Owner.OfRole(Role.STANDARDS_MONITOR);

    final Deadlines deadlines;
    final DeadlineSweep sweep;
    final List<Shown> shown = new ArrayList<>();

    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final String kind =
            "TEST_" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").toUpperCase(Locale.ROOT);
    private final Then clock = new Then();

    /** What somebody was shown, and when. */
    record Shown(Matter matter, String rule, Fact fact, String occasion, Step step, LocalDate due, Instant at) {}

    /** A clock that goes to and fro. */
    private static final class Then extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    DeadlineWorld(BeanFactory beans) {
        tables = beans.getBean(JdbcClient.class);
        transaction = beans.getBean(TransactionTemplate.class);
        WorkingCalendar calendar = beans.getBean(WorkingCalendar.class);
        DeadlineRows rows = beans.getBean(DeadlineRows.class);
        FactRows facts = beans.getBean(FactRows.class);
        StepTimes times = new StepTimes(calendar);
        DeadlineTasks tasks = new DeadlineTasks(beans.getBean(Tasks.class)) {
            @Override
            void take(Step step, Deadline deadline) {
                if (deadline.matter().kind().equals(kind)) {
                    shown.add(new Shown(
                            deadline.matter(),
                            deadline.rule().name(),
                            deadline.fact(),
                            deadline.occasion(),
                            step,
                            deadline.day(),
                            clock.instant()));
                }
                super.take(step, deadline);
            }
        };
        deadlines = new Deadlines(
                facts,
                rows,
                tasks,
                times,
                calendar,
                beans.getBean(Duties.class),
                beans.getBean(Confirmers.class),
                beans.getBean(AccessLog.class),
                clock);
        sweep = new DeadlineSweep(rows, facts, deadlines, tasks, times, transaction, clock);
    }

    Matter matter(String id) {
        return new Matter(kind, id, new Word.ACode("KH02-2027-" + Math.floorMod(id.hashCode(), 9999)));
    }

    Instant now() {
        return clock.instant();
    }

    void goesTo(LocalDate day, LocalTime time) {
        goesTo(day.atTime(time).atZone(CountryTime.ZONE).toInstant());
    }

    void goesTo(Instant moment) {
        clock.now = moment;
    }

    void goesOn(Duration by) {
        clock.now = clock.now.plus(by);
    }

    /** Eight o’clock of a day, and the sweep of that moment. */
    void morning(String day) {
        goesTo(LocalDate.parse(day), LocalTime.of(8, 0));
        sweep.tick();
    }

    void happens(Fact fact, Matter matter, String day) {
        tells(Happening.on(fact, matter, LocalDate.parse(day), RESPONSIBLE, Set.of(TOLD)));
    }

    void tells(Happening news) {
        transaction.executeWithoutResult(status -> deadlines.happened(news));
    }

    void takesBack(Fact fact, Matter matter, String occasion) {
        transaction.executeWithoutResult(status -> deadlines.notHappened(fact, matter, occasion));
    }

    MoveOutcome moves(Actor by, DeadlineId id, LocalDate to, MovedWhy why) {
        return Objects.requireNonNull(transaction.execute(status -> deadlines.move(by, id, to, why)));
    }

    List<Deadline> of(Matter matter) {
        return deadlines.of(matter);
    }

    /** The steps that were shown of this matter, in their order. */
    List<String> shown(Matter matter) {
        return shown.stream()
                .filter(each -> each.matter().equals(matter))
                .map(each -> each.rule() + " " + each.step().kind() + " " + each.due() + " on "
                        + LocalDate.ofInstant(each.at(), CountryTime.ZONE))
                .toList();
    }

    /** Open tasks about the deadlines of this matter. */
    List<String> tasks(Matter matter) {
        return tables.sql(
                        "SELECT t.kind FROM task t JOIN deadline d ON d.id::text = t.about"
                                + " WHERE t.state = 'OPEN' AND d.matter_kind = :kind AND d.matter = :matter ORDER BY t.made_at, t.kind")
                .param("kind", kind)
                .param("matter", matter.id())
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** What was done before is forgotten: the protection is off. */
    void forgets() {
        transaction.executeWithoutResult(status -> tables.sql("DELETE FROM deadline_step WHERE deadline_id IN"
                        + " (SELECT id FROM deadline WHERE matter_kind = :kind)")
                .param("kind", kind)
                .update());
        transaction.executeWithoutResult(
                status -> tables.sql("UPDATE deadline SET next_at = coalesce(due_at, due_day) - interval '60 days'"
                                + " WHERE matter_kind = :kind AND state = 'OPEN'")
                        .param("kind", kind)
                        .update());
    }

    void leaves() {
        String ours = "(SELECT id FROM deadline WHERE matter_kind = :kind)";
        String theirs =
                "(SELECT id FROM task WHERE about IN (SELECT id::text FROM deadline WHERE matter_kind = :kind))";
        transaction.executeWithoutResult(status -> {
            for (String table : List.of(
                    "task_late WHERE task_id IN " + theirs,
                    "task_owner WHERE task_id IN " + theirs,
                    "task WHERE about_kind = 'DEADLINE' AND id IN " + theirs,
                    "deadline_step WHERE deadline_id IN " + ours,
                    "deadline WHERE matter_kind = :kind",
                    "fact WHERE matter_kind = :kind")) {
                tables.sql("DELETE FROM " + table).param("kind", kind).update();
            }
        });
    }
}
