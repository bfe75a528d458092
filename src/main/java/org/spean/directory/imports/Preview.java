package org.spean.directory.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.access.Actor;
import org.spean.access.Confirmers;
import org.spean.directory.Entries;
import org.spean.directory.EntryAct;
import org.spean.directory.EntryColumn;
import org.spean.directory.EntryDraft;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.directory.Tier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What would become of a file, row by row, before anything is written. */
@Component
public class Preview {

    private final Imports imports;
    private final ImportRows rows;
    private final JudgeMaking judges;
    private final Confirmers confirmers;
    private final Entries entries;
    private final JdbcClient database;

    Preview(
            Imports imports,
            ImportRows rows,
            JudgeMaking judges,
            Confirmers confirmers,
            Entries entries,
            JdbcClient database) {
        this.imports = imports;
        this.rows = rows;
        this.judges = judges;
        this.confirmers = confirmers;
        this.entries = entries;
        this.database = database;
    }

    /**
     * A row as it is shown.
     *
     * @param number as a spreadsheet counts; 0 for an entry that the file does not have
     * @param cells as they stand in the file
     * @param entry that would be changed or ended, or that it may be, as the reader sees it
     * @param said what a new or changed entry would say, field by field, with what it says now
     * @param same what was decided about a possible duplicate
     */
    public record Line(
            int number,
            Verdict verdict,
            List<String> cells,
            Optional<ServiceEntry> entry,
            List<EntryAct.Change> said,
            List<RowFault> faults,
            Optional<Boolean> same) {

        /** Makes one; later changes of the lists are not seen. */
        public Line {
            cells = List.copyOf(cells);
            said = List.copyOf(said);
            faults = List.copyOf(faults);
        }
    }

    /** How many rows there are of each kind; kinds without any are missing. */
    @Transactional(readOnly = true)
    public Map<Verdict, Integer> counts(Actor by, UUID id) {
        find(by, id);
        return rows.counts(id);
    }

    private Import find(Actor by, UUID id) {
        return imports.find(by, id).orElseThrow(() -> new AccessDeniedException("no such file"));
    }

    private record Kept(
            Raw raw, Verdict verdict, Optional<ServiceId> service, List<RowFault> faults, Optional<Boolean> same) {}

    /**
     * A page of rows, in the order of the file.
     *
     * @param only of this kind; all where empty
     */
    @Transactional
    public List<Line> lines(Actor by, UUID id, Optional<Verdict> only, int from, int size) {
        Import about = find(by, id);
        List<Kept> kept = kept(id, only, from, size);
        Map<Integer, ServiceId> twins = new HashMap<>();
        Map<Integer, Boolean> choices = new HashMap<>();
        for (Kept each : kept) {
            if (each.verdict() == Verdict.TWIN || each.same().isPresent()) {
                each.service().ifPresent(service -> twins.put(each.raw().number(), service));
            }
            each.same().ifPresent(same -> choices.put(each.raw().number(), same));
        }
        Judge judge =
                judges.some(about, by, ImportRemit.of(by, confirmers), twins).judge();
        List<Raw> judged = kept.stream()
                .filter(each -> each.verdict() == Verdict.NEW
                        || each.verdict() == Verdict.CHANGED
                        || each.verdict() == Verdict.TWIN)
                .map(Kept::raw)
                .toList();
        Map<Integer, Judged> drafts = judge.judge(judged, choices).stream()
                .collect(Collectors.toMap(each -> each.raw().number(), each -> each));
        Map<ServiceId, ServiceEntry> known =
                entries
                        .inOrder(
                                kept.stream()
                                        .flatMap(each -> each.service().stream())
                                        .toList(),
                                Tier.of(by))
                        .stream()
                        .collect(Collectors.toMap(ServiceEntry::id, each -> each, (one, other) -> one));
        return kept.stream()
                .map(each -> new Line(
                        each.raw().number() >= ImportRows.MISSING
                                ? 0
                                : each.raw().number(),
                        each.verdict(),
                        each.raw().cells(),
                        each.service().map(known::get),
                        said(Optional.ofNullable(drafts.get(each.raw().number()))),
                        each.faults(),
                        each.same()))
                .toList();
    }

    private static List<EntryAct.Change> said(Optional<Judged> judged) {
        List<EntryAct.Change> said = new ArrayList<>();
        judged.ifPresent(each -> {
            EntryDraft draft = each.draft();
            for (EntryColumn column : draft.changed()) {
                String before = each.fresh() ? "" : column.of(draft.before());
                said.add(new EntryAct.Change(column, before, draft.cell(column)));
            }
        });
        return said;
    }

    private List<Kept> kept(UUID id, Optional<Verdict> only, int from, int size) {
        return database.sql("""
                        SELECT v.number, v.verdict, v.service_id, v.faults, coalesce(r.cells, '{}') AS cells, c.same
                        FROM entry_import_verdict v
                        LEFT JOIN entry_import_row r ON r.import = v.import AND r.number = v.number
                        LEFT JOIN entry_import_choice c ON c.import = v.import AND c.number = v.number
                        WHERE v.import = :id AND (:any OR v.verdict = :verdict)
                        ORDER BY v.number OFFSET :from LIMIT :size""")
                .param("id", id)
                .param("any", only.isEmpty())
                .param("verdict", only.map(Verdict::name).orElse(""))
                .param("from", from)
                .param("size", size)
                .query((row, at) -> new Kept(
                        ImportRows.raw(row),
                        Verdict.valueOf(row.getString("verdict")),
                        Optional.ofNullable(row.getObject("service_id", UUID.class))
                                .map(ServiceId::new),
                        List.of((String[]) row.getArray("faults").getArray()).stream()
                                .map(RowFault::read)
                                .toList(),
                        Optional.ofNullable(row.getObject("same", Boolean.class))))
                .list();
    }

    /** The organizations that would come in with it; of a large file those that its first rows name. */
    @Transactional
    public List<NewOrganization> organizations(Actor by, UUID id) {
        Import about = find(by, id);
        JudgeMaking.Bench bench = judges.some(about, by, ImportRemit.of(by, confirmers), Map.of());
        int after = 0;
        for (int batches = 0; batches < 5; batches++) {
            List<Raw> some = rows.after(id, after);
            if (some.isEmpty()) {
                break;
            }
            bench.judge().judge(some, Map.of());
            after = some.getLast().number();
        }
        return bench.context().keys().fresh();
    }
}
