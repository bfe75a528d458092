package org.spean.messaging.ladder;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.calendar.WorkingCalendar;
import org.spean.messaging.LadderPolicy;
import org.spean.messaging.LadderStep;
import org.spean.messaging.LadderStep.Kind;
import org.spean.messaging.ladder.LadderFault.Why;
import org.spean.messaging.ladder.LadderOutcome.Done;
import org.spean.messaging.ladder.LadderOutcome.Overtaken;
import org.spean.messaging.ladder.LadderOutcome.Refused;
import org.spean.messaging.wording.Keepers;
import org.spean.vocabulary.CountryTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The policy of the ladder, for people: read, looked at by examples, changed, and back to what is shipped. */
@Component
public class LadderBook {

    /** Two weeks, in hours. */
    public static final int MOST_HOURS = 336;

    /** More steps than anybody bears (ours). */
    public static final int MOST_STEPS = 8;

    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(15, 0);

    /** In which a holiday comes for certain, where any are entered. */
    private static final int LOOKS_AHEAD_DAYS = 200;

    private final LadderPolicy policy;
    private final JdbcClient database;
    private final WorkingCalendar calendar;
    private final AccessLog log;
    private final Clock clock;

    LadderBook(LadderPolicy policy, JdbcClient database, WorkingCalendar calendar, AccessLog log, Clock clock) {
        this.policy = policy;
        this.database = database;
        this.calendar = calendar;
        this.log = log;
        this.clock = clock;
    }

    /** Whether they may change it: administrators. */
    public boolean mayChange(Actor by) {
        return Keepers.mayChange(by);
    }

    /**
     * The policy in force.
     *
     * @throws AccessDeniedException for whoever is neither administrator nor ATRO officer
     */
    @Transactional(readOnly = true)
    public List<LadderStep> steps(Actor by) {
        Keepers.reads(by);
        return policy.inForce();
    }

    /**
     * Changes it. What is climbing keeps the time of its next step.
     *
     * @param known as it was when whoever changes it read it
     * @throws AccessDeniedException for whoever is no administrator
     */
    @Transactional
    public LadderOutcome change(Actor by, List<LadderStep> known, List<LadderStep> wanted) {
        Keepers.changes(by);
        List<LadderFault> faults = against(wanted);
        if (!faults.isEmpty()) {
            return new Refused(faults);
        }
        database.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('spean ladder', 0))")
                .query(Integer.class)
                .single();
        List<LadderStep> before = policy.inForce();
        List<LadderStep> after = numbered(wanted);
        if (!before.equals(known)) {
            return new Overtaken(before);
        }
        if (!before.equals(after)) {
            database.sql("DELETE FROM ladder_step").update();
            after.forEach(step -> database.sql("INSERT INTO ladder_step (position, step, after_hours)"
                            + " VALUES (:position, :step, :hours)")
                    .param("position", step.position())
                    .param("step", step.kind().name())
                    .param("hours", step.afterHours())
                    .update());
            log.write(by, Act.LADDER_CHANGED, Optional.empty(), Map.of("before", said(before), "after", said(after)));
        }
        return new Done(after);
    }

    private static List<LadderStep> numbered(List<LadderStep> steps) {
        return IntStream.range(0, steps.size())
                .mapToObj(at -> new LadderStep(
                        at + 1, steps.get(at).kind(), steps.get(at).afterHours()))
                .toList();
    }

    private static String said(List<LadderStep> steps) {
        return steps.stream().map(step -> step.kind() + " " + step.afterHours()).collect(Collectors.joining(", "));
    }

    /** What is wrong with it, by step; nothing where it can stand. */
    public static List<LadderFault> against(List<LadderStep> steps) {
        List<LadderFault> faults = new ArrayList<>();
        if (steps.isEmpty() || steps.getLast().kind() != Kind.PERSON) {
            faults.add(new LadderFault(steps.size(), Why.LAST_IS_NO_PERSON));
        }
        if (steps.size() > MOST_STEPS) {
            faults.add(new LadderFault(steps.size(), Why.TOO_MANY));
        }
        int before = 0;
        for (int at = 0; at < steps.size(); at++) {
            LadderStep step = steps.get(at);
            if (step.kind() == Kind.PERSON && at < steps.size() - 1) {
                faults.add(new LadderFault(at + 1, Why.PERSON_IN_BETWEEN));
            }
            if (step.afterHours() < 1 || step.afterHours() > MOST_HOURS) {
                faults.add(new LadderFault(at + 1, Why.HOURS_OUT_OF_BOUNDS));
            } else if (step.afterHours() <= before) {
                faults.add(new LadderFault(at + 1, Why.NOT_LATER));
            }
            before = step.afterHours();
        }
        return List.copyOf(faults);
    }

    /**
     * What it would mean for a question of that moment.
     *
     * @param moved whether it was due at night or on a holiday, and is taken later
     */
    public record Taken(LadderStep step, Instant at, boolean moved) {}

    /** When each step would be taken. */
    public List<Taken> example(List<LadderStep> steps, Instant asked) {
        return steps.stream()
                .map(step -> {
                    Instant at = step.at(asked, calendar);
                    return new Taken(step, at, !at.equals(asked.plusSeconds(step.afterHours() * 3600L)));
                })
                .toList();
    }

    /** The moments by which one sees it: the next Monday morning, and an afternoon after which the next holiday comes. */
    public List<Instant> examples() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
        List<Instant> moments = new ArrayList<>();
        moments.add(at(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)), MORNING));
        today.datesUntil(today.plusDays(LOOKS_AHEAD_DAYS))
                .filter(day -> !calendar.isHoliday(day) && calendar.isHoliday(day.plusDays(1)))
                .findFirst()
                .ifPresent(day -> moments.add(at(day, AFTERNOON)));
        return List.copyOf(moments);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(CountryTime.ZONE).toInstant();
    }
}
