package org.spean.messaging.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.messaging.sending.PauseOutcome.Done;
import org.spean.messaging.sending.PauseOutcome.Refused;
import org.spean.messaging.sending.PauseOutcome.Wrong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is not sent for a while (design 3.2), by administrators and ATRO officers. Before a pause ends they see what that would
 * send, and choose whether late messages are sent as well. Each act is logged; the reason is not, because it was typed.
 */
@Component
public class Pauses {

    /** How long those are shown that are over. */
    private static final Duration SHOWN_AFTER = Duration.ofDays(7);

    private final PauseRows rows;
    private final PauseGate gate;
    private final SendingRights rights;
    private final AccessLog log;
    private final Clock clock;

    Pauses(PauseRows rows, PauseGate gate, SendingRights rights, AccessLog log, Clock clock) {
        this.rows = rows;
        this.gate = gate;
        this.rights = rights;
        this.log = log;
        this.clock = clock;
    }

    /** Whether they may pause anything. */
    @Transactional(readOnly = true)
    public boolean mayPause(Actor by) {
        return rights.oversees(by);
    }

    /** What is paused now, and what was until lately; the latest first. Empty for whoever may pause nothing. */
    @Transactional(readOnly = true)
    public List<PausedNow> all(Actor by) {
        return rights.oversees(by) ? rows.since(clock.instant().minus(SHOWN_AFTER)) : List.of();
    }

    /** What is paused now. */
    @Transactional(readOnly = true)
    public List<PausedNow> on(Actor by) {
        Instant now = clock.instant();
        return all(by).stream().filter(each -> each.pause().on(now)).toList();
    }

    /** What would be sent if it ended now. */
    @Transactional(readOnly = true)
    public Optional<CatchUpPreview> now(Actor by, PauseId id) {
        return preview(by, id, clock.instant());
    }

    /** What will be sent when it ends by itself, of what it holds by now. */
    @Transactional(readOnly = true)
    public Optional<CatchUpPreview> atItsEnd(Actor by, Pause pause) {
        return preview(by, pause.id(), pause.end());
    }

    private Optional<CatchUpPreview> preview(Actor by, PauseId id, Instant at) {
        return rights.oversees(by) ? Optional.of(new CatchUpPreview(at, rows.held(id, at))) : Optional.empty();
    }

    /** Pauses. */
    @Transactional
    public PauseOutcome pause(Actor by, PauseWish wish) {
        Instant now = clock.instant();
        if (!rights.oversees(by)) {
            return refused(Wrong.NOT_YOURS);
        }
        Set<Wrong> wrong = EnumSet.noneOf(Wrong.class);
        wrong.addAll(wish.wrong(now));
        rows.oneAfterTheOther();
        if (rows.on(now).stream().anyMatch(each -> each.scope().equals(wish.scope()))) {
            wrong.add(Wrong.PAUSED_ALREADY);
        }
        if (!wrong.isEmpty()) {
            return new Refused(wrong);
        }
        Pause made = rows.add(wish, account(by), now);
        return done(by, Act.SENDING_PAUSED, made);
    }

    /** Ends it before its time. */
    @Transactional
    public PauseOutcome end(Actor by, PauseId id, CatchUp catchUp) {
        return changes(by, id, Act.PAUSE_ENDED, now -> rows.ended(id, account(by), catchUp, now));
    }

    /** Chooses what becomes of held messages when it ends by itself. */
    @Transactional
    public PauseOutcome choose(Actor by, PauseId id, CatchUp catchUp) {
        return changes(by, id, Act.PAUSE_CHANGED, now -> rows.chooses(id, catchUp));
    }

    private interface Change {
        void at(Instant now);
    }

    private PauseOutcome changes(Actor by, PauseId id, Act act, Change change) {
        Instant now = clock.instant();
        if (!rights.oversees(by)) {
            return refused(Wrong.NOT_YOURS);
        }
        if (rows.locked(id).filter(each -> each.on(now)).isEmpty()) {
            return refused(Wrong.OVER);
        }
        change.at(now);
        return done(by, act, rows.locked(id).orElseThrow());
    }

    private PauseOutcome done(Actor by, Act act, Pause pause) {
        log.write(
                by,
                act,
                Optional.empty(),
                Map.of(
                        "pause",
                        pause.id().toString(),
                        "of",
                        (pause.scope().what() + " " + pause.scope().key()).strip(),
                        "until",
                        pause.end().toString(),
                        "catch-up",
                        pause.catchUp().name()));
        gate.changed();
        return new Done(pause);
    }

    private static UUID account(Actor by) {
        return by.account().orElseThrow();
    }

    private static Refused refused(Wrong wrong) {
        return new Refused(EnumSet.of(wrong));
    }
}
