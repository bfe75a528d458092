package org.spean.access;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "role_grant")
class GrantRow {

    @Id
    private UUID id;

    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private Remit.Kind remitKind;

    private String remitKey;
    private Instant fromAt;
    private @Nullable Instant untilAt;
    private @Nullable String standsFor;

    /** For the database only. */
    @SuppressWarnings("NullAway.Init")
    protected GrantRow() {}

    GrantRow(UUID account, Held held) {
        this.id = UUID.randomUUID();
        this.accountId = account;
        this.role = held.role();
        this.remitKind = held.remit().kind();
        this.remitKey = held.remit().key();
        this.fromAt = held.from();
        this.untilAt = held.until();
        this.standsFor = held.standsFor();
    }

    UUID account() {
        return accountId;
    }

    Held held() {
        return new Held(role, new Remit(remitKind, remitKey), fromAt, untilAt, standsFor);
    }
}
