package org.spean.messaging.wording;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Actor;
import org.spean.access.Role;
import org.springframework.security.access.AccessDeniedException;

/** Who keeps what all messages have in common: texts, recordings and the ladder. Administrators change it, ATRO officers read along. */
public final class Keepers {

    private static final Set<Role> READERS = EnumSet.of(Role.ADMINISTRATOR, Role.ATRO_OFFICER);

    private Keepers() {}

    /** Whether they may change it. */
    public static boolean mayChange(Actor by) {
        return by.roles().contains(Role.ADMINISTRATOR);
    }

    /**
     * With which account they change it.
     *
     * @throws AccessDeniedException for whoever is no administrator
     */
    public static UUID changes(Actor by) {
        if (!mayChange(by)) {
            throw new AccessDeniedException("what all messages have in common is changed by administrators");
        }
        return by.account().orElseThrow();
    }

    /**
     * Lets them read it.
     *
     * @throws AccessDeniedException for whoever is neither administrator nor ATRO officer
     */
    public static void reads(Actor by) {
        if (by.roles().stream().noneMatch(READERS::contains)) {
            throw new AccessDeniedException(
                    "what all messages have in common is read by administrators and ATRO officers");
        }
    }
}
