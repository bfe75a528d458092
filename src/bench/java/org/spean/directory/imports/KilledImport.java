package org.spean.directory.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.spean.Bench;
import org.spean.Bench.Figure;
import org.spean.directory.search.ManyServices;
import org.spean.directory.search.SeedFiles;
import org.springframework.util.FileSystemUtils;

/**
 * {@code ./spean faults import}: a program that takes a file is killed at a random row, its database with it, and begins anew.
 * Nothing of the file may be there then, in the tables, the history or the search; and in the end it is taken whole. Control:
 * the same file taken in parts, each in a transaction of its own.
 */
public final class KilledImport {

    private final Path folder;
    private final RandomGenerator chance = RandomGenerator.getDefault();
    private final int rows;

    private KilledImport(Path folder, int rows) {
        this.folder = folder;
        this.rows = rows;
    }

    /** Runs the experiment; exit status 1 when something stayed, or the control leaves nothing. */
    public static void main(String[] arguments) throws Exception {
        boolean quick = Arrays.asList(arguments).contains("--quick");
        Bench bench = Bench.ofFault("import");
        Path folder = Files.createTempDirectory("spean-killed-import");
        try {
            KilledImport fault = new KilledImport(folder, quick ? 3_000 : 20_000);
            fault.killed(bench, quick ? 2 : 20);
            fault.control(bench, quick ? 1 : 5);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(bench.ends());
    }

    private Path file() throws IOException {
        Path seed = folder.resolve("seed");
        if (!Files.exists(seed)) {
            SeedFiles.copy(Path.of("data-seed"), seed);
            SeedFiles.invent(new ManyServices(rows), seed);
        }
        return seed.resolve("services.csv");
    }

    private void killed(Bench bench, int kills) throws IOException, InterruptedException {
        Path home = folder.resolve("home");
        String before = last(run(home, "bring", file()));
        int stayed = 0;
        int inTheMiddle = 0;
        for (int kill = 0; kill < kills; kill++) {
            Killed killed = takenAndKilled(home, "take");
            stayed += killed.found().equals(before) ? 0 : 1;
            inTheMiddle += killed.row() > 0 && killed.row() < rows ? 1 : 0;
        }
        List<String> whole = run(home, "take");
        stayed += first(whole).equals(before) ? 0 : 1;
        long brought = entries(last(whole)) - entries(before);
        Figure left = new Figure("something-stayed", stayed, "");
        bench.line(
                "killed",
                List.of(
                        new Figure("rows", rows, ""),
                        new Figure("kills", kills, ""),
                        new Figure("in-the-middle", inTheMiddle, ""),
                        left),
                left.atMost(0));
        Figure missing = new Figure("missing-when-taken-whole", Math.abs(rows - brought), "");
        bench.line("killed.then-whole", List.of(new Figure("brought", brought, ""), missing), missing.atMost(0));
    }

    private void control(Bench bench, int kills) throws IOException, InterruptedException {
        Path home = folder.resolve("control");
        String before = last(run(home, "bring", file()));
        int stayed = 0;
        for (int kill = 0; kill < kills; kill++) {
            stayed += takenAndKilled(home, "in-parts").found().equals(before) ? 0 : 1;
        }
        stayed += first(run(home, "look")).equals(before) ? 0 : 1;
        Figure left = new Figure("something-stayed", stayed, "");
        bench.control("control-in-parts", List.of(new Figure("kills", kills, ""), left), left.atMost(0));
    }

    private static long entries(String found) {
        return Long.parseLong(found.split(" ", -1)[1]);
    }

    private static String first(List<String> said) {
        return said.stream()
                .filter(line -> line.startsWith("found "))
                .findFirst()
                .orElse("");
    }

    private static String last(List<String> said) {
        return first(said.reversed());
    }

    /**
     * A program that was killed.
     *
     * @param found what it said it found when it began
     * @param row how far it was
     */
    private record Killed(String found, int row) {}

    private Killed takenAndKilled(Path home, String what) throws IOException, InterruptedException {
        int until = chance.nextInt(1, rows);
        Process process = begun(home, what, Optional.empty());
        String found = "";
        int row = 0;
        try (BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith("found ") && found.isEmpty()) {
                    found = line;
                } else if (line.startsWith("row ")) {
                    row = Integer.parseInt(line.substring("row ".length()));
                }
                if (row >= until) {
                    break;
                }
            }
            // The database is the program's child: a machine that loses its power loses both.
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        return new Killed(found, row);
    }

    private List<String> run(Path home, String what, Path... file) throws IOException, InterruptedException {
        Process process = begun(home, what, Arrays.stream(file).findFirst());
        List<String> lines = new ArrayList<>();
        try (BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            said.lines().forEach(lines::add);
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("a program that nobody killed failed: see " + log(home));
        }
        return lines;
    }

    private static Path log(Path home) {
        return home.resolveSibling(home.getFileName() + ".log");
    }

    private Process begun(Path home, String what, Optional<Path> file) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                TakingNode.class.getName(),
                home.toString(),
                what));
        file.map(Path::toString).ifPresent(command::add);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log(home).toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("SPEAN_"));
        return builder.start();
    }
}
