package org.spean.access.guard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Subject;
import org.spean.access.guard.Shown.NeedsReason;
import org.spean.access.guard.Shown.NeedsSecondYes;
import org.spean.access.guard.Shown.Nothing;
import org.spean.access.guard.Shown.Open;
import org.spean.access.guard.Shown.Why;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Answer;
import org.spean.access.policy.Operation;
import org.spean.access.policy.Sight;
import org.spean.access.reach.Reach;
import org.spean.vocabulary.Sensitivity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door to what stands in a case: asks the policy, the glass, the pace and whether the identity is cold, and writes down
 * what is shown, in one transaction with showing it.
 */
@Component
public class Guard {

    /** No session lasts longer. */
    private static final Duration SCREEN = Duration.ofHours(24);

    private final AccessPolicy policy;
    private final Reach reach;
    private final GlassRows glass;
    private final Pace pace;
    private final ColdIdentity cold;
    private final AccessLog log;
    private final JdbcClient database;
    private final Clock clock;

    Guard(
            AccessPolicy policy,
            Reach reach,
            GlassRows glass,
            Pace pace,
            ColdIdentity cold,
            AccessLog log,
            JdbcClient database,
            Clock clock) {
        this.policy = policy;
        this.reach = reach;
        this.glass = glass;
        this.pace = pace;
        this.cold = cold;
        this.log = log;
        this.database = database;
        this.clock = clock;
    }

    /** Whether it is there for them. */
    @Transactional(readOnly = true)
    public boolean knows(Actor by, Subject subject) {
        return knows(reach.sight(by, subject));
    }

    private boolean knows(Sight sight) {
        return policy.may(sight, Operation.KNOW) == Answer.YES;
    }

    /**
     * Shows answers of these kinds, as far as they may be seen.
     *
     * @param wanted what they would see; what they may not is left out
     * @param typed why, where they were asked; empty otherwise. One that nobody would read to its end counts as none
     */
    @Transactional
    public Shown read(Actor by, Subject subject, Set<Sensitivity> wanted, String typed) {
        String reason = typed.codePointCount(0, typed.length()) > BreakGlass.MOST_LETTERS ? "" : typed.strip();
        Sight sight = reach.sight(by, subject);
        Optional<UUID> account = by.account();
        if (account.isEmpty() || !knows(sight)) {
            return new Nothing();
        }
        UUID self = account.get();
        Map<Sensitivity, Answer> answers = wanted.stream()
                .collect(Collectors.toMap(each -> each, each -> policy.may(sight, Operation.READ, each)));
        if (answers.containsValue(Answer.WITH_SECOND_YES) && !saidTwice(self, subject)) {
            return new NeedsSecondYes(Why.GLASS);
        }
        Set<Sensitivity> open = EnumSet.noneOf(Sensitivity.class);
        answers.forEach((each, answer) -> {
            if (answer != Answer.NO) {
                open.add(each);
            }
        });
        boolean identity = open.contains(Sensitivity.IDENTITY);
        if (identity && cold.coldFor(self, subject)) {
            return new NeedsSecondYes(Why.COLD);
        }
        if (answers.containsValue(Answer.WITH_REASON) && reason.isBlank() && !lookedBefore(self, subject)) {
            return new NeedsReason(Why.FIRST_LOOK);
        }
        if (identity && inHaste(by, self, subject, reason)) {
            return new NeedsReason(Why.PACE);
        }
        log.write(by, identity ? Act.IDENTITY_SHOWN : Act.CASE_READ, Optional.of(subject), told(open, reason));
        return new Open(open);
    }

    private boolean inHaste(Actor by, UUID self, Subject subject, String reason) {
        if (!pace.tooFast(self, subject)) {
            return false;
        }
        if (reason.isBlank()) {
            return true;
        }
        pace.reasonGiven(by, reason);
        return false;
    }

    /**
     * Shows the sheet of a family search, which is all that somebody sees of a case in whose district the family is searched and
     * nobody lives yet (design 1.2). Whoever reads the case itself has no sheet. A name is a name: it has the same pace.
     *
     * @param typed why, where they were asked; empty otherwise
     */
    @Transactional
    public Shown searchSheet(Actor by, Subject subject, String typed) {
        String reason = typed.codePointCount(0, typed.length()) > BreakGlass.MOST_LETTERS ? "" : typed.strip();
        Sight sight = reach.sight(by, subject);
        Optional<UUID> account = by.account();
        Set<Sensitivity> open = policy.open(sight, Operation.READ_SEARCH_SHEET);
        if (account.isEmpty() || !knows(sight) || open.isEmpty()) {
            return new Nothing();
        }
        if (cold.coldFor(account.get(), subject)) {
            return new NeedsSecondYes(Why.COLD);
        }
        if (inHaste(by, account.get(), subject, reason)) {
            return new NeedsReason(Why.PACE);
        }
        log.write(by, Act.SEARCH_SHEET_SHOWN, Optional.of(subject), told(open, reason));
        return new Open(open);
    }

    /** What of the sheet was shown to them within a day and still is theirs to see: as {@link #still}, and no part of that. */
    @Transactional(readOnly = true)
    public Set<Sensitivity> stillOnSheet(Actor by, Subject subject) {
        Sight sight = reach.sight(by, subject);
        Optional<UUID> account = by.account();
        Set<Sensitivity> still = EnumSet.noneOf(Sensitivity.class);
        if (account.isPresent() && knows(sight) && !cold.coldFor(account.get(), subject)) {
            still.addAll(policy.open(sight, Operation.READ_SEARCH_SHEET));
            still.retainAll(shownLately(account.get(), subject, Act.SEARCH_SHEET_SHOWN));
        }
        return still;
    }

    /**
     * What of this was shown to them within a day and still is theirs to see, with all that was asked for: for a screen that stays
     * open. Nothing is written down; what they were not shown before is not in it.
     */
    @Transactional(readOnly = true)
    public Set<Sensitivity> still(Actor by, Subject subject) {
        Sight sight = reach.sight(by, subject);
        Optional<UUID> account = by.account();
        Set<Sensitivity> still = EnumSet.noneOf(Sensitivity.class);
        if (account.isEmpty() || !knows(sight)) {
            return still;
        }
        UUID self = account.get();
        for (Sensitivity each : shownLately(self, subject, Act.IDENTITY_SHOWN, Act.CASE_READ)) {
            boolean open = switch (policy.may(sight, Operation.READ, each)) {
                case YES, WITH_REASON -> true;
                case WITH_SECOND_YES -> saidTwice(self, subject);
                case NO -> false;
            };
            if (open) {
                still.add(each);
            }
        }
        if (still.contains(Sensitivity.IDENTITY) && cold.coldFor(self, subject)) {
            still.remove(Sensitivity.IDENTITY);
        }
        return still;
    }

    private Set<Sensitivity> shownLately(UUID account, Subject subject, Act... acts) {
        Instant since = clock.instant().minus(SCREEN);
        return database
                .sql("SELECT DISTINCT unnest(string_to_array(told ->> 'answers', ' ')) FROM log.entry"
                        + " WHERE account_id = :account AND subject_id = :subject AND act = ANY (:acts)"
                        + " AND at > :since AND id >= log.first_id(:since)")
                .param("account", account)
                .param("subject", subject.id())
                .param("acts", Arrays.stream(acts).map(Act::name).toArray(String[]::new))
                .param("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
                .query((row, number) -> row.getString(1))
                .list()
                .stream()
                .filter(word -> !word.isEmpty())
                .map(Sensitivity::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Sensitivity.class)));
    }

    private static Map<String, String> told(Set<Sensitivity> open, String reason) {
        String answers = open.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
        return reason.isEmpty() ? Map.of("answers", answers) : Map.of("answers", answers, "reason", reason);
    }

    private boolean saidTwice(UUID account, Subject subject) {
        return glass.open(account, subject, clock.instant())
                .flatMap(Glass::secondBy)
                .isPresent();
    }

    private boolean lookedBefore(UUID account, Subject subject) {
        return database.sql("SELECT EXISTS (SELECT FROM log.entry WHERE account_id = :account"
                        + " AND subject_id = :subject AND act = :act)")
                .param("account", account)
                .param("subject", subject.id())
                .param("act", Act.IDENTITY_SHOWN.name())
                .query(Boolean.class)
                .single();
    }
}
