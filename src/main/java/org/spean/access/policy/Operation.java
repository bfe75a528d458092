package org.spean.access.policy;

/** What can be done to a case or a referral (design 1.2, 5.1). Operations come with the rooms in which they can be done. */
public enum Operation {
    /** Knows that it is there: finds it by its code, sees it in lists and counts. */
    KNOW(false),
    /** Reads answers. */
    READ(true),
    /** Reads the sheet of a family search, and nothing else (design 1.2: until placement). */
    READ_SEARCH_SHEET(true),
    /** Reads what a consent covers: the projection says what that is. */
    READ_PROJECTION(false),
    /** Fills forms. */
    WRITE(true),
    /** Puts answers on paper. */
    PRINT(true),
    /** Takes rows out as a table, by code. */
    EXPORT(true),
    /** Says which caseworkers are on it. */
    ASSIGN(false),
    /** Names who alone may see it. */
    RESTRICT(false),
    /** Opens it in an emergency, outside the own reach. */
    BREAK_GLASS(false),
    /** Ends somebody's emergency access. */
    END_GLASS(false),
    /** Says the second yes to what an emergency opens only then. */
    SECOND_GLASS(false),
    /** Says afterwards whether an emergency was one. */
    REVIEW_GLASS(false),
    /** Opens an identity that went cold after closure. */
    WARM(false),
    /** Reads who looked at it. */
    READ_LOG(false),
    /** Confirms its closure (Circular 2-2). */
    CONFIRM_CLOSURE(false);

    private final boolean byAnswer;

    Operation(boolean byAnswer) {
        this.byAnswer = byAnswer;
    }

    /** Whether it depends on what an answer is about. */
    public boolean byAnswer() {
        return byAnswer;
    }
}
