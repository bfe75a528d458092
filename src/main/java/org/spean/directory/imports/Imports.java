package org.spean.directory.imports;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.Actor;
import org.spean.access.Confirmers;
import org.spean.paper.sheet.RefusedFile;
import org.spean.paper.sheet.SheetFile;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.TypedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Files with entries: brought, matched column by column, decided about row by row, given up. */
@Component
public class Imports {

    private static final int MOST_LISTED = 100;
    private static final int LONGEST_NAME = 200;
    private static final int SHOWN = 3;

    /** What nobody took holds names for nothing. */
    private static final Duration FORGOTTEN = Duration.ofDays(14);

    private final ImportRows rows;
    private final JudgeMaking judges;
    private final Confirmers confirmers;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Imports(
            ImportRows rows,
            JudgeMaking judges,
            Confirmers confirmers,
            JdbcClient database,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.judges = judges;
        this.confirmers = confirmers;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether they may bring any. */
    @Transactional(readOnly = true)
    public boolean mayBring(Actor by) {
        return !ImportRemit.of(by, confirmers).nothing();
    }

    /**
     * Keeps a file to be looked at. Earlier ones of the same person that were not taken are given up with it, and everybody's
     * after a fortnight.
     *
     * @throws AccessDeniedException for whoever may bring none
     */
    public BringOutcome bring(Actor by, Path file, String fileName) {
        ImportRemit remit = remit(by);
        try {
            SheetFile.Kind kind = SheetFile.kind(file);
            return transaction.execute(status -> {
                database.sql("DELETE FROM entry_import WHERE act IS NULL AND (by_account = :by OR at < :old)")
                        .param("by", by.account().orElseThrow())
                        .param("old", clock.instant().minus(FORGOTTEN).atOffset(ZoneOffset.UTC))
                        .update();
                UUID id = rows.create(
                        remit.hand(by),
                        clock.instant(),
                        named(fileName),
                        Import.Kind.FREE,
                        List.of(),
                        Matching.of(List.of()),
                        0);
                FileReading reading = new FileReading(batch -> rows.keep(id, batch));
                reading.read(file, kind);
                settle(id, kind, reading);
                return new BringOutcome.Brought(id);
            });
        } catch (RefusedFile refused) {
            return new BringOutcome.Refused(refused.why(), refused.row());
        }
    }

    private static String named(String fileName) {
        String clean = TypedText.clean(fileName.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{C}", ""));
        return clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME) : clean;
    }

    private void settle(UUID id, SheetFile.Kind kind, FileReading reading) {
        List<String> headers = reading.headers();
        boolean ours = Targets.ours(headers);
        Import.Kind is = kind == SheetFile.Kind.PACKAGE ? Import.Kind.HSDS : ours ? Import.Kind.OURS : Import.Kind.FREE;
        Matching matching = is == Import.Kind.FREE
                ? rows.remembered(key(headers))
                        .orElseGet(() -> Matching.of(judges.guess().targets(headers, reading.samples())))
                : Matching.of(Targets.of(headers));
        database.sql("UPDATE entry_import SET kind = :kind, headers = :headers, rows = :rows WHERE id = :id")
                .param("kind", is.name())
                .param("headers", headers.toArray(String[]::new))
                .param("rows", reading.rows())
                .param("id", id)
                .update();
        rows.match(id, matching);
    }

    private static String key(List<String> headers) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(String.join("\n", headers).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private ImportRemit remit(Actor by) {
        ImportRemit remit = ImportRemit.of(by, confirmers);
        if (remit.nothing()) {
            throw new AccessDeniedException("not theirs to bring");
        }
        return remit;
    }

    /** Those that they brought, and for who keeps the whole directory all; the latest first. */
    @Transactional(readOnly = true)
    public List<Import> latest(Actor by) {
        return rows.latest(remit(by).all() ? Optional.empty() : by.account(), MOST_LISTED);
    }

    /** One, if it is theirs to see. */
    @Transactional(readOnly = true)
    public Optional<Import> find(Actor by, UUID id) {
        ImportRemit remit = remit(by);
        return rows.find(id, false).filter(each -> theirs(by, remit, each));
    }

    private static boolean theirs(Actor by, ImportRemit remit, Import each) {
        return remit.all() || by.account().equals(Optional.of(each.by()));
    }

    /** One that they look at and that is not taken yet, locked. */
    private Import open(Actor by, UUID id) {
        ImportRemit remit = remit(by);
        return rows.find(id, true)
                .filter(each -> theirs(by, remit, each) && each.taken().isEmpty())
                .orElseThrow(() -> new AccessDeniedException("no such file"));
    }

    /** Some of what stands in each column, to recognise it by. */
    @Transactional(readOnly = true)
    public List<List<String>> samples(Actor by, UUID id) {
        Import about = find(by, id).orElseThrow(() -> new AccessDeniedException("no such file"));
        List<Raw> some = rows.after(id, 0);
        return java.util.stream.IntStream.range(0, about.headers().size())
                .mapToObj(at -> some.stream()
                        .filter(row -> row.cells().size() > at)
                        .map(row -> row.cells().get(at))
                        .filter(cell -> !cell.isEmpty())
                        .distinct()
                        .limit(SHOWN)
                        .toList())
                .toList();
    }

    /**
     * Says which column says what. It is kept, and offered again for a file with the same head.
     *
     * @throws AccessDeniedException where it is not theirs, or was taken
     */
    @Transactional
    public void match(Actor by, UUID id, List<String> targets, Map<String, String> constants) {
        Import about = open(by, id);
        Map<String, String> said = new HashMap<>(constants);
        said.values().removeIf(String::isBlank);
        Matching matching = about.matching().matched(targets, said);
        rows.match(id, matching);
        rows.remember(key(about.headers()), Matching.of(targets).matched(targets, said), by.name(), clock.instant());
    }

    /** Says which known organization the file means by a name; none: a new one. */
    @Transactional
    public void same(Actor by, UUID id, String called, Optional<OrganizationId> organization) {
        rows.match(id, open(by, id).matching().same(called, organization.map(OrganizationId::toString)));
    }

    /** Says whether entries end that the file does not have. */
    @Transactional
    public void endMissing(Actor by, UUID id, boolean ends) {
        rows.match(id, open(by, id).matching().ending(ends));
    }

    /** Says whether a row is the entry that it may be. */
    @Transactional
    public void choose(Actor by, UUID id, int number, boolean same) {
        open(by, id);
        chosen(id, Optional.of(number), same);
    }

    /** As {@link #choose}, for all rows that nothing was said about. */
    @Transactional
    public void chooseAll(Actor by, UUID id, boolean same) {
        open(by, id);
        chosen(id, Optional.empty(), same);
    }

    private void chosen(UUID id, Optional<Integer> number, boolean same) {
        String rowsMeant = " v.import = :id AND " + (number.isPresent() ? "v.number = :number" : "v.verdict = 'TWIN'");
        database.sql("INSERT INTO entry_import_choice (import, number, same) SELECT :id, v.number, :same"
                        + " FROM entry_import_verdict v WHERE" + rowsMeant
                        + " ON CONFLICT (import, number) DO UPDATE SET same = :same")
                .param("id", id)
                .param("number", number.orElse(0))
                .param("same", same)
                .update();
        database.sql("UPDATE entry_import_verdict v SET verdict = :verdict WHERE" + rowsMeant)
                .param("id", id)
                .param("number", number.orElse(0))
                .param("verdict", (same ? Verdict.CHANGED : Verdict.NEW).name())
                .update();
    }

    /** Gives a file up; nothing of it was taken. */
    @Transactional
    public void giveUp(Actor by, UUID id) {
        open(by, id);
        rows.giveUp(id);
    }
}
