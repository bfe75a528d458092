package org.spean.messaging;

import java.time.Instant;
import java.util.Optional;
import org.spean.calendar.WorkingCalendar;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Between 20:00 and 06:30 and on public holidays nobody's telephone rings, except in a crisis (design 3.4). */
@Component
@Order(2)
class AtNight implements Gate {

    private final WorkingCalendar calendar;

    AtNight(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public Optional<Verdict> against(Waiting message, Addressee to, Instant now) {
        return message.urgent() || !calendar.isQuiet(now)
                ? Optional.empty()
                : Optional.of(new Verdict.Later(calendar.nextAllowed(now), Verdict.Reason.MORNING));
    }
}
