package org.spean.access.guard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Holders;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.Subject;
import org.spean.access.guard.GlassOutcome.Done;
import org.spean.access.guard.GlassOutcome.Reason;
import org.spean.access.guard.GlassOutcome.Refused;
import org.spean.access.notice.Notices;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Answer;
import org.spean.access.policy.Operation;
import org.spean.access.policy.Relation;
import org.spean.access.policy.Sight;
import org.spean.access.reach.Reach;
import org.spean.vocabulary.Sensitivity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a case outside one's own reach in an emergency, for a day, in front of everybody: the team and the auditors are told at
 * once, the team may end it, somebody else judges it within a week (design 5.1). Who was excluded, or not named where a case is
 * restricted, has no glass to break.
 */
@Component
public class BreakGlass {

    /** How long it stays open. */
    public static final Duration LASTS = Duration.ofHours(24);

    /** Within this somebody else judges it. */
    public static final Duration REVIEWED_WITHIN = Duration.ofDays(7);

    /** Fewer letters than this are no reason. */
    public static final int FEWEST_LETTERS = 20;

    /** More than this are no reason either. */
    public static final int MOST_LETTERS = 2_000;

    /** So many by one person in {@link #LATELY} are an alarm. */
    public static final int ALARM = 3;

    /** See {@link #ALARM}. */
    public static final Duration LATELY = Duration.ofDays(30);

    /** Where one sees more: the screen of {@code access.ui}. */
    public static final String LINK = "emergencies";

    private final GlassRows rows;
    private final Reach reach;
    private final AccessPolicy policy;
    private final Team team;
    private final Holders holders;
    private final Notices notices;
    private final AccessLog log;
    private final Clock clock;

    BreakGlass(
            GlassRows rows,
            Reach reach,
            AccessPolicy policy,
            Team team,
            Holders holders,
            Notices notices,
            AccessLog log,
            Clock clock) {
        this.rows = rows;
        this.reach = reach;
        this.policy = policy;
        this.team = team;
        this.holders = holders;
        this.notices = notices;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Opens it.
     *
     * @param reason why, in their words
     * @throws AccessDeniedException when they may not, or there is nothing of the kind for them
     */
    @Transactional
    public GlassOutcome open(Actor by, Subject subject, String reason) {
        UUID self = self(by);
        Sight sight = reach.sight(by, subject);
        if (policy.may(sight, Operation.BREAK_GLASS) != Answer.WITH_REASON) {
            throw nothing();
        }
        if (policy.may(sight, Operation.READ, Sensitivity.CONTACT) == Answer.YES) {
            return new Refused(Reason.NOT_NEEDED);
        }
        String said = reason.strip();
        Optional<Reason> against = GivenReason.against(said);
        if (against.isPresent()) {
            return new Refused(against.get());
        }
        Instant now = clock.instant();
        Glass glass = new Glass(
                UUID.randomUUID(),
                subject,
                self,
                by.name(),
                said,
                now,
                now.plus(LASTS),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        rows.add(glass);
        reach.open(subject, Relation.GLASS, self, glass.until(), "broke the glass");
        log.write(by, Act.GLASS_BROKEN, Optional.of(subject), Map.of("reason", said));
        Set<UUID> told = team.of(subject);
        told.addAll(holders.of(Role.AUDITOR));
        told.remove(self);
        notices.tell(told, "notice.glass-broken", Map.of("name", by.name(), "reason", said), LINK);
        if (rows.since(self, now.minus(LATELY)) >= ALARM) {
            Set<UUID> alarmed = new HashSet<>(holders.of(Role.AUDITOR));
            alarmed.addAll(holders.of(Role.ATRO_OFFICER));
            alarmed.remove(self);
            notices.tell(alarmed, "notice.glass-alarm", Map.of("name", by.name()), LINK);
        }
        return new Done(glass);
    }

    /** Opens what an emergency does not open at once: somebody else who may says so. */
    @Transactional
    public GlassOutcome secondYes(Actor by, UUID id) {
        Glass glass = found(by, id, Operation.SECOND_GLASS);
        if (glass.by().equals(self(by))) {
            return new Refused(Reason.OWN);
        }
        if (!glass.open(clock.instant())) {
            return new Refused(Reason.OVER);
        }
        notices.tell(Set.of(glass.by()), "notice.glass-second-yes", Map.of("name", by.name()), LINK);
        return marked(by, glass, "second", Act.GLASS_SECOND_YES);
    }

    /** Closes it before its time: the team, or whoever opened it. */
    @Transactional
    public GlassOutcome end(Actor by, UUID id) {
        Glass glass = rows.find(id).orElseThrow(BreakGlass::nothing);
        if (!glass.by().equals(self(by))) {
            mustBe(by, glass, Operation.END_GLASS);
        }
        if (!glass.open(clock.instant())) {
            return new Refused(Reason.OVER);
        }
        reach.close(glass.subject(), Relation.GLASS, Remit.person(glass.by()));
        if (!glass.by().equals(self(by))) {
            notices.tell(Set.of(glass.by()), "notice.glass-ended", Map.of("name", by.name()), LINK);
        }
        return marked(by, glass, "ended", Act.GLASS_ENDED);
    }

    /** The client was told that somebody looked, who and why (Standards 6.3). Said by the team or by whoever opened it. */
    @Transactional
    public GlassOutcome clientTold(Actor by, UUID id) {
        Glass glass = rows.find(id).orElseThrow(BreakGlass::nothing);
        if (!glass.by().equals(self(by))) {
            mustBe(by, glass, Operation.END_GLASS);
        }
        return marked(by, glass, "client_told", Act.GLASS_CLIENT_TOLD);
    }

    /** Somebody who had no part in it says whether it was an emergency. */
    @Transactional
    public GlassOutcome review(Actor by, UUID id, boolean justified, String words) {
        Glass glass = found(by, id, Operation.REVIEW_GLASS);
        UUID self = self(by);
        if (glass.by().equals(self) || glass.secondBy().filter(self::equals).isPresent()) {
            return new Refused(Reason.OWN);
        }
        if (words.strip().codePointCount(0, words.strip().length()) > MOST_LETTERS) {
            return new Refused(Reason.REASON_TOO_LONG);
        }
        if (!rows.review(id, new Glass.Review(self, justified, words.strip()), clock.instant())) {
            return new Refused(Reason.DONE_ALREADY);
        }
        log.write(
                by,
                Act.GLASS_REVIEWED,
                Optional.of(glass.subject()),
                Map.of("justified", Boolean.toString(justified), "words", words.strip()));
        return new Done(rows.find(id).orElseThrow());
    }

    /** Those that nobody has judged yet and that this person may judge; the oldest first. */
    @Transactional(readOnly = true)
    public List<Glass> waitingForReview(Actor by) {
        return rows.waitingForReview().stream()
                .filter(each -> !each.by().equals(self(by)))
                .filter(each -> policy.may(reach.sight(by, each.subject()), Operation.REVIEW_GLASS) == Answer.YES)
                .toList();
    }

    private GlassOutcome marked(Actor by, Glass glass, String what, Act act) {
        if (!rows.mark(glass.id(), what, self(by), clock.instant())) {
            return new Refused(Reason.DONE_ALREADY);
        }
        log.write(by, act, Optional.of(glass.subject()), Map.of("of", glass.name()));
        return new Done(rows.find(glass.id()).orElseThrow());
    }

    private Glass found(Actor by, UUID id, Operation operation) {
        Glass glass = rows.find(id).orElseThrow(BreakGlass::nothing);
        mustBe(by, glass, operation);
        return glass;
    }

    private void mustBe(Actor by, Glass glass, Operation operation) {
        if (policy.may(reach.sight(by, glass.subject()), operation) != Answer.YES) {
            throw nothing();
        }
    }

    private static UUID self(Actor by) {
        return by.account().orElseThrow(BreakGlass::nothing);
    }

    /** The same for what is not there and for what is not theirs. */
    private static AccessDeniedException nothing() {
        return new AccessDeniedException("there is nothing of the kind for them");
    }
}
