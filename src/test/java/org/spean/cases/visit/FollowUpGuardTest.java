package org.spean.cases.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.cases.StepKind.FOLLOWED_UP;
import static org.spean.cases.StepKind.JOINT_ENDED;
import static org.spean.cases.StepKind.JOINT_SKIPPED;
import static org.spean.cases.StepKind.MISSING;
import static org.spean.cases.StepKind.OLD_COMMUNITY_VISITED;
import static org.spean.cases.StepKind.REFUSAL_UNDERSTOOD;
import static org.spean.cases.StepKind.REINTEGRATED;
import static org.spean.cases.StepsTold.said;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spean.access.Role;
import org.spean.cases.Against;
import org.spean.cases.Phase;
import org.spean.cases.Refusal;
import org.spean.cases.StepGuard;
import org.spean.cases.StepKind;
import org.spean.cases.StepsTold;

/** Follow-ups: where, by whom, with which talks (Circular 1-3, 1-4; Policy II.D; Standards 7.9), each refusal as it is read. */
class FollowUpGuardTest {

    private static final List<StepGuard> GUARDS = List.of(new FollowUpGuard());

    private static final Map<String, String> JOINT = StepsTold.map(
            "type", "joint",
            "talked-with", "client family chief",
            "chief", "client-agreed",
            "told-before", "yes",
            "well", "well",
            "visits-wanted", "as-planned",
            "contact-asked-again", "yes");

    private static StepsTold home(String rung) {
        return StepsTold.ofAdult().did(REINTEGRATED, "rung", rung, "district", "0201", "contract-signed", "yes");
    }

    private static StepsTold home() {
        return home("immediate-family");
    }

    /** The joint follow-up, but for these answers. */
    private static String[] but(String... answers) {
        return Stream.concat(JOINT.entrySet().stream(), StepsTold.map(answers).entrySet().stream())
                .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
                .toArray(String[]::new);
    }

    private static List<Refusal> joint(String... answers) {
        return home().against(GUARDS, FOLLOWED_UP, but(answers));
    }

    @Test
    void onlyWhoLivesOutsideIsFollowedUp() {
        for (StepKind kind :
                List.of(FOLLOWED_UP, JOINT_SKIPPED, JOINT_ENDED, REFUSAL_UNDERSTOOD, MISSING, OLD_COMMUNITY_VISITED)) {
            List<Refusal> why = StepsTold.ofAdult().against(GUARDS, kind, but());
            assertThat(why).containsExactly(Refusal.of(Against.NOT_HOME));
            assertThat(said(why)).contains("(Circular 1-2)");
        }
        assertThat(joint()).isEmpty();
    }

    @Test
    void aJointOneHasThreeSeparateTalks() {
        for (String with : List.of("client", "client family", "client chief", "client family commune-instead")) {
            List<Refusal> why = joint("talked-with", with);
            assertThat(why).containsExactly(Refusal.at("talked-with", Against.THREE_TALKS));
            assertThat(said(why)).contains("three separate, confidential talks").contains("(Circular 1-3, step 3");
        }
        assertThat(joint("talked-with", "client family commune-instead", "chief", "client-refused"))
                .isEmpty();
        assertThat(home("independent").against(GUARDS, FOLLOWED_UP, but("talked-with", "client chief")))
                .as("who lives independently has no family there")
                .isEmpty();
    }

    @Test
    void theClientIsTalkedWithAlways() {
        for (String type : List.of("joint", "district")) {
            List<Refusal> why = home().against(
                            GUARDS,
                            Role.DISTRICT_OFFICIAL,
                            FOLLOWED_UP,
                            but("type", type, "talked-with", "family chief"));
            assertThat(why).containsExactly(Refusal.at("talked-with", Against.CLIENT_NOT_TALKED_TO));
            assertThat(said(why)).contains("(Circular 1-3, step 3; Standards 7.9)");
        }
    }

    @Test
    void theChiefTakesPartOnlyIfTheClientAgrees() {
        List<Refusal> why = joint("chief", "client-refused");
        assertThat(why).containsExactly(Refusal.at("talked-with", Against.CHIEF_REFUSED));
        assertThat(said(why)).contains("(Policy II.D, Standards 7.9)").contains("Talk with the commune instead");
        why = joint("chief", "not-asked");
        assertThat(why).containsExactly(Refusal.at("chief", Against.CHIEF_NOT_ASKED));
        assertThat(said(why)).contains("(Policy II.D)").contains("Ask the client first");
        assertThat(home().against(
                                GUARDS,
                                Role.DISTRICT_OFFICIAL,
                                FOLLOWED_UP,
                                but("type", "district", "talked-with", "client family", "chief", "not-asked")))
                .isEmpty();
    }

    @Test
    void typeTwoIsTheOfficialsUntilTypeOneIsOver() {
        String[] two = but("type", "district");
        List<Refusal> why = home().against(GUARDS, FOLLOWED_UP, two);
        assertThat(why).containsExactly(Refusal.at("type", Against.DISTRICT_TYPE_OFFICIALS));
        assertThat(said(why)).contains("(Circular 1-3, 1-4)");
        assertThat(home().against(GUARDS, Role.DISTRICT_OFFICIAL, FOLLOWED_UP, two))
                .isEmpty();
        StepsTold skipped = home().did(JOINT_SKIPPED, "skip-reason", "remote");
        assertThat(skipped.against(GUARDS, FOLLOWED_UP, two)).isEmpty();
        why = skipped.against(GUARDS, FOLLOWED_UP, but());
        assertThat(why).containsExactly(Refusal.at("type", Against.JOINT_OVER));
        assertThat(said(why)).contains("(Circular 1-4)");
    }

    @Test
    void typeOneIsSkippedBeforeOrEndsAfterOneAndWithTheOfficial() {
        assertThat(home().against(GUARDS, JOINT_SKIPPED, "skip-reason", "remote"))
                .isEmpty();
        List<Refusal> why = home().against(GUARDS, JOINT_ENDED, "official-agrees", "yes");
        assertThat(why).containsExactly(Refusal.of(Against.NO_JOINT_YET));
        assertThat(said(why)).contains("at least one joint visit (Circular 1-3)");
        StepsTold one = home().did(FOLLOWED_UP, but());
        assertThat(one.standing().phase()).isEqualTo(Phase.FOLLOW_UP_JOINT);
        assertThat(one.against(GUARDS, JOINT_SKIPPED, "skip-reason", "no-means"))
                .isEmpty();
        assertThat(one.against(GUARDS, JOINT_ENDED, "official-agrees", "yes")).isEmpty();
        why = one.against(GUARDS, JOINT_ENDED, "official-agrees", "no");
        assertThat(why).containsExactly(Refusal.at("official-agrees", Against.OFFICIAL_DOES_NOT_AGREE));
        assertThat(said(why)).contains("agreed between centre, focal person and official (Circular 1-3)");
        one.did(JOINT_ENDED, "official-agrees", "yes");
        for (StepKind kind : List.of(JOINT_SKIPPED, JOINT_ENDED)) {
            assertThat(one.against(GUARDS, kind)).containsExactly(Refusal.of(Against.JOINT_OVER));
        }
    }

    @Test
    void howToReachThemSafelyIsAskedAgain() {
        List<Refusal> why = joint("contact-asked-again", "no");
        assertThat(why).containsExactly(Refusal.at("contact-asked-again", Against.ASK_CONTACT_AGAIN));
        assertThat(said(why))
                .startsWith("Ask again how the client can be reached safely")
                .contains("(Standards 7.9)");
    }

    @Test
    void theNextVisitComesAfterThisOne() {
        String same = home().today().toString();
        List<Refusal> why = joint("next-on", same);
        assertThat(why).containsExactly(Refusal.at("next-on", Against.NEXT_NOT_AFTER));
        assertThat(said(why)).contains("(Circular 1-3, step 1)");
    }

    @Test
    void aSpotCheckNeedsItsReason() {
        assertThat(FOLLOWED_UP.field("spot-reason").orElseThrow())
                .matches(field ->
                        field.needed() && field.when().orElseThrow().words().equals(List.of("spot-check")));
    }

    @Test
    void theOldCommunityIsVisitedOfSomebodyMissing() {
        List<Refusal> why = home().against(GUARDS, OLD_COMMUNITY_VISITED);
        assertThat(why).containsExactly(Refusal.of(Against.NOT_MISSING));
        assertThat(said(why)).contains("(Circular 2-2 B)");
        assertThat(home().did(MISSING).against(GUARDS, OLD_COMMUNITY_VISITED)).isEmpty();
    }
}
