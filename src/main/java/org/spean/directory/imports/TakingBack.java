package org.spean.directory.imports;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Confirmers;
import org.spean.directory.EntryWriting;
import org.spean.directory.ServiceId;
import org.spean.people.BroughtOrganizations;
import org.spean.people.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a whole import back, or nothing of it where somebody wrote into it since: whose words would be lost, is named. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TakingBack {

    private final ImportRows rows;
    private final EntryWriting writing;
    private final BroughtOrganizations organizations;
    private final Confirmers confirmers;
    private final AccessLog log;
    private final JdbcClient database;
    private final Clock clock;

    TakingBack(
            ImportRows rows,
            EntryWriting writing,
            BroughtOrganizations organizations,
            Confirmers confirmers,
            AccessLog log,
            JdbcClient database,
            Clock clock) {
        this.rows = rows;
        this.writing = writing;
        this.organizations = organizations;
        this.confirmers = confirmers;
        this.log = log;
        this.database = database;
        this.clock = clock;
    }

    /** The entries into which somebody wrote since, and did not take it back. */
    List<ServiceId> changedSince(UUID act) {
        return database.sql("""
                        SELECT DISTINCT later.service_id
                        FROM entry_change mine JOIN entry_act own ON own.id = mine.act
                        JOIN entry_change later ON later.service_id = mine.service_id AND later.act <> mine.act
                        JOIN entry_act theirs ON theirs.id = later.act
                        WHERE mine.act = :act AND (mine.field = 'added' OR mine.field = later.field)
                            AND theirs.at > own.at AND theirs.undoes IS NULL
                            AND NOT EXISTS (SELECT 1 FROM entry_act undoing WHERE undoing.undoes = theirs.id)
                        ORDER BY 1""").param("act", act).query((row, number) -> row.getObject(1, UUID.class)).list().stream()
                .map(ServiceId::new)
                .toList();
    }

    /**
     * Takes it back.
     *
     * @throws Working.Stopped where somebody wrote into it since
     */
    void takeBack(Actor by, UUID id) {
        Import about = rows.find(id, true).orElseThrow(() -> new Working.Stopped(Working.State.FAILED));
        Import.Taken taken = about.taken()
                .filter(each -> each.undone().isEmpty())
                .orElseThrow(() -> new Working.Stopped(Working.State.FAILED));
        Set<ServiceId> since = new TreeSet<>((one, other) -> one.id().compareTo(other.id()));
        since.addAll(changedSince(taken.act()));
        if (!since.isEmpty()
                || !writing.undo(taken.act(), ImportRemit.of(by, confirmers).hand(by))
                        .isEmpty()) {
            throw new Working.Stopped(Working.State.CHANGED_SINCE);
        }
        organizations.takeBack(by, brought(id));
        database.sql("UPDATE entry_import SET undone_at = :at, undone_by = :name WHERE id = :id")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("name", by.name())
                .param("id", id)
                .update();
        log.write(by, Act.IMPORT_TAKEN_BACK, Optional.empty(), Map.copyOf(Taking.told(taken)));
    }

    private List<OrganizationId> brought(UUID id) {
        return database
                .sql("SELECT unnest(organizations) FROM entry_import WHERE id = :id")
                .param("id", id)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .map(OrganizationId::new)
                .toList();
    }
}
