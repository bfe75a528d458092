package org.spean.directory.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Present;
import org.spean.directory.imports.BringOutcome;
import org.spean.directory.imports.ImportWork;
import org.spean.directory.imports.Imports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.transaction.support.TransactionTemplate;

/** The screens of export and import, without a browser. */
@SpeanTest
class ImportViewsTest extends SpringBrowserlessTest {

    @Autowired
    Imports imports;

    @Autowired
    ImportWork work;

    @Autowired
    Present present;

    @Autowired
    JdbcClient tables;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void leave() {
        transaction.executeWithoutResult(status -> {
            tables.sql("DELETE FROM entry_import WHERE act IS NULL").update();
            tables.sql("DELETE FROM entry_import_matching").update();
        });
    }

    @Test
    void everybodyFindsTheFilesAndOnlyWhoKeepsEntriesTheWayBackIn() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        assertThat(text(navigate(ExportLinks.PAGE, ExportImportView.class)))
                .contains("Export", "HSDS package")
                .doesNotContain("Choose a file");
    }

    @Test
    @WithUserDetails("editor")
    void theColumnsOfATableAreAskedAndThenWhatIsWrongIsNamedByRowAndColumn() throws IOException {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        assertThat(text(navigate(ExportLinks.PAGE, ExportImportView.class))).contains("Nobody has brought a file yet");
        UUID id = brought("Who,What,Runs\nzebrafinch house,G4.1,perhaps\n");

        ImportView view = navigate(ExportLinks.IMPORT + "/" + id, ImportView.class);
        assertThat(text(view)).contains("Which column says what", "zebrafinch house");
        assertThat(button(view, "Look at what would change")).isNotNull();

        imports.match(present.actor(), id, List.of("organization", "type", "running"), java.util.Map.of());
        var working = work.check(present.actor(), id);
        while (!working.state().over()) {
            Thread.onSpinWait();
        }
        view = navigate(ExportLinks.IMPORT + "/" + id, ImportView.class);

        assertThat(text(view)).contains("Rows that are wrong: 1", "Row 2", "Column “Runs”:", "There stands: perhaps");
        assertThat(text(view)).doesNotContain("Take it in");
    }

    private UUID brought(String table) throws IOException {
        Path file = Files.createTempFile("spean-test", "");
        Files.writeString(file, table);
        try {
            return ((BringOutcome.Brought) imports.bring(present.actor(), file, "table.csv")).id();
        } finally {
            Files.delete(file);
        }
    }

    private static NativeButton button(com.vaadin.flow.component.Component in, String words) {
        return (NativeButton) in.getChildren()
                .flatMap(ImportViewsTest::all)
                .filter(each ->
                        each instanceof NativeButton button && button.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private static java.util.stream.Stream<com.vaadin.flow.component.Component> all(
            com.vaadin.flow.component.Component each) {
        return java.util.stream.Stream.concat(
                java.util.stream.Stream.of(each), each.getChildren().flatMap(ImportViewsTest::all));
    }

    private static String text(com.vaadin.flow.component.Component in) {
        return in.getElement().getTextRecursively();
    }
}
