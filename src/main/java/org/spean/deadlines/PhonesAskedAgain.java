package org.spean.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Iterator;
import org.spean.calendar.WorkingCalendar;
import org.spean.deadlines.rules.Rules;
import org.spean.messaging.StillTheirs;
import org.spean.people.Phone;
import org.spean.people.Phones;
import org.spean.vocabulary.CountryTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The 90-day clock of telephones (LT-17): on which nobody has answered for so long is asked whether it is still theirs, the longest
 * silent first, a few an hour. What comes of it is the room of messages' matter.
 */
@Component
class PhonesAskedAgain {

    private final Phones phones;
    private final StillTheirs stillTheirs;
    private final WorkingCalendar calendar;
    private final TransactionTemplate transaction;
    private final int anHour;
    private final Clock clock;

    PhonesAskedAgain(
            Phones phones,
            StillTheirs stillTheirs,
            WorkingCalendar calendar,
            TransactionTemplate transaction,
            @Value("${spean.deadlines.phones-an-hour}") int anHour,
            Clock clock) {
        this.phones = phones;
        this.stillTheirs = stillTheirs;
        this.calendar = calendar;
        this.transaction = transaction;
        this.anHour = anHour;
        this.clock = clock;
    }

    /** Every hour of the day; a program that was just started asks nobody for an hour. */
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 3_600_000)
    void tick() {
        if (anHour > 0 && !calendar.isQuiet(clock.instant())) {
            transaction.executeWithoutResult(status -> asks());
        }
    }

    private void asks() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
        int asked = 0;
        for (Iterator<Phone> silent = phones.phones(phones.verified()).values().stream()
                        .filter(phone -> !Rules.LT_17
                                .day(day(StillTheirs.contact(phone)), calendar)
                                .isAfter(today))
                        .sorted(Comparator.comparing(StillTheirs::contact)
                                .thenComparing(phone -> phone.number().e164()))
                        .iterator();
                silent.hasNext() && asked < anHour; ) {
            asked += stillTheirs.asksAgain(silent.next()) ? 1 : 0;
        }
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, CountryTime.ZONE);
    }
}
