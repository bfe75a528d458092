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
    /** Records what is done for the client: care, decisions, plans (Standards 7). */
    CARE(false),
    /** Records a search or an assessment of the family (Circular 1-1, 3-3 A). */
    SEARCH_FAMILY(false),
    /** Records follow-ups, and what they bring (Circular 1-3, 1-4). */
    FOLLOW_UP(false),
    /** Hands it to another district, because the client moved (Circular 2-2 B). */
    TRANSFER(false),
    /** Hands its reintegration to a specialist agency (Agency). */
    MANDATE(false),
    /** Completes the closure form (Circular 2-2, 3-3 C). */
    CLOSE(false),
    /** Verifies the closure form and passes it on (Circular 3-2 C). */
    FORWARD(false),
    /** Opens a closed case again (Policy III). */
    REOPEN(false),
    /** Confirms its closure (Circular 2-2). */
    CONFIRM_CLOSURE(false),
    /** Asks for consent, and records what was answered (Standards 6.3, 6.10). */
    ASK_CONSENT(false),
    /** Records that a consent is taken back: whoever the client tells. */
    TAKE_BACK_CONSENT(false),
    /** Discloses what a consent, or a decision in the client's best interest, covers. */
    DISCLOSE(false);

    private final boolean byAnswer;

    Operation(boolean byAnswer) {
        this.byAnswer = byAnswer;
    }

    /** Whether it depends on what an answer is about. */
    public boolean byAnswer() {
        return byAnswer;
    }
}
