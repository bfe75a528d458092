package org.spean.messaging.sending;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.spean.messaging.Addressee;
import org.spean.messaging.Gate;
import org.spean.messaging.Simulation;
import org.spean.messaging.Verdict;
import org.spean.messaging.Waiting;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.PlaceCode;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When the month's budget of the country or of the province is spent, only what is urgent is sent (design 3.2). */
@Component
@Order(3)
class BudgetGate implements Gate {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final Duration LOOKS_AGAIN = Duration.ofHours(1);

    private final LoadingCache<YearMonth, Known> known;

    BudgetGate(BudgetRows rows, Simulation simulation) {
        this.known = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build(month -> {
            Map<String, Integer> budgets = rows.budgets();
            return new Known(
                    budgets,
                    new ConcurrentHashMap<>(budgets.isEmpty() ? Map.of() : rows.parts(month, simulation.on())));
        });
    }

    private record Known(Map<String, Integer> budgets, Map<String, Long> parts) {

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
        if (message.urgent()) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.from(now.atZone(CountryTime.ZONE));
        Known money = known.get(month);
        if (money.budgets().isEmpty()) {
            return Optional.empty();
        }
        if (places(to).anyMatch(money::spent)) {
            Instant again = now.plus(LOOKS_AGAIN);
            Instant nextMonth = BudgetRows.begin(month.plusMonths(1));
            return Optional.of(new Verdict.Later(again.isBefore(nextMonth) ? again : nextMonth, Verdict.Reason.BUDGET));
        }
        places(to).forEach(money::goesTo);
        return Optional.empty();
    }

    private static Stream<String> places(Addressee to) {
        return Stream.concat(
                Stream.of(BudgetRows.COUNTRY), to.province().map(PlaceCode::province).map(PlaceCode::digits).stream());
    }

    /** It is counted anew. */
    void changed() {
        known.invalidateAll();
    }
}
