package org.spean.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes when a token was last used: at most once a minute from each node, and never in the request's way. */
class LastUse {

    private static final Logger log = LoggerFactory.getLogger(LastUse.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_TOKENS = 10_000;

    private final ProgramTokenRows rows;
    private final Clock clock;
    private final Executor background;
    private final Cache<UUID, Instant> noted =
            Caffeine.newBuilder().maximumSize(MOST_TOKENS).build();

    LastUse(ProgramTokenRows rows, Clock clock, Executor background) {
        this.rows = rows;
        this.clock = clock;
        this.background = background;
    }

    void of(UUID token) {
        Instant now = clock.instant();
        Instant before = noted.getIfPresent(token);
        boolean due = before == null
                ? noted.asMap().putIfAbsent(token, now) == null
                : !now.isBefore(before.plus(MINUTE)) && noted.asMap().replace(token, before, now);
        if (due) {
            background.execute(() -> note(token, now));
        }
    }

    private void note(UUID token, Instant now) {
        try {
            rows.used(token, now);
        } catch (RuntimeException e) {
            log.warn("The use of a token could not be noted: {}", e.toString());
        }
    }
}
