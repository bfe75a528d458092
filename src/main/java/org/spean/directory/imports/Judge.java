package org.spean.directory.imports;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.directory.EntryColumn;
import org.spean.directory.EntryDraft;
import org.spean.directory.EntryFault;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.directory.exchange.EntryTable;
import org.spean.people.OrganizationId;
import org.spean.people.Programme;

/** Judges the rows of one file, batch by batch and in their order. */
final class Judge {

    private static final String NO_TYPE = "G1.1";
    private static final OrganizationId NOBODY = new OrganizationId(new UUID(0, 0));

    private final Import about;
    private final JudgeContext context;
    private final RowCells reading;
    private final Set<ServiceId> seen = new HashSet<>();
    private final Set<List<String>> whole = new HashSet<>();

    Judge(Import about, JudgeContext context, RowCells reading) {
        this.about = about;
        this.context = context;
        this.reading = reading;
    }

    /**
     * Some rows, with all that the database has to say of them.
     *
     * @param said each row by the words of our columns, in the order of the rows
     * @param ids the handles that rows name, by the rows' numbers
     */
    record Read(List<Raw> rows, List<Map<String, String>> said, Map<Integer, ServiceId> ids, KnownEntries known) {}

    /** Reads some rows. */
    Read read(List<Raw> rows) {
        List<Map<String, String>> said =
                rows.stream().map(row -> reading.read(row.cells())).toList();
        Map<Integer, ServiceId> ids = new HashMap<>();
        for (int at = 0; at < rows.size(); at++) {
            id(said.get(at)).ifPresent(id(ids, rows.get(at).number()));
        }
        return new Read(rows, said, ids, context.known(ids.values()));
    }

    /**
     * Judges what was read. The database is asked only where somebody decided that a row is an entry that is there.
     *
     * @param same what was decided about rows that may be an entry: whether they are
     */
    List<Judged> judge(Read read, Map<Integer, Boolean> same) {
        List<Judged> judged = new ArrayList<>();
        for (int at = 0; at < read.rows().size(); at++) {
            Raw row = read.rows().get(at);
            Optional<ServiceId> id = Optional.ofNullable(read.ids().get(row.number()));
            judged.add(new RowJudge(row, read.said().get(at), id, read.known(), same).judge());
        }
        return judged;
    }

    /** Reads and judges some rows. */
    List<Judged> judge(List<Raw> rows, Map<Integer, Boolean> same) {
        return judge(read(rows), same);
    }

    private static java.util.function.Consumer<ServiceId> id(Map<Integer, ServiceId> ids, int number) {
        return id -> ids.put(number, id);
    }

    /** Any word may be a handle: of words they are made as those of {@code data-seed} are. */
    private static Optional<ServiceId> id(Map<String, String> row) {
        String cell = row.getOrDefault(Targets.ID, "");
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(cell.length() == 36 ? ServiceId.of(cell) : ServiceId.ofSeed(cell));
        } catch (IllegalArgumentException word) {
            return Optional.of(ServiceId.ofSeed(cell));
        }
    }

    /** One row. */
    private final class RowJudge {

        private final Raw row;
        private final Map<String, String> said;
        private final Optional<ServiceId> id;
        private final KnownEntries known;
        private final Optional<Boolean> same;
        private final List<RowFault> faults = new ArrayList<>();

        RowJudge(
                Raw row,
                Map<String, String> said,
                Optional<ServiceId> id,
                KnownEntries known,
                Map<Integer, Boolean> same) {
            this.row = row;
            this.said = new HashMap<>(said);
            this.id = id;
            this.known = known;
            this.same = Optional.ofNullable(same.get(row.number()));
        }

        Judged judge() {
            identity();
            Optional<OrganizationId> organization = organization();
            Optional<ServiceEntry> before = id.flatMap(known::listed);
            EntryDraft draft = before.map(entry -> written(EntryDraft.of(entry), organization, false))
                    .orElseGet(() -> written(blank(id.orElseGet(this::own), organization), organization, true));
            rules(draft, organization.isPresent());
            Optional<ServiceId> twin = Optional.empty();
            if (faults.isEmpty() && before.isEmpty()) {
                twin = context.twin(row.number(), draft.entry());
                if (twin.isPresent() && same.orElse(false)) {
                    return onTop(twin.get(), organization);
                }
            }
            if (faults.isEmpty() && !context.remit().holds(draft.entry())) {
                fault(-1, ImportFault.OUTSIDE);
            }
            if (faults.isEmpty()
                    && before.filter(entry -> !context.remit().holds(entry)).isPresent()) {
                fault(-1, ImportFault.OUTSIDE);
            }
            return judged(draft, before, twin);
        }

        private Judged judged(EntryDraft draft, Optional<ServiceEntry> before, Optional<ServiceId> twin) {
            if (!faults.isEmpty()) {
                return new Judged(row, Verdict.WRONG, draft, before.isEmpty(), faults, Optional.empty());
            }
            if (before.isEmpty()) {
                boolean asks = twin.isPresent() && same.isEmpty();
                return new Judged(row, asks ? Verdict.TWIN : Verdict.NEW, draft, true, List.of(), twin);
            }
            EntryDraft plain = EntryDraft.of(before.get());
            ServiceEntry after = draft.entry();
            draft.changed().forEach(column -> plain.with(column, column.of(after)));
            boolean changes = !plain.changed().isEmpty();
            return new Judged(row, changes ? Verdict.CHANGED : Verdict.SAME, plain, false, List.of(), twin);
        }

        /** It was decided that the row is the entry that it is like. */
        private Judged onTop(ServiceId twin, Optional<OrganizationId> organization) {
            Optional<ServiceEntry> before = context.known(List.of(twin)).listed(twin);
            if (before.isEmpty() || !seen.add(twin)) {
                fault(-1, before.isEmpty() ? ImportFault.ENDED : ImportFault.ID_TWICE);
                return judged(blank(own(), organization), Optional.empty(), Optional.empty());
            }
            EntryDraft draft = written(EntryDraft.of(before.get()), organization, false);
            rules(draft, organization.isPresent());
            if (faults.isEmpty()
                    && !(context.remit().holds(before.get()) && context.remit().holds(draft.entry()))) {
                fault(-1, ImportFault.OUTSIDE);
            }
            return judged(draft, before, Optional.of(twin));
        }

        private void identity() {
            int column = about.matching().column(Targets.ID);
            if (row.cells().size() > about.headers().size()) {
                fault(-1, ImportFault.CELLS_BESIDE);
            }
            if (id.isPresent() && !seen.add(id.get())) {
                fault(column, ImportFault.ID_TWICE);
            } else if (id.filter(known::ended).isPresent()) {
                fault(column, ImportFault.ENDED);
            }
            if (id.isEmpty() && !whole.add(row.cells())) {
                fault(-1, ImportFault.ROW_TWICE);
            }
        }

        private Optional<OrganizationId> organization() {
            Optional<ServiceEntry> before = id.flatMap(known::listed);
            boolean names = about.matching().has(Targets.ORGANIZATION)
                    || about.matching().has(Targets.NAME_EN)
                    || about.matching().has(Targets.NAME_KM);
            if (before.isPresent() && !names) {
                return Optional.of(before.get().organization());
            }
            OrganizationKeys.Found found =
                    context.keys().find(said, context.remit().all());
            found.fault().ifPresent(fault -> fault(organizationColumn(), fault));
            return found.id();
        }

        private int organizationColumn() {
            int column = about.matching().column(Targets.ORGANIZATION);
            return column >= 0 ? column : about.matching().column(Targets.NAME_EN);
        }

        private ServiceId own() {
            return new ServiceId(UUID.nameUUIDFromBytes(
                    (about.id() + "/" + row.number()).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }

        private EntryDraft blank(ServiceId handle, Optional<OrganizationId> organization) {
            return EntryDraft.blank(
                    handle,
                    organization.orElse(NOBODY),
                    new org.spean.vocabulary.ServiceTypeId(NO_TYPE),
                    YearMonth.from(context.today()));
        }

        private EntryDraft written(EntryDraft draft, Optional<OrganizationId> organization, boolean fresh) {
            ServiceEntry before = draft.before();
            programme(organization);
            for (EntryColumn column : EntryColumn.values()) {
                String cell = said.get(column.word());
                if (column == EntryColumn.ORGANIZATION) {
                    organization.ifPresent(each -> draft.with(column, each.toString()));
                } else if (cell != null && !stays(column, cell, before, fresh)) {
                    draft.with(column, cell);
                }
            }
            if (fresh && said.getOrDefault(EntryColumn.TYPE.word(), "").isEmpty()) {
                draft.with(EntryColumn.TYPE, "");
            }
            return draft;
        }

        /** What the reader does not see was not in the file; what people's own tables leave empty, they do not take away. */
        private boolean stays(EntryColumn column, String cell, ServiceEntry before, boolean fresh) {
            if (cell.equals(EntryTable.NOT_SHOWN) || (!fresh && !context.sees(column, before.shelters()))) {
                return true;
            }
            boolean ours = about.kind() == Import.Kind.OURS;
            if (fresh) {
                return cell.isEmpty() && !ours;
            }
            return !ours && (cell.isEmpty() || (column == EntryColumn.PHONES && sameNumbers(cell, before)));
        }

        /** Written otherwise than the source prints them, numbers are the same; and a few of them take the others not away. */
        private static boolean sameNumbers(String cell, ServiceEntry before) {
            return EntryNumbers.of(EntryColumn.PHONES.of(before)).containsAll(EntryNumbers.of(cell));
        }

        /** A programme by its name alone. */
        private void programme(Optional<OrganizationId> organization) {
            String name = said.getOrDefault(Targets.PROGRAMME_NAME, "");
            String code = said.getOrDefault(EntryColumn.PROGRAMME.word(), "");
            if (!name.isEmpty() && code.isEmpty()) {
                organization
                        .flatMap(each -> context.programme(each, name))
                        .map(Programme::code)
                        .ifPresent(known -> said.put(EntryColumn.PROGRAMME.word(), known));
            } else if (!name.isEmpty() && context.remit().all()) {
                organization.ifPresent(each -> context.newProgramme(new Programme(code, each, name, "")));
            }
        }

        private void rules(EntryDraft draft, boolean organized) {
            Map<EntryColumn, EntryFault> wrong = context.rules().against(draft);
            wrong.forEach((column, fault) -> {
                boolean known = column == EntryColumn.ORGANIZATION && !organized;
                boolean missing =
                        column == EntryColumn.TYPE && draft.cell(column).isEmpty();
                if (!known) {
                    faults.add(
                            RowFault.of(about.matching().column(column.word()), missing ? EntryFault.MISSING : fault));
                }
            });
        }

        private void fault(int column, ImportFault fault) {
            faults.add(RowFault.of(column, fault));
        }
    }
}
