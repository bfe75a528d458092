package org.spean;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A Java program of ours in a process of its own, for what a test cannot do to itself: {@code kill -9}. */
public final class OwnProcess implements AutoCloseable {

    private static final String THE_END = "\u0000";

    private final Process process;
    private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>();
    private final List<String> said = new ArrayList<>();

    /**
     * Starts it with the class path of the tests.
     *
     * @param environment added to the environment of the tests
     */
    public OwnProcess(Class<?> program, Map<String, String> environment, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Xmx768m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                program.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
        try (BufferedReader output = process.inputReader(UTF_8)) {
            output.lines().forEach(waiting::add);
        } catch (IOException | UncheckedIOException e) {
            waiting.add("(its output broke off: " + e.getMessage() + ")");
        } finally {
            waiting.add(THE_END);
        }
    }

    /**
     * Waits until it says such a line.
     *
     * @throws AssertionError with all that it said when it ends, or says nothing of the kind in time
     */
    public String says(Predicate<String> wanted, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            String line = next(until - System.nanoTime());
            if (line == null || line.equals(THE_END)) {
                throw new AssertionError("It did not say that; it said:\n" + String.join("\n", said));
            }
            said.add(line);
            if (wanted.test(line)) {
                return line;
            }
        }
    }

    private @org.jspecify.annotations.Nullable String next(long nanos) {
        try {
            return waiting.poll(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** Waits until it ends by itself and gives all that it said, its last line being {@code exit status n}. */
    public String ends(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("It did not end; it said:\n" + String.join("\n", said));
        }
        for (String line = waiting.take(); !line.equals(THE_END); line = waiting.take()) {
            said.add(line);
        }
        said.add("exit status " + process.exitValue());
        return String.join("\n", said);
    }

    /** {@code kill -9}. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks it to end, and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }
}
