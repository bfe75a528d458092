package org.spean.access;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.spean.access.Grant.Standing;
import org.spean.access.Grant.Step;
import org.spean.access.GrantChanged.What;
import org.spean.access.grant.Appointing;
import org.spean.access.grant.LogCode;
import org.spean.vocabulary.PlaceCode;

@Entity
@Table(name = "role_grant")
class GrantRow {

    /** Where it stands, as far as no clock is needed to say it. */
    enum State {
        PROPOSED,
        CONFIRMED,
        REFUSED,
        WITHDRAWN,
        LAPSED,
        ENDED,
        OVER
    }

    @Id
    private UUID id;

    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private Remit.Kind remitKind;

    private String remitKey;
    private @Nullable String province;
    private Instant fromAt;
    private @Nullable Instant untilAt;
    private @Nullable String standsFor;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable UUID proposedBy;
    private @Nullable Instant proposedAt;
    private @Nullable String codeHash;
    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;
    private String decisionReason = "";
    private @Nullable Instant effectiveAt;
    private @Nullable UUID shortenedBy;
    private @Nullable Instant shortenedAt;
    private String shortenReason = "";
    private @Nullable UUID endedBy;
    private @Nullable Instant endedAt;
    private boolean begun;

    /** For the database only. */
    @SuppressWarnings("NullAway.Init")
    protected GrantRow() {}

    /** One that is held without anybody's yes: a demonstration's. */
    GrantRow(UUID account, Held held) {
        this.id = UUID.randomUUID();
        this.accountId = account;
        this.role = held.role();
        this.remitKind = held.remit().kind();
        this.remitKey = held.remit().key();
        this.fromAt = held.from();
        this.untilAt = held.until();
        this.standsFor = held.standsFor();
        this.state = State.CONFIRMED;
        this.effectiveAt = held.from();
        this.begun = true;
    }

    /** One that waits for its second yes; or has begun, where it needs none. */
    GrantRow(GrantWish wish, UUID by, Instant now, Optional<String> code) {
        this.id = UUID.randomUUID();
        this.accountId = wish.account();
        this.role = wish.role();
        this.remitKind = wish.remit().kind();
        this.remitKey = wish.remit().key();
        this.province = wish.province().map(PlaceCode::digits).orElse(null);
        this.fromAt = later(wish.from(), now);
        this.untilAt = wish.until().orElse(null);
        this.standsFor = wish.standsFor().orElse(null);
        this.proposedBy = by;
        this.proposedAt = now;
        this.codeHash = code.map(LogCode::hash).orElse(null);
        this.state = State.PROPOSED;
        if (!Appointing.needsSecondYes(role)) {
            takesEffect(fromAt);
        }
    }

    private void takesEffect(Instant from) {
        state = State.CONFIRMED;
        effectiveAt = from;
    }

    /** Whether its end would come before it could begin. */
    boolean tooLate(Instant now) {
        return untilAt != null && !untilAt.isAfter(earliest(now));
    }

    private Instant earliest(Instant now) {
        return later(fromAt, now.plus(Appointing.waits(role)));
    }

    void confirm(UUID by, Instant now) {
        decided(by, now, "");
        takesEffect(earliest(now));
    }

    void refuse(UUID by, Instant now, String reason) {
        decided(by, now, reason);
        state = State.REFUSED;
    }

    private void decided(UUID by, Instant now, String reason) {
        decidedBy = by;
        decidedAt = now;
        decisionReason = reason;
        codeHash = null;
    }

    /** Whether there is still a wait that can be taken away. */
    boolean waits(Instant now) {
        return effectiveAt != null && state == State.CONFIRMED && effectiveAt.isAfter(later(fromAt, now));
    }

    void shorten(UUID by, Instant now, String reason) {
        shortenedBy = by;
        shortenedAt = now;
        shortenReason = reason;
        effectiveAt = later(fromAt, now);
    }

    void withdraw(UUID by, Instant now) {
        endedBy = by;
        endedAt = now;
        codeHash = null;
        state = State.WITHDRAWN;
    }

    void end(UUID by, Instant now) {
        endedBy = by;
        endedAt = now;
        state = State.ENDED;
    }

    boolean endedBy(UUID by) {
        return state == State.ENDED && by.equals(endedBy);
    }

    boolean endedSince(Instant since) {
        return endedAt != null && !endedAt.isBefore(since);
    }

    /** Takes its end back. Whether it is held then is told as if it began. */
    void giveBack() {
        endedBy = null;
        endedAt = null;
        state = State.CONFIRMED;
        begun = false;
    }

    /** Whether anything happened to it since that other one was ended. */
    boolean changedSince(GrantRow other) {
        Instant since = other.endedAt;
        return since != null
                && (notBefore(proposedAt, since)
                        || notBefore(decidedAt, since)
                        || notBefore(shortenedAt, since)
                        || notBefore(endedAt, since));
    }

    private static boolean notBefore(@Nullable Instant at, Instant since) {
        return at != null && !at.isBefore(since);
    }

    /** What time did to it; empty where it is as it was. */
    Optional<What> pass(Instant now) {
        if (state == State.PROPOSED && proposedAt != null && !now.isBefore(proposedAt.plus(Grant.LAPSES_AFTER))) {
            state = State.LAPSED;
            codeHash = null;
            return Optional.of(What.LAPSED);
        }
        if (state == State.CONFIRMED && untilAt != null && !now.isBefore(untilAt)) {
            state = State.OVER;
            return Optional.of(What.OVER);
        }
        return Optional.empty();
    }

    /** Whether it is held now and nobody was told yet; from now on they were. */
    boolean begins(Instant now) {
        boolean begins = !begun && heldAt(now);
        begun |= begins;
        return begins;
    }

    /** Whether others were told that it is held. */
    boolean wasHeld() {
        return begun;
    }

    boolean heldAt(Instant now) {
        return state == State.CONFIRMED
                && effectiveAt != null
                && !now.isBefore(effectiveAt)
                && (untilAt == null || now.isBefore(untilAt));
    }

    boolean open() {
        return state == State.PROPOSED || state == State.CONFIRMED;
    }

    boolean isProposed() {
        return state == State.PROPOSED;
    }

    boolean isConfirmed() {
        return state == State.CONFIRMED;
    }

    /** Whether it was held at some moment from then on. */
    boolean heldSince(Instant then) {
        return effectiveAt != null
                && switch (state) {
                    case CONFIRMED -> true;
                    case ENDED -> endedAt != null && endedAt.isAfter(then) && effectiveAt.isBefore(endedAt);
                    case OVER -> untilAt != null && untilAt.isAfter(then);
                    case PROPOSED, REFUSED, WITHDRAWN, LAPSED -> false;
                };
    }

    /** Whether it is for the same and at the same time. */
    boolean meets(GrantWish wish, Instant from) {
        return open()
                && role == wish.role()
                && remit().equals(wish.remit())
                && (untilAt == null || untilAt.isAfter(from));
    }

    Optional<String> code() {
        return Optional.ofNullable(codeHash);
    }

    UUID id() {
        return id;
    }

    UUID account() {
        return accountId;
    }

    Role role() {
        return role;
    }

    Remit remit() {
        return new Remit(remitKind, remitKey);
    }

    Optional<PlaceCode> province() {
        return Optional.ofNullable(province).map(PlaceCode::new);
    }

    Optional<UUID> proposer() {
        return Optional.ofNullable(proposedBy);
    }

    Optional<UUID> confirmer() {
        return Optional.ofNullable(decidedBy);
    }

    Held held() {
        return new Held(role, remit(), effectiveAt == null ? fromAt : effectiveAt, untilAt, standsFor);
    }

    Grant told(Instant now) {
        return new Grant(
                id,
                accountId,
                role,
                remit(),
                province(),
                fromAt,
                Optional.ofNullable(untilAt),
                Optional.ofNullable(standsFor),
                standing(now),
                step(proposedAt, proposedBy, ""),
                step(decidedAt, decidedBy, decisionReason),
                step(shortenedAt, shortenedBy, shortenReason),
                step(endedAt, endedBy, ""),
                Optional.ofNullable(effectiveAt));
    }

    private Standing standing(Instant now) {
        return switch (state) {
            case PROPOSED ->
                proposedAt != null && !now.isBefore(proposedAt.plus(Grant.LAPSES_AFTER))
                        ? Standing.LAPSED
                        : Standing.PROPOSED;
            case CONFIRMED ->
                heldAt(now)
                        ? Standing.HELD
                        : untilAt != null && !now.isBefore(untilAt) ? Standing.OVER : Standing.WAITING;
            case REFUSED -> Standing.REFUSED;
            case WITHDRAWN -> Standing.WITHDRAWN;
            case LAPSED -> Standing.LAPSED;
            case ENDED -> Standing.ENDED;
            case OVER -> Standing.OVER;
        };
    }

    private static Optional<Step> step(@Nullable Instant at, @Nullable UUID by, String reason) {
        return at == null || by == null ? Optional.empty() : Optional.of(new Step(at, by, reason));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
