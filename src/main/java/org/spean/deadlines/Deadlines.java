package org.spean.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Confirmers;
import org.spean.access.Role;
import org.spean.access.Subject;
import org.spean.calendar.WorkingCalendar;
import org.spean.deadlines.Deadline.Moved;
import org.spean.deadlines.Deadline.State;
import org.spean.deadlines.FactRows.Told;
import org.spean.deadlines.MoveOutcome.Done;
import org.spean.deadlines.MoveOutcome.Refused;
import org.spean.deadlines.MoveOutcome.Why;
import org.spean.deadlines.rules.Fact;
import org.spean.deadlines.rules.Offset;
import org.spean.deadlines.rules.Rule;
import org.spean.deadlines.rules.Rule.Bites;
import org.spean.deadlines.rules.Rules;
import org.spean.vocabulary.CountryTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the rules want by when. A room tells what happened, or is planned, in the transaction in which it happens; what follows
 * from it is made, moved and settled here, from all that was told of the same matter. So the order in which things are told does
 * not matter, and nothing is made twice.
 */
@Component
public class Deadlines {

    private final FactRows facts;
    private final DeadlineRows rows;
    private final DeadlineTasks tasks;
    private final StepTimes times;
    private final WorkingCalendar calendar;
    private final Duties duties;
    private final Confirmers confirmers;
    private final AccessLog log;
    private final Clock clock;

    Deadlines(
            FactRows facts,
            DeadlineRows rows,
            DeadlineTasks tasks,
            StepTimes times,
            WorkingCalendar calendar,
            Duties duties,
            Confirmers confirmers,
            AccessLog log,
            Clock clock) {
        this.facts = facts;
        this.rows = rows;
        this.tasks = tasks;
        this.times = times;
        this.calendar = calendar;
        this.duties = duties;
        this.confirmers = confirmers;
        this.log = log;
        this.clock = clock;
    }

    /** Tells of it; told again with another day, it has moved. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void happened(Happening news) {
        facts.alone(news.matter());
        facts.tell(news);
        Rules.ALL.stream()
                .filter(rule -> rule.triggers().contains(news.fact()))
                .forEach(rule -> rows.insert(deadline(rule, news), clock.instant()));
        settle(news.matter(), Optional.of(news));
    }

    /** It did not happen after all: what it set going is not wanted, what it fulfilled is open again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void notHappened(Fact fact, Matter matter, String occasion) {
        facts.alone(matter);
        facts.takeBack(matter, fact, occasion);
        settle(matter, Optional.empty());
    }

    /** All that rules want or wanted of it, the oldest first. */
    @Transactional(readOnly = true)
    public List<Deadline> of(Matter matter) {
        return rows.of(matter);
    }

    /**
     * What is wanted next of each of these matters: what is possible from a day on only where nothing else is wanted.
     *
     * @param kind of all of them
     * @param matters their handles
     * @return by handle; none for a matter of which nothing is wanted
     */
    @Transactional(readOnly = true)
    public Map<String, Deadline> next(String kind, Collection<String> matters) {
        Comparator<Deadline> first = Comparator.<Deadline, Boolean>comparing(
                        each -> each.rule().bites() == Bites.FROM)
                .thenComparing(each -> each.due().end());
        return rows.open(kind, matters).stream()
                .collect(
                        Collectors.toMap(each -> each.matter().id(), Function.identity(), BinaryOperator.minBy(first)));
    }

    /** Those for which somebody set another day in this time, the newest first: for reports. */
    @Transactional(readOnly = true)
    public List<Deadline> moved(Instant from, Instant until) {
        return rows.moved(from, until);
    }

    private Deadline deadline(Rule rule, Happening news) {
        Told told = new Told(news.fact(), news.occasion(), news.on(), news.at(), news.promised(), 0);
        Due due = due(rule, told);
        return new Deadline(
                new DeadlineId(UUID.randomUUID()),
                rule,
                news.matter(),
                news.fact(),
                rule.bites() == Bites.EVERY_PERIOD ? period(due) : news.occasion(),
                news.on(),
                due,
                news.responsible(),
                news.told(),
                0,
                State.OPEN,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    private static String period(Due due) {
        return due instanceof Due.OnDay(LocalDate day) ? YearMonth.from(day).toString() : "";
    }

    private Due due(Rule rule, Told told) {
        Offset offset = told.promised().orElse(rule.offset());
        Instant moment = told.at()
                .orElseGet(() -> told.on().atStartOfDay(CountryTime.ZONE).toInstant());
        return offset.toMoment()
                ? new Due.At(offset.from(moment, calendar))
                : new Due.OnDay(offset.from(told.on(), calendar));
    }

    private void settle(Matter matter, Optional<Happening> news) {
        List<Told> all = facts.of(matter);
        for (Deadline before : rows.of(matter)) {
            Deadline after = settled(before, all, news);
            if (!after.due().equals(before.due()) || after.state() != State.OPEN) {
                tasks.withdraw(after);
            }
            if (after.state() == State.OPEN || !after.equals(before)) {
                rows.update(after, times.next(after, rows.taken(after)));
            }
        }
    }

    private Deadline settled(Deadline before, List<Told> all, Optional<Happening> news) {
        boolean period = before.rule().bites() == Bites.EVERY_PERIOD;
        Deadline asked = news.filter(each -> each.fact() == before.fact())
                .filter(each -> period || each.occasion().equals(before.occasion()))
                .map(each -> before.asked(each.matter(), each.responsible(), each.told()))
                .orElse(before);
        Optional<Told> trigger = Standing.of(asked, all).trigger();
        Deadline wanted = asked;
        if (!period && trigger.isPresent()) {
            Due due = due(asked.rule(), trigger.get());
            // Another day that was set stands as long as the rule's own day is the one it was set for.
            boolean stands = asked.moved()
                    .filter(each -> due.equals(new Due.OnDay(each.from())))
                    .isPresent();
            if (!stands
                    && !(due.equals(asked.due())
                            && asked.since().equals(trigger.get().on()))) {
                wanted = asked.wanted(trigger.get().on(), due);
            }
        }
        return wanted.standing(Standing.of(wanted, all));
    }

    /** The period is over, the next begins. */
    void turn(Deadline over) {
        LocalDate first = over.day().plusDays(1);
        Due due = new Due.OnDay(over.rule().day(first, calendar));
        Deadline next = new Deadline(
                new DeadlineId(UUID.randomUUID()),
                over.rule(),
                over.matter(),
                over.fact(),
                period(due),
                first,
                due,
                over.responsible(),
                over.told(),
                0,
                State.OPEN,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
        if (rows.insert(next, clock.instant())) {
            Deadline settled = next.standing(Standing.of(next, facts.of(over.matter())));
            rows.update(settled, times.next(settled, Set.of()));
        }
    }

    /**
     * Sets another day than the rule's: in the log, with who and why, and in the reports. It lapses where the fact itself gets
     * another date.
     */
    @Transactional
    public MoveOutcome move(Actor by, DeadlineId id, LocalDate to, MovedWhy why) {
        Optional<Deadline> known = rows.of(id);
        known.ifPresent(each -> facts.alone(each.matter()));
        Optional<Deadline> found = known.isEmpty() ? known : rows.of(id);
        Optional<Owner> as = found.flatMap(each -> asFocalPerson(by, each));
        if (found.isEmpty() || as.isEmpty()) {
            return new Refused(Why.NOT_YOURS);
        }
        Deadline before = found.get();
        Instant now = clock.instant();
        if (before.state() != State.OPEN) {
            return new Refused(Why.NOT_OPEN);
        }
        if (!before.rule().dateMovable() || before.due() instanceof Due.At) {
            return new Refused(Why.NO_DATE);
        }
        if (!to.isAfter(before.day()) || to.isBefore(LocalDate.ofInstant(now, CountryTime.ZONE))) {
            return new Refused(Why.NOT_LATER);
        }
        if (before.rule().before() && to.isAfter(before.since())) {
            return new Refused(Why.AFTER_ITS_DAY);
        }
        LocalDate from = before.moved().map(Moved::from).orElse(before.day());
        Deadline after = before.moved(to, new Moved(from, by.account().orElseThrow(), as.get(), now, why));
        tasks.withdraw(before);
        rows.update(after, times.next(after, rows.taken(after)));
        log.write(
                by,
                Act.DEADLINE_MOVED,
                as.get() instanceof Owner.OfPost(var post)
                        ? Optional.of(new Subject(Subject.Kind.POST, post.id()))
                        : Optional.empty(),
                Map.of(
                        "deadline",
                        id.toString(),
                        "rule",
                        before.rule().name(),
                        "from",
                        from.toString(),
                        "to",
                        to.toString(),
                        "why",
                        why.name()));
        return new Done(after);
    }

    /** Whether they may set another day, where the rule has one that can be set. */
    @Transactional(readOnly = true)
    public boolean mayMove(Actor by, Deadline deadline) {
        return deadline.state() == State.OPEN
                && deadline.rule().dateMovable()
                && deadline.due() instanceof Due.OnDay
                && asFocalPerson(by, deadline).isPresent();
    }

    /** As whom: somebody has to be a focal person, and one whom this deadline concerns. */
    private Optional<Owner> asFocalPerson(Actor by, Deadline deadline) {
        if (by.account().isEmpty()
                || confirmers.held(by).stream().noneMatch(held -> held.role() == Role.FOCAL_PERSON)
                || !rows.there(deadline.id(), duties.within(by.account().get()))) {
            return Optional.empty();
        }
        Set<Owner> own = duties.of(by);
        return Stream.concat(Stream.of(deadline.responsible()), deadline.told().stream())
                .filter(own::contains)
                .min(Comparator.comparing(Owner::toKeep));
    }
}
