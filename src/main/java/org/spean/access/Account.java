package org.spean.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.spean.vocabulary.Language;

@Entity
@Table(name = "account")
class Account {

    @Id
    private UUID id;

    private String signInName;
    private @Nullable String passwordHash;
    private String displayName;
    private String language = Language.KHMER.tag();
    private boolean demonstration;
    private @Nullable Instant closedAt;
    private Instant sessionsFrom = Instant.EPOCH;

    /** For the database only. */
    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    /** An account of the demonstration. */
    static Account forDemonstration(UUID id, String signInName, String passwordHash, String displayName) {
        Account account = new Account(id, signInName, displayName, Language.KHMER);
        account.passwordHash = passwordHash;
        account.demonstration = true;
        return account;
    }

    /** An account that waits until the person has chosen a password. */
    static Account invited(Invitation invitation) {
        return new Account(UUID.randomUUID(), invitation.signInName(), invitation.displayName(), invitation.language());
    }

    private Account(UUID id, String signInName, String displayName, Language language) {
        this.id = id;
        this.signInName = signInName;
        this.displayName = displayName;
        this.language = language.tag();
    }

    /** Chooses another password; whoever is signed in with the one before is not any more. */
    void choosesPassword(String hash, Instant now) {
        passwordHash = hash;
        sessionsFrom = now;
    }

    void close(Instant now) {
        closedAt = now;
        sessionsFrom = now;
    }

    void reopen() {
        closedAt = null;
    }

    void endSessions(Instant now) {
        sessionsFrom = now;
    }

    void isCalled(String name, Language spoken) {
        displayName = name;
        language = spoken.tag();
    }

    boolean demonstration() {
        return demonstration;
    }

    UUID id() {
        return id;
    }

    String signInName() {
        return signInName;
    }

    String displayName() {
        return displayName;
    }

    Language language() {
        return language.equals(Language.KHMER.tag()) ? Language.KHMER : Language.ENGLISH;
    }

    Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    /** The moment from which sessions may have begun. */
    Instant sessionsFrom() {
        return sessionsFrom;
    }

    /** Empty where nobody can sign in: not yet, or not any more. */
    Optional<SignedInUser> signedIn(Set<Held> held, Instant now) {
        return passwordHash()
                .filter(hash -> closedAt == null)
                .map(hash -> new SignedInUser(signInName, hash, id, displayName, held, now));
    }
}
