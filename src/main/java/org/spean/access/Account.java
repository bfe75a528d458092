package org.spean.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.UUID;

@Entity
@Table(name = "account")
class Account {

    @Id
    private UUID id;

    private String signInName;
    private String passwordHash;
    private String displayName;
    private boolean demonstration;

    /** For the database only. */
    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    /** An account of the demonstration: so far there are no others. */
    static Account forDemonstration(UUID id, String signInName, String passwordHash, String displayName) {
        Account account = new Account(id, signInName, passwordHash, displayName);
        account.demonstration = true;
        return account;
    }

    private Account(UUID id, String signInName, String passwordHash, String displayName) {
        this.id = id;
        this.signInName = signInName;
        this.passwordHash = passwordHash;
        this.displayName = displayName;
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

    SignedInUser signedIn(Set<Held> held) {
        return new SignedInUser(signInName, passwordHash, id, displayName, held);
    }
}
