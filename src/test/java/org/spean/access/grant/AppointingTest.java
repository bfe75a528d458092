package org.spean.access.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.Role;

/** Who proposes and who ends which role (design 1.2). */
class AppointingTest {

    private static final Remit CENTRE = Remit.organization(UUID.randomUUID());
    private static final Remit OTHER = Remit.organization(UUID.randomUUID());
    private static final Set<Role> POSTS = EnumSet.of(Role.DISTRICT_OFFICIAL, Role.FOCAL_PERSON, Role.ATRO_OFFICER);
    private static final Set<Role> GIVEN_WITH_A_POST =
            EnumSet.of(Role.DISTRICT_OFFICIAL, Role.FOCAL_PERSON, Role.ATRO_OFFICER, Role.MANAGER);
    private static final Set<Role> STAFF = EnumSet.of(Role.CASEWORKER, Role.RECEIVER);

    private static Set<Held> held(Role role, Remit remit) {
        return Set.of(new Held(role, remit, Instant.EPOCH, null, null));
    }

    @ParameterizedTest
    @EnumSource
    void administratorsProposeAndEndEverything(Role role) {
        Set<Held> by = held(Role.ADMINISTRATOR, Remit.COUNTRY);
        assertThat(Appointing.mayPropose(by, role, CENTRE)).isTrue();
        assertThat(Appointing.mayEnd(by, role, CENTRE)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void managersProposeTheirStaffAndEndWhateverIsHeldForTheirOrganization(Role role) {
        Set<Held> by = held(Role.MANAGER, CENTRE);
        assertThat(Appointing.mayPropose(by, role, CENTRE)).isEqualTo(STAFF.contains(role));
        assertThat(Appointing.mayPropose(by, role, OTHER)).isFalse();
        assertThat(Appointing.mayEnd(by, role, CENTRE)).isTrue();
        assertThat(Appointing.mayEnd(by, role, OTHER)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void theOfficeProposesForPostsAndEndsEverything(Role role) {
        Set<Held> by = held(Role.ATRO_OFFICER, Remit.COUNTRY);
        assertThat(Appointing.mayPropose(by, role, Remit.COUNTRY)).isEqualTo(POSTS.contains(role));
        assertThat(Appointing.mayEnd(by, role, OTHER)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void theRolesOfPostsAndManagersFollowFromWhoeverIsDesignatedForThePost(Role role) {
        assertThat(Appointing.followsFromAPost(role)).isEqualTo(GIVEN_WITH_A_POST.contains(role));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ADMINISTRATOR", "MANAGER", "ATRO_OFFICER"})
    void nobodyElseProposesOrEndsAnything(Role by) {
        for (Role role : Role.values()) {
            assertThat(Appointing.mayPropose(held(by, CENTRE), role, CENTRE)).isFalse();
            assertThat(Appointing.mayEnd(held(by, CENTRE), role, CENTRE)).isFalse();
        }
    }
}
