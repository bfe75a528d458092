package org.spean.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.cases.StepKind.CONTRACT_COPY_GIVEN;
import static org.spean.cases.StepKind.FAMILY_SEARCHED;
import static org.spean.cases.StepKind.FOLLOWED_UP;
import static org.spean.cases.StepKind.LONG_TERM_BEGAN;
import static org.spean.cases.StepKind.LONG_TERM_REVIEWED;
import static org.spean.cases.StepKind.MISSING;
import static org.spean.cases.StepKind.OLD_COMMUNITY_VISITED;
import static org.spean.cases.StepKind.OPTION_CHOSEN;
import static org.spean.cases.StepKind.RECONCILED;
import static org.spean.cases.StepKind.REINTEGRATED;
import static org.spean.cases.StepKind.RETURNED_TO_CARE;
import static org.spean.cases.StepKind.SEARCH_ASKED;
import static org.spean.cases.StepKind.TAKEN_OVER;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spean.deadlines.rules.Fact;

/** What rules with dates are told, from steps alone. */
class CaseFactsTest {

    private static List<String> of(StepsTold told) {
        return CaseFacts.of(told.standing()).stream()
                .map(each -> each.fact() + " " + each.occasion())
                .toList();
    }

    @Test
    void onlyInOptionBASearchSetsTheFifteenDaysGoing() {
        assertThat(of(StepsTold.ofAdult().did(OPTION_CHOSEN, "option", "a").did(SEARCH_ASKED)))
                .isEmpty();
        assertThat(of(StepsTold.ofAdult()
                        .did(OPTION_CHOSEN, "option", "b")
                        .did(SEARCH_ASKED)
                        .did(StepKind.SEARCH_RESULT_ASKED)
                        .did(FAMILY_SEARCHED, "found", "not-found")
                        .did(RECONCILED)))
                .containsExactly(
                        "SEARCH_INFORMATION_SENT 3",
                        "SEARCH_RESULT_ASKED 4",
                        "SEARCH_RESULT_CAME 5",
                        "RECONCILIATION_VISITED 6");
    }

    @Test
    void eachContractHasItsOwnCopies() {
        StepsTold told = StepsTold.ofAdult()
                .did(REINTEGRATED, "contract-signed", "yes")
                .did(CONTRACT_COPY_GIVEN, "copy", "family")
                .did(FOLLOWED_UP)
                .did(RETURNED_TO_CARE)
                .did(REINTEGRATED, "contract-signed", "yes")
                .did(CONTRACT_COPY_GIVEN, "copy", "family");
        assertThat(of(told))
                .containsExactly(
                        "REINTEGRATED 2",
                        "CONTRACT_SIGNED 2",
                        "CONTRACT_COPY_GIVEN family-2",
                        "FOLLOWED_UP 4",
                        "RETURNED_TO_CARE 5",
                        "REINTEGRATED 6",
                        "CONTRACT_SIGNED 6",
                        "CONTRACT_COPY_GIVEN family-6");
        assertThat(of(told.back())).doesNotContain("CONTRACT_COPY_GIVEN family-6");
    }

    @Test
    void whereNoContractWasSignedNoCopiesAreWanted() {
        assertThat(of(StepsTold.ofAdult().did(REINTEGRATED, "contract-signed", "no")))
                .containsExactly("REINTEGRATED 2");
    }

    @Test
    void twoVisitsToTheOldCommunityOnOneDayAreOne() {
        StepsTold told = StepsTold.ofAdult().did(REINTEGRATED).did(MISSING);
        told.did(OLD_COMMUNITY_VISITED, "by-both", "yes", "discreet", "yes")
                .later(0)
                .did(OLD_COMMUNITY_VISITED, "by-both", "yes", "discreet", "yes");
        assertThat(of(told))
                .filteredOn(each -> each.startsWith(Fact.OLD_COMMUNITY_VISITED.name()))
                .hasSize(1);
        told.did(OLD_COMMUNITY_VISITED, "by-both", "no", "discreet", "yes")
                .did(OLD_COMMUNITY_VISITED, "by-both", "yes", "discreet", "yes");
        assertThat(of(told))
                .filteredOn(each -> each.startsWith(Fact.OLD_COMMUNITY_VISITED.name()))
                .as("those of one side alone do not count")
                .hasSize(2);
    }

    @Test
    void longTermCareEndsWithTheWayHomeToo() {
        assertThat(of(StepsTold.ofAdult()
                        .did(LONG_TERM_BEGAN)
                        .did(LONG_TERM_REVIEWED)
                        .did(REINTEGRATED)))
                .containsExactly(
                        "LONG_TERM_CARE_BEGAN 2",
                        "LONG_TERM_CARE_REVIEWED 3",
                        "LONG_TERM_CARE_ENDED 4",
                        "REINTEGRATED 4");
    }

    @Test
    void aRunningCaseCountsFromTheDayOnWhichItWasTakenOver() {
        assertThat(of(StepsTold.ofAdult()
                        .did(TAKEN_OVER, "phase", "follow-up-joint", "district", "0201", "rung", "relatives")))
                .containsExactly("FOLLOWED_UP 2");
        StepsTold told = StepsTold.ofAdult()
                .did(
                        TAKEN_OVER,
                        "phase",
                        "follow-up-joint",
                        "district",
                        "0201",
                        "rung",
                        "relatives",
                        "reintegrated-on",
                        "2025-03-14");
        assertThat(of(told)).containsExactlyInAnyOrder("FOLLOWED_UP 2", "CAME_HOME_BEFORE 2");
        assertThat(CaseFacts.of(told.standing()))
                .as("what is asked of people counts from the taking over, the year at home from the way home")
                .contains(new CaseFacts.Told(Fact.CAME_HOME_BEFORE, "2", LocalDate.of(2025, 3, 14)));
        assertThat(of(StepsTold.ofAdult().did(TAKEN_OVER, "phase", "pre-reintegration", "rung", "long-term-care")))
                .containsExactly("LONG_TERM_CARE_BEGAN 2");
    }
}
