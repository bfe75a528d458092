package org.spean.paper.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.spean.vocabulary.SpreadsheetCell;

/** A file with a table, known by its content. */
public final class SheetFile {

    /** So large at most. */
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    /** So many rows, with the head. */
    public static final int MOST_ROWS = 200_001;

    /** So many columns. */
    public static final int MOST_COLUMNS = 200;

    /** A cell has so many letters at most, as in Excel. */
    static final int MOST_LETTERS = 32_767;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private SheetFile() {}

    /** What it is. */
    public enum Kind {
        CSV,
        XLSX,
        /** Several tables in an archive. */
        PACKAGE
    }

    /**
     * What it is by its content.
     *
     * @throws RefusedFile where it is nothing of these
     */
    public static Kind kind(Path file) {
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw new RefusedFile(RefusedFile.Why.EMPTY);
            }
            if (size > MOST_BYTES) {
                throw new RefusedFile(RefusedFile.Why.TOO_LARGE);
            }
            byte[] head;
            try (InputStream in = Files.newInputStream(file)) {
                head = in.readNBytes(4);
            }
            if (begins(head, OLE)) {
                throw new RefusedFile(RefusedFile.Why.OLD_OR_LOCKED);
            }
            return begins(head, ZIP) ? archive(file) : Kind.CSV;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean begins(byte[] head, byte[] mark) {
        return head.length >= mark.length && java.util.Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }

    private static Kind archive(Path file) {
        ZipGuard.looksAt(file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") != null) {
                return Kind.XLSX;
            }
            if (zip.stream()
                    .anyMatch(each -> each.getName().toLowerCase(Locale.ROOT).endsWith(".csv"))) {
                return Kind.PACKAGE;
            }
            throw new RefusedFile(RefusedFile.Why.NO_TABLE);
        } catch (IOException e) {
            throw new RefusedFile(RefusedFile.Why.DAMAGED);
        }
    }

    /**
     * Gives its rows one by one; of a workbook those of the first sheet. Rows without anything in them are left out.
     *
     * @throws RefusedFile where it cannot be read
     */
    public static void read(Path file, Kind kind, RowTaker rows) {
        RowTaker bounded = (number, cells) -> {
            if (number > MOST_ROWS) {
                throw new RefusedFile(RefusedFile.Why.TOO_MANY_ROWS);
            }
            if (cells.size() > MOST_COLUMNS) {
                throw new RefusedFile(RefusedFile.Why.TOO_MANY_COLUMNS, number);
            }
            if (cells.stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
                throw new RefusedFile(RefusedFile.Why.DAMAGED, number);
            }
            List<String> plain = cells.stream().map(SheetFile::plain).toList();
            if (plain.stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.row(number, plain);
            }
        };
        switch (kind) {
            case CSV -> CsvFile.read(file, bounded);
            case XLSX -> XlsxFile.read(file, bounded);
            case PACKAGE -> throw new IllegalArgumentException("a package has many tables");
        }
    }

    static String plain(String cell) {
        String text = cell.length() > MOST_LETTERS ? cell.substring(0, MOST_LETTERS) : cell;
        return SpreadsheetCell.plain(text).replace("\r\n", "\n").strip();
    }
}
