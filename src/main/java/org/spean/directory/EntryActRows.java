package org.spean.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.spean.people.OrganizationId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of what was done to entries. */
@Component
class EntryActRows {

    /** Stands in place of a field where an act did something to the entry as a whole. */
    private static final String ADDED = "added";

    private static final String ENDED = "ended";
    private static final String LISTED_AGAIN = "listed again";

    private final JdbcClient database;
    private final JdbcTemplate many;

    EntryActRows(JdbcClient database, JdbcTemplate many) {
        this.database = database;
        this.many = many;
    }

    /** What an act changed in one entry. */
    record Changes(ServiceId service, List<EntryAct.Change> changes) {}

    /** All that an act did. */
    record Whole(List<Changes> changes, List<ServiceId> added, List<ServiceId> ended, List<ServiceId> listedAgain) {}

    UUID begin(EntryAct.Kind kind, Hand by, Instant at, Optional<UUID> undoes) {
        return database.sql("""
                        INSERT INTO entry_act (id, kind, by_account, by_name, by_organization, at, undoes)
                        VALUES (uuidv7(), :kind, :account, :name, :organization, :at, :undoes) RETURNING id""")
                .param("kind", kind.name())
                .param("account", by.account().orElse(null))
                .param("name", by.name())
                .param("organization", by.organization().map(OrganizationId::id).orElse(null))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("undoes", undoes.orElse(null))
                .query(UUID.class)
                .single();
    }

    void added(UUID act, Collection<ServiceId> services) {
        whole(act, services, ADDED);
    }

    void ended(UUID act, Collection<ServiceId> services) {
        whole(act, services, ENDED);
    }

    void listedAgain(UUID act, Collection<ServiceId> services) {
        whole(act, services, LISTED_AGAIN);
    }

    private void whole(UUID act, Collection<ServiceId> services, String what) {
        many.update(
                "INSERT INTO entry_change (act, service_id, field, before, after)"
                        + " SELECT ?, service, ?, '', '' FROM unnest(?::uuid[]) service ON CONFLICT DO NOTHING",
                act,
                what,
                uuids(services));
    }

    private static UUID[] uuids(Collection<ServiceId> services) {
        return services.stream().map(ServiceId::id).toArray(UUID[]::new);
    }

    void changed(UUID act, List<Changes> changes) {
        List<Object[]> rows = new ArrayList<>();
        changes.forEach(each -> each.changes()
                .forEach(change -> rows.add(
                        new Object[] {act, each.service().id(), change.column().word(), change.before(), change.after()
                        })));
        write(rows);
    }

    private void write(Collection<Object[]> rows) {
        if (!rows.isEmpty()) {
            many.batchUpdate(
                    "INSERT INTO entry_change (act, service_id, field, before, after) VALUES (?, ?, ?, ?, ?)"
                            + " ON CONFLICT DO NOTHING",
                    List.copyOf(rows));
        }
    }

    /** These wait for a second person. */
    void waits(UUID act, Collection<ServiceId> services) {
        many.update(
                "INSERT INTO entry_unchecked (service_id, act) SELECT service, ? FROM unnest(?::uuid[]) service",
                act,
                uuids(services));
    }

    /** What this act did needs nobody's check any more. */
    void noLongerWaits(UUID act) {
        database.sql("DELETE FROM entry_unchecked WHERE act = :act")
                .param("act", act)
                .update();
    }

    boolean waitsStill(ServiceId service) {
        return database.sql("SELECT EXISTS (SELECT 1 FROM entry_unchecked WHERE service_id = :service)")
                .param("service", service.id())
                .query(Boolean.class)
                .single();
    }

    Whole whole(UUID act) {
        Map<ServiceId, List<EntryAct.Change>> changes = new LinkedHashMap<>();
        Map<String, List<ServiceId>> wholes = new LinkedHashMap<>();
        database.sql(
                        "SELECT service_id, field, before, after FROM entry_change WHERE act = :act ORDER BY service_id, field")
                .param("act", act)
                .query(row -> {
                    ServiceId service = new ServiceId(row.getObject("service_id", UUID.class));
                    change(row)
                            .ifPresentOrElse(
                                    change -> changes.computeIfAbsent(service, id -> new ArrayList<>())
                                            .add(change),
                                    () -> wholes.computeIfAbsent(field(row), what -> new ArrayList<>())
                                            .add(service));
                });
        return new Whole(
                changes.entrySet().stream()
                        .map(each -> new Changes(each.getKey(), each.getValue()))
                        .toList(),
                wholes.getOrDefault(ADDED, List.of()),
                wholes.getOrDefault(ENDED, List.of()),
                wholes.getOrDefault(LISTED_AGAIN, List.of()));
    }

    private static String field(ResultSet row) {
        try {
            return row.getString("field");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<EntryAct.Change> change(ResultSet row) throws SQLException {
        String before = row.getString("before");
        String after = row.getString("after");
        return EntryColumn.ofWord(row.getString("field")).map(column -> new EntryAct.Change(column, before, after));
    }

    /** What was done to this entry, the newest first. */
    List<EntryAct> of(ServiceId service) {
        Map<UUID, EntryAct> acts = new LinkedHashMap<>();
        database.sql("""
                        SELECT a.*, c.field, c.before, c.after,
                            EXISTS (SELECT 1 FROM entry_act u WHERE u.undoes = a.id) AS undone
                        FROM entry_change c JOIN entry_act a ON a.id = c.act
                        WHERE c.service_id = :service ORDER BY a.at DESC, a.id DESC""").param("service", service.id()).query(row -> {
            UUID id = row.getObject("id", UUID.class);
            EntryAct act = acts.get(id);
            if (act == null) {
                act = act(row, id);
                acts.put(id, act);
            }
            change(row).ifPresent(act.changes()::add);
        });
        return acts.values().stream()
                .map(act -> new EntryAct(
                        act.id(),
                        act.kind(),
                        act.by(),
                        act.at(),
                        act.undoes(),
                        act.undone(),
                        act.changes().stream()
                                .sorted(java.util.Comparator.comparing(EntryAct.Change::column))
                                .toList()))
                .toList();
    }

    private static EntryAct act(ResultSet row, UUID id) throws SQLException {
        return new EntryAct(
                id,
                EntryAct.Kind.valueOf(row.getString("kind")),
                new Hand(
                        uuid(row, "by_account"),
                        row.getString("by_name"),
                        uuid(row, "by_organization").map(OrganizationId::new)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                uuid(row, "undoes"),
                row.getBoolean("undone"),
                new ArrayList<>());
    }

    private static Optional<UUID> uuid(ResultSet row, String column) throws SQLException {
        @Nullable UUID value = row.getObject(column, UUID.class);
        return Optional.ofNullable(value);
    }
}
