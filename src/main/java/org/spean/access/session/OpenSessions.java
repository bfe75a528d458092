package org.spean.access.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Subject;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What people have open: whether it still is, who may end it, and what counts as an act of theirs. */
@Component
public class OpenSessions {

    private static final Duration REMEMBERED = Duration.ofSeconds(2);
    private static final int MOST = 10_000;

    private final SessionRows rows;
    private final AccessLog log;
    private final Clock clock;
    private final Cache<String, Idle.Row> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    OpenSessions(SessionRows rows, AccessLog log, Clock clock) {
        this.rows = rows;
        this.log = log;
        this.clock = clock;
    }

    /** What it opens now; at the first request of a session, its row is written. */
    public Standing standing(SessionKey key, Came came) {
        return Idle.standing(known.get(key.hash(), hash -> row(key, came)), key.since(), clock.instant());
    }

    private Idle.Row row(SessionKey key, Came came) {
        return rows.row(key.hash(), clock.instant()).orElseGet(() -> {
            rows.add(key, came, clock.instant());
            return rows.row(key.hash(), clock.instant()).orElseThrow();
        });
    }

    /** What a session opens now that made a request before. */
    public Standing standing(SessionKey key) {
        return rows.row(key.hash(), clock.instant())
                .map(row -> Idle.standing(row, key.since(), clock.instant()))
                .orElse(Standing.OVER);
    }

    /** The person did something. Whether it counted: not where it is locked or over by now. */
    public boolean acted(SessionKey key) {
        boolean counted = rows.acted(key.hash(), clock.instant());
        known.invalidate(key.hash());
        return counted;
    }

    /** Its page is locked from now on. */
    public void lock(SessionKey key) {
        rows.lock(key.hash(), clock.instant());
        known.invalidate(key.hash());
    }

    /** The person left it. */
    public void left(SessionKey key) {
        rows.end(key.hash(), clock.instant());
        known.invalidate(key.hash());
    }

    /** What this person has open, the present one first. */
    public List<OpenSession> of(SessionKey present) {
        return rows.open(present, clock.instant());
    }

    /** Ends everything that somebody has open, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endAll(UUID account) {
        rows.endAll(account, clock.instant());
    }

    /** Ends one of their own. Nothing happens where it is not theirs or is over. */
    @Transactional
    public void end(Actor by, SessionKey present, UUID id) {
        rows.hash(present.account(), id).ifPresent(hash -> {
            rows.end(hash, clock.instant());
            log.write(by, Act.SESSION_ENDED, about(present), Map.of("which", "one"));
            afterwards(() -> known.invalidate(hash));
        });
    }

    /** Ends all that they have open but the present one. */
    @Transactional
    public void endOthers(Actor by, SessionKey present) {
        List<String> ended = rows.endOthers(present, clock.instant());
        if (!ended.isEmpty()) {
            log.write(by, Act.SESSION_ENDED, about(present), Map.of("which", "others"));
            afterwards(() -> known.invalidateAll(ended));
        }
    }

    /** Too often wrong: it ends, and the log says why. In the caller's transaction. */
    void guessed(Actor by, SessionKey key) {
        rows.end(key.hash(), clock.instant());
        log.write(by, Act.SESSION_ENDED, about(key), Map.of("which", "guessed"));
        afterwards(() -> known.invalidate(key.hash()));
    }

    void unlock(SessionKey key) {
        rows.unlock(key.hash(), clock.instant());
        known.invalidate(key.hash());
    }

    /** What is over by its time is marked so; on every node, whichever is first. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void tick() {
        rows.sweep(clock.instant());
    }

    /** Asks the table anew at the next request. */
    public void forget() {
        known.invalidateAll();
    }

    private static Optional<Subject> about(SessionKey key) {
        return Optional.of(new Subject(Subject.Kind.ACCOUNT, key.account()));
    }

    /** Not before others can read it: or a request in between would remember what was. */
    private static void afterwards(Runnable forget) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forget.run();
            }
        });
    }
}
