package org.spean.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.spean.vocabulary.PhoneNumber;

/**
 * What the callers of an entry's numbers found, and whoever keeps it answered, all in all.
 *
 * @param answeredOn the last day on which one of its numbers was answered, or whoever keeps it said that it is right; empty if
 *     that never was, if every number that was answered has since been found wrong, closed or replaced, or if whoever keeps it
 *     has since said that it is not right
 * @param trouble whether nobody was reached although somebody has tried every number
 */
record Heard(Optional<LocalDate> answeredOn, boolean trouble) {

    /** Adds the reports up where nobody who keeps it was asked. */
    static Heard of(Collection<PhoneNumber> numbers, List<CallReport> history) {
        return of(numbers, history, List.of());
    }

    /**
     * Adds up.
     *
     * @param numbers the entry's numbers that can be dialled
     * @param history reports about them, the newest first
     * @param said by whoever keeps it, the newest first
     */
    static Heard of(Collection<PhoneNumber> numbers, List<CallReport> history, List<HolderAnswers.Said> said) {
        Map<PhoneNumber, CallReport> last = new HashMap<>();
        history.forEach(report -> last.putIfAbsent(report.number(), report));
        Instant doubted = said.stream()
                .filter(each -> !each.right())
                .map(HolderAnswers.Said::at)
                .findFirst()
                .orElse(Instant.MIN);
        Optional<Instant> called = history.stream()
                .filter(report -> report.outcome() == CallOutcome.ANSWERED
                        && !gone(last, report.number(), Instant.MIN)
                        && report.at().isAfter(doubted))
                .map(CallReport::at)
                .findFirst();
        Optional<Instant> confirmed = said.stream()
                .filter(each -> each.right() && each.at().isAfter(doubted))
                .map(HolderAnswers.Said::at)
                .findFirst()
                .filter(at -> numbers.isEmpty() || !numbers.stream().allMatch(number -> gone(last, number, at)));
        Optional<LocalDate> answered = Stream.of(called, confirmed)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .map(at -> LocalDate.ofInstant(at, Calls.ZONE));
        return new Heard(
                answered,
                answered.isEmpty()
                        && !numbers.isEmpty()
                        && last.keySet().containsAll(numbers)
                        && last.values().stream().noneMatch(report -> report.outcome() == CallOutcome.ANSWERED));
    }

    /** Whether the last that was found of a number, after that moment, is that it leads to nobody. */
    private static boolean gone(Map<PhoneNumber, CallReport> last, PhoneNumber number, Instant since) {
        return Optional.ofNullable(last.get(number))
                .filter(report -> report.outcome().gone() && report.at().isAfter(since))
                .isPresent();
    }
}
