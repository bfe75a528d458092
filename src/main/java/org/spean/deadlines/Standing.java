package org.spean.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.spean.deadlines.Deadline.State;
import org.spean.deadlines.FactRows.Told;
import org.spean.deadlines.rules.Fact;
import org.spean.deadlines.rules.Rule;
import org.spean.deadlines.rules.Rule.Bites;

/**
 * How a deadline stands by all that was told of its matter, in whatever order it came.
 *
 * @param trigger what set it going, as it is known now; empty where that was a mistake
 * @param got how many of what the rule wants there are
 * @param met when there were enough
 */
record Standing(State state, Optional<Told> trigger, int got, Optional<LocalDate> met) {

    /**
     * Asks all facts.
     *
     * @param facts by day
     */
    static Standing of(Deadline deadline, List<Told> facts) {
        Rule rule = deadline.rule();
        boolean period = rule.bites() == Bites.EVERY_PERIOD;
        Optional<Told> trigger = facts.stream()
                .filter(each -> each.fact() == deadline.fact()
                        && (period || each.occasion().equals(deadline.occasion())))
                .findFirst();
        if (trigger.isEmpty()) {
            return new Standing(State.ENDED, trigger, 0, Optional.empty());
        }
        LocalDate since = period ? deadline.since() : trigger.get().on();
        List<LocalDate> counted = facts.stream()
                .filter(each -> rule.wanted().contains(each.fact()))
                .filter(each -> counts(rule, deadline, since, each))
                .map(Told::on)
                .toList();
        if (counted.size() >= rule.times()) {
            return new Standing(State.MET, trigger, counted.size(), Optional.of(counted.get(rule.times() - 1)));
        }
        boolean over = period
                ? trigger.get().on().isAfter(deadline.day())
                        || facts.stream()
                                .anyMatch(each -> ends(rule, each) && !each.on().isAfter(deadline.day()))
                : facts.stream()
                        .anyMatch(each ->
                                ends(rule, each) && each.order() > trigger.get().order());
        return new Standing(over ? State.ENDED : State.OPEN, trigger, counted.size(), Optional.empty());
    }

    private static boolean ends(Rule rule, Told each) {
        Fact fact = each.fact();
        return rule.ends().contains(fact);
    }

    private static boolean counts(Rule rule, Deadline deadline, LocalDate since, Told each) {
        return switch (rule.match()) {
            case ALL -> true;
            case LATER -> each.on().isAfter(since);
            case SINCE -> !each.on().isBefore(since);
            case SAME_OCCASION -> each.occasion().equals(deadline.occasion());
        };
    }
}
