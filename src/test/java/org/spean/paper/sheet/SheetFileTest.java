package org.spean.paper.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people bring them, and as nobody should. */
class SheetFileTest {

    private static final List<List<String>> HOSTILE = List.of(
            List.of("=1+1", "+855 12 345 678", "-2", "@SUM(A1)", "\tx", "\rx"),
            List.of(" =1", "'=1", "''+1", "\uff1d1", "\uff0b1", "\u3000@x"),
            List.of("=HYPERLINK(\"http://x\")", "012 345 678", "ខ្មែរ", "a\nb", "a;b,c\td", "'plain"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"UTF-8,false", "UTF-8,true", "UTF-16LE,true", "UTF-16BE,true", "UTF-16LE,false", "UTF-16BE,false"})
    void khmerIsReadInEveryUnicodeEncoding(String charset, boolean marked) throws IOException {
        String text = (marked ? "\ufeff" : "") + "name,phone\nសេវា,012 345 678\n";

        assertThat(rows(text.getBytes(Charset.forName(charset))))
                .containsExactly(List.of("name", "phone"), List.of("សេវា", "012 345 678"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsFoundOut(String separator) throws IOException {
        String text = "a" + separator + "b" + separator + "c\n1" + separator + "\"2,;\t\"" + separator + "3\n";

        assertThat(rows(text.getBytes(StandardCharsets.UTF_8)).getLast()).containsExactly("1", "2,;", "3");
    }

    @Test
    void oldEncodingsAreRefusedByTheirName() {
        refused(
                "name\ncaf\u00e9 du march\u00e9, a place for people\n".getBytes(StandardCharsets.ISO_8859_1),
                RefusedFile.Why.OTHER_ENCODING);
        refused(
                "eQµaH;GgÁkar\u00c1\u00d8\u00a8\u00f1\u00b4\u00e7\u00d9\u00ef\u00c1\u00d8\u00a8\u00f1\u00b4\u00e7\u00d9\u00ef\u00c1\u00d8\u00a8\u00f1\n"
                        .getBytes(StandardCharsets.UTF_8),
                RefusedFile.Why.OLD_KHMER_FONT);
    }

    @Test
    void whatIsNoTableIsRefused() throws IOException {
        refused(new byte[0], RefusedFile.Why.EMPTY);
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, RefusedFile.Why.OLD_OR_LOCKED);
        refused(new byte[SheetFile.MOST_BYTES + 1], RefusedFile.Why.TOO_LARGE);
        refused(zip(Map.of("picture.png", new byte[10])), RefusedFile.Why.NO_TABLE);
        refused("a,b\n\"open".getBytes(StandardCharsets.UTF_8), RefusedFile.Why.DAMAGED);
    }

    @Test
    void aZipBombIsRefusedBeforeAnythingIsReadFromIt() throws IOException {
        refused(zip(Map.of("xl/workbook.xml", new byte[50_000_000])), RefusedFile.Why.BOMB);
        refused(
                zip(Map.of(
                        "xl/workbook.xml",
                        "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>".getBytes(StandardCharsets.UTF_8))),
                RefusedFile.Why.BOMB);
    }

    @ParameterizedTest
    @EnumSource(names = "PACKAGE", mode = EnumSource.Mode.EXCLUDE)
    void nothingInAFileIsRunByASpreadsheetAndAllOfItComesBack(SheetFile.Kind kind) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetOut out = kind == SheetFile.Kind.CSV ? new CsvOut(bytes) : new XlsxOut(bytes)) {
            out.table("services", List.of("a", "b", "c", "d", "e", "f"));
            for (List<String> row : HOSTILE) {
                out.row(row);
            }
        }
        if (kind == SheetFile.Kind.CSV) {
            String text = new String(bytes.toByteArray(), StandardCharsets.UTF_8).substring(1);
            try (CSVParser written = CSVFormat.RFC4180.parse(new StringReader(text))) {
                written.forEach(row -> assertThat(row.values())
                        .allSatisfy(cell -> assertThat(cell)
                                .doesNotMatch("(?s)[ \u3000\t\r\n]*[=+@\uff1d\uff0b\uff0d\uff20-].*|(?s)[\t\r].*")));
            }
        }
        List<List<String>> back = rows(bytes.toByteArray());
        for (int at = 0; at < HOSTILE.size(); at++) {
            assertThat(back.get(at + 1))
                    .isEqualTo(HOSTILE.get(at).stream().map(String::strip).toList());
        }
    }

    @Test
    void daysAndNumbersOfAWorkbookAreReadAsTheyAreSeen() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("x");
            sheet.value(0, 0, "day");
            sheet.value(0, 1, "number");
            sheet.value(1, 0, java.time.LocalDate.of(2027, 1, 31));
            sheet.style(1, 0).format("yyyy-mm-dd").set();
            sheet.value(1, 1, 12345678);
            sheet.value(3, 1, 2.5);
        }

        assertThat(rows(bytes.toByteArray()))
                .containsExactly(List.of("day", "number"), List.of("2027-01-31", "12345678"), List.of("", "2.5"));
    }

    @Test
    void brokenFilesAreRefusedAndNeverHangOrBlowUp() throws IOException {
        Random random = new Random(7);
        byte[] workbook = workbook();
        byte[] csv = "a,b,\"c\"\n1,\"2\n\",3\n".getBytes(StandardCharsets.UTF_8);
        long until = System.nanoTime() + 20_000_000_000L;
        for (int round = 0; round < 3_000 && System.nanoTime() < until; round++) {
            byte[] file = (round % 3 == 0 ? csv : workbook).clone();
            for (int change = 0; change <= random.nextInt(8); change++) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            int cut = random.nextInt(4) == 0 ? random.nextInt(file.length) : file.length;
            byte[] bytes = java.util.Arrays.copyOf(file, cut);
            long from = System.nanoTime();
            try {
                rows(bytes);
            } catch (RefusedFile refused) {
                assertThat(refused.why()).isNotNull();
            }
            assertThat(System.nanoTime() - from).as("round %d", round).isLessThan(5_000_000_000L);
        }
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XlsxOut out = new XlsxOut(bytes)) {
            out.table("services", List.of("a", "b"));
            out.row(List.of("សេវា", "2"));
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private void refused(byte[] bytes, RefusedFile.Why why) {
        assertThatThrownBy(() -> rows(bytes))
                .isInstanceOfSatisfying(
                        RefusedFile.class, refused -> assertThat(refused.why()).isEqualTo(why));
    }

    private List<List<String>> rows(byte[] bytes) throws IOException {
        Path file = folder.resolve("file");
        Files.write(file, bytes);
        List<List<String>> rows = new ArrayList<>();
        SheetFile.Kind kind = SheetFile.kind(file);
        if (kind != SheetFile.Kind.PACKAGE) {
            SheetFile.read(file, kind, (number, cells) -> rows.add(cells));
        }
        return rows;
    }
}
