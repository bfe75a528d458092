package org.spean.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spean.vocabulary.PhoneNumber;

/**
 * What the callers of an entry's numbers found, all in all.
 *
 * @param answeredOn the last day on which one of its numbers was answered; empty if none was, or if every number that was
 *     has since been found wrong, closed or replaced
 * @param trouble whether nobody was reached although somebody has tried every number
 */
record Heard(Optional<LocalDate> answeredOn, boolean trouble) {

    /**
     * Adds the reports up.
     *
     * @param numbers the entry's numbers that can be dialled
     * @param history reports about them, the newest first
     */
    static Heard of(Collection<PhoneNumber> numbers, List<CallReport> history) {
        Map<PhoneNumber, CallOutcome> last = new HashMap<>();
        history.forEach(report -> last.putIfAbsent(report.number(), report.outcome()));
        Set<PhoneNumber> gone = last.entrySet().stream()
                .filter(each -> each.getValue().gone())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Optional<LocalDate> answered = history.stream()
                .filter(report -> report.outcome() == CallOutcome.ANSWERED && !gone.contains(report.number()))
                .map(report -> LocalDate.ofInstant(report.at(), Calls.ZONE))
                .findFirst();
        return new Heard(
                answered,
                answered.isEmpty() && !numbers.isEmpty() && last.keySet().containsAll(numbers));
    }
}
