package org.spean.cases.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.paper.sheet.CsvOut;
import org.spean.paper.sheet.SheetOut;
import org.spean.paper.sheet.XlsxOut;
import org.spean.vocabulary.Language;
import org.spean.widgets.Words;

/**
 * The empty list to which running cases are written: the heads of its columns as screens call them, and no row. A workbook has a
 * second sheet that says of each column what goes there, with every choice in words; of a workbook the first sheet alone is read.
 */
public final class IntakeSheet {

    private final Language language;

    /** One with its words in this language. */
    public IntakeSheet(Language language) {
        this.language = language;
    }

    /** As a workbook for Excel and what reads its files. */
    public byte[] xlsx() {
        return written(XlsxOut::new, true);
    }

    /** As CSV, for programs that know no sheets: the heads alone. */
    public byte[] csv() {
        return written(CsvOut::new, false);
    }

    private interface Begun {
        SheetOut into(OutputStream stream) throws IOException;
    }

    private byte[] written(Begun begun, boolean help) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetOut out = begun.into(bytes)) {
            out.table(
                    say("intake.sheet.cases"),
                    Stream.of(IntakeColumn.values()).map(this::head).toList());
            if (help) {
                helps(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void helps(SheetOut out) throws IOException {
        out.table(
                say("intake.sheet.help"),
                List.of(say("intake.sheet.column"), say("intake.sheet.needed"), say("intake.sheet.what")));
        for (IntakeColumn column : IntakeColumn.values()) {
            out.row(List.of(head(column), say(column.needed() ? "intake.sheet.yes" : "intake.sheet.no"), what(column)));
        }
    }

    private String head(IntakeColumn column) {
        return say("intake.column." + column.word());
    }

    private String what(IntakeColumn column) {
        Optional<String> choices = Optional.of(IntakeWords.named(column, language))
                .filter(all -> !all.isEmpty())
                .map(all -> say("intake.sheet.one-of", all.stream().collect(Collectors.joining("; "))));
        return Stream.of(Words.known("intake.sheet.of." + column.word(), language), choices)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private String say(String key, Object... parameters) {
        return Words.say(key, language, parameters);
    }
}
