package org.spean.directory.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Actor;
import org.spean.directory.EntryColumn;
import org.spean.directory.Hand;
import org.spean.directory.ServiceId;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what was said to be wrong. */
@Component
class WrongRows {

    private final JdbcClient database;

    WrongRows(JdbcClient database) {
        this.database = database;
    }

    UUID add(Actor by, ServiceId service, WrongKind kind, Instant at) {
        return database.sql("""
                        INSERT INTO entry_wrong (id, service_id, kind, by_account, by_name, at)
                        VALUES (uuidv7(), :service, :kind, :account, :name, :at) RETURNING id""")
                .param("service", service.id())
                .param("kind", kind.name())
                .param("account", by.account().orElse(null))
                .param("name", by.account().isPresent() ? by.name() : "")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    /** Entries that have this number, in a fixed order. */
    List<ServiceId> withNumber(PhoneNumber number) {
        return database.sql("""
                        SELECT DISTINCT p.service_id FROM service_phone p JOIN service s ON s.id = p.service_id
                        WHERE p.number = :number AND s.ended_at IS NULL ORDER BY p.service_id""")
                .param("number", number.e164())
                .query((row, line) -> new ServiceId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Nobody said it: a message did not arrive. */
    void ofAMessage(ServiceId service, Instant at) {
        database.sql("""
                        INSERT INTO entry_wrong (id, service_id, kind, by_name, at)
                        VALUES (uuidv7(), :service, 'PHONE_SILENT', :name, :at)""")
                .param("service", service.id())
                .param("name", WrongReport.A_MESSAGE)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How much strangers said since then. */
    int ofStrangers(Instant since) {
        return database.sql(
                        "SELECT count(*) FROM entry_wrong WHERE by_account IS NULL AND by_name = '' AND at > :since")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** Every report about it, the newest first. */
    List<WrongReport> of(ServiceId service) {
        return database.sql("SELECT * FROM entry_wrong WHERE service_id = :service ORDER BY at DESC, id DESC")
                .param("service", service.id())
                .query(WrongRows::report)
                .list();
    }

    List<WrongReport> open(ServiceId service) {
        return of(service).stream().filter(each -> each.settled().isEmpty()).toList();
    }

    private static WrongReport report(ResultSet row, int number) throws SQLException {
        return new WrongReport(
                row.getObject("id", UUID.class),
                new ServiceId(row.getObject("service_id", UUID.class)),
                WrongKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("by_account", UUID.class)),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("settled_as")).map(WrongReport.Settled::valueOf));
    }

    /** Something was changed: what it mends is settled. */
    void corrected(ServiceId service, Set<EntryColumn> changed, Hand by, Instant at) {
        open(service).stream()
                .filter(each -> changed.stream().anyMatch(each.kind()::mendedBy))
                .forEach(each -> settle(each.id(), by, WrongReport.Settled.CORRECTED, at));
    }

    void settle(UUID report, Hand by, WrongReport.Settled as, Instant at) {
        database.sql("""
                        UPDATE entry_wrong SET settled_at = :at, settled_by = :account, settled_name = :name, settled_as = :as
                        WHERE id = :id AND settled_at IS NULL""")
                .param("id", report)
                .param("account", by.account().orElse(null))
                .param("name", by.name())
                .param("as", as.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** It waits again. */
    int unsettle(UUID report, UUID account) {
        return database.sql("""
                        UPDATE entry_wrong SET settled_at = NULL, settled_by = NULL, settled_name = NULL, settled_as = NULL
                        WHERE id = :id AND settled_by = :account AND settled_as = 'RIGHT'""").param("id", report).param("account", account).update();
    }
}
