package org.spean.access;

import java.io.Serial;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/**
 * What Spring Security keeps in the session: who is acting. Holds the parts of an {@link Actor} rather than one, so that a
 * session that was written away and restored still knows who it belongs to: an {@link Optional} cannot be written.
 */
class SignedInUser extends User {

    @Serial
    private static final long serialVersionUID = 2L;

    private final UUID account;
    private final String displayName;
    private final Set<Role> roles;

    /**
     * Makes one.
     *
     * @param roles a set that can be written with the session, as {@link Set#copyOf} makes it
     */
    SignedInUser(String name, String passwordHash, UUID account, String displayName, Set<Role> roles) {
        super(
                name,
                passwordHash,
                roles.stream()
                        .map(role -> "ROLE_" + role.name())
                        .map(SimpleGrantedAuthority::new)
                        .toList());
        this.account = account;
        this.displayName = displayName;
        this.roles = roles;
    }

    Actor actor() {
        return new Actor(Optional.of(account), displayName, roles, true);
    }
}
