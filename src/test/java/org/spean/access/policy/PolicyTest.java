package org.spean.access.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spean.vocabulary.Sensitivity.ASSESSMENT;
import static org.spean.vocabulary.Sensitivity.CONTACT;
import static org.spean.vocabulary.Sensitivity.EDUCATION_LIVELIHOOD;
import static org.spean.vocabulary.Sensitivity.EXPLOITATION;
import static org.spean.vocabulary.Sensitivity.FAMILY;
import static org.spean.vocabulary.Sensitivity.GENERAL;
import static org.spean.vocabulary.Sensitivity.HIV;
import static org.spean.vocabulary.Sensitivity.IDENTITY;
import static org.spean.vocabulary.Sensitivity.PSYCHOLOGICAL;

import java.io.StringReader;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.access.Role;
import org.spean.vocabulary.Sensitivity;

/** What design 1.2 and 5.1 say of the policy, sentence by sentence: a table that is changed by mistake is found here. */
class PolicyTest {

    private static final Set<Sensitivity> ALL = EnumSet.allOf(Sensitivity.class);

    private final AccessPolicy policy = new AccessPolicy();

    private static Sight sight(Role role, Relation relation) {
        return new Sight(Set.of(role), Set.of(new Tie(role, relation)), false, false, false);
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "EDITOR", "STANDARDS_MONITOR"})
    void someRolesHaveNoCaseDataWhateverTiesThem(Role role) {
        for (Relation relation : Relation.values()) {
            for (Operation operation : Operation.values()) {
                assertThat(policy.may(sight(role, relation), operation))
                        .as("%s %s", relation, operation)
                        .isEqualTo(Answer.NO);
            }
        }
    }

    @Test
    void caseworkersReadAllOfTheirCasesAndNothingOfOthers() {
        assertThat(policy.open(sight(Role.CASEWORKER, Relation.ON_THE_CASE), Operation.READ))
                .isEqualTo(ALL);
        assertThat(policy.may(sight(Role.CASEWORKER, Relation.OWN_CENTRE), Operation.KNOW))
                .isEqualTo(Answer.NO);
    }

    @Test
    void managersReadPsychologyAndHivOnTheirOwnCasesAlone() {
        Set<Sensitivity> some = EnumSet.allOf(Sensitivity.class);
        some.removeAll(Set.of(PSYCHOLOGICAL, HIV));
        assertThat(policy.open(sight(Role.MANAGER, Relation.OWN_CENTRE), Operation.READ))
                .isEqualTo(some);
        assertThat(policy.open(sight(Role.MANAGER, Relation.ON_THE_CASE), Operation.READ))
                .isEqualTo(ALL);
    }

    @Test
    void districtOfficialsHaveTheSearchSheetAloneUntilPlacement() {
        Sight searching = sight(Role.DISTRICT_OFFICIAL, Relation.SEARCH_HERE);
        assertThat(policy.open(searching, Operation.READ)).isEmpty();
        assertThat(policy.open(searching, Operation.READ_SEARCH_SHEET))
                .containsExactlyInAnyOrder(IDENTITY, CONTACT, FAMILY);
        assertThat(policy.open(sight(Role.DISTRICT_OFFICIAL, Relation.PLACED_HERE), Operation.READ))
                .containsExactlyInAnyOrder(GENERAL, IDENTITY, CONTACT, FAMILY, ASSESSMENT, EDUCATION_LIVELIHOOD);
    }

    @ParameterizedTest
    @EnumSource
    void hivPsychologyAndExploitationAreReadOutsideTheCentreByConsentAloneOrWithASecondYesInAnEmergency(Role role) {
        for (Relation relation : Relation.values()) {
            if (role == Role.CASEWORKER || role == Role.MANAGER) {
                continue;
            }
            for (Sensitivity each : Set.of(HIV, PSYCHOLOGICAL, EXPLOITATION)) {
                for (Operation operation : Set.of(
                        Operation.READ,
                        Operation.READ_SEARCH_SHEET,
                        Operation.PRINT,
                        Operation.EXPORT,
                        Operation.WRITE)) {
                    assertThat(policy.may(sight(role, relation), operation, each))
                            .as("%s %s %s", relation, operation, each)
                            .isIn(Answer.NO, relation == Relation.GLASS ? Answer.WITH_SECOND_YES : Answer.NO);
                }
            }
        }
    }

    @Test
    void theMinistrysOfficeReadsIdentityWithAReason() {
        Sight office = sight(Role.ATRO_OFFICER, Relation.COUNTRY);
        assertThat(policy.open(office, Operation.READ)).containsExactlyInAnyOrder(GENERAL, ASSESSMENT);
        assertThat(policy.may(office, Operation.READ, IDENTITY)).isEqualTo(Answer.WITH_REASON);
        assertThat(policy.may(office, Operation.READ, FAMILY)).isEqualTo(Answer.NO);
    }

    @Test
    void receiversReadTheProjectionAndNothingElse() {
        Sight receiver = sight(Role.RECEIVER, Relation.RECEIVES);
        assertThat(policy.may(receiver, Operation.READ_PROJECTION)).isEqualTo(Answer.YES);
        assertThat(policy.may(receiver, Operation.READ)).isEqualTo(Answer.NO);
        assertThat(policy.may(receiver, Operation.READ_SEARCH_SHEET)).isEqualTo(Answer.NO);
    }

    @Test
    void auditorsKnowCodesAndReadTheLogAndNoAnswers() {
        Sight auditor = sight(Role.AUDITOR, Relation.COUNTRY);
        assertThat(policy.may(auditor, Operation.KNOW)).isEqualTo(Answer.YES);
        assertThat(policy.may(auditor, Operation.READ_LOG)).isEqualTo(Answer.YES);
        assertThat(policy.open(auditor, Operation.READ)).isEmpty();
        assertThat(policy.may(auditor, Operation.BREAK_GLASS)).isEqualTo(Answer.NO);
    }

    @ParameterizedTest
    @EnumSource
    void glassIsBrokenByFocalPersonsAndTheOfficeAloneAndWithAReason(Role role) {
        boolean may = role == Role.FOCAL_PERSON || role == Role.ATRO_OFFICER;
        assertThat(policy.may(sight(role, Relation.NONE), Operation.BREAK_GLASS))
                .isEqualTo(may ? Answer.WITH_REASON : Answer.NO);
    }

    @Test
    void ofSeveralRolesTheOneCountsThatAsksForLeast() {
        Sight both = new Sight(
                Set.of(Role.ATRO_OFFICER, Role.MANAGER),
                Set.of(new Tie(Role.ATRO_OFFICER, Relation.COUNTRY), new Tie(Role.MANAGER, Relation.OWN_CENTRE)),
                false,
                false,
                false);
        assertThat(policy.may(both, Operation.READ, IDENTITY)).isEqualTo(Answer.YES);
        assertThat(policy.may(both, Operation.READ, HIV)).isEqualTo(Answer.NO);
    }

    @Test
    void whoeverWasShutOutSeesNothingWhateverElseIsTrueOfThem() {
        Sight out = new Sight(
                Set.of(Role.ATRO_OFFICER),
                Set.of(new Tie(Role.ATRO_OFFICER, Relation.COUNTRY), new Tie(Role.ATRO_OFFICER, Relation.GLASS)),
                true,
                true,
                true);
        for (Operation operation : Operation.values()) {
            assertThat(policy.may(out, operation)).as(operation.name()).isEqualTo(Answer.NO);
        }
    }

    @Test
    void aRestrictedCaseIsThereForThoseWhoWereNamedAndHasNoGlassForOthers() {
        Tie tie = new Tie(Role.FOCAL_PERSON, Relation.OWN_PROVINCE);
        Sight other = new Sight(Set.of(Role.FOCAL_PERSON), Set.of(tie), true, false, false);
        Sight named = new Sight(Set.of(Role.FOCAL_PERSON), Set.of(tie), true, true, false);
        assertThat(policy.may(other, Operation.KNOW)).isEqualTo(Answer.NO);
        assertThat(policy.may(other, Operation.BREAK_GLASS)).isEqualTo(Answer.NO);
        assertThat(policy.may(named, Operation.KNOW)).isEqualTo(Answer.YES);
    }

    @Test
    void beingNamedAloneTiesNobody() {
        Sight named = new Sight(Set.of(Role.CASEWORKER), Set.of(), true, true, false);
        assertThat(policy.may(named, Operation.KNOW)).isEqualTo(Answer.NO);
    }

    @Test
    void nobodyIsNobody() {
        for (Operation operation : Operation.values()) {
            assertThat(policy.may(Sight.NOTHING, operation)).isEqualTo(Answer.NO);
        }
    }

    @Test
    void rolesKnowOfCasesThroughTheRelationsOfTheTable() {
        assertThat(policy.knowing(Role.FOCAL_PERSON)).containsExactlyInAnyOrder(Relation.OWN_PROVINCE, Relation.GLASS);
        assertThat(policy.knowing(Role.MANAGER)).containsExactlyInAnyOrder(Relation.OWN_CENTRE, Relation.ON_THE_CASE);
        assertThat(policy.knowing(Role.ADMINISTRATOR)).isEmpty();
    }

    @Test
    void throughARelationIsWhatIsDoneWithoutBeingAskedForAnything() {
        assertThat(policy.through(Role.AUDITOR, Operation.READ_LOG)).containsExactly(Relation.COUNTRY);
        assertThat(policy.through(Role.AUDITOR, Operation.READ)).isEmpty();
        // With a reason alone.
        assertThat(policy.through(Role.ATRO_OFFICER, Operation.BREAK_GLASS)).isEmpty();
        assertThat(policy.through(Role.FOCAL_PERSON, Operation.BREAK_GLASS)).isEmpty();
        // Another role's row.
        assertThat(policy.through(Role.EDITOR, Operation.READ_LOG)).isEmpty();
    }

    @Test
    void whoReadsSomethingKnowsThatItIsThere() {
        for (Role role : Role.values()) {
            for (Relation relation : Relation.values()) {
                for (Operation operation : Operation.values()) {
                    if (operation != Operation.BREAK_GLASS
                            && policy.may(sight(role, relation), operation) != Answer.NO) {
                        assertThat(policy.may(sight(role, relation), Operation.KNOW))
                                .as("%s %s %s", role, relation, operation)
                                .isEqualTo(Answer.YES);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FLY,CASEWORKER,ON_THE_CASE,,yes,a source",
                "KNOW,WIZARD,ON_THE_CASE,,yes,a source",
                "KNOW,CASEWORKER,NEXT_DOOR,,yes,a source",
                "KNOW,CASEWORKER,ON_THE_CASE,all,yes,a source",
                "READ,CASEWORKER,ON_THE_CASE,,yes,a source",
                "READ,CASEWORKER,ON_THE_CASE,SHOE_SIZE,yes,a source",
                "KNOW,CASEWORKER,ON_THE_CASE,,perhaps,a source",
                "KNOW,CASEWORKER,ON_THE_CASE,,no,a source",
                "KNOW,CASEWORKER,ON_THE_CASE,,yes,"
            })
    void aRowThatIsNotUnderstoodStopsTheProgramAndIsNamed(String row) {
        String table = "operation,role,relation,sensitivities,allowed,source\n"
                + "KNOW,MANAGER,OWN_CENTRE,,yes,design 1.2\n" + row + "\n";
        assertThatThrownBy(() -> PolicyTable.read(new StringReader(table)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("row 2");
    }
}
