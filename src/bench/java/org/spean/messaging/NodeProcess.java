package org.spean.messaging;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One {@link MessagesNode} in a process of its own, which is killed and begins anew, or held up. */
final class NodeProcess implements AutoCloseable {

    private final List<String> command;
    private final Path log;
    private Process process;

    NodeProcess(List<String> settings, Path log) throws IOException {
        this.log = log;
        command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx160m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                MessagesNode.class.getName()));
        command.addAll(settings);
        process = started();
    }

    private Process started() throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /**
     * {@code kill -9}, and another one in its place.
     *
     * @throws IllegalStateException where it ended by itself: then nothing is measured
     */
    void diesAndBeginsAnew() throws IOException, InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("a node ended before anybody killed it: what it said is in " + log);
        }
        process.destroyForcibly().waitFor();
        process = started();
    }

    /** Stands still for so long, and knows nothing of it. */
    void isHeldUp(Duration pause) throws IOException, InterruptedException {
        signal("-STOP");
        Thread.sleep(pause);
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
    }
}
