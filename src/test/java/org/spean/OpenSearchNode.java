package org.spean;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A real OpenSearch in a process of its own, one for all tests that ask for it. It lives on loopback and ends with the
 * tests, also when they are killed: it listens to a line from them that breaks then ({@code src/test/opensearch}).
 */
public final class OpenSearchNode {

    private static final String LISTENS_ON = "listens on ";
    private static @Nullable OpenSearchNode shared;

    private final Path folder;
    private String port = "0";
    private Process process;

    private OpenSearchNode() throws IOException {
        folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "opensearch")), "node-");
        process = start();
    }

    /** The one node, started when it is first asked for. */
    public static synchronized OpenSearchNode shared() {
        if (shared == null) {
            try {
                shared = new OpenSearchNode();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return shared;
    }

    /** Where it answers; the same after {@link #startAgain}. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** {@code kill -9}. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Starts it where it was, with what it kept. */
    public void startAgain() {
        try {
            process = start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process start() throws IOException {
        Process node = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-cp",
                        Files.readString(Path.of("target", "opensearch.classpath"), UTF_8),
                        Path.of("src", "test", "opensearch", "OneNode.java").toString(),
                        folder.toString(),
                        port))
                .redirectErrorStream(true)
                .start();
        BufferedReader output = node.inputReader(UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith(LISTENS_ON)) {
                port = line.substring(LISTENS_ON.length());
                Thread.ofVirtual().start(() -> output.lines().forEach(rest -> {}));
                return node;
            }
        }
        throw new AssertionError("OpenSearch did not start; it said:\n" + said);
    }
}
