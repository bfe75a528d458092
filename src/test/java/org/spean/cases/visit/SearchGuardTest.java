package org.spean.cases.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.cases.StepKind.CLIENT_DECIDED;
import static org.spean.cases.StepKind.DECISION_MET;
import static org.spean.cases.StepKind.FAMILY_ASSESSED;
import static org.spean.cases.StepKind.FAMILY_SEARCHED;
import static org.spean.cases.StepKind.OPTION_CHOSEN;
import static org.spean.cases.StepKind.RECONCILED;
import static org.spean.cases.StepKind.RISK_ASSESSED;
import static org.spean.cases.StepKind.RUNG_LOOKED_AT;
import static org.spean.cases.StepKind.SEARCH_ASKED;
import static org.spean.cases.StepKind.SEARCH_RESULT_ASKED;
import static org.spean.cases.StepsTold.said;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spean.cases.Against;
import org.spean.cases.Refusal;
import org.spean.cases.StepGuard;
import org.spean.cases.StepsTold;

/** The order of Circular 1-1, rule by rule, each refusal as it is read. */
class SearchGuardTest {

    private static final List<StepGuard> GUARDS = List.of(new SearchGuard());

    private static StepsTold searching(String option) {
        return StepsTold.ofAdult().did(OPTION_CHOSEN, "option", option).did(SEARCH_ASKED, "district", "0201");
    }

    private static StepsTold found() {
        return searching("a").did(FAMILY_SEARCHED, "found", "found");
    }

    @Test
    void anOptionComesBeforeTheSearch() {
        List<Refusal> why = StepsTold.ofAdult().against(GUARDS, SEARCH_ASKED, "district", "0201");
        assertThat(why).containsExactly(Refusal.of(Against.OPTION_FIRST));
        assertThat(said(why)).startsWith("Record first which option is taken").endsWith("(Circular 1-1).");
        assertThat(StepsTold.ofAdult().did(OPTION_CHOSEN, "option", "a").against(GUARDS, SEARCH_ASKED))
                .isEmpty();
    }

    @Test
    void onlyInOptionBIsTheResultAskedFor() {
        List<Refusal> why = searching("a").against(GUARDS, SEARCH_RESULT_ASKED);
        assertThat(why).containsExactly(Refusal.of(Against.RESULT_ONLY_IN_B));
        assertThat(said(why)).contains("(Circular 1-1 B, step 2B)");
        assertThat(searching("b").against(GUARDS, SEARCH_RESULT_ASKED)).isEmpty();
        assertThat(StepsTold.ofAdult().did(OPTION_CHOSEN, "option", "b").against(GUARDS, SEARCH_RESULT_ASKED))
                .containsExactly(Refusal.of(Against.NOTHING_SEARCHED));
    }

    @Test
    void aResultIsOfASearchThatWasAskedFor() {
        List<Refusal> why = StepsTold.ofAdult().against(GUARDS, FAMILY_SEARCHED, "found", "found");
        assertThat(why).containsExactly(Refusal.of(Against.NOTHING_SEARCHED));
        assertThat(said(why)).contains("Record first in which district one is asked for (Circular 1-1).");
    }

    @Test
    void aFamilyIsAssessedWhenItWasFoundOrAnotherIsPossible() {
        StepsTold notFound = searching("a").did(FAMILY_SEARCHED, "found", "moved-away");
        List<Refusal> why = notFound.against(
                GUARDS, FAMILY_ASSESSED, "welcomes", "yes", "safe-and-cared-for", "yes", "conclusion", "possible");
        assertThat(why).containsExactly(Refusal.of(Against.FAMILY_NOT_FOUND));
        assertThat(said(why)).contains("(Circular 1-1 A, steps 4 and 5)");
        assertThat(notFound.did(RUNG_LOOKED_AT, "rung", "relatives", "result", "possible")
                        .against(GUARDS, FAMILY_ASSESSED, "conclusion", "not-now"))
                .isEmpty();
        assertThat(searching("b").against(GUARDS, RECONCILED)).containsExactly(Refusal.of(Against.FAMILY_NOT_FOUND));
    }

    @Test
    void whoIsNotWelcomeOrNotSafeCannotGo() {
        for (String[] answers : new String[][] {{"no", "yes"}, {"yes", "no"}, {"no", "no"}}) {
            for (String conclusion : List.of("possible", "with-support")) {
                List<Refusal> why = found().against(
                                GUARDS,
                                FAMILY_ASSESSED,
                                "welcomes",
                                answers[0],
                                "safe-and-cared-for",
                                answers[1],
                                "conclusion",
                                conclusion);
                assertThat(why).containsExactly(Refusal.at("conclusion", Against.CONCLUSION_WITHOUT_WELCOME));
                assertThat(said(why))
                        .contains("the family welcomes the client and they are safe and cared for")
                        .contains("(Circular 1-1 B, step 6)");
            }
            assertThat(found().against(
                                    GUARDS,
                                    FAMILY_ASSESSED,
                                    "welcomes",
                                    answers[0],
                                    "safe-and-cared-for",
                                    answers[1],
                                    "conclusion",
                                    "not-safe"))
                    .isEmpty();
        }
    }

    @Test
    void theMeetingDecidesOnAnAssessment() {
        List<Refusal> why = found().against(GUARDS, DECISION_MET, "decision", "look-further");
        assertThat(why).containsExactly(Refusal.of(Against.MEETING_BEFORE_ASSESSMENT));
        assertThat(said(why)).contains("(Circular 1-1 A, steps 5 and 6)").contains("(Standards 6.11)");
    }

    @Test
    void nobodyDecidesAgainstTheAssessmentOrWithoutTheRisks() {
        StepsTold notNow = found().did(FAMILY_ASSESSED, "conclusion", "not-now");
        List<Refusal> why = notNow.against(GUARDS, DECISION_MET, "decision", "reintegrate");
        assertThat(why)
                .containsExactly(
                        Refusal.at("decision", Against.ASSESSED_NOT_POSSIBLE),
                        Refusal.at("decision", Against.RISK_NOT_ASSESSED));
        assertThat(said(why)).contains("Circular 1-1 B, step 6").contains("(Standards 6.1, 7.6)");
        assertThat(notNow.against(GUARDS, DECISION_MET, "decision", "stay-in-care"))
                .isEmpty();
        StepsTold possible = found().did(FAMILY_ASSESSED, "conclusion", "with-support");
        why = possible.did(RISK_ASSESSED, "risk", "high").against(GUARDS, DECISION_MET, "decision", "reintegrate");
        assertThat(why).containsExactly(Refusal.at("decision", Against.RISK_HIGH));
        assertThat(said(why)).contains("assess the risks again");
        assertThat(possible.did(RISK_ASSESSED, "risk", "some").against(GUARDS, DECISION_MET, "decision", "reintegrate"))
                .isEmpty();
    }

    @Test
    void anAdultWhoChoosesFreelyNeedsNoAssessment() {
        StepsTold free = StepsTold.ofAdult().did(CLIENT_DECIDED, "rung", "independent", "decides", "yes");
        assertThat(free.against(GUARDS, DECISION_MET, "decision", "look-further"))
                .isEmpty();
        assertThat(free.did(RISK_ASSESSED, "risk", "high").against(GUARDS, DECISION_MET, "decision", "reintegrate"))
                .isEmpty();
        assertThat(StepsTold.ofChild()
                        .did(CLIENT_DECIDED, "rung", "independent", "decides", "yes")
                        .against(GUARDS, DECISION_MET, "decision", "look-further"))
                .containsExactly(Refusal.of(Against.MEETING_BEFORE_ASSESSMENT));
    }
}
