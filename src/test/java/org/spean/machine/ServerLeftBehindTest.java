package org.spean.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that look like a server and wait; only ours, of this folder, is ended. */
class ServerLeftBehindTest {

    @TempDir
    private Path folder;

    private @Nullable Process server;

    @BeforeEach
    void folders() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Files.createDirectories(folder.resolve("other-data"));
    }

    @AfterEach
    void nothingIsLeft() {
        if (server != null) {
            server.destroyForcibly();
        }
    }

    @Test
    void oursIsEnded() throws Exception {
        Process ours = started("binaries", "data");

        ServerLeftBehind.end(folder.resolve("data"), binaries());

        assertThat(ours.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(noted()).doesNotExist();
    }

    @Test
    void aServerOfAnotherInstallationThatServesThisFolderKeepsItsNumber() throws Exception {
        Process other = started("elsewhere", "data");

        ServerLeftBehind.end(folder.resolve("data"), binaries());

        assertThat(other.isAlive()).isTrue();
        assertThat(noted()).exists();
    }

    @Test
    void aServerOfAnotherFolderThatHasGotTheNumberIsLeftAlone() throws Exception {
        Process other = started("binaries", "other-data");

        ServerLeftBehind.end(folder.resolve("data"), binaries());

        assertThat(other.isAlive()).isTrue();
        assertThat(noted()).doesNotExist();
    }

    /** A shell under a server's name that waits for a word. */
    private Process started(String programs, String data) throws Exception {
        Path program = Files.createDirectories(folder.resolve(programs)).resolve("postgres");
        Files.copy(Path.of("/bin/sh").toRealPath(), program, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        Process waiting = new ProcessBuilder(
                        program.toString(),
                        "-c",
                        "echo up; read word",
                        "-D",
                        folder.resolve(data).toString())
                .start();
        server = waiting;
        assertThat(waiting.inputReader().readLine()).isEqualTo("up");
        Files.writeString(noted(), waiting.pid() + "\n");
        return waiting;
    }

    private Path noted() {
        return folder.resolve("data/postmaster.pid");
    }

    private Path binaries() throws Exception {
        return Files.createDirectories(folder.resolve("binaries")).toRealPath();
    }
}
