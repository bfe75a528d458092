package org.spean.directory.asking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import org.spean.calendar.WorkingCalendar;
import org.spean.directory.ServiceId;
import org.spean.vocabulary.CountryTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The 90-day clock of entries (LT-17): see the paragraph at the door of this package. */
@Component
class AskingRounds {

    private final RoundRows rows;
    private final Asking asking;
    private final WorkingCalendar calendar;
    private final TransactionTemplate transaction;
    private final int asksADay;
    private final Clock clock;

    AskingRounds(
            RoundRows rows,
            Asking asking,
            WorkingCalendar calendar,
            TransactionTemplate transaction,
            @Value("${spean.directory.asks-a-day}") int asksADay,
            Clock clock) {
        this.rows = rows;
        this.asking = asking;
        this.calendar = calendar;
        this.transaction = transaction;
        this.asksADay = asksADay;
        this.clock = clock;
    }

    /** Once a day, by whichever node comes first. A program that was just started asks nobody for an hour. */
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 3_600_000)
    void tick() {
        Instant now = clock.instant();
        if (asksADay > 0 && !calendar.isQuiet(now)) {
            transaction.executeWithoutResult(status -> asks(LocalDate.ofInstant(now, CountryTime.ZONE)));
        }
    }

    private void asks(LocalDate today) {
        Optional<String> province = rows.longestWaiting(today);
        if (province.isEmpty() || !rows.begin(today, province.get())) {
            return;
        }
        int asked = 0;
        for (Iterator<ServiceId> due = rows.due(today, province.get()).iterator();
                due.hasNext() && asked < asksADay; ) {
            asked += asking.askAgain(due.next()) == AskOutcome.DONE ? 1 : 0;
        }
    }
}
