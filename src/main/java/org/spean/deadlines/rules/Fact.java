package org.spean.deadlines.rules;

/** Something that happened, or is planned for a day, of which a rule wants to know. The room that owns it tells it. */
public enum Fact {
    /** Option A: the family is to be searched on this day. */
    FAMILY_SEARCH_PLANNED(true),
    /** The centre has asked the focal person for venue and date. */
    FAMILY_SEARCH_ASKED,
    /** Option B: the focal person has got what is known for the search. */
    SEARCH_INFORMATION_SENT,
    /** The centre has asked for the result. */
    SEARCH_RESULT_ASKED,
    SEARCH_RESULT_CAME,
    RECONCILIATION_VISITED,
    /** The client is to go home on this day: of a case. */
    REINTEGRATION_PLANNED(true),
    /** The date of a reintegration is to be agreed on: of the visit itself, whatever case it is for. */
    REINTEGRATION_DATE_PLANNED(true),
    /** The centre has confirmed venue and date to the focal person. */
    REINTEGRATION_CONFIRMED,
    REINTEGRATED,
    /** A running case was taken over, and the client came home on this day before (design 4.4). */
    CAME_HOME_BEFORE,
    /** A contract was signed, of which there are copies: not everybody who lives independently signs one. */
    CONTRACT_SIGNED,
    /** One of the contract's copies was handed over. */
    CONTRACT_COPY_GIVEN,
    /** The client, or the family, was visited after the reintegration. */
    FOLLOWED_UP,
    /** A joint follow-up is to be on this day. */
    FOLLOW_UP_PLANNED(true),
    /** The centre has confirmed the joint follow-up to the focal person. */
    FOLLOW_UP_CONFIRMED,
    /** What was planned for a day is not wanted any more. */
    VISIT_CANCELLED,
    RETURNED_TO_CARE,
    /** Closure B is to be decided on this day. */
    CLOSURE_OF_MISSING_PLANNED(true),
    /** The old community of somebody missing was visited, discreetly. */
    OLD_COMMUNITY_VISITED,
    LONG_TERM_CARE_BEGAN,
    LONG_TERM_CARE_REVIEWED,
    LONG_TERM_CARE_ENDED,
    CASE_CLOSED,
    /** A centre or another place in which clients live is at work. */
    CENTRE_BEGAN,
    REINTEGRATED_LISTED,
    SHELTER_RISK_ASSESSED,
    SERVICE_QUALITY_ASSESSED,
    CENTRE_ENDED,
    /** A district official has somebody to follow up. */
    DISTRICT_BEGAN,
    DISTRICT_REPORTED,
    DISTRICT_ENDED,
    /** The ministry uses the program. */
    MINISTRY_BEGAN,
    MINISTRY_REPORTED_QUARTER,
    MINISTRY_REPORTED_YEAR,
    MINISTRY_ENDED,
    PROVIDER_BEGAN,
    PROVIDER_MONITORED,
    PROVIDER_ENDED,
    /** Monitoring found what has to become better. */
    IMPROVEMENT_WANTED,
    IMPROVEMENT_CHECKED,
    /** It has not become better. */
    STILL_FAILING,
    MINISTER_TOLD,
    /** An entry of the directory, or a telephone, was found right. */
    VERIFIED,
    /** Somebody is taken to be a child until it is known. */
    CHILD_PRESUMED,
    AGE_SETTLED,
    /** Whoever was a child is an adult from this day on. */
    ADULTHOOD(true),
    /** Somebody grown up was asked themselves whether what officials need may be passed on. */
    ASKED_AS_ADULT,
    /** A child is kept, for safety alone. */
    CHILD_KEPT,
    KEEPING_REVIEWED,
    KEEPING_ENDED,
    REFERRAL_SENT,
    URGENT_REFERRAL_SENT,
    REFERRAL_ANSWERED,
    /** The referral is withdrawn, or cancelled. */
    REFERRAL_OFF;

    private final boolean planned;

    Fact() {
        this(false);
    }

    Fact(boolean planned) {
        this.planned = planned;
    }

    /** Whether it is planned: told again after it was called off, it is planned again. */
    public boolean planned() {
        return planned;
    }
}
