package org.spean.cases.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.cases.StepKind.CONTRACT_COPY_GIVEN;
import static org.spean.cases.StepKind.FOLLOWED_UP;
import static org.spean.cases.StepKind.LONG_TERM_BEGAN;
import static org.spean.cases.StepKind.LONG_TERM_ENDED;
import static org.spean.cases.StepKind.LONG_TERM_REVIEWED;
import static org.spean.cases.StepKind.MANDATE_ENDED;
import static org.spean.cases.StepKind.MANDATE_GIVEN;
import static org.spean.cases.StepKind.MOVE_ASKED;
import static org.spean.cases.StepKind.PLACEMENT_CONFIRMED;
import static org.spean.cases.StepKind.REFUSAL_UNDERSTOOD;
import static org.spean.cases.StepKind.REINTEGRATED;
import static org.spean.cases.StepKind.RETURNED_TO_CARE;
import static org.spean.cases.StepKind.RUNG_LOOKED_AT;
import static org.spean.cases.StepKind.TRANSFERRED;
import static org.spean.cases.StepsTold.said;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spean.cases.Against;
import org.spean.cases.CaseTask;
import org.spean.cases.Refusal;
import org.spean.cases.Rung;
import org.spean.cases.StepGuard;
import org.spean.cases.StepKind;
import org.spean.cases.StepsTold;

/** While a client lives outside a centre, in long-term care, or an agency works for them; each refusal as it is read. */
class HomeGuardTest {

    private static final List<StepGuard> GUARDS = List.of(new HomeGuard(), new LongTermGuard(), new MandateGuard());

    private static StepsTold home(StepsTold told) {
        return told.did(REINTEGRATED, "rung", "immediate-family", "district", "0201", "contract-signed", "yes");
    }

    private static StepsTold home() {
        return home(StepsTold.ofAdult());
    }

    @Test
    void whatIsOfAHomeWantsOne() {
        for (StepKind kind :
                List.of(CONTRACT_COPY_GIVEN, PLACEMENT_CONFIRMED, RETURNED_TO_CARE, MOVE_ASKED, TRANSFERRED)) {
            assertThat(StepsTold.ofAdult().against(GUARDS, kind)).containsExactly(Refusal.of(Against.NOT_HOME));
        }
    }

    @Test
    void threeCopiesAndNoneTwice() {
        StepsTold one = home().did(CONTRACT_COPY_GIVEN, "copy", "family");
        List<Refusal> why = one.against(GUARDS, CONTRACT_COPY_GIVEN, "copy", "family");
        assertThat(why).containsExactly(Refusal.at("copy", Against.COPY_TWICE));
        assertThat(said(why)).contains("(LT-5: Circular 1-2, step 5)");
        assertThat(one.against(GUARDS, CONTRACT_COPY_GIVEN, "copy", "official")).isEmpty();
        one.did(CONTRACT_COPY_GIVEN, "copy", "official").did(CONTRACT_COPY_GIVEN, "copy", "focal-person");
        assertThat(one.against(GUARDS, CONTRACT_COPY_GIVEN, "copy", "family"))
                .containsExactly(Refusal.of(Against.COPIES_ALL_GIVEN));
        home(one.did(RETURNED_TO_CARE, "setting", "transit"));
        assertThat(one.against(GUARDS, CONTRACT_COPY_GIVEN, "copy", "family"))
                .as("another contract")
                .isEmpty();
        assertThat(StepsTold.ofAdult()
                        .did(REINTEGRATED, "rung", "independent", "district", "0201", "contract-signed", "no")
                        .against(GUARDS, CONTRACT_COPY_GIVEN, "copy", "family"))
                .containsExactly(Refusal.of(Against.NO_CONTRACT));
    }

    @Test
    void theTrialEndsWithAFollowUpThatSaysWellAndTheClientsYes() {
        List<Refusal> why = home().against(GUARDS, PLACEMENT_CONFIRMED, "client-agrees", "yes");
        assertThat(why).containsExactly(Refusal.of(Against.CONFIRM_AFTER_FOLLOW_UP));
        assertThat(said(why)).startsWith("It stays a trial").contains("(Standards 7.8)");
        assertThat(home().did(FOLLOWED_UP, "well", "mixed").against(GUARDS, PLACEMENT_CONFIRMED))
                .containsExactly(Refusal.of(Against.CONFIRM_AFTER_FOLLOW_UP));
        StepsTold well = home().did(FOLLOWED_UP, "well", "well");
        assertThat(well.against(GUARDS, PLACEMENT_CONFIRMED, "client-agrees", "yes"))
                .isEmpty();
        why = well.against(GUARDS, PLACEMENT_CONFIRMED, "client-agrees", "no");
        assertThat(why).containsExactly(Refusal.at("client-agrees", Against.CLIENT_DOES_NOT_AGREE));
        assertThat(said(why)).contains("(Standards 6.11, 7.8)");
        assertThat(well.standing().placement().orElseThrow().trial()).isTrue();
        well.did(PLACEMENT_CONFIRMED, "client-agrees", "yes");
        assertThat(well.standing().placement().orElseThrow().trial()).isFalse();
        assertThat(well.against(GUARDS, PLACEMENT_CONFIRMED)).containsExactly(Refusal.of(Against.ALREADY_CONFIRMED));
        assertThat(home().did(FOLLOWED_UP, "well", "well")
                        .did(FOLLOWED_UP, "well", "not-safe")
                        .against(GUARDS, PLACEMENT_CONFIRMED))
                .containsExactly(Refusal.of(Against.CONFIRM_AFTER_FOLLOW_UP));
    }

    @Test
    void noAdultIsBroughtBackAgainstTheirWill() {
        List<Refusal> why = home().against(GUARDS, RETURNED_TO_CARE, "stay", "wants-to-leave");
        assertThat(why).containsExactly(Refusal.at("stay", Against.NOT_AGAINST_THEIR_WILL));
        assertThat(said(why)).startsWith("No adult is brought back against their will (Standards 6.11).");
        assertThat(home().against(GUARDS, RETURNED_TO_CARE, "stay", "agreed")).isEmpty();
        assertThat(home(StepsTold.ofChild()).against(GUARDS, RETURNED_TO_CARE, "stay", "wants-to-leave"))
                .isEmpty();
    }

    @Test
    void aMoveIsToAnotherDistrictAndAChildLivesWithSomebody() {
        List<Refusal> why = home().against(GUARDS, TRANSFERRED, "district", "0201", "rung", "relatives");
        assertThat(why).containsExactly(Refusal.at("district", Against.SAME_DISTRICT));
        assertThat(said(why)).contains("(Circular 2-2 B)");
        assertThat(home().against(GUARDS, TRANSFERRED, "district", "0202", "rung", "independent"))
                .isEmpty();
        assertThat(home(StepsTold.ofChild()).against(GUARDS, TRANSFERRED, "district", "0202", "rung", "independent"))
                .containsExactly(Refusal.at("rung", Against.FREE_CHOICE_OF_ADULTS));
    }

    @Test
    void longTermCareIsTheLastAndWantsAYes() {
        StepsTold told = StepsTold.ofChild().did(RUNG_LOOKED_AT, "rung", "immediate-family", "result", "not-safe");
        List<Refusal> why = told.against(GUARDS, LONG_TERM_BEGAN, "stay", "agreed");
        assertThat(why)
                .containsExactly(
                        Refusal.of(Against.LONG_TERM_LAST, Rung.RELATIVES),
                        Refusal.of(Against.LONG_TERM_LAST, Rung.FOSTER_FAMILY));
        assertThat(said(why)).contains("Long-term care comes last").contains("(Circular 1-1)");
        told.did(RUNG_LOOKED_AT, "rung", "relatives", "result", "not-possible")
                .did(RUNG_LOOKED_AT, "rung", "foster-family", "result", "client-declines");
        why = told.against(GUARDS, LONG_TERM_BEGAN, "stay", "wants-to-leave");
        assertThat(why).containsExactly(Refusal.at("stay", Against.LONG_TERM_AGREED));
        assertThat(said(why)).contains("(Circular 1-1, Standards 6.11)");
        assertThat(told.against(GUARDS, LONG_TERM_BEGAN, "stay", "agreed")).isEmpty();
        assertThat(home().against(GUARDS, LONG_TERM_BEGAN, "stay", "agreed"))
                .containsExactly(Refusal.of(Against.ALREADY_HOME));
    }

    @Test
    void itIsReviewedWhileItLastsAndTheClientIsHeard() {
        for (StepKind kind : List.of(LONG_TERM_REVIEWED, LONG_TERM_ENDED)) {
            List<Refusal> why = StepsTold.ofAdult().against(GUARDS, kind, "client-heard", "yes");
            assertThat(why).containsExactly(Refusal.of(Against.NOT_LONG_TERM));
            assertThat(said(why)).contains("(Circular 2-2 H)");
        }
        StepsTold there = StepsTold.ofAdult().did(LONG_TERM_BEGAN, "stay", "agreed");
        List<Refusal> why = there.against(GUARDS, LONG_TERM_REVIEWED, "client-heard", "no");
        assertThat(why).containsExactly(Refusal.at("client-heard", Against.CLIENT_NOT_HEARD));
        assertThat(said(why)).contains("(Circular 2-2 H, Standards 6.9)");
        assertThat(there.against(GUARDS, LONG_TERM_REVIEWED, "client-heard", "yes"))
                .isEmpty();
        assertThat(there.against(GUARDS, LONG_TERM_BEGAN)).containsExactly(Refusal.of(Against.ALREADY_LONG_TERM));
        assertThat(there.did(LONG_TERM_ENDED, "setting", "transit").against(GUARDS, LONG_TERM_REVIEWED))
                .containsExactly(Refusal.of(Against.NOT_LONG_TERM));
    }

    @Test
    void aMandateHasTheClientsYesAndAnEnd() {
        StepsTold told = StepsTold.ofAdult();
        String agency = "00000000-0000-4000-8000-000000000009";
        List<Refusal> why = told.against(
                GUARDS,
                MANDATE_GIVEN,
                "agency",
                StepsTold.CENTRE.toString(),
                "client-agrees",
                "no",
                "mandate-until",
                told.today().minusDays(1).toString());
        assertThat(why)
                .containsExactly(
                        Refusal.at("agency", Against.MANDATE_OWN_CENTRE),
                        Refusal.at("client-agrees", Against.MANDATE_NOT_AGREED),
                        Refusal.at("mandate-until", Against.MANDATE_PAST));
        assertThat(said(why)).contains("Agency").contains("Standards 6.3, 6.9");
        String latest = told.today().plusMonths(24).toString();
        String later = told.today().plusMonths(24).plusDays(1).toString();
        assertThat(told.against(
                        GUARDS, MANDATE_GIVEN, "agency", agency, "client-agrees", "yes", "mandate-until", latest))
                .isEmpty();
        why = told.against(GUARDS, MANDATE_GIVEN, "agency", agency, "client-agrees", "yes", "mandate-until", later);
        assertThat(why)
                .containsExactly(Refusal.at(
                        "mandate-until", Against.MANDATE_TOO_LONG, told.today().plusMonths(24)));
        assertThat(said(why)).contains("two years at most").contains("(Agency; the limit is ours)");
        assertThat(told.against(GUARDS, MANDATE_ENDED)).containsExactly(Refusal.of(Against.NO_MANDATE));
        told.did(MANDATE_GIVEN, "agency", agency, "mandate-until", latest);
        assertThat(told.against(GUARDS, MANDATE_GIVEN)).containsExactly(Refusal.of(Against.MANDATE_RUNS));
        assertThat(told.against(GUARDS, MANDATE_ENDED)).isEmpty();
        assertThat(told.later(800).against(GUARDS, MANDATE_ENDED)).containsExactly(Refusal.of(Against.NO_MANDATE));
    }

    @Test
    void whatWaitsFollowsFromTheSteps() {
        StepsTold told = home().did(FOLLOWED_UP, "well", "not-safe", "visits-wanted", "none");
        assertThat(HomeWants.wanted(told.standing()))
                .containsOnlyKeys(CaseTask.CASE_UNDERSTAND_WHY, CaseTask.CASE_ASK_FOR_MOVE);
        told.did(MOVE_ASKED, "move-reason", "not-safe").did(REFUSAL_UNDERSTOOD, "refusal-reason", "shame");
        assertThat(HomeWants.wanted(told.standing())).containsOnlyKeys(CaseTask.CASE_MOVE_ASKED);
        told.did(TRANSFERRED, "district", "0202", "rung", "relatives");
        assertThat(HomeWants.wanted(told.standing())).containsOnlyKeys(CaseTask.CASE_MOVED_HERE);
        told.back();
        assertThat(HomeWants.wanted(told.standing())).containsOnlyKeys(CaseTask.CASE_MOVE_ASKED);
        told.did(RETURNED_TO_CARE, "setting", "transit", "stay", "agreed");
        assertThat(HomeWants.wanted(told.standing())).isEmpty();
    }
}
