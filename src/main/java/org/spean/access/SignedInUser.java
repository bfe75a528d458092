package org.spean.access;

import java.io.Serial;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** What Spring Security keeps in the session: who is acting. */
class SignedInUser extends User {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Actor actor;

    SignedInUser(String name, String passwordHash, Actor actor) {
        super(
                name,
                passwordHash,
                actor.roles().stream()
                        .map(role -> "ROLE_" + role.name())
                        .map(SimpleGrantedAuthority::new)
                        .toList());
        this.actor = actor;
    }

    Actor actor() {
        return actor;
    }
}
