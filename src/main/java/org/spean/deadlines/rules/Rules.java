package org.spean.deadlines.rules;

import static org.spean.deadlines.rules.Offset.days;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spean.deadlines.rules.Offset.Unit;
import org.spean.deadlines.rules.Rule.Bites;
import org.spean.deadlines.rules.Rule.Match;
import org.spean.deadlines.rules.Step.Kind;

/** The rules LT-1 to LT-18 and the promise of an answer to a referral, each with its place in the sources. */
public final class Rules {

    private static final Set<Fact> OFF = Set.of(Fact.VISIT_CANCELLED, Fact.CASE_CLOSED);
    private static final Set<Fact> NOT_AT_HOME = Set.of(Fact.RETURNED_TO_CARE, Fact.CASE_CLOSED);

    /** Circular 1-1 A, step 1: "at least seven days prior to launching the search". */
    public static final Rule LT_1 = by(
            "LT-1",
            Set.of(Fact.FAMILY_SEARCH_PLANNED),
            days(-7),
            Set.of(Fact.FAMILY_SEARCH_ASKED),
            Match.ALL,
            OFF,
            ladder(3));

    /** Circular 1-1 B, step 2B: after 15 days the centre asks for the result. Day zero is that of the request (ours). */
    public static final Rule LT_2 = by(
            "LT-2",
            Set.of(Fact.SEARCH_INFORMATION_SENT),
            days(15),
            Set.of(Fact.SEARCH_RESULT_ASKED, Fact.SEARCH_RESULT_CAME),
            Match.SINCE,
            OFF,
            ladder(1));

    /** Circular 1-1 B, step 6: at least two reconciliation visits before the reintegration. */
    public static final Rule LT_3 = counted(
            "LT-3",
            Fact.REINTEGRATION_PLANNED,
            days(-1),
            Fact.RECONCILIATION_VISITED,
            2,
            Set.of(Fact.VISIT_CANCELLED, Fact.REINTEGRATED, Fact.CASE_CLOSED),
            ladder(14));

    /** Circular 1-2, step 1: venue and date are confirmed at least seven days before the reintegration. */
    public static final Rule LT_4 = by(
            "LT-4",
            Set.of(Fact.REINTEGRATION_DATE_PLANNED),
            days(-7),
            Set.of(Fact.REINTEGRATION_CONFIRMED),
            Match.ALL,
            OFF,
            ladder(3));

    /** Circular 1-2, step 5: three copies, for family, district official and focal person. */
    public static final Rule LT_5 = new Rule(
            "LT-5",
            "LT-5",
            Set.of(Fact.CONTRACT_SIGNED),
            days(0),
            Set.of(Fact.CONTRACT_COPY_GIVEN),
            3,
            Match.SINCE,
            Set.of(Fact.RETURNED_TO_CARE),
            Bites.BY,
            List.of(Step.reminded(0), Step.late(), Step.told(2), Step.atroTold(8)));

    /** Circular 1-3 and 1-4: the first follow-up two weeks after the reintegration. */
    public static final Rule LT_6 = by(
            "LT-6", Set.of(Fact.REINTEGRATED), days(14), Set.of(Fact.FOLLOWED_UP), Match.LATER, NOT_AT_HOME, ladder(3));

    /** Circular 1-3 and 1-4, Standards 7.9: then at least monthly. */
    public static final Rule LT_7 = by(
            "LT-7",
            Set.of(Fact.FOLLOWED_UP),
            new Offset(1, Unit.MONTHS),
            Set.of(Fact.FOLLOWED_UP),
            Match.LATER,
            NOT_AT_HOME,
            ladder(3));

    /** Circular 1-3, step 1: a joint follow-up is confirmed three days in advance; the centre is reminded on day 5. */
    public static final Rule LT_8 = by(
            "LT-8",
            Set.of(Fact.FOLLOW_UP_PLANNED),
            days(-3),
            Set.of(Fact.FOLLOW_UP_CONFIRMED),
            Match.ALL,
            OFF,
            List.of(Step.reminded(-2), Step.reminded(0), Step.late(), Step.told(1), Step.atroTold(3)));

    /** Circular 2-2 B: at least two discreet visits to the old community before closure B. */
    public static final Rule LT_9 =
            counted("LT-9", Fact.CLOSURE_OF_MISSING_PLANNED, days(-1), Fact.OLD_COMMUNITY_VISITED, 2, OFF, ladder(14));

    /** Circular 2-2 H: in long-term care the case is reviewed every six months. */
    public static final Rule LT_10 = by(
            "LT-10",
            Set.of(Fact.LONG_TERM_CARE_BEGAN, Fact.LONG_TERM_CARE_REVIEWED),
            new Offset(6, Unit.MONTHS),
            Set.of(Fact.LONG_TERM_CARE_REVIEWED),
            Match.LATER,
            Set.of(Fact.LONG_TERM_CARE_ENDED, Fact.CASE_CLOSED),
            ladder(14));

    /**
     * Circular 2-2 A: closure A when it was stable for one year. Nothing is late: the day is the first on which it can be. The year
     * is the client's, so that of a running case that was taken over began with the way home and not with this program.
     */
    public static final Rule LT_11 = new Rule(
            "LT-11",
            "LT-11",
            Set.of(Fact.REINTEGRATED, Fact.CAME_HOME_BEFORE),
            new Offset(12, Unit.MONTHS),
            Set.of(Fact.CASE_CLOSED),
            1,
            Match.LATER,
            Set.of(Fact.RETURNED_TO_CARE),
            Bites.FROM,
            List.of(Step.reminded(0)));

    /** Circular 4-A: the list of reintegrated persons at the end of each month. */
    public static final Rule LT_12 = everyPeriod(
            "LT-12",
            "LT-12",
            Fact.CENTRE_BEGAN,
            Unit.MONTH_ENDS,
            Fact.REINTEGRATED_LISTED,
            Fact.CENTRE_ENDED,
            ladder(3));

    /** Circular 3-2 C and 3-3 D: the district official's monthly report. */
    public static final Rule LT_13 = everyPeriod(
            "LT-13",
            "LT-13",
            Fact.DISTRICT_BEGAN,
            Unit.MONTH_ENDS,
            Fact.DISTRICT_REPORTED,
            Fact.DISTRICT_ENDED,
            ladder(3));

    /** Circular 3-1 B and F: quarterly progress reports, and the quarterly meeting for which they are wanted. */
    public static final Rule LT_14 = everyPeriod(
            "LT-14",
            "LT-14",
            Fact.MINISTRY_BEGAN,
            Unit.QUARTER_ENDS,
            Fact.MINISTRY_REPORTED_QUARTER,
            Fact.MINISTRY_ENDED,
            ladder(14));

    /** Circular 3-1 F: annual progress reports. */
    public static final Rule LT_14_YEAR = everyPeriod(
            "LT-14",
            "LT-14-YEAR",
            Fact.MINISTRY_BEGAN,
            Unit.YEAR_ENDS,
            Fact.MINISTRY_REPORTED_YEAR,
            Fact.MINISTRY_ENDED,
            ladder(30));

    /** Standards 13: each provider is monitored at least once a year. */
    public static final Rule LT_15 = yearly(
            "LT-15",
            "LT-15",
            Set.of(Fact.PROVIDER_BEGAN, Fact.PROVIDER_MONITORED),
            Fact.PROVIDER_MONITORED,
            Fact.PROVIDER_ENDED);

    /** Standards 13: after three months it is checked whether it has become better. */
    public static final Rule LT_15_IMPROVEMENT = new Rule(
            "LT-15",
            "LT-15-IMPROVEMENT",
            Set.of(Fact.IMPROVEMENT_WANTED),
            new Offset(3, Unit.MONTHS),
            Set.of(Fact.IMPROVEMENT_CHECKED),
            1,
            Match.SAME_OCCASION,
            Set.of(Fact.PROVIDER_ENDED),
            Bites.BY,
            ladder(14));

    /** Standards 13: still failing, the Minister is told. */
    public static final Rule LT_15_MINISTER = new Rule(
            "LT-15",
            "LT-15-MINISTER",
            Set.of(Fact.STILL_FAILING),
            days(0),
            Set.of(Fact.MINISTER_TOLD),
            1,
            Match.SAME_OCCASION,
            Set.of(Fact.PROVIDER_ENDED),
            Bites.BY,
            List.of(Step.reminded(0), Step.late(), Step.told(2), Step.atroTold(8)));

    /** Standards 6.1: a shelter's risks are assessed once a year. */
    public static final Rule LT_16 = yearly(
            "LT-16",
            "LT-16",
            Set.of(Fact.CENTRE_BEGAN, Fact.SHELTER_RISK_ASSESSED),
            Fact.SHELTER_RISK_ASSESSED,
            Fact.CENTRE_ENDED);

    /** Standards 7.6: the quality of services is assessed once a year. */
    public static final Rule LT_16_QUALITY = yearly(
            "LT-16",
            "LT-16-QUALITY",
            Set.of(Fact.CENTRE_BEGAN, Fact.SERVICE_QUALITY_ASSESSED),
            Fact.SERVICE_QUALITY_ASSESSED,
            Fact.CENTRE_ENDED);

    /** Standards 7.3, "regularly updated": entries and telephones every 90 days (ours). Whoever keeps them is asked, no ladder. */
    public static final Rule LT_17 =
            by("LT-17", Set.of(Fact.VERIFIED), days(90), Set.of(Fact.VERIFIED), Match.LATER, Set.of(), List.of());

    /** Standards 6.11 and 7.1: age is settled with priority; within seven days (ours). */
    public static final Rule LT_18 = by(
            "LT-18",
            Set.of(Fact.CHILD_PRESUMED),
            days(7),
            Set.of(Fact.AGE_SETTLED),
            Match.ALL,
            Set.of(Fact.CASE_CLOSED),
            ladder(7));

    /** Standards 6.11: keeping a child is reviewed; within seven days (ours). It is told sooner than other things. */
    public static final Rule KEEPING = by(
            "KEEPING",
            Set.of(Fact.CHILD_KEPT, Fact.KEEPING_REVIEWED),
            days(7),
            Set.of(Fact.KEEPING_REVIEWED),
            Match.LATER,
            Set.of(Fact.KEEPING_ENDED, Fact.CASE_CLOSED),
            List.of(Step.reminded(-2), Step.reminded(0), Step.late(), Step.told(1), Step.atroTold(3)));

    /** Standards 6.10 and 6.11: an adult is asked, not a guardian, and nothing keeps them: from that day on. */
    public static final Rule ADULTHOOD = by(
            "ADULTHOOD",
            Set.of(Fact.ADULTHOOD),
            days(0),
            Set.of(Fact.ASKED_AS_ADULT),
            Match.ALL,
            Set.of(Fact.CASE_CLOSED),
            List.of(Step.reminded(0), Step.late(), Step.told(2), Step.atroTold(8)));

    /** Design 1.4: an answer in the time that the service promises; where it promises none, in two working days (ours). */
    public static final Rule PROMISE = by(
            "PROMISE",
            Set.of(Fact.REFERRAL_SENT),
            new Offset(2, Unit.WORKING_DAYS),
            Set.of(Fact.REFERRAL_ANSWERED),
            Match.ALL,
            Set.of(Fact.REFERRAL_OFF, Fact.CASE_CLOSED),
            List.of(Step.reminded(0), Step.late(), Step.told(1), Step.atroTold(8)));

    /** Design 1.4: in an emergency in two hours, round the clock; then the focal person is told at once (ours). */
    public static final Rule PROMISE_URGENT = new Rule(
            "PROMISE",
            "PROMISE-URGENT",
            Set.of(Fact.URGENT_REFERRAL_SENT),
            new Offset(2, Unit.HOURS),
            Set.of(Fact.REFERRAL_ANSWERED),
            1,
            Match.ALL,
            Set.of(Fact.REFERRAL_OFF, Fact.CASE_CLOSED),
            Bites.BY,
            List.of(
                    Step.hours(Kind.REMINDED, -2),
                    Step.hours(Kind.REMINDED, -1),
                    Step.late(),
                    Step.hours(Kind.TOLD, 0),
                    Step.hours(Kind.ATRO_TOLD, 2)));

    /** All of them, in the order of the design. */
    public static final List<Rule> ALL = List.of(
            LT_1,
            LT_2,
            LT_3,
            LT_4,
            LT_5,
            LT_6,
            LT_7,
            LT_8,
            LT_9,
            LT_10,
            LT_11,
            LT_12,
            LT_13,
            LT_14,
            LT_14_YEAR,
            LT_15,
            LT_15_IMPROVEMENT,
            LT_15_MINISTER,
            LT_16,
            LT_16_QUALITY,
            LT_17,
            LT_18,
            KEEPING,
            ADULTHOOD,
            PROMISE,
            PROMISE_URGENT);

    private static final Map<String, Rule> NAMED =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Rule::name, Function.identity()));

    private Rules() {}

    /** The rule of this name; empty for one of another version of the program. */
    public static Optional<Rule> named(String name) {
        return Optional.ofNullable(NAMED.get(name));
    }

    /**
     * Reminded so many days before and once more on the day; then late, whoever is to be told on the next morning, and the
     * ministry's office a week after that.
     */
    private static List<Step> ladder(int daysBefore) {
        return List.of(Step.reminded(-daysBefore), Step.reminded(0), Step.late(), Step.told(1), Step.atroTold(8));
    }

    private static Rule by(
            String id,
            Set<Fact> triggers,
            Offset offset,
            Set<Fact> wanted,
            Match match,
            Set<Fact> ends,
            List<Step> ladder) {
        return new Rule(id, id, triggers, offset, wanted, 1, match, ends, Bites.BY, ladder);
    }

    private static Rule counted(
            String id, Fact trigger, Offset offset, Fact wanted, int times, Set<Fact> ends, List<Step> ladder) {
        return new Rule(id, id, Set.of(trigger), offset, Set.of(wanted), times, Match.ALL, ends, Bites.BY, ladder);
    }

    private static Rule everyPeriod(
            String id, String name, Fact trigger, Unit ends, Fact wanted, Fact over, List<Step> ladder) {
        return new Rule(
                id,
                name,
                Set.of(trigger),
                new Offset(0, ends),
                Set.of(wanted),
                1,
                Match.SAME_OCCASION,
                Set.of(over),
                Bites.EVERY_PERIOD,
                ladder);
    }

    private static Rule yearly(String id, String name, Set<Fact> triggers, Fact wanted, Fact over) {
        return new Rule(
                id,
                name,
                triggers,
                new Offset(12, Unit.MONTHS),
                Set.of(wanted),
                1,
                Match.LATER,
                Set.of(over),
                Bites.BY,
                ladder(30));
    }
}
