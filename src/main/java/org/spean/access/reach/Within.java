package org.spean.access.reach;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.spean.access.Actor;
import org.spean.access.Held;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Operation;
import org.spean.access.policy.Relation;

/**
 * The cases to which somebody may do something at a moment, as a condition of a query: lists and counts filter in the query,
 * never after it (design 5.1).
 */
public final class Within {

    private static final String VALID =
            " AND %1$s.from_at <= :within_at" + " AND (%1$s.until_at IS NULL OR %1$s.until_at > :within_at)";

    /** Something ties them to the row's subject, nothing shuts them out, and where it is restricted they were named. */
    private static final String CONDITION = """
            EXISTS (SELECT FROM reach t WHERE t.subject_kind = e.subject_kind AND t.subject_id = e.subject_id
                AND t.badge = ANY (:within_ties)%s%s)
            AND (SELECT NOT bool_or(s.badge = ANY (:within_shut_out))
                    AND (NOT bool_or(s.relation = 'RESTRICTED') OR bool_or(s.badge = ANY (:within_named)))
                FROM reach s WHERE s.subject_kind = e.subject_kind AND s.subject_id = e.subject_id%s)""";

    private final Set<String> ties;
    private final Badges badges;
    private final Instant at;

    private Within(Set<String> ties, Badges badges, Instant at) {
        this.ties = ties;
        this.badges = badges;
        this.at = at;
    }

    /**
     * What somebody may do this to without being asked for anything.
     *
     * @param through which of their roles count
     * @param at the moment at which they act
     */
    public static Within of(
            Actor actor, Predicate<Held> through, AccessPolicy policy, Operation operation, Instant at) {
        Set<String> ties = new LinkedHashSet<>();
        for (Held held : actor.held()) {
            if (through.test(held)) {
                for (Relation relation : policy.through(held.role(), operation)) {
                    Badges.places(actor, held).forEach(place -> ties.add(relation.name() + " " + place));
                }
            }
        }
        return new Within(ties, Badges.of(actor, policy), at);
    }

    /** For a row {@code e} with {@code subject_kind} and {@code subject_id}; its parameters are {@link #parameters}. */
    public String condition() {
        return CONDITION.formatted(VALID.formatted("t"), "", VALID.formatted("s"));
    }

    /** The same, where the row tells of a moment {@code e.at} at which they were tied to it already. */
    public String conditionSinceTied() {
        return CONDITION.formatted(VALID.formatted("t"), " AND t.from_at <= e.at", VALID.formatted("s"));
    }

    /** Which subjects they are tied to, for an index to begin with; the condition still has to hold. */
    public String subjects() {
        return "e.subject_id IN (SELECT t.subject_id FROM reach t WHERE t.badge = ANY (:within_ties)"
                + VALID.formatted("t") + ")";
    }

    /** What the conditions are filled with. */
    public Map<String, Object> parameters() {
        return Map.of(
                "within_ties", array(ties),
                "within_shut_out", array(badges.shutOut()),
                "within_named", array(badges.named()),
                "within_at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    private static String[] array(Set<String> badges) {
        return badges.stream().collect(Collectors.toUnmodifiableList()).toArray(String[]::new);
    }
}
