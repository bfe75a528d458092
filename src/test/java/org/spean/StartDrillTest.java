package org.spean;

import static org.assertj.core.api.Assertions.assertThat;

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

            first.kill();
        }
        try (OwnProcess again = program(Map.of())) {
            again.says(line -> line.contains("http://localhost:" + port + "/"), PATIENCE);
            assertThat(firstPage()).isEqualTo(200);
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
                "embedded"));
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
