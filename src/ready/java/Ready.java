import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the packaged program ready for quick starts: takes its jar apart, and lets it run once, on a folder of its own, up
 * to its first pages, so that Java remembers what it loaded and linked (its AOT cache). What is ready lies in a folder
 * named after the jar's bytes and is never written again, because a program may be running from it; the file
 * {@code present} names it, and is exchanged in one step.
 *
 * <p>Called by the Maven profile {@code ready}: {@code java Ready.java target/spean.jar target/ready}. Java itself refuses
 * a cache of other jars, another Java or other options and then starts without it, as this does when the rehearsal fails.
 */
final class Ready {

    /** As long as a slow machine takes; without a cache the program starts all the same. */
    private static final int PATIENCE_MINUTES = 5;

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/");

    /** The pages that people and programs open first; the second is what a browser asks for after the first. */
    private static final List<String> FIRST_PAGES = List.of(
            "",
            "?v-r=init&location=&query=",
            "?v-r=init&location=&query=q%3Dlawyer+battambang",
            "sign-in",
            "api/hsds/services?search=lawyer");

    private final Path jar;
    private final Path folder;

    private Ready(Path jar, Path folder) {
        this.jar = jar;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        new Ready(
                        Path.of(arguments[0]).toAbsolutePath(),
                        Files.createDirectories(Path.of(arguments[1])).toRealPath())
                .make();
    }

    private void make() throws Exception {
        Path present = folder.resolve("present");
        Path place = folder.resolve(fingerprint());
        if (Files.exists(present) && Files.readString(present).strip().equals(place.toString())) {
            return;
        }
        delete(place);
        java(List.of("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", place.toString()))
                .waitFor();
        if (!Files.exists(place.resolve(jar.getFileName()))) {
            throw new IOException(jar + " could not be taken apart");
        }
        rehearse(place);
        Path next = folder.resolve("present.next");
        Files.writeString(next, place + "\n");
        Files.move(next, present, ATOMIC_MOVE, REPLACE_EXISTING);
        clearAway(place);
    }

    private String fingerprint() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(jar))).substring(0, 16);
    }

    private void rehearse(Path place) throws Exception {
        Path home = Files.createTempDirectory(folder, "rehearsal-");
        Path cache = place.resolve("spean.aot");
        try {
            Process program = java(List.of(
                    "--enable-native-access=ALL-UNNAMED",
                    "-Xmx768m",
                    "-XX:AOTCacheOutput=" + cache,
                    "-jar",
                    place.resolve(jar.getFileName()).toString(),
                    "--spean.home=" + home,
                    "--spean.seed=",
                    "--spean.database.url=embedded",
                    "--server.port=0",
                    "--server.address=127.0.0.1"));
            CompletableFuture<Void> tooLong = CompletableFuture.runAsync(
                    program::destroyForcibly, CompletableFuture.delayedExecutor(PATIENCE_MINUTES, TimeUnit.MINUTES));
            try (BufferedReader output = program.inputReader(UTF_8)) {
                for (String line = output.readLine(); line != null; line = output.readLine()) {
                    System.out.println(line);
                    Matcher address = ADDRESS.matcher(line);
                    if (address.find()) {
                        open(URI.create(address.group()));
                        // Not destroy(), which would close its output too: it has still to write its cache.
                        program.toHandle().destroy();
                    }
                }
            }
            program.waitFor();
            tooLong.cancel(false);
            if (!Files.exists(cache)) {
                System.out.println("There is no cache: the program will start, but not as quickly.");
            }
        } finally {
            delete(home);
        }
    }

    private static void open(URI program) {
        try (HttpClient visitor =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            for (String page : FIRST_PAGES) {
                HttpRequest request = HttpRequest.newBuilder(program.resolve(page))
                        .timeout(Duration.ofMinutes(1))
                        .build();
                System.out.println(request.uri() + " "
                        + visitor.send(request, BodyHandlers.discarding()).statusCode());
            }
        } catch (IOException e) {
            System.out.println("The first pages could not be opened: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Process java(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SPEAN_") || name.startsWith("JAVA_TOOL"));
        return builder.start();
    }

    /** Whatever was ready before, unless a program runs from it. */
    private void clearAway(Path place) throws IOException {
        List<String> running = ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .toList();
        try (Stream<Path> places = Files.list(folder)) {
            for (Path other : places.filter(Files::isDirectory).toList()) {
                if (!other.equals(place) && running.stream().noneMatch(line -> line.contains(other.toString()))) {
                    delete(other);
                }
            }
        }
    }

    private static void delete(Path path) throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
