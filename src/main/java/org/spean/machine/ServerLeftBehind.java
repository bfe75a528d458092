package org.spean.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database server of a program that was killed: it goes on without it and holds the folder. Whoever ends it holds the
 * folder's {@link HomeLock}, so nobody can be using it.
 */
final class ServerLeftBehind {

    private static final Logger log = LoggerFactory.getLogger(ServerLeftBehind.class);
    private static final int PATIENCE_SECONDS = 20;

    private ServerLeftBehind() {}

    /**
     * Ends it, if there is one.
     *
     * @param binaries where our servers' programs lie, without symbolic links: a process with the noted number that runs another program is
     *     somebody else's, and is left alone
     */
    static void end(Path data, Path binaries) throws IOException {
        Path noted = data.resolve("postmaster.pid");
        if (!Files.exists(noted)) {
            return;
        }
        Optional<ProcessHandle> process =
                number(noted).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
        if (process.isPresent()) {
            Optional<String> program = process.get().info().command();
            if (program.isEmpty()) {
                // Whose it is cannot be seen; the server itself refuses a folder that is in use.
                return;
            }
            if (Path.of(program.get()).startsWith(binaries)) {
                end(process.get());
            }
        }
        Files.deleteIfExists(noted);
    }

    private static Optional<Long> number(Path noted) throws IOException {
        try {
            return Files.readAllLines(noted).stream()
                    .findFirst()
                    .map(String::strip)
                    .map(Long::valueOf);
        } catch (NumberFormatException e) {
            log.warn("{} holds no process number", noted);
            return Optional.empty();
        }
    }

    private static void end(ProcessHandle server) {
        log.info("Ending the database server {} that an earlier run left behind", server.pid());
        server.destroy();
        try {
            server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            server.destroyForcibly();
            server.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
