package org.spean.referral;

import static org.spean.referral.ActField.criterion;
import static org.spean.referral.ActField.day;
import static org.spean.referral.ActField.line;
import static org.spean.referral.ActField.one;
import static org.spean.referral.ActField.story;
import static org.spean.referral.ReferralState.ACCEPTED;
import static org.spean.referral.ReferralState.ACKNOWLEDGED;
import static org.spean.referral.ReferralState.ARRIVED;
import static org.spean.referral.ReferralState.DRAFT;
import static org.spean.referral.ReferralState.SENT;
import static org.spean.referral.ReferralState.SERVED;
import static org.spean.referral.Side.RECEIVER;
import static org.spean.referral.Side.SENDER;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What can be done with a referral: one row for each, with who may do it, from which state, what it leads to and what is asked
 * (design 1.4).
 */
@SuppressWarnings("ImmutableEnumChecker") // the sets and lists are copies that nobody can change
public enum ReferralActKind {
    /** It was sent, with all that consent covers. What was agreed by telephone before stays agreed. */
    SENT_OUT(Set.of(SENDER), EnumSet.of(DRAFT, ReferralState.ACCEPTED, ARRIVED), Optional.of(SENT)),

    /** Agreed by telephone: whom one spoke to and what was said. Nothing is disclosed by it. */
    AGREED(
            Set.of(SENDER),
            EnumSet.of(DRAFT, SENT, ACKNOWLEDGED),
            Optional.of(ReferralState.ACCEPTED),
            line("spoke-with"),
            story("said")),

    /** Whoever receives has opened it. */
    OPENED(Set.of(RECEIVER), EnumSet.of(SENT), Optional.of(ReferralState.ACKNOWLEDGED)),

    /** They take the client. */
    TAKEN(
            Set.of(RECEIVER),
            EnumSet.of(SENT, ACKNOWLEDGED),
            Optional.of(ReferralState.ACCEPTED),
            day("come-on").optional(),
            story("where-and-whom").optional()),

    /** They do not. "Not eligible" names the entry's own criterion, "other" is read by the focal person (Standards 7.3). */
    DECLINED(
            EnumSet.of(RECEIVER, SENDER),
            EnumSet.of(SENT, ACKNOWLEDGED),
            Optional.of(ReferralState.DECLINED),
            line("spoke-with").bySender(),
            one("reason", "full", "not-eligible", "not-offered", "too-far", "closed", "other"),
            criterion("criterion").when("reason", "not-eligible"),
            story("why").when("reason", "other")),

    /** They ask something, inside the hub. */
    ASKED(Set.of(RECEIVER), EnumSet.of(SENT, ACKNOWLEDGED, ACCEPTED, ARRIVED), Optional.empty(), story("question")),

    /** The sender answers it. */
    ANSWERED(Set.of(SENDER), EnumSet.of(SENT, ACKNOWLEDGED, ACCEPTED, ARRIVED), Optional.empty(), story("answer")),

    /** The client came. */
    CAME(
            EnumSet.of(RECEIVER, SENDER),
            EnumSet.of(ACCEPTED),
            Optional.of(ReferralState.ARRIVED),
            line("spoke-with").bySender()),

    /** What was given, and what came of it against what was expected. */
    HELPED(
            EnumSet.of(RECEIVER, SENDER),
            EnumSet.of(ACCEPTED, ARRIVED),
            Optional.of(ReferralState.SERVED),
            line("spoke-with").bySender(),
            story("given"),
            one("result", "reached", "partly", "not-reached"),
            story("result-words").optional()),

    /** Back with whoever referred (Forum: they should get the cases back after the end of the support). */
    GIVEN_BACK(
            EnumSet.of(RECEIVER, SENDER),
            EnumSet.of(ACCEPTED, ARRIVED, SERVED),
            Optional.of(ReferralState.RETURNED),
            line("spoke-with").bySender(),
            one("back-because", "support-ended", "client-left", "did-not-come", "could-not-help"),
            story("further").optional()),

    /** The client takes it back: no reason is asked (Standards 6.3). */
    TAKEN_BACK(
            Set.of(SENDER),
            EnumSet.of(SENT, ACKNOWLEDGED, ACCEPTED, ARRIVED, SERVED),
            Optional.of(ReferralState.WITHDRAWN)),

    CALLED_OFF(
            Set.of(SENDER),
            EnumSet.of(SENT, ACKNOWLEDGED, ACCEPTED),
            Optional.of(ReferralState.CANCELLED),
            one("off-because", "not-needed", "another-way", "mistake", "service-ended")),

    /** No answer came in the time that was promised. */
    GIVEN_UP(Set.of(SENDER), EnumSet.of(SENT, ACKNOWLEDGED), Optional.of(ReferralState.NO_ANSWER));

    private final Set<Side> sides;
    private final Set<ReferralState> from;
    private final Optional<ReferralState> to;
    private final List<ActField> fields;

    ReferralActKind(Set<Side> sides, Set<ReferralState> from, Optional<ReferralState> to, ActField... fields) {
        this.sides = Set.copyOf(sides);
        this.from = Set.copyOf(from);
        this.to = to;
        this.fields = List.copyOf(Arrays.asList(fields));
    }

    /** Who may do it. */
    public Set<Side> sides() {
        return sides;
    }

    /** From which states. */
    public Set<ReferralState> from() {
        return from;
    }

    /** What it asks of somebody on this side. */
    public List<ActField> fields(Side side) {
        return fields.stream()
                .filter(each -> side == Side.SENDER || !each.ofSender())
                .toList();
    }

    /** The state to which it leads from another: what somebody said yes to does not go back to waiting when it is written. */
    ReferralState after(ReferralState before) {
        return switch (this) {
            case SENT_OUT -> before == DRAFT ? SENT : before;
            default -> to.orElse(before);
        };
    }

    /** Whether people choose it by itself: sending and agreeing belong to what is written, and opening is no choice. */
    public boolean offered() {
        return this != SENT_OUT && this != OPENED;
    }

    /** Whether it is the answer that is waited for. */
    public boolean answer() {
        return this == TAKEN || this == DECLINED || this == AGREED;
    }
}
