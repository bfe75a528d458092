package org.spean.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@Entity
@Table(name = "account")
class Account {

    @Id
    private UUID id;

    private String signInName;
    private String passwordHash;
    private String displayName;
    private String[] roles;

    /** For the database only. */
    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(UUID id, String signInName, String passwordHash, String displayName, Set<Role> roles) {
        this.id = id;
        this.signInName = signInName;
        this.passwordHash = passwordHash;
        this.displayName = displayName;
        this.roles = roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }

    String signInName() {
        return signInName;
    }

    String passwordHash() {
        return passwordHash;
    }

    Actor actor() {
        return new Actor(
                Optional.of(id),
                displayName,
                Stream.of(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
                true);
    }
}
