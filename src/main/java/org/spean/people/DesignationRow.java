package org.spean.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.spean.access.Grant;
import org.spean.access.Grant.Standing;
import org.spean.access.Grant.Step;
import org.spean.vocabulary.PhoneNumber;

@Entity(name = "Designation")
@Table(name = "designation")
class DesignationRow {

    /** Where it stands, as far as no clock is needed to say it. */
    enum State {
        PROPOSED,
        CONFIRMED,
        REFUSED,
        WITHDRAWN,
        LAPSED,
        ENDED
    }

    /** As for roles. */
    private static final Duration WAIT = Duration.ofHours(24);

    @Id
    private UUID id;

    private UUID postId;
    private UUID personId;
    private @Nullable UUID deputyOf;
    private LocalDate fromDay;
    private @Nullable LocalDate untilDay;
    private @Nullable LocalDate endedOn;
    private @Nullable String phone;
    private @Nullable UUID phoneEnteredBy;
    private @Nullable Instant phoneEnteredAt;
    private @Nullable UUID phoneYesBy;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable UUID grantId;
    private @Nullable UUID proposedBy;
    private Instant proposedAt;
    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;
    private String decisionReason = "";
    private @Nullable Instant effectiveAt;
    private @Nullable UUID endedBy;
    private @Nullable Instant endedAt;

    /** For the database only. */
    @SuppressWarnings("NullAway.Init")
    protected DesignationRow() {}

    DesignationRow(
            PostId post,
            PersonId person,
            LocalDate from,
            Optional<LocalDate> until,
            Optional<PhoneNumber> phone,
            Optional<UUID> by,
            Instant now) {
        this.id = UUID.randomUUID();
        this.postId = post.id();
        this.personId = person.id();
        this.fromDay = from;
        this.untilDay = until.orElse(null);
        this.phone = phone.map(PhoneNumber::e164).orElse(null);
        if (phone.isPresent()) {
            this.phoneEnteredBy = by.orElse(null);
            this.phoneEnteredAt = now;
        }
        this.proposedBy = by.orElse(null);
        this.proposedAt = now;
        this.state = State.PROPOSED;
    }

    void asDeputyOf(DesignationRow holder) {
        deputyOf = holder.id;
    }

    /** Results in this role: from now on it stands as that does. */
    void resultsIn(Grant grant) {
        grantId = grant.id();
    }

    void confirm(Optional<UUID> by, Instant now) {
        Instant begins = Days.start(fromDay);
        Instant earliest = now.plus(WAIT);
        confirm(by, now, begins.isAfter(earliest) ? begins : earliest);
    }

    void confirm(Optional<UUID> by, Instant now, Instant effective) {
        decided(by, now, "");
        state = State.CONFIRMED;
        effectiveAt = effective;
        // Whoever confirms somebody has read on which number they are reached; only who entered it cannot vouch for it.
        by.ifPresent(this::phoneIsRight);
    }

    /** Somebody else than who entered the number says that it is right. */
    void phoneIsRight(UUID by) {
        if (phoneEnteredBy != null && !by.equals(phoneEnteredBy)) {
            phoneYesBy = by;
        }
    }

    /** The number was not theirs. */
    void phoneIsWrong() {
        phone = null;
        phoneEnteredBy = null;
        phoneEnteredAt = null;
    }

    void refuse(Optional<UUID> by, Instant now, String reason) {
        decided(by, now, reason);
        state = State.REFUSED;
    }

    private void decided(Optional<UUID> by, Instant now, String reason) {
        decidedBy = by.orElse(null);
        decidedAt = by.isPresent() ? now : null;
        decisionReason = reason;
    }

    void beginsAt(Instant effective) {
        effectiveAt = effective;
    }

    boolean waits(Instant now) {
        return state == State.CONFIRMED
                && effectiveAt != null
                && effectiveAt.isAfter(now)
                && !Days.start(fromDay).isAfter(now);
    }

    void withdraw(Optional<UUID> by, Instant now) {
        ended(by, now);
        state = State.WITHDRAWN;
    }

    void lapse() {
        state = State.LAPSED;
    }

    /** Ends it; its last day may lie before its first, where it never began. */
    void end(Optional<UUID> by, Instant now, LocalDate lastDay) {
        ended(by, now);
        endedOn = lastDay;
        state = State.ENDED;
    }

    private void ended(Optional<UUID> by, Instant now) {
        endedBy = by.orElse(null);
        endedAt = now;
    }

    /** Takes its end back. */
    void goesOn() {
        endedBy = null;
        endedAt = null;
        endedOn = null;
        state = State.CONFIRMED;
    }

    void isReachedOn(PhoneNumber number, Optional<UUID> by, Instant now) {
        phone = number.e164();
        phoneEnteredBy = by.orElse(null);
        phoneEnteredAt = now;
        phoneYesBy = null;
    }

    /** Who entered a number to which nobody else has said yes; while somebody is only proposed, that yes says it as well. */
    Optional<Step> phoneWaits() {
        return state == State.CONFIRMED && phone != null && phoneYesBy == null
                ? step(phoneEnteredAt, phoneEnteredBy, "")
                : Optional.empty();
    }

    boolean is(State wanted) {
        return state == wanted;
    }

    /** Proposed or confirmed, and not over on that day. */
    boolean openOn(LocalDate day) {
        return (state == State.PROPOSED || state == State.CONFIRMED) && (untilDay == null || !untilDay.isBefore(day));
    }

    /** Whether they hold it on that day, and somebody else has said yes. */
    boolean confirmedOn(LocalDate day) {
        return state == State.CONFIRMED && !fromDay.isAfter(day) && (untilDay == null || !untilDay.isBefore(day));
    }

    /** Whether one person or another is designated for any of these days. */
    boolean meets(LocalDate from, Optional<LocalDate> until) {
        boolean counts = state == State.PROPOSED || state == State.CONFIRMED || state == State.ENDED;
        LocalDate last = lastDay();
        boolean nothing = last != null && last.isBefore(fromDay);
        return counts
                && !nothing
                && (last == null || !last.isBefore(from))
                && until.map(day -> !fromDay.isAfter(day)).orElse(true);
    }

    private @Nullable LocalDate lastDay() {
        return endedOn != null ? endedOn : untilDay;
    }

    UUID id() {
        return id;
    }

    PostId post() {
        return new PostId(postId);
    }

    PersonId person() {
        return new PersonId(personId);
    }

    Optional<UUID> deputyOf() {
        return Optional.ofNullable(deputyOf);
    }

    LocalDate from() {
        return fromDay;
    }

    Optional<LocalDate> until() {
        return Optional.ofNullable(untilDay);
    }

    Optional<PhoneNumber> phone() {
        return Optional.ofNullable(phone).map(PhoneNumber::new);
    }

    Optional<UUID> grant() {
        return Optional.ofNullable(grantId);
    }

    Optional<UUID> proposer() {
        return Optional.ofNullable(proposedBy);
    }

    Instant proposedAt() {
        return proposedAt;
    }

    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    Designation told(Instant now) {
        return new Designation(
                id,
                post(),
                person(),
                deputyOf(),
                fromDay,
                Optional.ofNullable(lastDay()),
                phone(),
                standing(now),
                grant(),
                Optional.ofNullable(effectiveAt),
                step(proposedAt, proposedBy, ""),
                step(decidedAt, decidedBy, decisionReason),
                step(endedAt, endedBy, ""),
                phoneWaits());
    }

    private Standing standing(Instant now) {
        return switch (state) {
            case PROPOSED -> Standing.PROPOSED;
            case CONFIRMED ->
                untilDay != null && untilDay.isBefore(Days.of(now))
                        ? Standing.OVER
                        : effectiveAt != null && !effectiveAt.isAfter(now) ? Standing.HELD : Standing.WAITING;
            case REFUSED -> Standing.REFUSED;
            case WITHDRAWN -> Standing.WITHDRAWN;
            case LAPSED -> Standing.LAPSED;
            case ENDED -> Standing.ENDED;
        };
    }

    private static Optional<Step> step(@Nullable Instant at, @Nullable UUID by, String reason) {
        return at == null || by == null ? Optional.empty() : Optional.of(new Step(at, by, reason));
    }
}
