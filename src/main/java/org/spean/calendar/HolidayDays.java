package org.spean.calendar;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The days that are holidays, remembered for a moment: rules ask for them on every step. What was changed on this node is
 * known at once, what was changed on another when the moment is over.
 */
@Component
class HolidayDays {

    static final Duration MOMENT = Duration.ofSeconds(5);
    private static final int MOST_YEARS = 50;

    private final LoadingCache<Integer, Set<LocalDate>> years;

    @Autowired
    HolidayDays(HolidayRows rows) {
        this(rows, Ticker.systemTicker());
    }

    HolidayDays(HolidayRows rows, Ticker ticker) {
        this.years = Caffeine.newBuilder()
                .ticker(ticker)
                .maximumSize(MOST_YEARS)
                .expireAfterWrite(MOMENT)
                .build(year -> rows.of(year).stream().map(Holiday::day).collect(Collectors.toUnmodifiableSet()));
    }

    Set<LocalDate> of(int year) {
        return years.get(year);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void changed(HolidaysChanged news) {
        years.invalidateAll();
    }
}
