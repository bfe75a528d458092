package org.spean;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program as a process, told of an OpenSearch that is not there, or of none that could be. */
@Tag("drill")
class OpenSearchAwayTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String OPEN = "In a browser: ";

    @TempDir
    private Path folder;

    private OwnProcess program(String openSearch) {
        return new OwnProcess(
                SpeanApplication.class,
                Map.of(
                        "SPEAN_HOME",
                        folder.toString(),
                        "SPEAN_PORT",
                        "0",
                        "SPEAN_SEED",
                        "",
                        "SPEAN_DATABASE_URL",
                        "embedded",
                        "SPEAN_OPENSEARCH",
                        openSearch),
                List.of("--spring.profiles.active=demo"));
    }

    @Test
    void theDirectoryOpensWithoutIt() throws Exception {
        OwnFolder.shareServerPrograms(folder);
        // A port that nobody can listen on.
        try (OwnProcess program = program("http://127.0.0.1:1");
                HttpClient anybody = HttpClient.newHttpClient()) {
            program.says(line -> line.contains("The search index"), PATIENCE);
            String said = program.says(line -> line.contains(OPEN), PATIENCE);
            String address = said.substring(said.indexOf(OPEN) + OPEN.length());
            assertThat(anybody.send(
                                    HttpRequest.newBuilder(URI.create(address + "api/hsds/services"))
                                            .build(),
                                    BodyHandlers.ofString())
                            .body())
                    .containsPattern("\"total_items\"\\s*:\\s*14[34]");
        } finally {
            Files.delete(folder.resolve("postgres-binaries"));
        }
    }

    @Test
    void whatIsNoAddressIsToldInASentence() throws Exception {
        try (OwnProcess program = program("over there")) {
            assertThat(program.ends(PATIENCE))
                    .contains("Spean did not start. SPEAN_OPENSEARCH", "\"over there\"", "https://search.example.org")
                    .doesNotContain("\tat ", "Exception")
                    .endsWith("exit status 1");
        }
    }
}
