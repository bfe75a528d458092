package org.spean;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged program in a process of its own, as people start it. */
final class OwnJar implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final int port;
    private final long begun = System.nanoTime();

    /**
     * Starts it.
     *
     * @param options for Java, before {@code -jar}
     */
    OwnJar(Path jar, List<String> options, Path home) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-jar",
                jar.toString(),
                "--spean.home=" + home,
                "--spean.seed=",
                "--spean.database.url=embedded",
                "--server.port=" + port));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolveSibling(home.getFileName() + ".log").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SPEAN_"));
        process = builder.start();
    }

    /**
     * Seconds from its beginning until this page was answered.
     *
     * @throws IllegalStateException when it ends before, or does not answer in minutes
     */
    double answered(String page) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/" + page))
                .timeout(PATIENCE)
                .build();
        try (HttpClient anybody = HttpClient.newHttpClient()) {
            while (process.isAlive() && System.nanoTime() - begun < PATIENCE.toNanos()) {
                try {
                    if (anybody.send(request, BodyHandlers.ofString()).statusCode() == 200) {
                        return (System.nanoTime() - begun) / 1e9;
                    }
                } catch (IOException notYet) {
                    Thread.sleep(10);
                }
            }
        }
        throw new IllegalStateException("the packaged program did not answer");
    }

    @Override
    public void close() throws InterruptedException {
        process.toHandle().destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
        }
    }
}
