package org.spean.cases.file;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Holders;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.cases.Case;
import org.spean.cases.Cases;
import org.spean.cases.RunningCases;
import org.spean.forms.FormFolders;
import org.spean.forms.Forms;
import org.spean.geography.Gazetteer;
import org.spean.paper.sheet.RefusedFile;
import org.spean.paper.sheet.SheetFile;
import org.spean.vault.Erasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Running cases come in from a spreadsheet (design 4.4): looked at row by row first, all of them or none, and out again within a week
 * if nothing was recorded of them since. Only who leads a centre brings its cases.
 */
@Component
public class Intake {

    /** More rows are brought in parts. */
    public static final int MOST_ROWS = 20_000;

    /** So long all of it can be taken back. */
    public static final Duration UNDONE_WITHIN = Duration.ofDays(7);

    private final RunningCases running;
    private final Cases cases;
    private final Identity identity;
    private final Forms forms;
    private final FormFolders folders;
    private final Holders holders;
    private final Gazetteer gazetteer;
    private final Erasure erasure;
    private final AccessLog log;
    private final JdbcClient database;
    private final Clock clock;

    Intake(
            RunningCases running,
            Cases cases,
            Identity identity,
            Forms forms,
            FormFolders folders,
            Holders holders,
            Gazetteer gazetteer,
            Erasure erasure,
            AccessLog log,
            JdbcClient database,
            Clock clock) {
        this.running = running;
        this.cases = cases;
        this.identity = identity;
        this.forms = forms;
        this.folders = folders;
        this.holders = holders;
        this.gazetteer = gazetteer;
        this.erasure = erasure;
        this.log = log;
        this.database = database;
        this.clock = clock;
    }

    /**
     * What came in at one go.
     *
     * @param undoable whether all of it can still be taken back, if nothing was recorded since
     */
    public record Past(UUID id, UUID centre, Instant at, String by, int cases, boolean undone, boolean undoable) {}

    /** The centres that they lead. */
    public Set<UUID> centres(Actor by) {
        return folders.led(by);
    }

    /** The caseworkers of a centre that they lead, without themselves: one of them works on what comes in. */
    @Transactional(readOnly = true)
    public Set<UUID> workers(Actor by, UUID centre) {
        if (!centres(by).contains(centre)) {
            return Set.of();
        }
        Set<UUID> workers = new HashSet<>(holders.of(Role.CASEWORKER, Remit.organization(centre)));
        by.account().ifPresent(workers::remove);
        return workers;
    }

    /** Reads a list; nothing is written. */
    @Transactional(readOnly = true)
    public IntakeOutcome look(Actor by, UUID centre, Path file) {
        if (!centres(by).contains(centre)) {
            return new IntakeOutcome.Nothing();
        }
        IntakeReading reading =
                new IntakeReading(UUID.randomUUID(), centre, cases.today(), gazetteer, running.ownCodes(by, centre));
        List<Optional<IntakeColumn>> heads = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        try {
            SheetFile.read(file, SheetFile.kind(file), (number, cells) -> {
                if (number > MOST_ROWS + 1) {
                    throw new RefusedFile(RefusedFile.Why.TOO_MANY_ROWS);
                }
                if (heads.isEmpty()) {
                    heads(cells, heads, unknown);
                } else {
                    reading.row(number, row(cells, heads));
                }
            });
        } catch (RefusedFile refused) {
            return new IntakeOutcome.Refused(refused.why(), refused.row());
        } catch (IllegalArgumentException several) {
            return new IntakeOutcome.Refused(RefusedFile.Why.NO_TABLE, 0);
        }
        List<IntakeFault> faults = new ArrayList<>(missing(heads));
        if (faults.isEmpty()) {
            faults.addAll(reading.faults());
        }
        return reading.rows().isEmpty() && faults.isEmpty()
                ? new IntakeOutcome.Refused(RefusedFile.Why.EMPTY, 0)
                : new IntakeOutcome.Looked(new IntakeList(centre, reading.rows(), faults, unknown));
    }

    private static void heads(List<String> cells, List<Optional<IntakeColumn>> heads, List<String> unknown) {
        for (String cell : cells) {
            Optional<IntakeColumn> column = IntakeWords.column(cell);
            if (column.isEmpty() && !cell.isEmpty()) {
                unknown.add(cell);
            }
            if (column.isPresent() && heads.contains(column)) {
                throw new RefusedFile(RefusedFile.Why.HEADER);
            }
            heads.add(column);
        }
    }

    /** A head that is missing is said once, and not of every row. */
    private static List<IntakeFault> missing(List<Optional<IntakeColumn>> heads) {
        return Stream.of(IntakeColumn.values())
                .filter(each -> each.needed() && !heads.contains(Optional.of(each)))
                .map(each -> new IntakeFault(1, each, IntakeFault.Kind.MISSING, "", List.of()))
                .toList();
    }

    private static Map<IntakeColumn, String> row(List<String> cells, List<Optional<IntakeColumn>> heads) {
        Map<IntakeColumn, String> row = new EnumMap<>(IntakeColumn.class);
        for (int at = 0; at < Math.min(cells.size(), heads.size()); at++) {
            String cell = cells.get(at);
            if (!cell.isEmpty()) {
                heads.get(at).ifPresent(column -> row.put(column, cell));
            }
        }
        return row;
    }

    /**
     * Takes all of it in, or nothing, in the caller's transaction: where the outcome is not {@link IntakeOutcome.Taken}, the caller
     * rolls it back.
     *
     * @param worker one of {@link #workers}
     * @param done is told after each case how many are in
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public IntakeOutcome take(Actor by, IntakeList list, UUID worker, IntConsumer done) {
        if (!list.right() || !workers(by, list.centre()).contains(worker)) {
            return new IntakeOutcome.Nothing();
        }
        UUID taking = list.rows().getFirst().wish().taking();
        // Two who bring the same list at one moment: the second sees what the first brought.
        database.sql("SELECT pg_advisory_xact_lock(hashtext(:centre))")
                .param("centre", "intake " + list.centre())
                .query(row -> {});
        Set<String> there = running.ownCodes(by, list.centre());
        List<IntakeFault> twice = list.rows().stream()
                .filter(row -> row.wish()
                        .ownCode()
                        .filter(code -> there.contains(code.toLowerCase(Locale.ROOT)))
                        .isPresent())
                .map(row -> new IntakeFault(
                        row.number(),
                        IntakeColumn.OWN_CODE,
                        IntakeFault.Kind.THERE_ALREADY,
                        row.wish().ownCode().orElse(""),
                        List.of()))
                .toList();
        if (!twice.isEmpty()) {
            return new IntakeOutcome.Wrong(twice);
        }
        begun(by, taking, list);
        List<IntakeFault> faults = new ArrayList<>();
        int count = 0;
        for (IntakeList.Row row : list.rows()) {
            running.take(by, row.wish(), worker, file -> named(by, file, row, faults));
            done.accept(++count);
        }
        if (!faults.isEmpty()) {
            return new IntakeOutcome.Wrong(faults);
        }
        database.sql("UPDATE case_taking SET at = :now WHERE id = :id")
                .param("now", now())
                .param("id", taking)
                .update();
        log.write(by, Act.CASES_TAKEN_IN, Optional.empty(), Map.of("cases", String.valueOf(count)));
        return new IntakeOutcome.Taken(taking, count);
    }

    private void begun(Actor by, UUID taking, IntakeList list) {
        database.sql("INSERT INTO case_taking (id, centre, at, by_account, by_name, cases)"
                        + " VALUES (:id, :centre, :now, :by, :name, :cases)")
                .param("id", taking)
                .param("centre", list.centre())
                .param("now", now())
                .param("by", by.account().orElseThrow())
                .param("name", by.name())
                .param("cases", list.rows().size())
                .update();
    }

    private void named(Actor by, Case file, IntakeList.Row row, List<IntakeFault> faults) {
        if (row.who().isEmpty()) {
            return;
        }
        Naming naming = identity.name(
                by,
                file.id(),
                row.who().getOrDefault(IntakeColumn.NAME, ""),
                row.who().getOrDefault(IntakeColumn.ALIAS, ""),
                row.who().getOrDefault(IntakeColumn.BORN, ""));
        if (!(naming instanceof Naming.Done)) {
            IntakeColumn column =
                    naming instanceof Naming.Wrong wrong && wrong.field().equals(FirstForm.BIRTH)
                            ? IntakeColumn.BORN
                            : IntakeColumn.NAME;
            faults.add(new IntakeFault(row.number(), column, IntakeFault.Kind.NO_ANSWER, "", List.of()));
        }
    }

    /** What came in to the centres that they lead, the newest first. */
    @Transactional(readOnly = true)
    public List<Past> past(Actor by) {
        return database.sql("SELECT * FROM case_taking WHERE centre = ANY (:centres) ORDER BY at DESC LIMIT 100")
                .param("centres", centres(by).toArray(UUID[]::new))
                .query((row, number) -> {
                    Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
                    boolean undone = row.getObject("undone_at") != null;
                    return new Past(
                            row.getObject("id", UUID.class),
                            row.getObject("centre", UUID.class),
                            at,
                            row.getString("by_name"),
                            row.getInt("cases"),
                            undone,
                            !undone && at.plus(UNDONE_WITHIN).isAfter(clock.instant()));
                })
                .list();
    }

    /** Takes all of it out again, if nothing was recorded of any of it since; identities that came with it are erased. */
    @Transactional
    public IntakeOutcome undo(Actor by, UUID taking) {
        Optional<Past> past = past(by).stream()
                .filter(each -> each.id().equals(taking) && each.undoable())
                .findFirst();
        if (past.isEmpty()) {
            return new IntakeOutcome.Nothing();
        }
        List<Case> all = running.takenWith(by, taking);
        List<String> touched = all.stream()
                .filter(file ->
                        !running.untouched(file) || written(by, file, past.get().at()))
                .map(file -> file.code().text())
                .toList();
        if (!touched.isEmpty()) {
            return new IntakeOutcome.Touched(touched);
        }
        for (Case file : all) {
            erasure.erase(by, file.subject());
            running.takeAway(by, file);
        }
        database.sql("UPDATE case_taking SET undone_at = :now WHERE id = :id")
                .param("now", now())
                .param("id", taking)
                .update();
        log.write(by, Act.CASES_TAKEN_OUT, Optional.empty(), Map.of("cases", String.valueOf(all.size())));
        return new IntakeOutcome.Undone(all.size());
    }

    private boolean written(Actor by, Case file, Instant since) {
        return folders.find(by, file.code()).stream()
                .flatMap(folder -> forms.of(by, folder).stream())
                .anyMatch(form -> form.changedAt().isAfter(since));
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
