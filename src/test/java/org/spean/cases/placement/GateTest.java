package org.spean.cases.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.cases.StepKind.CLIENT_DECIDED;
import static org.spean.cases.StepKind.DECISION_MET;
import static org.spean.cases.StepKind.FAMILY_ASSESSED;
import static org.spean.cases.StepKind.OPTION_CHOSEN;
import static org.spean.cases.StepKind.RECONCILED;
import static org.spean.cases.StepKind.REINTEGRATED;
import static org.spean.cases.StepKind.RETURNED_TO_CARE;
import static org.spean.cases.StepKind.RISK_ASSESSED;
import static org.spean.cases.StepKind.RUNG_LOOKED_AT;
import static org.spean.cases.StepsTold.said;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spean.access.Role;
import org.spean.cases.Against;
import org.spean.cases.Attempt;
import org.spean.cases.Refusal;
import org.spean.cases.Rung;
import org.spean.cases.StepGuard;
import org.spean.cases.StepWish;
import org.spean.cases.StepsTold;
import org.spean.cases.placement.Gate.Thing;

/** The gate before anybody goes home (Circular 1-1; Standards 6.1, 6.11, 7.8), and the order of searching. */
class GateTest {

    private static final List<StepGuard> GUARDS = List.of(new GateGuard());

    private static StepsTold decided(StepsTold told, String rung) {
        return told.did(OPTION_CHOSEN, "option", "a")
                .did(FAMILY_ASSESSED, "conclusion", "possible")
                .did(RISK_ASSESSED, "risk", "some")
                .did(DECISION_MET, "decision", "reintegrate")
                .did(CLIENT_DECIDED, "rung", rung, "decides", "yes");
    }

    private static StepsTold ready() {
        return decided(StepsTold.ofChild(), "immediate-family");
    }

    private static List<Refusal> goes(StepsTold told, String rung) {
        return told.against(
                GUARDS,
                REINTEGRATED,
                "rung",
                rung,
                "district",
                "0201",
                "contract-signed",
                "yes",
                "official-witnessed",
                "yes");
    }

    @Test
    void nothingIsThereAndAllOfItIsNamedAtOnce() {
        List<Refusal> why = goes(StepsTold.ofChild().did(OPTION_CHOSEN, "option", "b"), "immediate-family");
        assertThat(why)
                .containsExactly(
                        Refusal.of(Against.GATE_ASSESSMENT),
                        Refusal.of(Against.RISK_NOT_ASSESSED),
                        Refusal.of(Against.GATE_MEETING),
                        Refusal.of(Against.GATE_VISITS, 0),
                        Refusal.of(Against.GATE_CLIENT));
        assertThat(said(why))
                .contains("The family was not assessed for this (Circular 1-1, Standards 7.8).")
                .contains("The risks were not assessed (Standards 6.1, 7.6).")
                .contains("(Circular 1-1 A, step 6)")
                .contains("recorded so far: 0 (LT-3: Circular 1-1 B, step 6)")
                .contains("(Circular 1-1; Standards 6.11, 7.8)");
    }

    @Test
    void allOfItIsThereEachWithItsDay() {
        StepsTold ready = ready();
        assertThat(goes(ready, "immediate-family")).isEmpty();
        Gate gate = Gate.of(ready.standing(), Rung.IMMEDIATE_FAMILY, ready.today());
        assertThat(gate.open()).isTrue();
        assertThat(gate.items())
                .filteredOn(item -> item.on().isPresent())
                .extracting(Gate.Item::thing)
                .containsExactly(Thing.ASSESSMENT, Thing.RISK, Thing.MEETING, Thing.CLIENT);
        assertThat(gate.last()).contains(ready.today().minusDays(1));
    }

    @Test
    void theLastAssessmentCountsAndTheClientDecidesAfterIt() {
        StepsTold changed = ready().did(FAMILY_ASSESSED, "conclusion", "not-safe");
        assertThat(goes(changed, "immediate-family"))
                .containsExactly(Refusal.of(Against.ASSESSED_NOT_POSSIBLE), Refusal.of(Against.GATE_CLIENT_BEFORE));
        StepsTold again = changed.did(FAMILY_ASSESSED, "conclusion", "with-support");
        List<Refusal> why = goes(again, "immediate-family");
        assertThat(why).containsExactly(Refusal.of(Against.GATE_CLIENT_BEFORE));
        assertThat(said(why)).contains("Tell them what it showed, ask again").contains("(Circular 1-1, Standards 7.8)");
        assertThat(goes(again.did(CLIENT_DECIDED, "rung", "immediate-family", "decides", "yes"), "immediate-family"))
                .isEmpty();
    }

    @Test
    void theClientsNoCountsAndSoDoesAHighRiskAndAnotherDecision() {
        assertThat(goes(
                        ready().did(CLIENT_DECIDED, "rung", "immediate-family", "decides", "not-yet"),
                        "immediate-family"))
                .containsExactly(Refusal.of(Against.GATE_CLIENT));
        assertThat(goes(ready().did(RISK_ASSESSED, "risk", "high"), "immediate-family"))
                .containsExactly(Refusal.of(Against.RISK_HIGH));
        assertThat(goes(ready().did(DECISION_MET, "decision", "more-reconciliation"), "immediate-family"))
                .containsExactly(Refusal.of(Against.GATE_MEETING));
    }

    @Test
    void optionBWantsTwoVisitsOfWhichTheLastWasTalkedOver() {
        StepsTold b = ready().did(OPTION_CHOSEN, "option", "b").did(RECONCILED, "talked-over", "yes");
        assertThat(goes(b, "immediate-family")).containsExactly(Refusal.of(Against.GATE_VISITS, 1));
        List<Refusal> why = goes(b.did(RECONCILED, "talked-over", "no"), "immediate-family");
        assertThat(why).as("counted, but not talked over").containsExactly(Refusal.of(Against.GATE_TALKED_OVER));
        assertThat(said(why)).contains("was not talked over with the client (Circular 1-1 B, step 6)");
        assertThat(goes(b.did(RECONCILED, "talked-over", "yes"), "immediate-family"))
                .isEmpty();
        assertThat(goes(ready(), "immediate-family")).as("advised in A").isEmpty();
    }

    @Test
    void aContractIsSignedAndWitnessed() {
        List<Refusal> why = ready().against(
                        GUARDS,
                        REINTEGRATED,
                        "rung",
                        "immediate-family",
                        "district",
                        "0201",
                        "contract-signed",
                        "no",
                        "official-witnessed",
                        "no");
        assertThat(why)
                .containsExactly(
                        Refusal.at("contract-signed", Against.CONTRACT_NOT_SIGNED),
                        Refusal.at("official-witnessed", Against.NOT_WITNESSED));
        assertThat(said(why)).contains("(Circular 1-2, step 5)").contains("(Circular 1-2, steps 3 to 5)");
    }

    @Test
    void nobodyGoesBeforeTheDayOfWhatComesBefore() {
        StepsTold ready = ready();
        StepWish early = new StepWish(
                REINTEGRATED,
                StepsTold.FIRST,
                StepsTold.map("rung", "immediate-family", "contract-signed", "yes", "official-witnessed", "yes"));
        List<Refusal> why =
                new GateGuard().against(new Attempt(ready.file(), early, Set.of(Role.CASEWORKER), ready.today()));
        assertThat(why)
                .containsExactly(
                        Refusal.at("on", Against.GATE_DAY, ready.today().minusDays(1)));
        assertThat(said(why)).contains("Nobody goes home before that day");
    }

    @Test
    void anAdultChoosesAnotherCommunityOrToLiveIndependentlyAtAnyTime() {
        for (String rung : List.of("other-community", "independent")) {
            StepsTold adult = StepsTold.ofAdult()
                    .did(RISK_ASSESSED, "risk", "high")
                    .did(CLIENT_DECIDED, "rung", rung, "decides", "yes");
            assertThat(adult.against(GUARDS, REINTEGRATED, "rung", rung, "contract-signed", "no"))
                    .isEmpty();
            List<Refusal> why = goes(ready().did(CLIENT_DECIDED, "rung", rung, "decides", "yes"), rung);
            assertThat(why).containsExactly(Refusal.at("rung", Against.FREE_CHOICE_OF_ADULTS));
            assertThat(said(why)).contains("an adult’s own choice (Standards 6.11)");
        }
        assertThat(Gate.of(StepsTold.ofAdult().standing(), Rung.INDEPENDENT, StepsTold.FIRST)
                        .missing())
                .containsExactly(Refusal.of(Against.RISK_NOT_ASSESSED), Refusal.of(Against.GATE_CLIENT));
    }

    @Test
    void relativesComeAfterTheImmediateFamilyAndFosterFamiliesAfterRelatives() {
        List<Refusal> why = goes(decided(StepsTold.ofAdult(), "relatives"), "relatives");
        assertThat(why).containsExactly(Refusal.of(Against.RUNG_BEFORE, Rung.IMMEDIATE_FAMILY));
        assertThat(said(why)).contains("The order of searching").contains("(Circular 1-1)");
        assertThat(StepsTold.ofAdult().against(GUARDS, RUNG_LOOKED_AT, "rung", "foster-family", "result", "possible"))
                .containsExactly(
                        Refusal.at("rung", Against.RUNG_BEFORE, Rung.IMMEDIATE_FAMILY),
                        Refusal.at("rung", Against.RUNG_BEFORE, Rung.RELATIVES));
        for (String result : List.of("not-possible", "not-safe", "client-declines")) {
            StepsTold next = StepsTold.ofAdult().did(RUNG_LOOKED_AT, "rung", "immediate-family", "result", result);
            assertThat(next.against(GUARDS, RUNG_LOOKED_AT, "rung", "relatives", "result", "possible"))
                    .isEmpty();
            assertThat(goes(decided(next, "relatives"), "relatives")).isEmpty();
        }
    }

    @Test
    void theAssessmentOfAPlaceGivenUpIsNoneOfTheNext() {
        StepsTold told = decided(StepsTold.ofChild(), "immediate-family")
                .did(RUNG_LOOKED_AT, "rung", "immediate-family", "result", "client-declines")
                .did(CLIENT_DECIDED, "rung", "relatives", "decides", "yes");
        assertThat(goes(told, "relatives")).containsExactly(Refusal.of(Against.GATE_ASSESSMENT));
    }

    @Test
    void afterAReturnToCareAllOfItIsAskedAnew() {
        StepsTold back = ready().did(REINTEGRATED, "rung", "immediate-family", "district", "0201");
        List<Refusal> why = goes(back, "immediate-family");
        assertThat(why).containsExactly(Refusal.of(Against.ALREADY_HOME));
        assertThat(said(why)).contains("Circular 2-2 B, Standards 7.8");
        back.did(RETURNED_TO_CARE, "setting", "transit", "stay", "agreed");
        assertThat(goes(back, "immediate-family"))
                .containsExactly(
                        Refusal.of(Against.GATE_ASSESSMENT),
                        Refusal.of(Against.RISK_NOT_ASSESSED),
                        Refusal.of(Against.GATE_MEETING),
                        Refusal.of(Against.GATE_CLIENT));
        assertThat(goes(decided(back, "immediate-family"), "immediate-family")).isEmpty();
    }
}
