package org.spean.paper.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads the first sheet of a workbook as texts: days as 2027-01-31, numbers without exponents, formulas as what they came to. */
final class XlsxFile {

    private static final int SAMPLE = 50_000;

    private XlsxFile() {}

    static void read(Path file, RowTaker rows) {
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
                Stream<Row> all = first(book).openStream()) {
            StringBuilder sample = new StringBuilder();
            Iterator<Row> each = all.iterator();
            while (each.hasNext()) {
                Row row = each.next();
                if (row.getCellCount() > SheetFile.MOST_COLUMNS * 10) {
                    throw new RefusedFile(RefusedFile.Why.TOO_MANY_COLUMNS, row.getRowNum());
                }
                List<String> cells = cells(row);
                if (sample.length() < SAMPLE) {
                    sample.append(String.join(" ", cells)).append('\n');
                }
                rows.row(row.getRowNum(), cells);
            }
            FileText.refuseOldFont(sample.toString());
        } catch (RefusedFile refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            // The reader throws whatever it meets in a damaged file.
            if (broken instanceof org.springframework.dao.DataAccessException) {
                throw (RuntimeException) broken;
            }
            throw new RefusedFile(RefusedFile.Why.DAMAGED);
        }
    }

    private static Sheet first(ReadableWorkbook book) {
        return book.getSheets().findFirst().orElseThrow(() -> new RefusedFile(RefusedFile.Why.EMPTY));
    }

    /** Without the empty ones at the end: whoever coloured whole rows has thousands. */
    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int at = 0; at < row.getCellCount(); at++) {
            cells.add(row.getOptionalCell(at).map(XlsxFile::text).orElse(""));
        }
        while (!cells.isEmpty() && cells.getLast().isBlank()) {
            cells.removeLast();
        }
        return cells;
    }

    private static String text(Cell cell) {
        CellType type = cell.getType();
        if (type == CellType.NUMBER) {
            return isDay(cell.getDataFormatString())
                    ? day(cell)
                    : cell.asNumber().stripTrailingZeros().toPlainString();
        }
        if (type == CellType.BOOLEAN) {
            return Boolean.TRUE.equals(cell.asBoolean()) ? "yes" : "no";
        }
        String text = type == CellType.FORMULA || type == CellType.ERROR ? cell.getRawValue() : cell.getText();
        return text == null ? "" : text;
    }

    private static boolean isDay(@org.jspecify.annotations.Nullable String format) {
        if (format == null) {
            return false;
        }
        String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return bare.contains("y") || bare.contains("d");
    }

    private static String day(Cell cell) {
        var moment = cell.asDate();
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }
}
