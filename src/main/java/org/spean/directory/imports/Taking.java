package org.spean.directory.imports;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Confirmers;
import org.spean.directory.EntryAct;
import org.spean.directory.EntryDraft;
import org.spean.directory.EntryWriting;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.people.BroughtOrganizations;
import org.spean.people.OrganizationId;
import org.spean.people.OrganizationWish;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Judges all rows of a file, and takes all of it. Each in one transaction, which is the caller's. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Taking {

    private final ImportRows rows;
    private final JudgeMaking judges;
    private final EntryWriting writing;
    private final BroughtOrganizations organizations;
    private final Confirmers confirmers;
    private final AccessLog log;
    private final JdbcClient database;
    private final Clock clock;

    Taking(
            ImportRows rows,
            JudgeMaking judges,
            EntryWriting writing,
            BroughtOrganizations organizations,
            Confirmers confirmers,
            AccessLog log,
            JdbcClient database,
            Clock clock) {
        this.rows = rows;
        this.judges = judges;
        this.writing = writing;
        this.organizations = organizations;
        this.confirmers = confirmers;
        this.log = log;
        this.database = database;
        this.clock = clock;
    }

    /** Judges every row anew. */
    void check(Actor by, UUID id, Working working) {
        Import about = rows.find(id, true).orElseThrow(() -> new Working.Stopped(Working.State.FAILED));
        ImportRemit remit = ImportRemit.of(by, confirmers);
        Instant at = clock.instant();
        JudgeMaking.Bench bench = judges.whole(about, by, remit);
        rows.noVerdicts(id);
        new JudgedBatches(rows, id, bench).forEachRemaining(batch -> {
            rows.judged(id, batch.rows());
            working.more(batch.rows().size());
        });
        if (about.matching().endsMissing()) {
            rows.ends(id, missing(id, remit));
        }
        rows.checked(id, at);
    }

    /** The entries of whoever brings the file that no row of it speaks of. */
    private List<UUID> missing(UUID id, ImportRemit remit) {
        List<UUID> left = database.sql("""
                        SELECT s.id FROM service s WHERE s.ended_at IS NULL AND NOT EXISTS (
                            SELECT 1 FROM entry_import_verdict v WHERE v.import = :id AND v.service_id = s.id) ORDER BY s.id""")
                .param("id", id)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        if (remit.all()) {
            return left;
        }
        Map<ServiceId, ServiceEntry> whole =
                writing.whole(left.stream().map(ServiceId::new).toList());
        return left.stream()
                .filter(each -> Optional.ofNullable(whole.get(new ServiceId(each)))
                        .filter(remit::holds)
                        .isPresent())
                .toList();
    }

    /**
     * Takes the whole file or, by throwing, nothing of it.
     *
     * @throws Working.Stopped with the reason
     */
    void take(Actor by, UUID id, Working working) {
        if (!oneAtATime()) {
            throw new Working.Stopped(Working.State.BUSY);
        }
        Import about = rows.find(id, true)
                .filter(each -> each.taken().isEmpty())
                .orElseThrow(() -> new Working.Stopped(Working.State.FAILED));
        if (about.checked().isEmpty() || changedSince(id, about.checked().get())) {
            throw new Working.Stopped(Working.State.STALE);
        }
        ImportRemit remit = ImportRemit.of(by, confirmers);
        JudgeMaking.Bench bench = judges.whole(about, by, remit);
        UUID act = writing.begin(EntryAct.Kind.IMPORTED, remit.hand(by));
        int[] counts = new int[2];
        List<UUID> made = new ArrayList<>();
        Stream<JudgedBatches.Batch> batches = new JudgedBatches(rows, id, bench).stream();
        writing.addMany(act, batches.map(batch -> {
            made.addAll(add(by, batch.organizations()));
            List<ServiceEntry> fresh = new ArrayList<>();
            List<EntryDraft> changed = new ArrayList<>();
            for (Judged each : batch.rows()) {
                switch (each.verdict()) {
                    case NEW -> fresh.add(each.draft().entry());
                    case CHANGED -> changed.add(each.draft());
                    case WRONG -> throw new Working.Stopped(Working.State.WRONG);
                    case TWIN -> throw new Working.Stopped(Working.State.UNDECIDED);
                    case SAME, ENDS -> {}
                }
            }
            if (!changed.isEmpty()) {
                counts[1] += writing.change(act, changed).size();
            }
            counts[0] += fresh.size();
            working.more(batch.rows().size());
            return fresh;
        }));
        organizations.addProgrammes(by, bench.context().freshProgrammes());
        List<ServiceId> ends =
                rows.services(id, Verdict.ENDS).stream().map(ServiceId::new).toList();
        if (!ends.isEmpty()) {
            writing.end(act, ends, Optional.empty());
        }
        Import.Taken taken =
                new Import.Taken(act, clock.instant(), counts[0], counts[1], ends.size(), Optional.empty());
        rows.taken(id, taken, made);
        log.write(by, Act.ENTRIES_IMPORTED, Optional.empty(), told(taken));
        // What was cancelled meanwhile is not taken.
        working.more(0);
    }

    /** Before what they offer, so that nothing of it has to be written twice. */
    private List<UUID> add(Actor by, List<NewOrganization> brought) {
        Map<OrganizationId, OrganizationWish> wishes = new HashMap<>();
        brought.forEach(each -> wishes.put(each.id(), each.wish()));
        organizations.add(by, wishes);
        return wishes.keySet().stream().map(OrganizationId::id).toList();
    }

    static Map<String, String> told(Import.Taken taken) {
        return Map.of(
                "added",
                String.valueOf(taken.added()),
                "changed",
                String.valueOf(taken.changed()),
                "ended",
                String.valueOf(taken.ended()));
    }

    /** On whichever node; goes with the transaction, however that ends. */
    private boolean oneAtATime() {
        return database.sql("SELECT pg_try_advisory_xact_lock(hashtext('spean entry import'))")
                .query(Boolean.class)
                .single();
    }

    private boolean changedSince(UUID id, Instant checked) {
        return database.sql("""
                        SELECT EXISTS (SELECT 1 FROM entry_import_verdict v JOIN service s ON s.id = v.service_id
                        WHERE v.import = :id AND s.modified_at > :checked)""")
                .param("id", id)
                .param("checked", checked.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }
}
