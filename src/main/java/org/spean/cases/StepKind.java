package org.spean.cases;

import static org.spean.cases.StepField.day;
import static org.spean.cases.StepField.district;
import static org.spean.cases.StepField.line;
import static org.spean.cases.StepField.number;
import static org.spean.cases.StepField.one;
import static org.spean.cases.StepField.organization;
import static org.spean.cases.StepField.some;
import static org.spean.cases.StepField.story;
import static org.spean.cases.StepField.yesNo;
import static org.spean.vocabulary.Sensitivity.ASSESSMENT;
import static org.spean.vocabulary.Sensitivity.CONTACT;
import static org.spean.vocabulary.Sensitivity.FAMILY;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spean.access.Role;
import org.spean.access.policy.Operation;

/**
 * What can be recorded of a case: one row for each, with whoever may do it and what is asked. What must not be done to a client has
 * no row; what stands against a step is said by the {@link StepGuard}s.
 */
public enum StepKind {
    /** The case is opened, in a minute and without a name (design 1.3). */
    OPENED(StepGroup.CARE, Operation.CARE, StepFields.opened()),
    /** Urgent care comes before any interview (Standards 7.1). */
    URGENT_CARE(StepGroup.CARE, Operation.CARE, one("care", "given", "not-needed")),
    /** The identification interview, kept to essentials (Standards 7.1). */
    INTERVIEWED(
            StepGroup.CARE,
            Operation.CARE,
            yesNo("safe-space"),
            yesNo("no-suspect-near"),
            one("support-person", "present", "not-wanted", "not-found")),
    /** The client, or a child's guardian, was asked whether officials on the circular's route may know (Standards 6.3, 11.7). */
    PASSING_ON(
            StepGroup.CARE,
            Operation.CARE,
            one("agreed", "yes", "no", "thinking"),
            one("by", "client", "child-and-guardian", "law").when("agreed", "yes"),
            one("guardian", "mother", "father", "relative", "appointed", "other")
                    .when("by", "child-and-guardian"),
            one("authority", "birth-certificate", "family-book", "court", "commune", "none")
                    .when("by", "child-and-guardian"),
            yesNo("suspected").when("by", "child-and-guardian"),
            line("order", ASSESSMENT).when("by", "law")),
    /** One of the ten steps of care was taken (Policy III, Standards 7): a checklist with dates. */
    CARE_STEP(
            StepGroup.CARE,
            Operation.CARE,
            one(
                    "care-step",
                    "identification",
                    "crisis-intervention",
                    "referral",
                    "reception",
                    "case-planning",
                    "assessment",
                    "recovery",
                    "reintegration",
                    "follow-up",
                    "closure")),
    RISK_ASSESSED(
            StepGroup.CARE,
            Operation.CARE,
            one("risk", "low", "some", "high"),
            story("risk-words", ASSESSMENT).optional()),
    /** Age is settled with priority (Standards 6.11, 7.1). From the first of the month of the 18th birthday somebody is an adult. */
    AGE_SETTLED(
            StepGroup.CARE,
            Operation.CARE,
            one("age", "known-adult", "known-child"),
            one("age-by", "document", "family", "doctor", "client"),
            day("adult-from").when("age", "known-child")),
    /** The client agrees to a stay, or does not (Standards 6.11). */
    STAY_AGREED(
            StepGroup.CARE,
            Operation.CARE,
            one("setting", "transit", "long-term", "community"),
            one("stay", "agreed", "wants-to-leave")),
    /** A wish to leave. An adult's is honoured at once (Standards 6.11). */
    WISHES_TO_LEAVE(
            StepGroup.CARE,
            Operation.CARE,
            one("answer", "prepared", "left", "child-stays-for-safety"),
            one("told", "yes", "no")),
    /** Away without a word (Standards 6.1). */
    LEFT_WITHOUT_NOTICE(
            StepGroup.CARE,
            Operation.CARE,
            one("risk", "low", "some", "high"),
            some("told-whom", "nobody", "family", "police", "focal-person", "official"),
            yesNo("told-under-consent"),
            yesNo("life-in-danger"),
            story("steps-taken", ASSESSMENT)),
    CAME_BACK(StepGroup.CARE, Operation.CARE, one("setting", "transit", "long-term", "community")),
    /** A child is kept, for safety alone, and not for long (Standards 6.11; seven days ours). */
    CHILD_KEPT(
            StepGroup.CARE,
            Operation.CARE,
            one("safety-reason", "threatened", "suspect-near", "no-safe-home", "health"),
            one("decided-by", "manager", "social-affairs", "court"),
            story("child-view", ASSESSMENT)),
    KEEPING_REVIEWED(
            StepGroup.CARE, Operation.CARE, one("keeping", "goes-on", "ended"), story("child-view", ASSESSMENT)),
    /** A crisis: risk first, and nobody rescues alone (Policy III, Standards 7.2). */
    CRISIS(
            StepGroup.CARE,
            Operation.FOLLOW_UP,
            one("risk", "some", "high"),
            yesNo("client-prepared"),
            yesNo("supplies-ready"),
            yesNo("possessions-safe"),
            some("partners", "police", "social-affairs", "ngo", "embassy"),
            yesNo("suspects-kept-away"),
            yesNo("alone"),
            story("crisis-words", ASSESSMENT)),
    CRISIS_OVER(StepGroup.CARE, Operation.FOLLOW_UP, one("ended", "safe", "moved", "in-care", "other")),
    /** How to reach the client without harm (ours). */
    SAFE_CONTACT(
            StepGroup.CARE,
            Operation.FOLLOW_UP,
            line("safe-number", CONTACT),
            line("who-picks-up", CONTACT),
            line("safe-hours", CONTACT),
            line("caller-says", CONTACT),
            line("code-word", CONTACT).optional(),
            yesNo("voicemail").as(CONTACT)),
    /** The client's own record is handed over by somebody who supports; from a child something may be withheld (Standards 11.9). */
    RECORD_HANDED_OVER(
            StepGroup.CARE,
            Operation.CARE,
            line("record-supporter", ASSESSMENT),
            yesNo("withheld"),
            some(
                            "withheld-what",
                            "identity",
                            "contact",
                            "family",
                            "health",
                            "hiv",
                            "psychological",
                            "exploitation",
                            "legal",
                            "education-livelihood",
                            "assessment")
                    .when("withheld", "yes"),
            story("withheld-why", ASSESSMENT).when("withheld", "yes")),
    NOTE(StepGroup.CARE, Operation.FOLLOW_UP, story("note", ASSESSMENT)),

    /** Option A: search together; option B: the official searches alone (Circular 1-1). */
    OPTION_CHOSEN(StepGroup.SEARCH, Operation.CARE, one("option", "a", "b")),
    /** A search is asked for in a district; its official sees the search sheet from now on (design 1.2). */
    SEARCH_ASKED(StepGroup.SEARCH, Operation.CARE, district("district"), yesNo("village-known")),
    /** Option B: after 15 days the centre asks for the result (Circular 1-1 B). */
    SEARCH_RESULT_ASKED(StepGroup.SEARCH, Operation.CARE),
    FAMILY_SEARCHED(
            StepGroup.SEARCH,
            Operation.SEARCH_FAMILY,
            one("found", "found", "not-found", "moved-away"),
            one("searched-with", "together", "official-alone"),
            story("search-words", FAMILY).optional()),
    FAMILY_ASSESSED(
            StepGroup.SEARCH,
            Operation.SEARCH_FAMILY,
            yesNo("welcomes").as(ASSESSMENT),
            yesNo("safe-and-cared-for").as(ASSESSMENT),
            one("conclusion", "possible", "with-support", "not-now", "not-safe"),
            one("assessed-by", "together", "official-alone")),
    /** Whether the client can go home, and with what (Circular 1-1 step 6). */
    DECISION_MET(
            StepGroup.SEARCH,
            Operation.CARE,
            one("decision", "reintegrate", "more-reconciliation", "look-further", "stay-in-care"),
            some("supports", "none", "training", "food", "credit", "school", "counselling", "health", "legal"),
            some("present", "client", "family", "centre", "official", "focal-person")),
    /** A reconciliation visit, talked over with the client (Circular 1-1 B step 6). */
    RECONCILED(
            StepGroup.SEARCH,
            Operation.SEARCH_FAMILY,
            one("visited-with", "together", "official-alone"),
            yesNo("talked-over"),
            one("welcome", "clear", "not-yet", "refused").as(FAMILY)),
    /** The client decides, at every rung (Circular 1-1, Standards 6.11, 7.8). */
    CLIENT_DECIDED(
            StepGroup.SEARCH,
            Operation.CARE,
            one("rung", Rung.class),
            one("decides", "yes", "no", "not-yet"),
            one("spoke-with", "worker-alone", "with-support-person")),

    /** A rung was looked at (Circular 1-1). */
    RUNG_LOOKED_AT(
            StepGroup.PLACEMENT,
            Operation.CARE,
            one("rung", "immediate-family", "relatives", "foster-family"),
            one("result", "possible", "not-possible", "not-safe", "client-declines")),
    /** The client goes to live somewhere: on trial at first (Circular 1-2, Standards 7.8). */
    REINTEGRATED(
            StepGroup.PLACEMENT,
            Operation.CARE,
            one("rung", "immediate-family", "relatives", "foster-family", "other-community", "independent"),
            district("district"),
            yesNo("contract-signed"),
            yesNo("official-witnessed"),
            yesNo("support-received").optional()),
    CONTRACT_COPY_GIVEN(StepGroup.PLACEMENT, Operation.FOLLOW_UP, one("copy", "family", "official", "focal-person")),
    /** The first follow-ups confirm it: no trial any more (Standards 7.8). */
    PLACEMENT_CONFIRMED(StepGroup.PLACEMENT, Operation.FOLLOW_UP, yesNo("client-agrees")),
    /** A normal move, and no failure (Standards 7.8). */
    RETURNED_TO_CARE(
            StepGroup.PLACEMENT,
            Operation.FOLLOW_UP,
            one("setting", "transit", "long-term"),
            one("return-reason", "client-wish", "not-safe", "family-cannot", "health", "school"),
            one("stay", "agreed", "wants-to-leave")),
    /** Unsafe where they are: another place is asked for (Standards 13). */
    MOVE_ASKED(
            StepGroup.PLACEMENT,
            Operation.FOLLOW_UP,
            one("move-reason", "not-safe", "not-cared-for", "client-wish"),
            story("move-words", ASSESSMENT).optional()),
    /** Lives in another district now: the file goes to its official (Circular 2-2 B). */
    TRANSFERRED(
            StepGroup.PLACEMENT,
            Operation.TRANSFER,
            district("district"),
            one("rung", "immediate-family", "relatives", "foster-family", "other-community", "independent")),
    LONG_TERM_BEGAN(StepGroup.PLACEMENT, Operation.CARE, one("stay", "agreed", "wants-to-leave")),
    /** Every six months (Circular 2-2 H). */
    LONG_TERM_REVIEWED(
            StepGroup.PLACEMENT,
            Operation.SEARCH_FAMILY,
            one("review", "stays", "search-again", "other-place"),
            yesNo("client-heard")),
    LONG_TERM_ENDED(StepGroup.PLACEMENT, Operation.CARE, one("setting", "transit", "long-term", "community")),
    /** A specialist agency carries the reintegration (Agency, a proposal). */
    MANDATE_GIVEN(
            StepGroup.PLACEMENT,
            Operation.MANDATE,
            organization("agency"),
            some("scope", "search", "assessment", "placement", "follow-up"),
            yesNo("client-agrees"),
            day("mandate-until")),
    MANDATE_ENDED(StepGroup.PLACEMENT, Operation.MANDATE),

    /** A follow-up, with separate and confidential talks (Circular 1-3, 1-4; Standards 7.9). */
    FOLLOWED_UP(
            StepGroup.FOLLOW_UP,
            Operation.FOLLOW_UP,
            one("type", "joint", "district"),
            some("talked-with", "client", "family", "chief", "commune-instead"),
            one("chief", "client-agreed", "client-refused", "not-asked"),
            one("told-before", "yes", "spot-check"),
            one("spot-reason", "danger", "no-answer", "child-alone").when("told-before", "spot-check"),
            one("well", "well", "mixed", "not-safe"),
            one("visits-wanted", "as-planned", "more", "fewer", "none"),
            yesNo("contact-asked-again"),
            day("next-on").optional(),
            story("follow-up-words", ASSESSMENT).optional()),
    /** Type 1 is skipped: far away, or the centre has no means (Circular 1-3). */
    JOINT_SKIPPED(StepGroup.FOLLOW_UP, Operation.CARE, one("skip-reason", "remote", "no-means", "no-staff")),
    /** Type 1 is over: the district's official goes on alone (Circular 1-4). */
    JOINT_ENDED(StepGroup.FOLLOW_UP, Operation.FOLLOW_UP, yesNo("official-agrees")),
    /** The client wants no visits: why is understood first (Standards 7.10). */
    REFUSAL_UNDERSTOOD(
            StepGroup.FOLLOW_UP,
            Operation.FOLLOW_UP,
            one("refusal-reason", "shame", "pressure", "works-away", "well", "other"),
            one("danger-thought", "no-sign", "possible")),
    /** Form 6B: what the follow-up found, and what the centre is asked to do by when (Circular 1-4). */
    FEEDBACK_WRITTEN(StepGroup.FOLLOW_UP, Operation.FOLLOW_UP, StepFields.feedbackWritten()),
    /** The focal person verifies it, and it goes to the ministry's office; in an emergency straight to the centre (Circular 1-4, 3-2 C). */
    FEEDBACK_VERIFIED(StepGroup.FOLLOW_UP, Operation.FORWARD, StepFields.feedbackVerified()),
    /** The ministry's office sends it on to the centre (Circular 1-4). */
    FEEDBACK_SENT_ON(StepGroup.FOLLOW_UP, Operation.CONFIRM_CLOSURE, StepFields.feedbackSentOn()),
    /** The centre replies, with what it does, who and by when (Circular 4). */
    FEEDBACK_ANSWERED(StepGroup.FOLLOW_UP, Operation.CARE, StepFields.feedbackAnswered()),
    /** What became of what the centre said that it would do (Circular 4). */
    MEASURE_ENDED(StepGroup.FOLLOW_UP, Operation.CARE, StepFields.measureEnded()),
    /** Nobody knows where the client lives (Circular 2-2 B). */
    MISSING(StepGroup.FOLLOW_UP, Operation.FOLLOW_UP, one("danger-thought", "no-sign", "possible")),
    /** A discreet visit where they used to live, by official and centre (Circular 2-2 B). */
    OLD_COMMUNITY_VISITED(
            StepGroup.FOLLOW_UP,
            Operation.FOLLOW_UP,
            yesNo("by-both"),
            yesNo("discreet"),
            one("found", "found", "not-found")),

    /** On the way over a border (Forum III). */
    BORDER_BEGAN(
            StepGroup.BORDER,
            Operation.CARE,
            one("border", "to-vietnam", "from-malaysia", "from-thailand", "from-vietnam"),
            yesNo("own-decision")),
    BORDER_STEP(StepGroup.BORDER, Operation.CARE, number("border-step")),

    /** Closure is proposed, with what shows it (Circular 2-2, form 7). */
    CLOSURE_PROPOSED(
            StepGroup.CLOSURE,
            Operation.CLOSE,
            one("criterion", Criterion.class),
            yesNo("relation-stable").when("criterion", "a"),
            yesNo("beyond-survival").when("criterion", "a"),
            yesNo("takes-part").when("criterion", "a"),
            yesNo("client-stable").when("criterion", "a"),
            one("other-why", "declined", "abroad", "handed-over", "another").when("criterion", "i"),
            one("left-how", "own-wish", "without-word", "other-centre", "repatriated")
                    .when("criterion", "f", "g"),
            one("death-known-by", "certificate", "family", "hospital", "authorities")
                    .when("criterion", "e"),
            one("consulted", "yes", "not-reachable", "died"),
            yesNo("prepared").when("consulted", "yes"),
            number("attempts").when("consulted", "not-reachable"),
            story("evidence", ASSESSMENT)),
    /** The coordination meeting decided (Circular 2-1). */
    CLOSURE_DECIDED(StepGroup.CLOSURE, Operation.FORWARD, day("meeting-on"), one("meeting-says", "close", "not-yet")),
    /** The focal person verified form 7 and confirms (Circular 2-2, 3-2). */
    CLOSURE_CONFIRMED_IN_PROVINCE(StepGroup.CLOSURE, Operation.FORWARD, yesNo("form-complete")),
    CLOSURE_CONFIRMED_BY_ATRO(StepGroup.CLOSURE, Operation.CONFIRM_CLOSURE),
    CLOSURE_SENT_BACK(
            StepGroup.CLOSURE,
            Operation.CONFIRM_CLOSURE,
            one("sent-back", "evidence", "not-consulted", "hasty", "other"),
            story("sent-back-words", ASSESSMENT).optional()),
    CLOSURE_WITHDRAWN(StepGroup.CLOSURE, Operation.CLOSE),
    /** In distress again (Policy III). */
    REOPENED(StepGroup.CLOSURE, Operation.REOPEN, one("reopen-reason", "distress", "danger", "wish", "found-again")),

    /** A running case came in from a list: rules count from this day (design 4.4). */
    TAKEN_OVER(
            StepGroup.CARE,
            Operation.CARE,
            one("phase", Phase.class),
            district("district").optional(),
            one("rung", Rung.class).optional(),
            day("reintegrated-on").optional());

    private final StepGroup group;
    private final Operation operation;

    @SuppressWarnings("ImmutableEnumChecker") // what List.of makes cannot be changed
    private final List<StepField> fields;

    StepKind(StepGroup group, Operation operation, StepField... fields) {
        this.group = group;
        this.operation = operation;
        this.fields = List.of(fields);
    }

    /** Under which heading it stands. */
    public StepGroup group() {
        return group;
    }

    /** Whoever may do this may record it. */
    public Operation operation() {
        return operation;
    }

    /** What it asks, in order. */
    public List<StepField> fields() {
        return fields;
    }

    /** The field with this word. */
    public Optional<StepField> field(String name) {
        return fields.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The one role through which it is recorded, where its operation alone does not say so: two confirm, each as who they are. */
    public Optional<Role> only() {
        return this == CLOSURE_CONFIRMED_BY_ATRO || this == FEEDBACK_SENT_ON
                ? Optional.of(Role.ATRO_OFFICER)
                : Optional.empty();
    }

    /** Whether people choose it from the list of steps; those that are not come about in their own way. */
    public boolean offered() {
        return this != OPENED && this != TAKEN_OVER;
    }

    /** Those that people choose. */
    public static List<StepKind> all() {
        return Stream.of(values()).filter(StepKind::offered).toList();
    }
}
