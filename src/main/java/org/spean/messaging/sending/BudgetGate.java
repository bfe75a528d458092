package org.spean.messaging.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.spean.messaging.Addressee;
import org.spean.messaging.Channel;
import org.spean.messaging.Gate;
import org.spean.messaging.Simulation;
import org.spean.messaging.Verdict;
import org.spean.messaging.Waiting;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.PlaceCode;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * When the month's budget of the country or of the province is spent, only what is urgent is sent (design 3.2), and what costs
 * nothing: a budget is of SMS and calls.
 */
@Component
@Order(3)
class BudgetGate implements Gate {

    static final Duration REMEMBERED = Duration.ofSeconds(10);
    static final Duration LOOKS_AGAIN = Duration.ofMinutes(10);

    /** Longer than anybody claims messages at once. */
    private static final Duration CLAIMING = Duration.ofSeconds(5);

    private final Remembered<Known> known;

    BudgetGate(BudgetRows rows, Simulation simulation) {
        this.known = new Remembered<>(REMEMBERED, now -> {
            Map<String, Integer> budgets = rows.budgets();
            YearMonth month = month(now);
            return new Known(
                    month,
                    budgets,
                    new ConcurrentHashMap<>(budgets.isEmpty() ? Map.of() : rows.parts(month, simulation.on())));
        });
    }

    private static YearMonth month(Instant now) {
        return YearMonth.from(now.atZone(CountryTime.ZONE));
    }

    private record Known(YearMonth month, Map<String, Integer> budgets, Map<String, Long> parts) {

        boolean spent(String place) {
            Integer budget = budgets.get(place);
            return budget != null && parts.getOrDefault(place, 0L) >= budget;
        }

        /** Until it is counted anew each message is taken for one part. */
        void goesTo(String place) {
            parts.merge(place, 1L, Long::sum);
        }
    }

    @Override
    public Optional<Verdict> against(Waiting message, Addressee to, Instant now) {
        if (message.urgent() || !costs(message)) {
            return Optional.empty();
        }
        Known money = known.at(now);
        // In the first seconds of a month what is known is the last one's.
        if (!money.month().equals(month(now)) || places(to).noneMatch(money::spent)) {
            return Optional.empty();
        }
        Instant again = now.plus(LOOKS_AGAIN);
        Instant nextMonth = BudgetRows.begin(money.month().plusMonths(1));
        return Optional.of(new Verdict.Later(again.isBefore(nextMonth) ? again : nextMonth, Verdict.Reason.BUDGET));
    }

    private static boolean costs(Waiting message) {
        return BudgetRows.COST.contains(message.channel().orElse(Channel.SMS));
    }

    @Override
    public void looksUp(Instant now) {
        known.at(now, CLAIMING);
    }

    @Override
    public Optional<Verdict.Later> takes(Waiting message, Addressee to, Instant now) {
        if (costs(message)) {
            places(to).forEach(known.at(now)::goesTo);
        }
        return Optional.empty();
    }

    private static Stream<String> places(Addressee to) {
        return Stream.concat(
                Stream.of(BudgetRows.COUNTRY), to.province().map(PlaceCode::province).map(PlaceCode::digits).stream());
    }

    /** It is counted anew. */
    void changed() {
        known.changed();
    }
}
