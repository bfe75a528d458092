package org.spean.access.grant;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.Role;

/** Which role is held for what, and who may propose and end it. */
public final class Appointing {

    /** How long a role that opens case data waits after its second yes; how long an administrator stays one for it. */
    public static final Duration WAIT = Duration.ofHours(24);

    private static final Set<Role> OF_POSTS = Set.of(Role.DISTRICT_OFFICIAL, Role.FOCAL_PERSON, Role.ATRO_OFFICER);
    private static final Set<Role> OF_A_MANAGERS_PEOPLE = Set.of(Role.CASEWORKER, Role.RECEIVER);

    private Appointing() {}

    /** For what the role can be held. */
    public static Set<Remit.Kind> heldFor(Role role) {
        return switch (role) {
            case CASEWORKER, MANAGER, RECEIVER -> Set.of(Remit.Kind.ORGANIZATION);
            case DISTRICT_OFFICIAL -> Set.of(Remit.Kind.DISTRICT);
            case FOCAL_PERSON -> Set.of(Remit.Kind.PROVINCE);
            case STANDARDS_MONITOR -> Set.of(Remit.Kind.COUNTRY, Remit.Kind.PROVINCE);
            case EDITOR -> Set.of(Remit.Kind.COUNTRY, Remit.Kind.PROVINCE, Remit.Kind.ORGANIZATION);
            case ATRO_OFFICER, AUDITOR, ADMINISTRATOR -> Set.of(Remit.Kind.COUNTRY);
        };
    }

    /** Whether another person has to say yes. */
    public static boolean needsSecondYes(Role role) {
        return role.opensCaseData() || role == Role.ADMINISTRATOR || role == Role.AUDITOR;
    }

    /** How long it waits after that. */
    public static Duration waits(Role role) {
        return role.opensCaseData() ? WAIT : Duration.ZERO;
    }

    /** Whether it belongs to a post that ATRO looks after. */
    public static boolean ofPosts(Role role) {
        return OF_POSTS.contains(role);
    }

    /** Whether whoever is designated for a post gets it, and nobody else (design 2.2). */
    public static boolean followsFromAPost(Role role) {
        return ofPosts(role) || role == Role.MANAGER;
    }

    /** Whether somebody who holds this may propose that. */
    public static boolean mayPropose(Collection<Held> by, Role role, Remit remit) {
        return by.stream().anyMatch(each -> switch (each.role()) {
            case ADMINISTRATOR -> true;
            case MANAGER -> OF_A_MANAGERS_PEOPLE.contains(role) && each.remit().equals(remit);
            case ATRO_OFFICER -> ofPosts(role);
            default -> false;
        });
    }

    /** Whether somebody who holds this may take that from others: who could have proposed it, its manager, ATRO. */
    public static boolean mayEnd(Collection<Held> by, Role role, Remit remit) {
        return mayPropose(by, role, remit)
                || by.stream()
                        .anyMatch(each -> each.role() == Role.ATRO_OFFICER
                                || (each.role() == Role.MANAGER && each.remit().equals(remit)));
    }
}
