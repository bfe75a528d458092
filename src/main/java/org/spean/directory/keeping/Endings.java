package org.spean.directory.keeping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.spean.directory.Directory;
import org.spean.directory.EntryAct;
import org.spean.directory.EntryWriting;
import org.spean.directory.Hand;
import org.spean.directory.ServiceId;
import org.spean.directory.Tier;
import org.spean.people.Organizations;
import org.spean.people.RunningProgramme;
import org.spean.vocabulary.CountryTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What ends: whoever keeps an entry is warned sixty days ahead, by the day that the entry itself names or that of its programme,
 * and on the day after an entry's own last day it is no longer listed. That a programme's last day came ends no entry by
 * itself: another programme may go on with it.
 */
@Component
class Endings {

    /** So many days ahead (ours). */
    static final int WARNING_DAYS = 60;

    private static final Hand PROGRAM = new Hand(Optional.empty(), "", Optional.empty());

    private final JdbcClient database;
    private final Directory directory;
    private final Organizations organizations;
    private final EntryWriting writing;
    private final KeepingTasks tasks;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Endings(
            JdbcClient database,
            Directory directory,
            Organizations organizations,
            EntryWriting writing,
            KeepingTasks tasks,
            TransactionTemplate transaction,
            Clock clock) {
        this.database = database;
        this.directory = directory;
        this.organizations = organizations;
        this.writing = writing;
        this.tasks = tasks;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Once an hour, by whichever node comes first; what is done already is done once. */
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    void tick() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
        transaction.executeWithoutResult(status -> {
            end(today);
            warn(today);
        });
    }

    private void end(LocalDate today) {
        List<ServiceId> over =
                database.sql("""
                        SELECT id FROM service WHERE ended_at IS NULL AND ends_on < :today
                        ORDER BY id FOR UPDATE SKIP LOCKED""").param("today", today).query(Endings::id).list();
        if (!over.isEmpty()) {
            writing.end(writing.begin(EntryAct.Kind.ENDED, PROGRAM), over, Optional.empty());
            over.forEach(tasks::over);
        }
    }

    private void warn(LocalDate today) {
        LocalDate horizon = today.plusDays(WARNING_DAYS);
        database.sql(
                        "SELECT id FROM service WHERE ended_at IS NULL AND ends_on BETWEEN :today AND :horizon ORDER BY id")
                .param("today", today)
                .param("horizon", horizon)
                .query(Endings::id)
                .list()
                .forEach(id -> directory
                        .service(id, Tier.COORDINATORS)
                        .ifPresent(entry -> entry.atPresent().taking().ends().ifPresent(on -> tasks.ends(entry, on))));
        for (RunningProgramme each : organizations.programmesUntil(today, horizon)) {
            database.sql("""
                            SELECT id FROM service WHERE ended_at IS NULL AND ends_on IS NULL AND programme = :code
                            ORDER BY id""")
                    .param("code", each.programme().code())
                    .query(Endings::id)
                    .list()
                    .forEach(id -> directory
                            .service(id, Tier.COORDINATORS)
                            .ifPresent(entry -> each.until().ifPresent(on -> tasks.ends(entry, on))));
        }
    }

    private static ServiceId id(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new ServiceId(row.getObject("id", UUID.class));
    }
}
