package org.spean;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.browser.Chromium;
import org.spean.browser.Visitor;
import org.spean.forms.ui.FormDoor;
import org.spean.vocabulary.Language;
import org.springframework.util.FileSystemUtils;

/** The whole program as a process: killed and started again it serves, and there is one of it for each folder. */
@Tag("drill")
class StartDrillTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private static Path folder;

    private static int port;

    @BeforeAll
    static void aFolderAndAPort() throws IOException {
        OwnFolder.shareServerPrograms(Files.createDirectory(folder.resolve("home")));
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    @AfterAll
    static void whatKillLeftBehindIsGone() throws IOException {
        Files.delete(folder.resolve("home/postgres-binaries"));
        assertThat(ProcessHandle.allProcesses()
                        .filter(process -> process.info()
                                .commandLine()
                                .orElse("")
                                .contains(folder.resolve("home").resolve("postgres") + " ")))
                .isEmpty();
    }

    @Test
    void killedAndStartedAgainItServes() throws Exception {
        try (OwnProcess first = program(Map.of())) {
            first.says(line -> line.contains("http://localhost:" + port + "/"), PATIENCE);
            assertThat(firstPage()).isEqualTo(200);

            String second = program(Map.of("SPEAN_PORT", "0")).ends(PATIENCE);
            assertPlain(second, "Another Spean is running on the folder " + folder.resolve("home"), "SPEAN_HOME");

            try (Chromium browser = new Chromium()) {
                Visitor caseworker = browser.visitor("http://localhost:" + port);
                Page form = FormDoor.form(caseworker, 5, Language.ENGLISH);
                FormDoor.input(form, "visitors").fill("Sok Dara");
                FormDoor.isKept(form, "visitors", "Sok Dara");
                first.kill();
                FormDoor.input(form, "visit-number").fill("3");
                FormDoor.input(form, "visit-number").press("Tab");
                startsAgainAndLosesNothing(form);
            }
        }
    }

    /** The page that stood open says what happened, and its owner puts back what was typed while nobody listened. */
    private static void startsAgainAndLosesNothing(Page form) throws Exception {
        try (OwnProcess again = program(Map.of())) {
            again.says(line -> line.contains("http://localhost:" + port + "/"), PATIENCE);
            assertThat(firstPage()).isEqualTo(200);

            Locator sheet = form.locator("dialog.unsent-page");
            sheet.waitFor();
            assertThat(sheet.innerText())
                    .contains("The program was started again", "Number of the visit\n\n3")
                    .doesNotContain("Sok Dara");
            Page kept = form.waitForPopup(
                    () -> sheet.getByText("Sign in again and put it back").click());
            kept.locator("form:has(input[name=username][value='caseworker']) button")
                    .click();
            // A page that was just signed in to on a program that was just started takes its time on a busy machine.
            sheet.getByText("Everything is put back and kept.")
                    .waitFor(new Locator.WaitForOptions().setTimeout((double) PATIENCE.toMillis()));
            kept.reload();
            FormDoor.isKept(kept, "visit-number", "3");
            FormDoor.isKept(kept, "visitors", "Sok Dara");
        }
    }

    /** Read before the database's factory is made, whose complaints would bury what is wrong. */
    @Test
    void aTableThatWouldShowWherePeopleSleepDoesNotStart() throws Exception {
        Path seed = folder.resolve("seed");
        FileSystemUtils.copyRecursively(Path.of("data-seed"), seed);
        Path tiers = seed.resolve("field-tiers.csv");
        Files.writeString(
                tiers, Files.readString(tiers).replace("\nplaces,sheltering,no,", "\nplaces,sheltering,yes,"));

        String said = program(Map.of("SPEAN_SEED", seed.toString(), "SPEAN_PORT", "0"))
                .ends(PATIENCE);

        assertPlain(
                said,
                "data-seed/field-tiers.csv, line 19, column public: only no can stand here for places",
                "Mend that cell");
    }

    private static OwnProcess program(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "SPEAN_HOME",
                folder.resolve("home").toString(),
                "SPEAN_PORT",
                Integer.toString(port),
                "SPEAN_SEED",
                "",
                "SPEAN_DATABASE_URL",
                "embedded",
                // Clients of the demonstration would make each start longer.
                "SPEAN_DEMONSTRATION_CASES",
                "false"));
        environment.putAll(more);
        return new OwnProcess(SpeanApplication.class, environment, List.of("--spring.profiles.active=demo"));
    }

    private static int firstPage() throws IOException, InterruptedException {
        try (HttpClient anybody = HttpClient.newHttpClient()) {
            return anybody.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static void assertPlain(String said, String whatIsWrong, String whatHelps) {
        assertThat(said)
                .contains("Spean did not start.", whatIsWrong, whatHelps)
                .doesNotContain("\tat ", "Exception")
                .endsWith("exit status 1");
    }
}
