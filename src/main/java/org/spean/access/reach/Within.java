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
import org.spean.access.Subject;
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

    /**
     * Something ties them to the row's subject, nothing shuts them out, where it is restricted they were named, and they do not
     * travel without it.
     */
    private static final String TIED = """
            EXISTS (SELECT FROM reach t WHERE t.subject_kind = e.subject_kind AND t.subject_id = e.subject_id
                AND t.badge = ANY (:within_ties)%s%s)
            AND\s""";

    @SuppressWarnings("InlineFormatString") // it is read as one question, beside the one before
    private static final String OPEN = """
            (SELECT NOT bool_or(s.badge = ANY (:within_shut_out))
                    AND (NOT bool_or(s.relation = 'RESTRICTED') OR bool_or(s.badge = ANY (:within_named)))
                FROM reach s WHERE s.subject_kind = e.subject_kind AND s.subject_id = e.subject_id%s)
            AND NOT EXISTS (SELECT FROM travel v WHERE v.badge = ANY (:within_named) AND v.ended_at IS NULL
                AND NOT EXISTS (SELECT FROM travel_case c WHERE c.travel_id = v.id
                    AND c.subject_kind = e.subject_kind AND c.subject_id = e.subject_id)
                AND EXISTS (SELECT FROM reach b WHERE b.subject_kind = e.subject_kind AND b.subject_id = e.subject_id
                    AND b.from_at < v.began_at))""";

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
        return TIED.formatted(VALID.formatted("t"), "") + open();
    }

    /** The same, where the row tells of a moment {@code e.at} at which they were tied to it already. */
    public String conditionSinceTied() {
        return TIED.formatted(VALID.formatted("t"), " AND t.from_at <= e.at") + open();
    }

    private static String open() {
        return OPEN.formatted(VALID.formatted("s"));
    }

    /**
     * The newest subjects of a kind that they are tied to, as long as they are not shut out and this holds of each: for lists that
     * show a page. Each tie brings a page's worth, in the order of the index that has it, so that it costs the same however many
     * there are.
     *
     * @param rows what reads one row by {@code b.subject_id}, with {@code subject_kind}, {@code subject_id} and {@code id}, which is
     *     the subject's
     * @param kind of the subjects
     * @param holds of a row {@code e}, or of its handle {@code b.subject_id}
     * @param ties a condition of {@code tie.badge}: which of their ties count
     * @param most how many at most
     */
    public String newest(String rows, Subject.Kind kind, String holds, String ties, int most) {
        String each =
                "SELECT e.* FROM (SELECT r.subject_id FROM reach r WHERE r.badge = tie.badge AND r.subject_kind = '"
                        + kind
                        + "'" + VALID.formatted("r") + " ORDER BY r.subject_id DESC OFFSET 0) b CROSS JOIN LATERAL ("
                        + rows
                        + " OFFSET 0) e WHERE " + holds + " AND " + open() + " LIMIT " + most;
        return "SELECT DISTINCT ON (f.id) f.* FROM unnest(CAST(:within_ties AS text[])) tie (badge) CROSS JOIN LATERAL ("
                + each + ") f WHERE " + ties + " ORDER BY f.id DESC LIMIT " + most;
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
