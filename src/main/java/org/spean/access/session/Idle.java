package org.spean.access.session;

import java.time.Duration;
import java.time.Instant;

/** How long a session stays open: the rule alone (design 5.4). */
public final class Idle {

    /** Without an act of a person for so long it is locked. */
    public static final Duration LOCKS = Duration.ofMinutes(5);

    /** Without an act of a person for so long it ends, on a device that is not somebody's own. */
    public static final Duration ENDS_ON_SHARED = Duration.ofMinutes(20);

    /** How long one lasts at most, locked or not. */
    public static final Duration LONGEST = Duration.ofHours(12);

    private Idle() {}

    /**
     * What its row says.
     *
     * @param ended whether somebody ended it
     * @param locked whether the page was locked before its time
     * @param lastAct when the person did something last
     * @param own whether it is on a device that is this person's alone
     */
    record Row(boolean ended, boolean locked, Instant lastAct, boolean own) {}

    static Standing standing(Row row, Instant since, Instant now) {
        Duration idle = Duration.between(row.lastAct(), now);
        if (row.ended() || !now.isBefore(since.plus(LONGEST)) || (!row.own() && idle.compareTo(ENDS_ON_SHARED) >= 0)) {
            return Standing.OVER;
        }
        return row.locked() || idle.compareTo(LOCKS) >= 0 ? Standing.LOCKED : Standing.OPEN;
    }
}
