package org.spean.cases.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spean.cases.Against;
import org.spean.cases.CaseStanding;
import org.spean.cases.CaseStory;
import org.spean.cases.StepKind;
import org.spean.deadlines.rules.Fact;
import org.spean.vocabulary.Language;

/** What stands against steps for a client's safety, freedom and consent: rule by rule, without a database. */
class CareGuardsTest {

    private static final String[] SAFE = {"safe-space=yes", "no-suspect-near=yes", "support-person=present"};
    private static final String[] GUARDIAN = {
        "agreed=yes", "by=child-and-guardian", "guardian=appointed", "authority=court", "suspected=no"
    };
    private static final String[] TOGETHER = {
        "risk=high", "partners=police social-affairs ngo", "suspects-kept-away=yes", "alone=no"
    };

    private static CaseStory adult() {
        return CaseStory.adult(CareGuards.ALL);
    }

    private static CaseStory child() {
        return CaseStory.child(CareGuards.ALL);
    }

    private static String[] but(String[] answers, String other) {
        String field = other.substring(0, other.indexOf('=') + 1);
        return Stream.of(answers)
                .map(each -> each.startsWith(field) ? other : each)
                .toArray(String[]::new);
    }

    /** Standards 7.1. */
    @Test
    void careComesBeforeTheInterviewAndTheInterviewIsSafe() {
        assertThat(adult().why(StepKind.INTERVIEWED, SAFE)).containsExactly(Against.CARE_FIRST);
        assertThat(CaseStory.quoted(adult().against(StepKind.INTERVIEWED, SAFE), Language.ENGLISH))
                .isEqualTo("Urgent care comes first: the interview begins only when care was given, or was not needed"
                        + " (Standards 7.1). Record the urgent care, then the interview.");
        CaseStory cared = adult().did(StepKind.URGENT_CARE, "care=not-needed");
        assertThat(cared.why(StepKind.INTERVIEWED, SAFE)).isEmpty();
        assertThat(cared.why(StepKind.INTERVIEWED, but(SAFE, "safe-space=no"))).containsExactly(Against.SPACE_NOT_SAFE);
        assertThat(cared.why(StepKind.INTERVIEWED, but(SAFE, "no-suspect-near=no")))
                .containsExactly(Against.SUSPECT_NEAR);
        assertThat(child().why(StepKind.INTERVIEWED, SAFE)).as("nothing urgent").isEmpty();
    }

    /** Standards 6.3, 6.10. */
    @Test
    void nothingIsPassedOnBeforeTheClientSaidYes() {
        for (StepKind onward :
                Set.of(StepKind.SEARCH_ASKED, StepKind.REINTEGRATED, StepKind.TRANSFERRED, StepKind.MANDATE_GIVEN)) {
            assertThat(adult().why(onward)).containsExactly(Against.NOT_ASKED_YET);
            assertThat(adult().did(StepKind.PASSING_ON, "agreed=thinking").why(onward))
                    .containsExactly(Against.STILL_THINKING);
            CaseStory agreed = adult().did(StepKind.PASSING_ON, "agreed=yes", "by=client");
            assertThat(agreed.why(onward)).isEmpty();
            CaseStory withdrawn = agreed.did(StepKind.PASSING_ON, "agreed=no");
            assertThat(withdrawn.why(onward)).containsExactly(Against.CLIENT_REFUSED);
            assertThat(withdrawn
                            .did(StepKind.PASSING_ON, "agreed=yes", "by=law")
                            .why(onward))
                    .isEmpty();
        }
        CaseStory refused = adult().did(StepKind.PASSING_ON, "agreed=no");
        assertThat(refused.why(StepKind.CONTRACT_COPY_GIVEN, "copy=official")).containsExactly(Against.CLIENT_REFUSED);
        assertThat(refused.why(StepKind.CONTRACT_COPY_GIVEN, "copy=family")).isEmpty();
    }

    /** Standards 6.10; design 1.4. */
    @Test
    void anAdultAgreesAloneAndAChildWithAGuardianOfAuthority() {
        assertThat(adult().why(StepKind.PASSING_ON, GUARDIAN)).containsExactly(Against.ADULT_AGREES_ALONE);
        assertThat(adult().why(StepKind.PASSING_ON, "agreed=yes", "by=client")).isEmpty();
        assertThat(child().why(StepKind.PASSING_ON, "agreed=yes", "by=client"))
                .containsExactly(Against.GUARDIAN_WANTED);
        assertThat(child().why(StepKind.PASSING_ON, "agreed=no")).isEmpty();
        assertThat(child().why(StepKind.PASSING_ON, GUARDIAN)).isEmpty();
        assertThat(child().why(StepKind.PASSING_ON, but(GUARDIAN, "authority=none")))
                .containsExactly(Against.GUARDIAN_WITHOUT_AUTHORITY);
        assertThat(child().why(StepKind.PASSING_ON, but(GUARDIAN, "suspected=yes")))
                .containsExactly(Against.GUARDIAN_SUSPECTED);
    }

    /** Design 1.4: a family that was not found safe cannot agree. */
    @Test
    void aFamilyAgreesOnlyWhenItWasFoundSafe() {
        String[] mother = but(GUARDIAN, "guardian=mother");
        assertThat(child().why(StepKind.PASSING_ON, mother)).containsExactly(Against.FAMILY_NOT_FOUND_SAFE);
        assertThat(child().did(StepKind.FAMILY_ASSESSED, "conclusion=not-safe").why(StepKind.PASSING_ON, mother))
                .containsExactly(Against.FAMILY_NOT_FOUND_SAFE);
        CaseStory safe = child().did(StepKind.FAMILY_ASSESSED, "conclusion=possible");
        assertThat(safe.why(StepKind.PASSING_ON, mother)).isEmpty();
        safe.did(StepKind.PASSING_ON, mother);
        assertThat(safe.why(StepKind.SEARCH_ASKED)).isEmpty();
        assertThat(safe.did(StepKind.FAMILY_ASSESSED, "conclusion=not-safe").why(StepKind.SEARCH_ASKED))
                .as("what it agreed to counts no more when it is found unsafe")
                .containsExactly(Against.NOT_ASKED_YET);
    }

    /** Design 1.3: on the first of the month of the 18th birthday. */
    @Test
    void whatAGuardianAgreedToLapsesWithAdulthood() {
        CaseStory grows = child().did(StepKind.AGE_SETTLED, "age=known-child", "adult-from=2027-06-01")
                .did(StepKind.PASSING_ON, GUARDIAN)
                .did(StepKind.OPTION_CHOSEN, "option=a")
                .did(StepKind.CHILD_KEPT, "safety-reason=health");
        CaseStanding standing = grows.file().standing();
        LocalDate eve = LocalDate.of(2027, 5, 31);
        assertThat(standing.passingOn(eve)).contains("yes");
        assertThat(standing.passingOn(eve.plusDays(1))).isEmpty();
        assertThat(Safety.kept(standing, eve)).isPresent();
        assertThat(Safety.kept(standing, eve.plusDays(1))).isEmpty();
        grows.on("2027-06-01");
        assertThat(grows.why(StepKind.SEARCH_ASKED)).containsExactly(Against.NOT_ASKED_YET);
        assertThat(grows.why(StepKind.KEEPING_REVIEWED, "keeping=goes-on")).containsExactly(Against.ADULT_NOT_KEPT);
        assertThat(grows.why(StepKind.KEEPING_REVIEWED, "keeping=ended")).isEmpty();
        assertThat(grows.did(StepKind.PASSING_ON, "agreed=yes", "by=client").why(StepKind.SEARCH_ASKED))
                .isEmpty();
    }

    @Test
    void adulthoodBeginsWithAMonthThatIsToCome() {
        assertThat(child().why(StepKind.AGE_SETTLED, "age=known-child", "adult-from=2028-02-01"))
                .isEmpty();
        assertThat(child().why(StepKind.AGE_SETTLED, "age=known-child", "adult-from=2028-02-02"))
                .containsExactly(Against.NOT_FIRST_OF_MONTH);
        assertThat(child().why(StepKind.AGE_SETTLED, "age=known-child", "adult-from=2027-01-01"))
                .containsExactly(Against.ADULT_ALREADY);
        assertThat(child().why(StepKind.AGE_SETTLED, "age=known-child", "adult-from=2082-02-01"))
                .containsExactly(Against.ADULT_TOO_LATE);
        assertThat(child().why(StepKind.AGE_SETTLED, "age=known-adult")).isEmpty();
    }

    /** Standards 6.11. */
    @Test
    void anAdultIsNeverKeptAndAChildWithARecordAlone() {
        CaseStory adult = adult().did(StepKind.OPTION_CHOSEN, "option=a");
        assertThat(adult.why(StepKind.CHILD_KEPT, "safety-reason=threatened")).containsExactly(Against.ADULT_NOT_KEPT);
        assertThat(adult.why(StepKind.WISHES_TO_LEAVE, "answer=child-stays-for-safety"))
                .containsExactly(Against.ADULT_NOT_KEPT);
        assertThat(adult.why(StepKind.WISHES_TO_LEAVE, "answer=left")).isEmpty();
        CaseStory child = child();
        assertThat(child.why(StepKind.CHILD_KEPT, "safety-reason=threatened")).containsExactly(Against.NO_SEARCH_OPEN);
        child.did(StepKind.OPTION_CHOSEN, "option=a");
        assertThat(child.why(StepKind.WISHES_TO_LEAVE, "answer=child-stays-for-safety"))
                .containsExactly(Against.KEEPING_NOT_RECORDED);
        assertThat(child.why(StepKind.KEEPING_REVIEWED, "keeping=ended")).containsExactly(Against.NOBODY_KEPT);
        assertThat(child.why(StepKind.CHILD_KEPT, "safety-reason=threatened")).isEmpty();
        child.did(StepKind.CHILD_KEPT, "safety-reason=threatened");
        assertThat(child.why(StepKind.CHILD_KEPT, "safety-reason=health")).containsExactly(Against.KEPT_ALREADY);
        assertThat(child.why(StepKind.WISHES_TO_LEAVE, "answer=child-stays-for-safety"))
                .isEmpty();
        child.did(StepKind.AGE_SETTLED, "age=known-adult");
        assertThat(child.why(StepKind.KEEPING_REVIEWED, "keeping=goes-on")).containsExactly(Against.NOBODY_KEPT);
        assertThat(child.why(StepKind.CHILD_KEPT)).containsExactly(Against.ADULT_NOT_KEPT);
    }

    /** Standards 6.1, 6.3. */
    @Test
    void whoLeftIsToldOfUnderConsentOrWhereThereIsDanger() {
        String[] police = {"risk=some", "told-whom=police", "told-under-consent=no", "life-in-danger=no"};
        assertThat(adult().why(StepKind.LEFT_WITHOUT_NOTICE, police)).containsExactly(Against.TOLD_WITHOUT_CONSENT);
        assertThat(child().why(StepKind.LEFT_WITHOUT_NOTICE, police)).containsExactly(Against.TOLD_WITHOUT_CONSENT);
        assertThat(adult().why(StepKind.LEFT_WITHOUT_NOTICE, but(police, "risk=high")))
                .containsExactly(Against.TOLD_WITHOUT_CONSENT);
        assertThat(child().why(StepKind.LEFT_WITHOUT_NOTICE, but(police, "risk=high")))
                .isEmpty();
        assertThat(adult().why(StepKind.LEFT_WITHOUT_NOTICE, but(police, "life-in-danger=yes")))
                .isEmpty();
        assertThat(adult().why(StepKind.LEFT_WITHOUT_NOTICE, but(police, "told-whom=nobody")))
                .isEmpty();
        String[] under = but(police, "told-under-consent=yes");
        assertThat(adult().why(StepKind.LEFT_WITHOUT_NOTICE, under)).containsExactly(Against.NO_CONSENT_TO_TELL);
        assertThat(adult().did(StepKind.PASSING_ON, "agreed=yes", "by=client").why(StepKind.LEFT_WITHOUT_NOTICE, under))
                .isEmpty();
        assertThat(adult().why(StepKind.CAME_BACK)).containsExactly(Against.NOT_AWAY);
        CaseStory away = adult().did(StepKind.LEFT_WITHOUT_NOTICE, police);
        assertThat(away.why(StepKind.CAME_BACK)).isEmpty();
        assertThat(away.why(StepKind.LEFT_WITHOUT_NOTICE, police)).containsExactly(Against.AWAY_ALREADY);
    }

    /** Standards 7.2. */
    @Test
    void nobodyRescuesAlone() {
        assertThat(adult().why(StepKind.CRISIS, TOGETHER)).isEmpty();
        assertThat(adult().why(StepKind.CRISIS, but(TOGETHER, "alone=yes")))
                .containsExactly(Against.NOBODY_RESCUES_ALONE);
        assertThat(adult().why(StepKind.CRISIS, but(TOGETHER, "suspects-kept-away=no")))
                .containsExactly(Against.SUSPECTS_NOT_AWAY);
        assertThat(adult().why(StepKind.CRISIS, but(TOGETHER, "partners=police ngo")))
                .containsExactly(Against.PARTNERS_MISSING);
        assertThat(adult().why(StepKind.CRISIS_OVER, "ended=safe")).containsExactly(Against.NO_CRISIS);
        assertThat(adult().did(StepKind.CRISIS, TOGETHER).why(StepKind.CRISIS_OVER, "ended=safe"))
                .isEmpty();
    }

    /** What the rules with dates are told follows from the steps alone. */
    @Test
    void theRulesWithDatesKnowOfAgeAndKeeping() {
        CaseStory story = CaseStory.child(CareGuards.ALL)
                .did(StepKind.OPENED, "age=presumed-child")
                .did(StepKind.AGE_SETTLED, "age=known-child", "adult-from=2027-06-01")
                .did(StepKind.CHILD_KEPT, "safety-reason=health")
                .days(5)
                .did(StepKind.KEEPING_REVIEWED, "keeping=goes-on")
                .days(5)
                .did(StepKind.KEEPING_REVIEWED, "keeping=ended")
                .on("2027-06-02")
                .did(StepKind.PASSING_ON, "agreed=thinking");
        assertThat(CareFacts.of(story.file().standing()).stream()
                        .map(each -> each.fact() + " " + each.occasion() + " " + each.on())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        Fact.CHILD_PRESUMED + "  2027-01-04",
                        Fact.AGE_SETTLED + " 3 2027-01-04",
                        Fact.ADULTHOOD + "  2027-06-01",
                        Fact.CHILD_KEPT + " 4 2027-01-04",
                        Fact.KEEPING_REVIEWED + " 5 2027-01-09",
                        Fact.KEEPING_ENDED + " 6 2027-01-14",
                        Fact.ASKED_AS_ADULT + " 7 2027-06-02");
        assertThat(Safety.adultFrom(adult().did(StepKind.AGE_SETTLED, "age=known-adult")
                        .file()
                        .standing()))
                .as("was one from the beginning")
                .isEqualTo(Optional.empty());
    }
}
