package org.spean.directory.keeping;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Subject;
import org.spean.directory.Directory;
import org.spean.directory.EntryAct;
import org.spean.directory.EntryColumn;
import org.spean.directory.EntryDraft;
import org.spean.directory.EntryFault;
import org.spean.directory.EntryRules;
import org.spean.directory.EntryWriting;
import org.spean.directory.LateAct;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.directory.Tier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Entries that stand in the directory twice: found, put together field by field, or said to be two. */
@Component
public class Duplicates {

    /** Of the same type, where both reach; of one organization, or with one number. */
    private static final String ALIKE = """
            SELECT a.id AS one, b.id AS other FROM service a JOIN service b ON a.id < b.id AND a.type_id = b.type_id
            WHERE a.ended_at IS NULL AND b.ended_at IS NULL
            AND (a.organization_id = b.organization_id OR EXISTS (SELECT 1 FROM service_phone p JOIN service_phone q
                ON p.number = q.number WHERE p.service_id = a.id AND q.service_id = b.id))
            AND a.programme = b.programme
            AND (a.coverage <> 'PROVINCES' OR b.coverage <> 'PROVINCES' OR a.provinces && b.provinces)
            AND NOT EXISTS (SELECT 1 FROM entry_not_same n WHERE n.one = a.id AND n.other = b.id)
            AND (:all OR a.organization_id = ANY (CAST(:organizations AS uuid[]))
                OR (a.coverage = 'PROVINCES' AND a.provinces && CAST(:provinces AS text[])))
            ORDER BY a.id, b.id LIMIT :most""";

    private final KeepSight sight;
    private final Directory directory;
    private final EntryRules rules;
    private final EntryWriting writing;
    private final KeepingTasks tasks;
    private final AccessLog log;
    private final JdbcClient database;
    private final Clock clock;

    Duplicates(
            KeepSight sight,
            Directory directory,
            EntryRules rules,
            EntryWriting writing,
            KeepingTasks tasks,
            AccessLog log,
            JdbcClient database,
            Clock clock) {
        this.sight = sight;
        this.directory = directory;
        this.rules = rules;
        this.writing = writing;
        this.tasks = tasks;
        this.log = log;
        this.database = database;
        this.clock = clock;
    }

    /** Pairs in the part of the directory that they keep. */
    @Transactional(readOnly = true)
    public List<Twice> found(Actor by, int most) {
        return database.sql(ALIKE)
                .param("all", sight.keepsAll(by))
                .param(
                        "organizations",
                        sight.organizations(by).stream().map(UUID::fromString).toArray(UUID[]::new))
                .param("provinces", sight.provinces(by).toArray(String[]::new))
                .param("most", most)
                .query((row, number) -> new Twice(
                        new ServiceId(row.getObject("one", UUID.class)),
                        new ServiceId(row.getObject("other", UUID.class))))
                .list();
    }

    /** Whether they may put these together: they keep both. */
    @Transactional(readOnly = true)
    public boolean may(Actor by, ServiceEntry one, ServiceEntry other) {
        return sight.keeps(by, one) && sight.keeps(by, other);
    }

    /**
     * Puts two together: one stays, with the fields that were chosen, the other ends and leads to it.
     *
     * @param draft the one that stays, with what was chosen
     * @throws AccessDeniedException for whoever does not keep both
     */
    @Transactional
    public KeepOutcome putTogether(Actor by, EntryDraft draft, ServiceId gone) {
        ServiceId stays = draft.before().id();
        Optional<ServiceEntry> one = directory.service(stays, Tier.COORDINATORS);
        Optional<ServiceEntry> other = directory.service(gone, Tier.COORDINATORS);
        if (one.isEmpty() || other.isEmpty() || stays.equals(gone)) {
            return new KeepOutcome.Gone();
        }
        if (!may(by, one.get(), other.get())) {
            throw new AccessDeniedException("not theirs to put together");
        }
        Map<EntryColumn, EntryFault> faults = rules.against(draft);
        if (!faults.isEmpty()) {
            return new KeepOutcome.Wrong(faults);
        }
        LateAct act = writing.beginLate(EntryAct.Kind.MERGED, sight.hand(by));
        EntryWriting.Written written = writing.change(act, draft);
        if (!written.clashes().isEmpty()) {
            return new KeepOutcome.Clash(written.clashes());
        }
        writing.end(act.get(), List.of(gone), Optional.of(stays));
        tasks.over(gone);
        if (!written.changed().isEmpty()) {
            tasks.toCheck(one.get(), by);
        }
        log.write(
                by,
                Act.ENTRY_ENDED,
                Optional.of(new Subject(
                        Subject.Kind.ORGANIZATION, other.get().organization().id())),
                Map.of("service", gone.toString(), "into", stays.toString()));
        return new KeepOutcome.Done(act.get(), stays);
    }

    /**
     * They are two.
     *
     * @throws AccessDeniedException for whoever does not keep both
     */
    @Transactional
    public void areTwo(Actor by, ServiceId one, ServiceId other) {
        both(by, one, other);
        database.sql("INSERT INTO entry_not_same (one, other, by_account, at)"
                        + " VALUES (least(:one, :other), greatest(:one, :other), :account, :at) ON CONFLICT DO NOTHING")
                .param("one", one.id())
                .param("other", other.id())
                .param("account", by.account().orElseThrow())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** They may be one after all. */
    @Transactional
    public void mayBeOne(Actor by, ServiceId one, ServiceId other) {
        both(by, one, other);
        database.sql("DELETE FROM entry_not_same WHERE one = least(:one, :other) AND other = greatest(:one, :other)")
                .param("one", one.id())
                .param("other", other.id())
                .update();
    }

    private void both(Actor by, ServiceId one, ServiceId other) {
        Set<ServiceId> both = Set.of(one, other);
        if (by.account().isEmpty()
                || !both.stream()
                        .allMatch(id -> directory
                                .service(id, Tier.COORDINATORS)
                                .filter(entry -> sight.keeps(by, entry))
                                .isPresent())) {
            throw new AccessDeniedException("not theirs to say");
        }
    }
}
