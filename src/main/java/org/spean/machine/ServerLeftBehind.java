package org.spean.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
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
     * Ends it, if there is one, and forgets its number. A number that another process has got since is forgotten, and that
     * process left alone. The number of a server that serves this folder and is none of ours is not forgotten: it is what
     * keeps a second server off the folder.
     *
     * @param binaries where our servers' programs lie, without symbolic links
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
            if (maybeServes(process.get(), Path.of(program.get()), data)) {
                if (!Path.of(program.get()).startsWith(binaries)) {
                    return;
                }
                end(process.get());
                if (process.get().isAlive()) {
                    return;
                }
            }
        }
        Files.deleteIfExists(noted);
    }

    /** Where arguments cannot be seen, any PostgreSQL may be the one. */
    private static boolean maybeServes(ProcessHandle process, Path program, Path data) {
        String name = String.valueOf(program.getFileName());
        return name.startsWith("postgres")
                && process.info()
                        .arguments()
                        .map(arguments -> Stream.of(arguments).anyMatch(argument -> same(Path.of(argument), data)))
                        .orElse(true);
    }

    private static boolean same(Path one, Path other) {
        try {
            return Files.exists(one) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return one.equals(other);
        }
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
