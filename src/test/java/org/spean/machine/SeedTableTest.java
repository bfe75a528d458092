package org.spean.machine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedTableTest {

    private static final List<String> COLUMNS = List.of("id", "name");

    @Test
    void aTableIsReadWithTheLinesThatPeopleCount() {
        SeedTable table = read("id,name\r\n1, ខេត្ត \r\n\r\n2,\"two\nlines\"\r\n3,last without an end");

        assertThat(table.rows())
                .extracting(row -> row.text("name"))
                .containsExactly("ខេត្ត", "two\nlines", "last without an end");
        assertThat(table.rows()).extracting(SeedRow::line).containsExactly(2L, 4L, 6L);
    }

    @Test
    void theMarkThatSpreadsheetProgramsWriteFirstIsNoPartOfTheFirstColumn() {
        assertThat(read("\uFEFFid,name\n1,one\n").rows()).hasSize(1);
    }

    @Test
    void wrongColumns() {
        refused("id\n1\n").hasMessageContaining("data-seed/t.csv, line 1, column name: this column is missing");
        refused("id,name,age\n").hasMessageContaining("line 1, column age: this column is not known");
        refused("").hasMessageContaining("line 1, column id: this column is missing");
        refused("id,name,name\n").hasMessageContaining("data-seed/t.csv: the file is not a CSV table");
    }

    @Test
    void tooManyOrTooFewCells() {
        refused("id,name\n1,one\n2,two,three\n")
                .hasMessageContaining("line 3: this line has 3 cells, the header has 2");
        refused("id,name\n1\n").hasMessageContaining("line 2: this line has 1 cells, the header has 2");
    }

    @Test
    void twoIdsAlike() {
        refused("id,name\n7,one\n8,two\n7,three\n")
                .hasMessageContaining("line 4, column id: \"7\" stands already on line 2");
    }

    @Test
    void wrongEncoding() {
        assertThatThrownBy(
                        () -> SeedTable.read("t.csv", "id,name\n1,one\n2,Málaga\n".getBytes(ISO_8859_1), COLUMNS, "id"))
                .isInstanceOf(SeedRefusal.class)
                .hasMessageContaining("data-seed/t.csv, line 3: the file is not written in UTF-8");
    }

    @Test
    void aQuotationThatNeverEnds() {
        refused("id,name\n1,\"one\n").hasMessageContaining("data-seed/t.csv: the file is not a CSV table");
        refused("id,name\n1,\"one\" more\n").hasMessageContaining("data-seed/t.csv: the file is not a CSV table");
    }

    @Test
    void controlCharacters() {
        refused("id,name\n1,o\u0000ne\n")
                .hasMessageContaining("line 2, column name: this cell holds a control character");
    }

    @Test
    void aFileThatIsTooLargeIsNotEvenRead(@TempDir Path folder) throws Exception {
        Files.write(folder.resolve("t.csv"), new byte[61 * 1024 * 1024]);

        assertThatThrownBy(() -> SeedFolders.in(folder).table("t.csv", COLUMNS, "id"))
                .isInstanceOf(SeedRefusal.class)
                .hasMessageContaining("data-seed/t.csv: the file has 61 MB; at most 60 MB are read");
    }

    @Test
    void aFileThatIsNotThere(@TempDir Path folder) {
        assertThatThrownBy(() -> SeedFolders.in(folder).table("t.csv", COLUMNS, "id"))
                .isInstanceOf(SeedRefusal.class)
                .hasMessageContaining("data-seed/t.csv: the file is missing");
        assertThatThrownBy(() -> SeedFolders.shipped().table("t.csv", COLUMNS, "id"))
                .isInstanceOf(SeedRefusal.class)
                .hasMessageContaining("data-seed/t.csv: the file is missing");
    }

    @Test
    void theFingerprintChangesWithAnyByte(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("t.csv"), "id,name\n1,one\n");
        String before = fingerprint(folder);
        assertThat(fingerprint(folder)).isEqualTo(before);

        Files.writeString(folder.resolve("t.csv"), "id,name\n1,onE\n");
        assertThat(fingerprint(folder)).isNotEqualTo(before);
    }

    @Test
    void aCellThatCannotBeReadIsNamed() {
        SeedRow row = read("id,name\n1,one\n2,\n").rows().getLast();

        assertThatThrownBy(() -> row.needed("name"))
                .hasMessageContaining("data-seed/t.csv, line 3, column name: this cell may not be empty");
        assertThatThrownBy(() -> row.value("id", id -> {
                    throw new IllegalArgumentException("a reason");
                }))
                .hasMessageContaining("line 3, column id: \"2\" cannot be read: a reason. Nothing was loaded.");
    }

    private static String fingerprint(Path folder) {
        SeedFolder seed = SeedFolders.in(folder);
        seed.table("t.csv", COLUMNS, "id");
        return seed.fingerprint();
    }

    private static AbstractThrowableAssert<?, ?> refused(String text) {
        return assertThatThrownBy(() -> read(text)).isInstanceOf(SeedRefusal.class);
    }

    private static SeedTable read(String text) {
        return SeedTable.read("t.csv", text.getBytes(UTF_8), COLUMNS, "id");
    }
}
