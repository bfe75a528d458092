package org.spean.cases.closure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spean.calendar.HolidaysThen;
import org.spean.calendar.WorkingCalendar;
import org.spean.cases.Against;
import org.spean.cases.CaseStory;
import org.spean.cases.Refusal;
import org.spean.cases.StepKind;
import org.spean.deadlines.rules.Proves;
import org.spean.deadlines.rules.Rule;
import org.spean.vocabulary.Language;

/** When a case can be closed, and by whom: criterion by criterion, without a database (Circular 2-2, Standards 7.10). */
class ClosureGuardsTest {

    private static final WorkingCalendar CALENDAR = HolidaysThen.only(Set.of());

    private static final LocalDate HOME = LocalDate.of(2027, 2, 1);

    private static CaseStory adult() {
        return CaseStory.adult(ClosureGuards.ALL);
    }

    private static CaseStory home() {
        return adult().on(HOME)
                .did(StepKind.REINTEGRATED, "rung=immediate-family", "district=1", "contract-signed=yes");
    }

    private static String[] asked(String... more) {
        return Stream.concat(Stream.of("consulted=yes", "prepared=yes"), Stream.of(more))
                .toArray(String[]::new);
    }

    private static String[] stable(String... more) {
        return asked(Stream.concat(
                        Stream.of(
                                "criterion=a",
                                "relation-stable=yes",
                                "beyond-survival=yes",
                                "takes-part=yes",
                                "client-stable=yes"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private static List<Against> proposing(CaseStory story, String... told) {
        return story.why(StepKind.CLOSURE_PROPOSED, told);
    }

    @Proves("LT-11")
    void closureAIsPossibleAYearAfterTheReintegration(Rule rule) {
        LocalDate first = rule.day(HOME, CALENDAR);
        CaseStory story = home().on(first.minusDays(20)).did(StepKind.FOLLOWED_UP, "well=well");
        List<Refusal> early = story.on(first.minusDays(1)).against(StepKind.CLOSURE_PROPOSED, stable());
        assertThat(early).containsExactly(Refusal.at("criterion", Against.NOT_A_YEAR, HOME, first));
        assertThat(proposing(story.on(first), stable())).isEmpty();
    }

    @Test
    void closureASaysFromWhenOn() {
        CaseStory story = home().on("2027-11-01").did(StepKind.FOLLOWED_UP, "well=well");
        assertThat(CaseStory.quoted(story.against(StepKind.CLOSURE_PROPOSED, stable()), Language.ENGLISH))
                .contains("It becomes possible on 1 February 2028.");
    }

    @Test
    void closureAWantsFourConditionsAndARecentGoodFollowUp() {
        CaseStory story = home().on("2028-02-01");
        assertThat(proposing(story, stable())).containsExactly(Against.NO_RECENT_WELL);
        story.on("2027-12-02").did(StepKind.FOLLOWED_UP, "well=well").on("2028-02-01");
        assertThat(proposing(story, stable())).as("61 days ago").containsExactly(Against.NO_RECENT_WELL);
        story.on("2027-12-03").did(StepKind.FOLLOWED_UP, "well=well").on("2028-02-01");
        assertThat(proposing(story, stable())).isEmpty();
        assertThat(story.against(StepKind.CLOSURE_PROPOSED, stable("takes-part=no")))
                .containsExactly(Refusal.at("takes-part", Against.CONDITION_NOT_MET));
        assertThat(proposing(adult(), stable())).containsExactly(Against.CLOSURE_NOT_HOME);
    }

    /** Circular 2-2 H. */
    @Test
    void whoIsNotHappyStaysAnOpenCase() {
        for (String how : List.of("mixed", "not-safe")) {
            CaseStory story = home().on("2028-01-20")
                    .did(StepKind.FOLLOWED_UP, "well=well")
                    .on("2028-01-25")
                    .did(StepKind.FOLLOWED_UP, "well=" + how)
                    .on("2028-02-02");
            assertThat(proposing(story, stable())).containsExactly(Against.NOT_HAPPY);
            assertThat(proposing(story, asked("criterion=i", "other-why=abroad")))
                    .containsExactly(Against.NOT_HAPPY);
            assertThat(proposing(story, asked("criterion=c"))).isEmpty();
        }
        assertThat(StepKind.CLOSURE_PROPOSED.field("criterion").orElseThrow().options())
                .doesNotContain("h");
    }

    /** LT-9. */
    @Test
    void aMissingClientIsLookedForTwice() {
        String[] visit = {"by-both=yes", "discreet=yes", "found=not-found"};
        String[] unreached = {"criterion=b", "consulted=not-reachable", "attempts=2"};
        CaseStory story = home();
        assertThat(proposing(story, unreached)).containsExactly(Against.CLOSURE_NOT_MISSING, Against.TWO_VISITS);
        story.did(StepKind.MISSING, "danger-thought=no-sign");
        assertThat(story.against(StepKind.CLOSURE_PROPOSED, unreached))
                .containsExactly(Refusal.at("criterion", Against.TWO_VISITS, 0L));
        story.did(StepKind.OLD_COMMUNITY_VISITED, visit).did(StepKind.OLD_COMMUNITY_VISITED, visit);
        assertThat(story.against(StepKind.CLOSURE_PROPOSED, unreached))
                .as("both on one day")
                .containsExactly(Refusal.at("criterion", Against.TWO_VISITS, 1L));
        story.days(9).did(StepKind.OLD_COMMUNITY_VISITED, "by-both=no", "discreet=yes", "found=not-found");
        assertThat(proposing(story, unreached)).containsExactly(Against.TWO_VISITS);
        story.days(9).did(StepKind.OLD_COMMUNITY_VISITED, visit);
        assertThat(proposing(story, unreached)).isEmpty();
        assertThat(proposing(story, "criterion=d", "consulted=not-reachable", "attempts=2"))
                .isEmpty();
        story.did(StepKind.FOLLOWED_UP, "well=well");
        assertThat(proposing(story, unreached)).contains(Against.CLOSURE_NOT_MISSING);
    }

    @Test
    void otherCriteriaWantWhatTheySay() {
        assertThat(proposing(adult(), asked("criterion=c"))).containsExactly(Against.NO_AGREEMENT);
        assertThat(proposing(home(), asked("criterion=c"))).isEmpty();
        assertThat(proposing(adult(), "criterion=e", "death-known-by=family", "consulted=died"))
                .isEmpty();
        assertThat(proposing(adult(), "criterion=e", "death-known-by=family", "consulted=not-reachable", "attempts=9"))
                .containsExactly(Against.HAS_DIED);
        assertThat(proposing(adult(), "criterion=f", "left-how=own-wish", "consulted=died"))
                .containsExactly(Against.ONLY_IF_DIED);
        assertThat(proposing(adult(), asked("criterion=f", "left-how=own-wish")))
                .as("an adult's wish is honoured")
                .isEmpty();
        assertThat(proposing(adult(), asked("criterion=g", "left-how=own-wish")))
                .isEmpty();
        assertThat(proposing(home(), asked("criterion=f", "left-how=own-wish"))).containsExactly(Against.NOT_IN_CENTRE);
        CaseStory shelter = adult().did(StepKind.LONG_TERM_BEGAN, "stay=agreed");
        assertThat(proposing(shelter, asked("criterion=f", "left-how=own-wish")))
                .isEmpty();
        assertThat(proposing(
                        adult().did(StepKind.STAY_AGREED, "setting=long-term"),
                        asked("criterion=g", "left-how=own-wish")))
                .containsExactly(Against.NOT_IN_TRANSIT);
        String[] gone = {"criterion=g", "left-how=without-word", "consulted=not-reachable", "attempts=2"};
        assertThat(proposing(adult(), gone)).containsExactly(Against.LEAVING_NOT_RECORDED);
        assertThat(proposing(adult().did(StepKind.LEFT_WITHOUT_NOTICE, "told-whom=nobody"), gone))
                .isEmpty();
    }

    /** Standards 7.10: never hastily because a client is uncooperative. */
    @Test
    void aRefusalIsUnderstoodFirstAndNothingIsHasty() {
        String[] declined = asked("criterion=i", "other-why=declined");
        CaseStory story = home().did(StepKind.FOLLOWED_UP, "well=well", "visits-wanted=none");
        assertThat(proposing(story, declined)).containsExactly(Against.UNDERSTAND_FIRST);
        story.days(10).did(StepKind.REFUSAL_UNDERSTOOD, "danger-thought=possible");
        assertThat(proposing(story.days(40), declined)).containsExactly(Against.DANGER_POSSIBLE);
        story.did(StepKind.REFUSAL_UNDERSTOOD, "danger-thought=no-sign");
        assertThat(story.days(29).against(StepKind.CLOSURE_PROPOSED, declined))
                .containsExactly(Refusal.at("other-why", Against.HASTY, LocalDate.of(2027, 4, 22)));
        assertThat(proposing(story.on("2027-04-22"), declined)).isEmpty();
        assertThat(proposing(home(), asked("criterion=i", "other-why=another", "evidence=She is fine.")))
                .containsExactly(Against.REASON_WANTS_WORDS);
        assertThat(proposing(
                        home(),
                        asked("criterion=i", "other-why=another", "evidence=She married and asked us to end it.")))
                .isEmpty();
    }

    /** Standards 7.10. */
    @Test
    void theClientIsAskedAndPreparedOrWasTriedToBeReached() {
        assertThat(proposing(adult(), "criterion=f", "left-how=own-wish", "consulted=yes", "prepared=no"))
                .containsExactly(Against.NOT_PREPARED);
        assertThat(proposing(adult(), "criterion=f", "left-how=own-wish", "consulted=not-reachable", "attempts=1"))
                .containsExactly(Against.NOT_TRIED);
    }

    /** Standards 6.11, 7.2; Circular 2-2 H. */
    @Test
    void someThingsKeepAnyCaseOpen() {
        String[] other = asked("criterion=f", "left-how=own-wish");
        CaseStory crisis = adult().did(StepKind.CRISIS, "risk=high");
        assertThat(proposing(crisis, other)).containsExactly(Against.CRISIS_OPEN);
        assertThat(proposing(crisis.did(StepKind.CRISIS_OVER, "ended=safe"), other))
                .isEmpty();
        CaseStory kept = CaseStory.child(ClosureGuards.ALL).did(StepKind.CHILD_KEPT, "safety-reason=health");
        assertThat(proposing(kept, other)).containsExactly(Against.CHILD_IS_KEPT);
        CaseStory cared = CaseStory.child(ClosureGuards.ALL).did(StepKind.LONG_TERM_BEGAN, "stay=agreed");
        assertThat(proposing(cared, other)).containsExactly(Against.REVIEW_FIRST);
        cared.days(100).did(StepKind.LONG_TERM_REVIEWED, "review=stays");
        assertThat(proposing(cared, other)).isEmpty();
        assertThat(proposing(cared.days(200), other)).containsExactly(Against.REVIEW_FIRST);
    }

    /** Circular 2-1, 2-2, 3-1 A, 3-2: the meeting, then the province, then the ministry; three people. */
    @Test
    void aClosureGoesThroughThreeHands() {
        CaseStory story = home().on("2027-03-01");
        assertThat(story.why(StepKind.CLOSURE_CONFIRMED_IN_PROVINCE, "form-complete=yes"))
                .containsExactly(Against.NO_CLOSURE_PROPOSED);
        for (StepKind other :
                List.of(StepKind.CLOSURE_DECIDED, StepKind.CLOSURE_SENT_BACK, StepKind.CLOSURE_WITHDRAWN)) {
            assertThat(story.why(other)).containsExactly(Against.NO_CLOSURE_PROPOSED);
        }
        assertThat(story.why(StepKind.REOPENED)).containsExactly(Against.NOT_CLOSED);
        story.did(StepKind.CLOSURE_PROPOSED, "criterion=c");
        assertThat(proposing(story, asked("criterion=c"))).containsExactly(Against.CLOSURE_PROPOSED_ALREADY);
        story.by("b");
        assertThat(story.why(StepKind.CLOSURE_CONFIRMED_IN_PROVINCE, "form-complete=yes"))
                .containsExactly(Against.MEETING_FIRST);
        assertThat(story.why(StepKind.CLOSURE_CONFIRMED_BY_ATRO)).containsExactly(Against.PROVINCE_FIRST);
        assertThat(story.why(StepKind.CLOSURE_DECIDED, "meeting-on=2027-03-02")).containsExactly(Against.DAY_TO_COME);
        story.did(StepKind.CLOSURE_DECIDED, "meeting-on=2027-03-01", "meeting-says=not-yet");
        assertThat(story.why(StepKind.CLOSURE_CONFIRMED_IN_PROVINCE, "form-complete=yes"))
                .containsExactly(Against.MEETING_FIRST);
        story.did(StepKind.CLOSURE_DECIDED, "meeting-on=2027-03-01", "meeting-says=close");
        assertThat(story.by("a").why(StepKind.CLOSURE_CONFIRMED_IN_PROVINCE, "form-complete=yes"))
                .containsExactly(Against.SECOND_PERSON);
        assertThat(story.by("b").why(StepKind.CLOSURE_CONFIRMED_IN_PROVINCE, "form-complete=no"))
                .containsExactly(Against.FORM_NOT_COMPLETE);
        assertThat(story.why(StepKind.CLOSURE_CONFIRMED_IN_PROVINCE, "form-complete=yes"))
                .isEmpty();
        story.did(StepKind.CLOSURE_CONFIRMED_IN_PROVINCE, "form-complete=yes");
        assertThat(story.by("c").why(StepKind.CLOSURE_CONFIRMED_IN_PROVINCE, "form-complete=yes"))
                .containsExactly(Against.CONFIRMED_ALREADY);
        assertThat(story.by("b").why(StepKind.CLOSURE_CONFIRMED_BY_ATRO)).containsExactly(Against.SECOND_PERSON);
        assertThat(story.by("c").why(StepKind.CLOSURE_CONFIRMED_BY_ATRO)).isEmpty();
        story.did(StepKind.CLOSURE_CONFIRMED_BY_ATRO);
        assertThat(story.by("d").why(StepKind.CLOSURE_CONFIRMED_BY_ATRO)).containsExactly(Against.CONFIRMED_ALREADY);
        assertThat(story.why(StepKind.CLOSURE_WITHDRAWN)).containsExactly(Against.CASE_CLOSED);
        assertThat(proposing(story, asked("criterion=c"))).containsExactly(Against.CASE_CLOSED);
        assertThat(story.why(StepKind.REOPENED)).isEmpty();
        assertThat(proposing(story.did(StepKind.REOPENED), asked("criterion=c")))
                .isEmpty();
    }

    @Test
    void whatHappensBeforeTheConfirmationCountsToo() {
        CaseStory left = adult().did(StepKind.CLOSURE_PROPOSED, "criterion=f").by("b");
        assertThat(left.why(StepKind.CLOSURE_CONFIRMED_IN_PROVINCE, "form-complete=yes"))
                .as("nothing to decide in a meeting")
                .isEmpty();
        left.did(StepKind.CRISIS, "risk=high");
        assertThat(left.why(StepKind.CLOSURE_CONFIRMED_IN_PROVINCE, "form-complete=yes"))
                .containsExactly(Against.CRISIS_OPEN);
        CaseStory home = home().did(StepKind.CLOSURE_PROPOSED, "criterion=a")
                .did(StepKind.CLOSURE_DECIDED, "meeting-says=close")
                .did(StepKind.FOLLOWED_UP, "well=not-safe")
                .by("b");
        assertThat(home.why(StepKind.CLOSURE_CONFIRMED_IN_PROVINCE, "form-complete=yes"))
                .containsExactly(Against.NOT_HAPPY);
    }
}
