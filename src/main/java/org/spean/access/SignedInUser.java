package org.spean.access;

import java.io.Serial;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.access.session.SessionKey;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/**
 * What Spring Security keeps in the session: who is acting. Holds the parts of an {@link Actor} rather than one, so that a
 * session that was written away and restored still knows who it belongs to: an {@link Optional} cannot be written.
 */
class SignedInUser extends User {

    @Serial
    private static final long serialVersionUID = 5L;

    private final UUID account;
    private final String displayName;
    private final Set<Held> held;
    private final Instant since;
    private final String handle = TokenSecret.bare();

    /**
     * Makes one.
     *
     * @param since when the password was shown
     * @param held a set that can be written with the session, as {@link Set#copyOf} makes it
     */
    SignedInUser(String name, String passwordHash, UUID account, String displayName, Set<Held> held, Instant since) {
        super(
                name,
                passwordHash,
                held.stream()
                        .map(each -> "ROLE_" + each.role().name())
                        .distinct()
                        .map(SimpleGrantedAuthority::new)
                        .toList());
        this.account = account;
        this.displayName = displayName;
        this.held = held;
        this.since = since;
    }

    UUID account() {
        return account;
    }

    /** When the person showed who they are. */
    Instant since() {
        return since;
    }

    /** By which what they have open is found: a handle that nobody but this session has, as its hash. */
    SessionKey session() {
        return new SessionKey(TokenSecret.hash(handle), account, since);
    }

    /** Who they are before they have shown all that is needed: without any role. */
    Actor nobodyYet() {
        return Actor.person(account, displayName, Set.of());
    }

    /** Who acts at this moment: with the roles that have begun and are not over. */
    Actor actor(Instant now) {
        return Actor.person(
                account,
                displayName,
                held.stream().filter(each -> each.at(now)).collect(Collectors.toUnmodifiableSet()));
    }
}
