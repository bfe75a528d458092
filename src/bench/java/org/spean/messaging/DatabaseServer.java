package org.spean.messaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The program's own database server as a process that is ended and comes back, on the same folder and port. */
final class DatabaseServer {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private final Path folder;
    private final String url;
    private final String user;
    private final String password;
    private final List<String> command;

    /**
     * The one that runs on this folder.
     *
     * @param folder of its data
     */
    DatabaseServer(Path folder, String url, String user, String password) throws IOException {
        this.folder = folder;
        this.url = url;
        this.user = user;
        this.password = password;
        command = WORD.matcher(
                        Files.readString(folder.resolve("postmaster.opts")).strip())
                .results()
                .map(each -> Optional.ofNullable(each.group(1)).orElseGet(() -> each.group(2)))
                .toList();
    }

    /** Ends it in order, as whoever maintains it would: nobody's transaction is waited for. */
    void isStopped() throws IOException, InterruptedException {
        ProcessHandle server = server();
        new ProcessBuilder("kill", "-INT", String.valueOf(server.pid()))
                .inheritIO()
                .start()
                .waitFor();
        gone(List.of(server));
    }

    /** {@code kill -9}, all its processes at once. */
    void isKilled() throws IOException, InterruptedException {
        ProcessHandle server = server();
        List<ProcessHandle> all = server.descendants().collect(Collectors.toCollection(ArrayList::new));
        all.addFirst(server);
        all.forEach(ProcessHandle::destroyForcibly);
        gone(all);
        // What another server would take for a running one.
        Files.deleteIfExists(folder.resolve("postmaster.pid"));
    }

    private ProcessHandle server() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).getFirst());
        return ProcessHandle.of(pid).orElseThrow(() -> new IllegalStateException("there is no server to end"));
    }

    private static void gone(List<ProcessHandle> all) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (all.stream().anyMatch(DatabaseServer::runs)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the server does not end");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** One that nobody has asked how it ended is not running any more, though it is listed. */
    private static boolean runs(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        try {
            Path status = Path.of("/proc", String.valueOf(process.pid()), "stat");
            return !Files.exists(status)
                    || !Files.readString(status).replaceFirst(".*\\) ", "").startsWith("Z");
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Starts it anew and waits until it lets people in.
     *
     * @param more settings, such as {@code "synchronous_commit=off"}
     */
    void comesBack(List<String> more) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            // The server refuses to run as root.
            words.addAll(List.of("unshare", "-U"));
        }
        words.addAll(command);
        more.forEach(each -> words.addAll(List.of("-c", each)));
        new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolveSibling("again.log").toFile()))
                .start();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!letsIn()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the server does not come back");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private boolean letsIn() {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }
}
