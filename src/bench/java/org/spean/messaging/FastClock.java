package org.spean.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that runs so many times as fast as others, from a moment on; the same in every process that is told the same. */
final class FastClock extends Clock {

    private static final Clock OTHERS = Clock.systemUTC();

    private final Instant start;
    private final int speed;

    FastClock(Instant start, int speed) {
        this.start = start;
        this.speed = speed;
    }

    @Override
    public Instant instant() {
        return start.plus(Duration.between(start, OTHERS.instant()).multipliedBy(speed));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
