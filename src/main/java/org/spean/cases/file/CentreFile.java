package org.spean.cases.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.spean.access.Actor;
import org.spean.access.guard.Guard;
import org.spean.access.guard.Shown;
import org.spean.cases.Case;
import org.spean.cases.CaseStanding;
import org.spean.cases.CaseStep;
import org.spean.cases.Cases;
import org.spean.cases.Placement;
import org.spean.cases.StepField;
import org.spean.cases.StepKind;
import org.spean.forms.AnswerKey;
import org.spean.paper.sheet.CsvOut;
import org.spean.paper.sheet.SheetOut;
import org.spean.paper.sheet.XlsxOut;
import org.spean.vocabulary.Sensitivity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All cases of a centre in one archive: each as JSON by its code, and a list that can be brought in again as it is ({@link
 * IntakeColumn}). What whoever takes it may not read is not in it, and each case says what that is.
 */
@Component
class CentreFile {

    private static final List<String> MORE = List.of("code", "state", "closed");

    private final Cases cases;
    private final WholeCase whole;
    private final WholeJson json;
    private final Guard guard;
    private final JdbcClient database;

    CentreFile(Cases cases, WholeCase whole, WholeJson json, Guard guard, JdbcClient database) {
        this.cases = cases;
        this.whole = whole;
        this.json = json;
        this.guard = guard;
        this.database = database;
    }

    /** What was made, with the codes of the cases in it. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Made(byte[] zip, List<String> codes) {}

    Made of(Actor by, UUID centre, String reason) {
        List<UUID> all = database.sql(
                        "SELECT id FROM client_case WHERE centre = :centre AND gone_at IS NULL ORDER BY id")
                .param("centre", centre)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        List<String> codes = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (UUID id : all) {
                Optional<Whole> found = read(by, id, reason);
                if (found.isPresent()) {
                    String code = found.get().file().code().text();
                    codes.add(code);
                    rows.add(row(found.get()));
                    put(zip, "cases/" + code + ".json", json.of(found.get(), Map.of("left-out", leftOut(by, id))));
                }
            }
            ByteArrayOutputStream csv = new ByteArrayOutputStream();
            list(new CsvOut(csv), rows);
            put(zip, "cases.csv", csv.toByteArray());
            ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
            list(new XlsxOut(xlsx), rows);
            put(zip, "cases.xlsx", xlsx.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Made(bytes.toByteArray(), codes);
    }

    private Optional<Whole> read(Actor by, UUID id, String reason) {
        Set<Sensitivity> every = EnumSet.allOf(Sensitivity.class);
        return cases.find(by, id).flatMap(file -> switch (guard.read(by, file.subject(), every, reason)) {
            case Shown.Open(var open) -> Optional.of(whole.of(by, file, open, false));
            // Who it is went cold: the rest is the centre's all the same.
            case Shown.NeedsSecondYes cold -> bare(by, file);
            case Shown.NeedsReason asked -> bare(by, file);
            case Shown.Nothing() -> Optional.<Whole>empty();
        });
    }

    private Optional<Whole> bare(Actor by, Case file) {
        Set<Sensitivity> but = EnumSet.complementOf(EnumSet.of(Sensitivity.IDENTITY));
        return guard.read(by, file.subject(), but, "") instanceof Shown.Open(var open)
                ? Optional.of(whole.of(by, file, open, false))
                : Optional.empty();
    }

    private List<String> leftOut(Actor by, UUID id) {
        Set<Sensitivity> not = EnumSet.allOf(Sensitivity.class);
        cases.again(by, id).ifPresent(sheet -> not.removeAll(sheet.open()));
        return not.stream().map(StepField::word).toList();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void list(SheetOut out, List<List<String>> rows) throws IOException {
        try (out) {
            List<String> head = new ArrayList<>();
            for (IntakeColumn column : IntakeColumn.values()) {
                head.add(column.word());
            }
            head.addAll(MORE);
            out.table("cases", head);
            for (List<String> row : rows) {
                out.row(row);
            }
        }
    }

    private static List<String> row(Whole whole) {
        Case file = whole.file();
        CaseStanding standing = file.standing();
        List<String> row = new ArrayList<>();
        for (IntakeColumn column : IntakeColumn.values()) {
            row.add(
                    switch (column) {
                        case OWN_CODE -> file.ownCode().orElse(file.code().text());
                        case PHASE -> StepField.word(standing.phase());
                        case OPENED -> file.openedOn().toString();
                        case REINTEGRATED ->
                            standing.homeSince().map(LocalDate::toString).orElse("");
                        case PROVINCE -> file.province().digits();
                        case DISTRICT ->
                            standing.placement().map(Placement::district).orElse("");
                        case RUNG ->
                            standing.placement()
                                    .map(home -> StepField.word(home.rung()))
                                    .orElse("");
                        case SEX -> opened(standing, "sex");
                        case AGE ->
                            standing.last(step -> step.told("age").isPresent())
                                    .flatMap(step -> step.told("age"))
                                    .orElse("");
                        case AGE_BAND -> opened(standing, "age-band");
                        case GROUND -> opened(standing, "ground");
                        case SETTING -> standing.setting();
                        case NAME -> who(whole, FirstForm.NAME);
                        case ALIAS -> who(whole, FirstForm.ALIAS);
                        case BORN -> who(whole, FirstForm.BIRTH);
                    });
        }
        row.add(file.code().text());
        row.add(StepField.word(standing.state()));
        row.add(standing.closed().map(CaseStep::on).map(LocalDate::toString).orElse(""));
        return row;
    }

    private static String opened(CaseStanding standing, String field) {
        return standing.last(StepKind.OPENED).flatMap(step -> step.told(field)).orElse("");
    }

    private static String who(Whole whole, String field) {
        return whole.forms().stream()
                .filter(form -> form.form().edition().name().equals(FirstForm.WORD))
                .flatMap(form -> Optional.ofNullable(form.answers().get(AnswerKey.of(field))).stream())
                .map(given -> given.answer().text())
                .reduce((first, second) -> second)
                .orElse("");
    }
}
