package org.spean.cases;

import java.util.Locale;

/** What waits for somebody because of a case, and is done on its page. */
public enum CaseTask {
    /** An adult wants to leave: that is honoured (Standards 6.11). */
    CASE_LEAVING,
    /** A child wants to leave (Standards 6.11). */
    CASE_CHILD_LEAVING,
    /** A child is kept: it is reviewed whether the reason still holds (Standards 6.11; seven days ours). */
    CASE_CHILD_KEPT,
    /** Others were told without the client's consent: the client is told of it (Standards 6.3, 6.10). */
    CASE_TELL_CLIENT,
    /** A crisis (Policy III, Standards 7.2). */
    CASE_CRISIS,

    /** Its closure is proposed (Circular 2-1, 3-2). */
    CASE_CLOSURE_DECIDE,
    /** The province has confirmed its closure (Circular 2-2, 3-1 A). */
    CASE_CLOSURE_CONFIRM,
    CASE_CLOSED_NEWS,
    /** Its closure was sent back to whoever proposed it. */
    CASE_CLOSURE_BACK,
    /** Closed because the agreement was not kept: follow-up goes on as far as possible (Circular 2-2 C). */
    CASE_CLOSED_GO_ON,

    /** The client wants no visits: why, comes before any closure (Standards 7.10). */
    CASE_UNDERSTAND_WHY,
    /** The last follow-up found that the client is not safe: another place is to be asked for (Standards 7.8, 13). */
    CASE_ASK_FOR_MOVE,
    /** Another place is asked for (Standards 13). */
    CASE_MOVE_ASKED,
    /** The client came to live in the district (Circular 2-2 B). */
    CASE_MOVED_HERE,

    /** A feedback came in: the focal person verifies it and passes it on (Circular 1-4, 3-2 C). */
    CASE_FEEDBACK_VERIFY,
    /** The ministry's office sends it on to the centre (Circular 1-4). */
    CASE_FEEDBACK_SEND_ON,
    /** The centre replies (Circular 4). */
    CASE_FEEDBACK_ANSWER,
    /** It was sent back to whoever wrote it. */
    CASE_FEEDBACK_BACK,
    /** The centre said that it would do something by a day. */
    CASE_FEEDBACK_MEASURE,
    /** The centre replied to whoever sent it. */
    CASE_FEEDBACK_NEWS,

    /** A visit took place: what it found is recorded. */
    CASE_RECORD_VISIT,
    /** A visit was called off because the client moved: it is planned anew where they live. */
    CASE_PLAN_ANEW;

    /** The key of its sentence; the same with {@code -why} says what helps. */
    public String words() {
        return "task." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
