package org.spean.access;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.spean.access.ProgramToken.Act;

@Entity
@Table(name = "program_token")
class ProgramTokenRow {

    @Id
    private UUID id;

    private String name;
    private String tokenHash;
    private String hint;

    @Enumerated(EnumType.STRING)
    private Scope scope;

    private boolean demonstration;
    private Instant issuedAt;
    private @Nullable UUID issuedBy;
    private Instant expiresAt;
    private @Nullable Instant revokedAt;
    private @Nullable UUID revokedBy;
    private @Nullable Instant lastUsedAt;

    /** For the database only. */
    @SuppressWarnings("NullAway.Init")
    protected ProgramTokenRow() {}

    /** A token that somebody issues; one that nobody issues is a demonstration's. */
    ProgramTokenRow(String name, String secret, Scope scope, @Nullable UUID by, Instant now, Instant expires) {
        this.id = UUID.randomUUID();
        this.name = name;
        this.tokenHash = TokenSecret.hash(secret);
        this.hint = TokenSecret.hint(secret);
        this.scope = scope;
        this.demonstration = by == null;
        this.issuedAt = now;
        this.issuedBy = by;
        this.expiresAt = expires;
    }

    boolean demonstration() {
        return demonstration;
    }

    /** Whether this is the row of that token; takes as long for every wrong one. */
    boolean opensWith(String hash) {
        return MessageDigest.isEqual(
                tokenHash.getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    boolean revoked() {
        return revokedAt != null;
    }

    boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    void revoke(UUID by, Instant now) {
        if (!revoked()) {
            revokedAt = now;
            revokedBy = by;
        }
    }

    /** Gives back what this person took since then; whether that was so. */
    boolean takeBackRevocation(UUID by, Instant since) {
        if (revokedAt == null || !by.equals(revokedBy) || revokedAt.isBefore(since)) {
            return false;
        }
        revokedAt = null;
        revokedBy = null;
        return true;
    }

    Actor actor() {
        return Actor.program(name, scope);
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    /** Who issued and revoked it. */
    Stream<UUID> people() {
        return Stream.of(Optional.ofNullable(issuedBy), Optional.ofNullable(revokedBy))
                .flatMap(Optional::stream);
    }

    ProgramToken told(Map<UUID, String> names) {
        return new ProgramToken(
                id,
                name,
                scope,
                hint,
                new Act(issuedAt, name(issuedBy, names)),
                expiresAt,
                Optional.ofNullable(revokedAt).map(at -> new Act(at, name(revokedBy, names))),
                Optional.ofNullable(lastUsedAt),
                demonstration);
    }

    private static Optional<String> name(@Nullable UUID account, Map<UUID, String> names) {
        return Optional.ofNullable(account).map(names::get);
    }
}
