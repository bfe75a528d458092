package org.spean.directory.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.SpeanTest;
import org.spean.directory.Search;
import org.spean.directory.Tier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** S5: whatever stands in whichever text of the directory, no spreadsheet runs a cell of any export. Never committed. */
@SpeanTest
class FormulasTest {

    private static final Pattern RUN =
            Pattern.compile("(?s)[ \u00a0\u3000]*[=+\\-@\\t\\r\\n\uff1d\uff0b\uff0d\uff20].*");

    /** Whole numbers and E.164 of columns that hold nothing else. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.]+");

    @Autowired
    private EntryExport export;

    @Autowired
    private TabularPackage tables;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", " =1+1", "\uff1d1+1", "\uff20x", "\n=1"})
    void noCellOfAnyColumnOfAnyExportIsAFormula(String hostile) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            plant(hostile);
            try {
                ByteArrayOutputStream csv = new ByteArrayOutputStream();
                export.csv(csv, Search.EVERYTHING, Tier.COORDINATORS);
                noFormula("csv", csv.toString(StandardCharsets.UTF_8).substring(1));
                ByteArrayOutputStream workbook = new ByteArrayOutputStream();
                export.workbook(workbook, Search.EVERYTHING, Tier.COORDINATORS);
                unzipped(workbook.toByteArray()).forEach((name, text) -> {
                    if (name.startsWith("xl/worksheets/")) {
                        assertThat(text).as(name).contains("inlineStr").doesNotContain("<f>", "<f ");
                        assertThat(text)
                                .as("every cell is text")
                                .doesNotContainPattern("<c (?![^>]*t=\"inlineStr\")[^>]*><v>");
                    }
                });
                try (TabularFiles files = tables.files()) {
                    unzipped(Files.readAllBytes(tables.write(files, Tier.COORDINATORS)))
                            .forEach((name, text) -> {
                                if (name.endsWith(".csv")) {
                                    noFormula(name, text);
                                }
                            });
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Into every text of entries, telephones, organizations and programmes. */
    private void plant(String hostile) {
        database.sql("""
                        UPDATE service SET coverage_as_printed = :x, places = :x, contacts = ARRAY[:x], referral_from = :x,
                            referral_to = :x, referral_direction = :x, referral_as_printed = :x, eligibility = :x, follow_up = :x,
                            gaps = :x, recommendations = :x, institution_as_printed = :x, source_page = :x, source_lines = :x,
                            confidence = :x, doubts = :x""").param("x", hostile).update();
        database.sql("UPDATE service_phone SET as_printed = :x, doubt = :x")
                .param("x", hostile)
                .update();
        database.sql("UPDATE organization SET name_en = :x, name_km = :x, acronym = :x, kind = :x, variants = :x")
                .param("x", hostile)
                .update();
        database.sql("UPDATE programme SET name = :x").param("x", hostile).update();
    }

    private static void noFormula(String name, String text) {
        try (CSVParser rows = CSVFormat.RFC4180.parse(new StringReader(text))) {
            rows.forEach(row -> row.forEach(cell -> assertThat(
                            RUN.matcher(cell).matches() && !NUMBER.matcher(cell).matches())
                    .as("%s: %s", name, cell)
                    .isFalse()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> unzipped(byte[] bytes) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        Path archive = Files.createTempFile("spean-test", ".zip");
        Files.write(archive, bytes);
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                files.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(archive);
        }
        return files;
    }
}
