package org.spean.access.reach;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.Subject;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Answer;
import org.spean.access.policy.Operation;
import org.spean.access.policy.Relation;
import org.spean.access.policy.Sight;
import org.spean.access.policy.Tie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is tied to which case, and as what. Rooms above write it in the transaction that changes the fact: placed, transferred,
 * sent, withdrawn.
 */
@Component
public class Reach {

    private static final String NOW = " AND from_at <= :now AND (until_at IS NULL OR until_at > :now)";

    private static final String[] CLOSING = {Badges.RESTRICTED, Badges.NAMED, Badges.EXCLUDED};

    private final JdbcClient database;
    private final AccessPolicy policy;
    private final AccessLog log;
    private final Clock clock;

    Reach(JdbcClient database, AccessPolicy policy, AccessLog log, Clock clock) {
        this.database = database;
        this.policy = policy;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Ties it to everybody who holds a role for this.
     *
     * @param until when it ends; empty while no end is known
     * @param why in short, for the log: never a client's name
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(Subject subject, Relation relation, Remit remit, Optional<Instant> until, String why) {
        write(subject, relation.name(), remit, "", until.orElse(null), why);
    }

    /** Ties it to one person, as long as they hold a role for what is named: whoever leaves the centre leaves its cases. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(Subject subject, Relation relation, UUID account, Remit through, String why) {
        write(subject, relation.name(), Remit.person(account), Badges.text(through), null, why);
    }

    /** The same, with an end; empty while none is known. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(
            Subject subject, Relation relation, UUID account, Remit through, Optional<Instant> until, String why) {
        write(subject, relation.name(), Remit.person(account), Badges.text(through), until.orElse(null), why);
    }

    /** Ties it to one person for a time, whatever they hold their roles for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(Subject subject, Relation relation, UUID account, Instant until, String why) {
        write(subject, relation.name(), Remit.person(account), "", until, why);
    }

    /** Begins with the transaction: whoever opens a case fills it in the same one, behind the wall. */
    private void write(
            Subject subject, String relation, Remit remit, String through, @Nullable Instant until, String why) {
        database.sql("""
            INSERT INTO reach
                (subject_kind, subject_id, relation, remit_kind, remit_key, through, why, from_at, until_at)
            VALUES (:kind, :id, :relation, :remitKind, :remitKey, :through, :why,
                least(:now, acting_at()), :until)\
            """)
                .param("kind", subject.kind().name())
                .param("id", subject.id())
                .param("relation", relation)
                .param("remitKind", remit.kind().name())
                .param("remitKey", remit.key())
                .param("through", through)
                .param("why", why)
                .param("now", at(clock.instant()))
                .param("until", until == null ? null : at(until))
                .update();
    }

    /** Ends such a tie at this moment; says whether there was one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean close(Subject subject, Relation relation, Remit remit) {
        return end(subject, relation.name(), Optional.of(remit));
    }

    /** Ends the ties of all persons that count through a role for this. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void closeThrough(Subject subject, Relation relation, Remit through) {
        database.sql("UPDATE reach SET until_at = greatest(from_at, :now)"
                        + " WHERE subject_kind = :kind AND subject_id = :id AND relation = :relation"
                        + " AND through = :through" + NOW)
                .param("kind", subject.kind().name())
                .param("id", subject.id())
                .param("relation", relation.name())
                .param("through", Badges.text(through))
                .param("now", at(clock.instant()))
                .update();
    }

    /** When such a tie ends; empty where there is none, or no end is known. */
    @Transactional(readOnly = true)
    public Optional<Instant> until(Subject subject, Relation relation, Remit remit) {
        return database.sql("SELECT max(until_at) FROM reach WHERE subject_kind = :kind AND subject_id = :id"
                        + " AND relation = :relation AND remit_kind = :remitKind AND remit_key = :remitKey" + NOW)
                .param("kind", subject.kind().name())
                .param("id", subject.id())
                .param("relation", relation.name())
                .param("remitKind", remit.kind().name())
                .param("remitKey", remit.key())
                .param("now", at(clock.instant()))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    private boolean end(Subject subject, String relation, Optional<Remit> remit) {
        return database.sql("UPDATE reach SET until_at = greatest(from_at, :now)"
                                + " WHERE subject_kind = :kind AND subject_id = :id AND relation = :relation"
                                + " AND (:all OR remit_kind = :remitKind AND remit_key = :remitKey)" + NOW)
                        .param("kind", subject.kind().name())
                        .param("id", subject.id())
                        .param("relation", relation)
                        .param("all", remit.isEmpty())
                        .param(
                                "remitKind",
                                remit.map(each -> each.kind().name()).orElse(""))
                        .param("remitKey", remit.map(Remit::key).orElse(""))
                        .param("now", at(clock.instant()))
                        .update()
                > 0;
    }

    /**
     * Lets nobody see it any more but these, until it is restricted to fewer or opened again. Where it is restricted already nobody
     * is named newly by it: that takes a second person's yes ({@link Openings}).
     *
     * @param named accounts; whoever has no tie already gets none by it. Whoever restricts it is named as well: otherwise
     *     nobody could ever open it again
     * @param reason why, in the words of whoever does it
     * @return those of them who are not named by it, because it was restricted already and they were not named before
     * @throws AccessDeniedException when they may not, or do not know of it
     */
    @Transactional
    public Set<UUID> restrict(Actor by, Subject subject, Set<UUID> named, String reason) {
        alone(subject);
        mustBe(by, subject, Operation.RESTRICT);
        Closing before = closing(subject);
        Set<UUID> later = before.restricted()
                ? named.stream()
                        .filter(each -> !before.named().contains(Remit.person(each)))
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
        end(subject, Badges.RESTRICTED, Optional.empty());
        end(subject, Badges.NAMED, Optional.empty());
        write(subject, Badges.RESTRICTED, Remit.COUNTRY, "", null, reason);
        Set<UUID> all = new HashSet<>(named);
        all.removeAll(later);
        by.account().ifPresent(all::add);
        all.forEach(each -> write(subject, Badges.NAMED, Remit.person(each), "", null, reason));
        log.write(by, Act.CASE_RESTRICTED, Optional.of(subject), Map.of("reason", reason));
        return later;
    }

    /** Of two who change who may see it, the second finds what the first did. */
    void alone(Subject subject) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(:subject, 5))")
                .param("subject", subject.kind() + " " + subject.id())
                .query((row, number) -> number)
                .list();
    }

    /** Names one more; says whether it is restricted at all. */
    boolean names(Subject subject, Remit whom, String why) {
        Closing before = closing(subject);
        if (before.restricted() && !before.named().contains(whom)) {
            write(subject, Badges.NAMED, whom, "", null, why);
        }
        return before.restricted();
    }

    /** Lets everybody see it again whom something ties to it; says whether it was restricted. */
    boolean unrestrict(Subject subject) {
        end(subject, Badges.NAMED, Optional.empty());
        return end(subject, Badges.RESTRICTED, Optional.empty());
    }

    /** Lets somebody in again who was shut out, as far as something ties them to it; says whether they were. */
    boolean letIn(Subject subject, Remit whom) {
        return end(subject, Badges.EXCLUDED, Optional.of(whom));
    }

    /** Shuts out a person, or everybody who holds a role for something, whatever ties them to it. */
    @Transactional
    public void exclude(Actor by, Subject subject, Remit whom, String reason) {
        alone(subject);
        mustBe(by, subject, Operation.RESTRICT);
        write(subject, Badges.EXCLUDED, whom, "", null, reason);
        log.write(by, Act.CASE_SHUT_TO, Optional.of(subject), Map.of("whom", Badges.text(whom), "reason", reason));
    }

    /**
     * Who may see it, and who may not, whatever ties them to it.
     *
     * @param restricted whether only those who are named may see it
     * @param named their accounts; none where it is not restricted
     * @param shutOut persons, and whoever holds a role for one of these
     */
    public record Confinement(boolean restricted, Set<UUID> named, Set<Remit> shutOut) {}

    /** How it is confined, for those who may confine it; empty for everybody else. */
    @Transactional(readOnly = true)
    public Optional<Confinement> confinement(Actor by, Subject subject) {
        return policy.may(sight(by, subject), Operation.RESTRICT) == Answer.YES
                ? Optional.of(new Confinement(
                        !remits(subject, Badges.RESTRICTED).isEmpty(),
                        remits(subject, Badges.NAMED).stream()
                                .map(each -> UUID.fromString(each.key()))
                                .collect(Collectors.toUnmodifiableSet()),
                        remits(subject, Badges.EXCLUDED)))
                : Optional.empty();
    }

    void mustBe(Actor by, Subject subject, Operation operation) {
        if (policy.may(sight(by, subject), operation) != Answer.YES) {
            throw new AccessDeniedException("there is nothing of the kind for them");
        }
    }

    /** How somebody stands to it at this moment. */
    @Transactional(readOnly = true)
    public Sight sight(Actor actor, Subject subject) {
        Badges badges = Badges.of(actor, policy);
        // Whether they travel without it (TravelMode) is asked in the same breath: it is asked at every look and every
        // act.
        Set<String> there =
                new HashSet<>(database.sql("SELECT badge FROM reach WHERE subject_kind = :kind AND subject_id = :id"
                                + NOW + " AND NOT (SELECT left_behind(CAST(:named AS text[]), :kind, :id))")
                        .param("kind", subject.kind().name())
                        .param("id", subject.id())
                        .param("now", at(clock.instant()))
                        .param("named", badges.named().toArray(String[]::new))
                        .query(String.class)
                        .list());
        if (there.isEmpty()) {
            return Sight.NOTHING;
        }
        return new Sight(
                actor.roles(),
                ties(actor, there),
                there.contains(Badges.badge(Badges.RESTRICTED, Remit.COUNTRY)),
                badges.named().stream().anyMatch(there::contains),
                badges.shutOut().stream().anyMatch(there::contains));
    }

    private static Set<Tie> ties(Actor actor, Set<String> there) {
        Set<Tie> ties = new HashSet<>();
        for (Held held : actor.held()) {
            for (Relation relation : Relation.values()) {
                if (Badges.places(actor, held).stream().anyMatch(place -> there.contains(relation + " " + place))) {
                    ties.add(new Tie(held.role(), relation));
                }
            }
        }
        return ties;
    }

    /** Who is tied to it as this, through a tie of their own. */
    @Transactional(readOnly = true)
    public Set<Remit> tied(Subject subject, Relation relation) {
        return remits(subject, relation.name());
    }

    private Set<Remit> remits(Subject subject, String relation) {
        return Set.copyOf(database.sql("SELECT remit_kind, remit_key FROM reach"
                        + " WHERE subject_kind = :kind AND subject_id = :id AND relation = :relation" + NOW)
                .param("kind", subject.kind().name())
                .param("id", subject.id())
                .param("relation", relation)
                .param("now", at(clock.instant()))
                .query((row, number) -> new Remit(Remit.Kind.valueOf(row.getString(1)), row.getString(2)))
                .list());
    }

    /** For whom it is not there, whatever ties them to it. */
    @Transactional(readOnly = true)
    public Closing closing(Subject subject) {
        Map<String, Set<Remit>> of = new HashMap<>();
        List<Instant> since = new ArrayList<>();
        database.sql("SELECT relation, remit_kind, remit_key, from_at FROM reach WHERE subject_kind = :kind"
                        + " AND subject_id = :id AND relation = ANY (:closing)" + NOW)
                .param("kind", subject.kind().name())
                .param("id", subject.id())
                .param("closing", CLOSING)
                .param("now", at(clock.instant()))
                .query(row -> {
                    of.computeIfAbsent(row.getString(1), relation -> new HashSet<>())
                            .add(new Remit(Remit.Kind.valueOf(row.getString(2)), row.getString(3)));
                    since.add(row.getObject(4, OffsetDateTime.class).toInstant());
                });
        return new Closing(
                of.containsKey(Badges.RESTRICTED),
                of.getOrDefault(Badges.NAMED, Set.of()),
                of.getOrDefault(Badges.EXCLUDED, Set.of()),
                since.stream().max(Comparator.naturalOrder()));
    }

    /** Those of a kind that are closed to somebody at this moment. */
    @Transactional(readOnly = true)
    public Set<UUID> closedToSome(Subject.Kind kind) {
        return Set.copyOf(database.sql("SELECT DISTINCT subject_id FROM reach WHERE subject_kind = :kind"
                        + " AND relation = ANY (:closing)" + NOW)
                .param("kind", kind.name())
                .param("closing", CLOSING)
                .param("now", at(clock.instant()))
                .query(UUID.class)
                .list());
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
