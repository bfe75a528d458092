package org.spean.cases;

/**
 * What can stand against a step. Each has a sentence in both languages, {@code case.against.…}, which names the rule, where it is
 * written, and what would make the step possible.
 */
public enum Against {
    /** A question was not answered. */
    MISSING,
    /** What was answered is none of the choices. */
    NOT_A_CHOICE,
    NOT_A_DAY,
    /** A day that is still to come cannot have happened. */
    DAY_TO_COME,
    /** Before the case was opened. */
    DAY_BEFORE_CASE,
    NOT_A_NUMBER,
    /** More letters than anybody reads. */
    TOO_LONG,
    NO_SUCH_DISTRICT,
    NO_SUCH_ORGANIZATION,
    /** The case is closed: it has to be opened again first (Policy III). */
    CASE_CLOSED,

    // The room visit: searches, assessments, follow-ups.
    /** Option A or B comes first (Circular 1-1). */
    OPTION_FIRST,
    /** In option A centre and official search together: nobody asks for a result (Circular 1-1 B, step 2B). */
    RESULT_ONLY_IN_B,
    /** No search was asked for (Circular 1-1). */
    NOTHING_SEARCHED,
    /** There is no family to assess or to visit (Circular 1-1). */
    FAMILY_NOT_FOUND,
    /** Not welcome, or not safe, is not possible (Circular 1-1 B, step 6). */
    CONCLUSION_WITHOUT_WELCOME,
    /** The meeting decides on an assessment (Circular 1-1). */
    MEETING_BEFORE_ASSESSMENT,
    /** The last assessment says that it is not possible (Circular 1-1). */
    ASSESSED_NOT_POSSIBLE,
    RISK_NOT_ASSESSED,
    /** The last risk assessment says high (Standards 6.1). */
    RISK_HIGH,
    /** Type 1 is over or was skipped (Circular 1-4). */
    JOINT_OVER,
    /** Type 2 is the official's, as long as type 1 is not over (Circular 1-3, 1-4). */
    DISTRICT_TYPE_OFFICIALS,
    /** Client, family, village chief: each alone (Circular 1-3, step 3). */
    THREE_TALKS,
    /** The client refused the chief (Policy II.D, Standards 7.9). */
    CHIEF_REFUSED,
    /** The client was not asked whether the chief may take part (Policy II.D). */
    CHIEF_NOT_ASKED,
    CLIENT_NOT_TALKED_TO,
    /** How to reach the client safely is asked again each time (ours). */
    ASK_CONTACT_AGAIN,
    /** The next visit comes after this one. */
    NEXT_NOT_AFTER,
    /** Type 1 ends after at least one joint follow-up (Circular 1-3). */
    NO_JOINT_YET,
    OFFICIAL_DOES_NOT_AGREE,
    /** Nobody is missing whose old community would be visited (Circular 2-2 B). */
    NOT_MISSING,

    // The room feedback: form 6B.
    /** There is nothing to tell the centre yet (Circular 1-4). */
    FEEDBACK_AFTER_FOLLOW_UP,
    /** One feedback is on its way: one at a time. */
    FEEDBACK_ON_ITS_WAY,
    /** No feedback is in these hands (Circular 1-4). */
    NO_FEEDBACK_HERE,
    /** Past the ministry only in an emergency (Circular 1-4). */
    STRAIGHT_ONLY_IN_EMERGENCY,
    /** A day on which nobody can do it any more. */
    ASKED_FOR_A_PAST_DAY,
    /** The centre did not say that it would do anything (Circular 4). */
    NO_MEASURE,

    // The room placement: where the client lives.
    ALREADY_HOME,
    NOT_HOME,
    /** The family was not assessed for this (Circular 1-1, Standards 7.8). */
    GATE_ASSESSMENT,
    /** No meeting decided that the client can go home (Circular 1-1). */
    GATE_MEETING,
    /** Option B: two visits of reconciliation come first (Circular 1-1 B, step 6). */
    GATE_VISITS,
    /** What the last one brought was not talked over with the client (Circular 1-1 B, step 6). */
    GATE_TALKED_OVER,
    /** The client has not said yes to this place (Circular 1-1, Standards 6.11, 7.8). */
    GATE_CLIENT,
    /** They said yes before the last assessment (Circular 1-1, Standards 7.8). */
    GATE_CLIENT_BEFORE,
    /** Something that comes before happened later. */
    GATE_DAY,
    /** The order of searching (Circular 1-1): what comes before was not looked at, or is possible. */
    RUNG_BEFORE,
    /** To live in another community, or independently, is an adult's choice (Standards 6.11). */
    FREE_CHOICE_OF_ADULTS,
    CONTRACT_NOT_SIGNED,
    NOT_WITNESSED,
    /** No contract was signed of which there would be copies. */
    NO_CONTRACT,
    COPY_TWICE,
    COPIES_ALL_GIVEN,
    ALREADY_CONFIRMED,
    /** A follow-up that says well comes first (Standards 7.8). */
    CONFIRM_AFTER_FOLLOW_UP,
    CLIENT_DOES_NOT_AGREE,
    /** No adult is brought back against their will (Standards 6.11). */
    NOT_AGAINST_THEIR_WILL,
    SAME_DISTRICT,
    LIVES_ELSEWHERE,
    ALREADY_LONG_TERM,
    /** Long-term care comes last (Circular 1-1). */
    LONG_TERM_LAST,
    /** It needs the client's yes (Standards 6.11). */
    LONG_TERM_AGREED,
    NOT_LONG_TERM,
    CLIENT_NOT_HEARD,
    MANDATE_PAST,
    /** At most two years (ours). */
    MANDATE_TOO_LONG,
    MANDATE_NOT_AGREED,
    MANDATE_OWN_CENTRE,
    MANDATE_RUNS,
    NO_MANDATE,

    // What the room "care" says: safety, freedom, consent.
    /** Urgent care comes before the interview (Standards 7.1). */
    CARE_FIRST,
    /** The interview wants a safe space (Standards 7.1). */
    SPACE_NOT_SAFE,
    /** No suspect is near during an interview (Standards 7.1). */
    SUSPECT_NEAR,
    /** A child does not agree alone (design 1.4). */
    GUARDIAN_WANTED,
    /** Nobody agrees for an adult (Standards 6.10). */
    ADULT_AGREES_ALONE,
    /** A guardian without recorded authority (design 1.4). */
    GUARDIAN_WITHOUT_AUTHORITY,
    /** A suspect can never agree for a child (design 1.4). */
    GUARDIAN_SUSPECTED,
    /** A family that was not found safe cannot agree (design 1.4). */
    FAMILY_NOT_FOUND_SAFE,
    /** Nobody has asked the client, or the child and guardian, yet (Standards 6.3). */
    NOT_ASKED_YET,
    /** The client is still thinking (Standards 6.10). */
    STILL_THINKING,
    /** The client said no, and that stands (Standards 6.3). */
    CLIENT_REFUSED,
    /** Adulthood begins with the first of a month (design 1.3). */
    NOT_FIRST_OF_MONTH,
    /** Whoever turned eighteen already is an adult. */
    ADULT_ALREADY,
    /** No child turns eighteen so late. */
    ADULT_TOO_LATE,
    /** An adult is never kept (Standards 6.11). */
    ADULT_NOT_KEPT,
    /** A child is kept only while its family is searched for (Standards 6.11). */
    NO_SEARCH_OPEN,
    /** A child that does not go is kept: with its own record (Standards 6.11). */
    KEEPING_NOT_RECORDED,
    /** A child is kept already: that is reviewed, and not begun anew (Standards 6.11). */
    KEPT_ALREADY,
    /** No child is kept. */
    NOBODY_KEPT,
    /** What is told to others is told under consent, or because life is in danger (Standards 6.1, 6.3). */
    TOLD_WITHOUT_CONSENT,
    /** There is no consent under which it was told (Standards 6.3). */
    NO_CONSENT_TO_TELL,
    /** Nobody is away. */
    NOT_AWAY,
    /** It is recorded already that they are away. */
    AWAY_ALREADY,
    /** Nobody rescues alone (Standards 7.2). */
    NOBODY_RESCUES_ALONE,
    /** Suspects are kept away from the client (Standards 7.2). */
    SUSPECTS_NOT_AWAY,
    /** Police, social affairs and an organization go together (Standards 7.2). */
    PARTNERS_MISSING,
    /** No crisis is open. */
    NO_CRISIS,

    // What the room "closure" says.
    /** A closure is proposed already. */
    CLOSURE_PROPOSED_ALREADY,
    /** No closure is proposed. */
    NO_CLOSURE_PROPOSED,
    /** Not while a crisis is open (Standards 7.2, 7.10). */
    CRISIS_OPEN,
    /** Not while a child is kept (Standards 6.11). */
    CHILD_IS_KEPT,
    /** A child in long-term care is reviewed first (Circular 2-2 H). */
    REVIEW_FIRST,
    /** The client is not happy: no closure (Circular 2-2 H). */
    NOT_HAPPY,
    /** Closure A is for somebody who went home (Circular 2-2 A). */
    CLOSURE_NOT_HOME,
    /** Not stable for a year yet (Circular 2-2 A). */
    NOT_A_YEAR,
    /** Each of the four conditions of closure A (Circular 2-2 A). */
    CONDITION_NOT_MET,
    /** No recent follow-up found the client well (Circular 2-2 A; sixty days ours). */
    NO_RECENT_WELL,
    /** The client is not recorded as missing (Circular 2-2 B, D). */
    CLOSURE_NOT_MISSING,
    /** Two discreet visits to the old community (Circular 2-2 B). */
    TWO_VISITS,
    /** There was no agreement to keep (Circular 2-2 C). */
    NO_AGREEMENT,
    /** The client does not live in a centre (Circular 2-2 F). */
    NOT_IN_CENTRE,
    /** The client does not live in a transit centre (Circular 2-2 G). */
    NOT_IN_TRANSIT,
    /** That they left without a word is recorded first (Standards 6.1). */
    LEAVING_NOT_RECORDED,
    /** Why the client declines is understood first (Standards 7.10). */
    UNDERSTAND_FIRST,
    /** There may be danger behind a refusal (Standards 7.10). */
    DANGER_POSSIBLE,
    /** Not hastily, because a client is uncooperative (Standards 7.10; thirty days ours). */
    HASTY,
    /** Another reason needs words (Circular 2-2 I). */
    REASON_WANTS_WORDS,
    /** A client who cannot be reached was tried to be (Standards 7.10). */
    NOT_TRIED,
    /** The client is prepared first (Standards 7.10). */
    NOT_PREPARED,
    /** Only somebody who died cannot be asked because of it (Circular 2-2 E). */
    ONLY_IF_DIED,
    /** Whoever died cannot be consulted (Circular 2-2 E). */
    HAS_DIED,
    /** The coordination meeting decides first (Circular 2-1). */
    MEETING_FIRST,
    /** The form is not complete (Circular 3-2). */
    FORM_NOT_COMPLETE,
    /** The province confirms first (Circular 2-2, 3-2). */
    PROVINCE_FIRST,
    /** Somebody else confirmed it already. */
    CONFIRMED_ALREADY,
    /** Nobody closes a case alone (Circular 2-2). */
    SECOND_PERSON,
    /** Only a closed case is opened again (Policy III). */
    NOT_CLOSED,

    // The room file: what is handed over.
    /** Nothing of an adult's own record is withheld (Standards 11.9). */
    WITHHELD_FROM_ADULT;

    /** The key of its sentence. */
    public String words() {
        return "case.against." + StepField.word(this);
    }
}
