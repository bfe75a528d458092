package org.spean.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
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
    private boolean demonstration;

    /** For the database only. */
    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    /** An account of the demonstration: so far there are no others. */
    static Account forDemonstration(
            UUID id, String signInName, String passwordHash, String displayName, Set<Role> roles) {
        Account account = new Account(id, signInName, passwordHash, displayName, roles);
        account.demonstration = true;
        return account;
    }

    private Account(UUID id, String signInName, String passwordHash, String displayName, Set<Role> roles) {
        this.id = id;
        this.signInName = signInName;
        this.passwordHash = passwordHash;
        this.displayName = displayName;
        this.roles = roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }

    boolean demonstration() {
        return demonstration;
    }

    UUID id() {
        return id;
    }

    String displayName() {
        return displayName;
    }

    SignedInUser signedIn() {
        return new SignedInUser(
                signInName,
                passwordHash,
                id,
                displayName,
                Stream.of(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()));
    }
}
