package org.spean.directory;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceTypeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The directory as a list, for other programs: page by page out of the database, in the order of the handles, which stays
 * the same whatever is modified meanwhile. Like {@link Directory}, every answer is made for a {@link Tier}.
 *
 * <p>The public has a moment of modification of its own: an entry in which only something hidden changed was not modified
 * for whoever cannot see it, or the moment would tell, say, that a shelter has moved.
 *
 * <p>Problems: whatever a page is asked by has to be public for every tier, because it is asked of the database and not of
 * the entry as the tier sees it; so far these are type, organization and province.
 */
@Component
public class Register {

    private static final int BATCH = 500;

    private final JdbcClient database;
    private final ServiceRows services;
    private final EndedServiceRows ended;
    private final FieldTiers tiers;
    private final TransactionTemplate transaction;

    Register(
            JdbcClient database,
            ServiceRows services,
            EndedServiceRows ended,
            FieldTiers tiers,
            TransactionTemplate transaction) {
        this.database = database;
        this.services = services;
        this.ended = ended;
        this.tiers = tiers;
        this.transaction = transaction;
    }

    /**
     * A page of lines.
     *
     * @param total of all pages
     * @param lines of this one
     */
    public record Cut<T>(long total, List<T> lines) {}

    /**
     * A service in a province that it named.
     *
     * @param line the service
     * @param place the province
     */
    public record Place(RegisterLine line, PlaceCode place) {}

    /** The lines that are wanted, in the order of their handles. */
    @Transactional(readOnly = true)
    public Cut<RegisterLine> lines(Wanted wanted, Tier tier, long from, int size) {
        RegisterQuestion question = new RegisterQuestion(wanted, tier);
        List<UUID> ids = ids(question.page(database, "id", "service", "id", from, size));
        return new Cut<>(question.count(database, "service"), read(ids, tier));
    }

    /** The line with this handle, if there is or was one. */
    @Transactional(readOnly = true)
    public Optional<RegisterLine> line(ServiceId id, Tier tier) {
        return lines(List.of(id), tier).stream().findFirst();
    }

    /** The lines with these handles, in their order; handles that nothing has or had are left out. */
    @Transactional(readOnly = true)
    public List<RegisterLine> lines(Collection<ServiceId> ids, Tier tier) {
        return read(ids.stream().map(ServiceId::id).toList(), tier);
    }

    /**
     * What each of these organizations offers, in the order of the handles; organizations that offer nothing are left out.
     *
     * @param most so many of each at most
     */
    @Transactional(readOnly = true)
    public Map<OrganizationId, List<RegisterLine>> offers(
            Collection<OrganizationId> organizations, Tier tier, int most) {
        List<UUID> ids = ids(database.sql("""
                        SELECT id FROM (
                            SELECT id, row_number() OVER (PARTITION BY organization_id ORDER BY id) AS place
                            FROM service WHERE ended_at IS NULL AND organization_id = ANY (:organizations)) AS offered
                        WHERE place <= :most ORDER BY id""")
                .param("most", most)
                .param(
                        "organizations",
                        organizations.stream().map(OrganizationId::id).toArray(UUID[]::new)));
        return read(ids, tier).stream().collect(Collectors.groupingBy(RegisterLine::organization));
    }

    /** Those of the found entries that fit what is wanted besides, in their order. */
    @Transactional(readOnly = true)
    public List<RegisterLine> among(List<ServiceEntry> found, Wanted wanted, Tier tier) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<UUID, Instant> modified =
                modified(found.stream().map(entry -> entry.id().id()).toList(), tier);
        return found.stream()
                .filter(entry ->
                        wanted.organization().map(entry.organization()::equals).orElse(true))
                .flatMap(entry -> Optional.ofNullable(modified.get(entry.id().id()))
                        .map(moment -> new RegisterLine.Listed(entry, moment))
                        .stream())
                .filter(line -> wanted.modifiedSince()
                        .map(moment -> !line.modified().isBefore(moment))
                        .orElse(true))
                .map(RegisterLine.class::cast)
                .toList();
    }

    /** The services that are wanted, each with every province that it named, in the order of the handles. */
    @Transactional(readOnly = true)
    public Cut<Place> places(Wanted wanted, Tier tier, long from, int size) {
        RegisterQuestion question = new RegisterQuestion(wanted, tier);
        String table = "service CROSS JOIN LATERAL unnest(provinces) AS named(place)";
        List<Map.Entry<UUID, PlaceCode>> pairs = question.page(database, "id, place", table, "id, place", from, size)
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), new PlaceCode(row.getString(2))))
                .list();
        Map<UUID, RegisterLine> lines = read(
                        pairs.stream().map(Map.Entry::getKey).distinct().toList(), tier)
                .stream()
                .collect(Collectors.toMap(line -> line.id().id(), line -> line));
        return new Cut<>(
                question.count(database, table),
                pairs.stream()
                        .flatMap(pair -> Optional.ofNullable(lines.get(pair.getKey()))
                                .filter(line -> names(line, pair.getValue()))
                                .map(line -> new Place(line, pair.getValue()))
                                .stream())
                        .toList());
    }

    private static boolean names(RegisterLine line, PlaceCode place) {
        return switch (line) {
            case RegisterLine.Listed listed ->
                listed.entry().coverage().provinces().contains(place);
            case RegisterLine.Ended over -> true;
        };
    }

    /** Gives every listed entry to the reader, some at a time, each time in a short transaction of its own. */
    public void each(Tier tier, Consumer<List<RegisterLine>> reader) {
        UUID last = new UUID(0, 0);
        while (true) {
            UUID after = last;
            List<RegisterLine> lines = transaction.execute(status -> {
                return read(ids(database.sql("""
                                        SELECT id FROM service WHERE ended_at IS NULL AND id > :after
                                        ORDER BY id LIMIT :size""").param("after", after).param("size", BATCH)), tier);
            });
            if (lines.isEmpty()) {
                return;
            }
            reader.accept(lines);
            last = lines.getLast().id().id();
        }
    }

    /**
     * The organizations that offer one of these types; nobody's where there are none.
     *
     * @param ended also those that did
     */
    @Transactional(readOnly = true)
    public Set<OrganizationId> offering(Collection<ServiceTypeId> types, boolean ended) {
        return organizations(database.sql("""
                        SELECT DISTINCT organization_id FROM service
                        WHERE type_id = ANY (:types) AND (ended_at IS NULL OR :ended)""")
                .param("ended", ended)
                .param("types", types.stream().map(ServiceTypeId::id).toArray(String[]::new)));
    }

    /** The organizations all of whose services have ended, with the moment when the last one did. */
    @Transactional(readOnly = true)
    public Map<OrganizationId, Instant> over() {
        Map<OrganizationId, Instant> over = new HashMap<>();
        database.sql("""
                        SELECT organization_id, max(ended_at) FROM service e
                        WHERE ended_at IS NOT NULL AND NOT EXISTS
                            (SELECT 1 FROM service s WHERE s.organization_id = e.organization_id AND s.ended_at IS NULL)
                        GROUP BY organization_id""").query(row -> {
            over.put(
                    new OrganizationId(row.getObject(1, UUID.class)),
                    row.getObject(2, OffsetDateTime.class).toInstant());
        });
        return over;
    }

    /** The organizations of which a service was modified at this moment or later, as far as the reader may see it. */
    @Transactional(readOnly = true)
    public Set<OrganizationId> touched(Instant since, Tier tier) {
        return organizations(database.sql("SELECT DISTINCT organization_id FROM service WHERE "
                        + RegisterQuestion.modified(tier) + " >= :since")
                .param("since", since.atOffset(ZoneOffset.UTC)));
    }

    /** When something that these organizations offer, or offered, was last modified, as far as the reader may see it. */
    @Transactional(readOnly = true)
    public Map<OrganizationId, Instant> modified(Collection<OrganizationId> organizations, Tier tier) {
        Map<OrganizationId, Instant> modified = new HashMap<>();
        database.sql("SELECT organization_id, max(" + RegisterQuestion.modified(tier)
                        + ") FROM service WHERE organization_id = ANY (:organizations) GROUP BY organization_id")
                .param(
                        "organizations",
                        organizations.stream().map(OrganizationId::id).toArray(UUID[]::new))
                .query(row -> {
                    modified.put(
                            new OrganizationId(row.getObject(1, UUID.class)),
                            row.getObject(2, OffsetDateTime.class).toInstant());
                });
        return modified;
    }

    private static Set<OrganizationId> organizations(JdbcClient.StatementSpec question) {
        return ids(question).stream().map(OrganizationId::new).collect(Collectors.toUnmodifiableSet());
    }

    private static List<UUID> ids(JdbcClient.StatementSpec question) {
        List<UUID> ids = new ArrayList<>();
        question.query(row -> {
            ids.add(row.getObject(1, UUID.class));
        });
        return ids;
    }

    private List<RegisterLine> read(List<UUID> ids, Tier tier) {
        Map<UUID, RegisterLine> lines = new HashMap<>();
        for (Service row : services.findAllById(ids)) {
            lines.put(
                    row.handle().id(),
                    new RegisterLine.Listed(row.entry().seenBy(tiers.of(tier)), row.modifiedAt(tier)));
        }
        List<UUID> others = ids.stream().filter(id -> !lines.containsKey(id)).toList();
        for (EndedService row : ended.findAllById(others)) {
            lines.put(row.tombstone().id().id(), new RegisterLine.Ended(row.tombstone()));
        }
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(lines.get(id)).stream())
                .toList();
    }

    private Map<UUID, Instant> modified(List<UUID> ids, Tier tier) {
        Map<UUID, Instant> modified = new HashMap<>();
        database.sql("SELECT id, " + RegisterQuestion.modified(tier)
                        + " FROM service WHERE ended_at IS NULL AND id = ANY (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    modified.put(
                            row.getObject(1, UUID.class),
                            row.getObject(2, OffsetDateTime.class).toInstant());
                });
        return modified;
    }
}
