package org.spean.cases.care;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.spean.cases.Against;
import org.spean.cases.Attempt;
import org.spean.cases.Refusal;
import org.spean.cases.StepGuard;
import org.spean.cases.StepKind;
import org.springframework.stereotype.Component;

/** From when on a child is an adult: the first of the month of the 18th birthday, so that no birthday is written here (design 1.3). */
@Component
class AgeGuard implements StepGuard {

    private static final int GROWN_UP = 18;

    @Override
    public List<Refusal> against(Attempt attempt) {
        return attempt.kind() == StepKind.AGE_SETTLED && attempt.wish().said("age", "known-child")
                ? attempt
                        .wish()
                        .day("adult-from")
                        .flatMap(from -> wrong(from, attempt.today()))
                        .map(against -> Refusal.at("adult-from", against))
                        .stream()
                        .toList()
                : List.of();
    }

    private static Optional<Against> wrong(LocalDate from, LocalDate today) {
        if (from.getDayOfMonth() != 1) {
            return Optional.of(Against.NOT_FIRST_OF_MONTH);
        }
        if (!from.isAfter(today)) {
            return Optional.of(Against.ADULT_ALREADY);
        }
        return from.isAfter(today.plusYears(GROWN_UP)) ? Optional.of(Against.ADULT_TOO_LATE) : Optional.empty();
    }
}
