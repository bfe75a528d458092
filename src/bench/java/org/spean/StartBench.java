package org.spean;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.spean.Bench.Figure;
import org.springframework.util.FileSystemUtils;

/**
 * {@code ./spean bench start}, P12: from the packaged program's beginning to its first answered page, on a folder that was
 * used before. Beside it the plain jar, which is also the control: it must miss the goal.
 */
public final class StartBench {

    private static final double MOST_S = 5;
    private static final List<String> OPTIONS = List.of("--enable-native-access=ALL-UNNAMED", "-Xmx768m");

    private final Path folder;

    private StartBench(Path folder) {
        this.folder = folder;
    }

    /** Needs what {@code ./spean demo} builds; exit status 1 when a goal is missed, or the control meets it. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("spean-bench");
        Bench bench = new Bench("start");
        try {
            new StartBench(folder).measure(bench, Arrays.asList(arguments).contains("--quick") ? 1 : 5);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(bench.ends());
    }

    private void measure(Bench bench, int starts) throws Exception {
        Path ready =
                Path.of(Files.readString(Path.of("target", "ready", "present")).strip());
        Path apart = jar(ready);
        List<String> cached = new ArrayList<>(OPTIONS);
        cached.add("-XX:AOTCache=" + ready.resolve("spean.aot"));
        bench.line("first-start-of-all", List.of(new Figure("took", start(apart, cached), "s")));
        List<Double> quick = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        Path jar = Files.copy(jar(Path.of("target")), folder.resolve("plain.jar"));
        for (int each = 0; each < starts; each++) {
            quick.add(start(apart, cached));
            without.add(start(apart, OPTIONS));
            plain.add(start(jar, OPTIONS));
        }
        Figure ours = new Figure("p50", middle(quick), "s");
        Figure peer = new Figure("plain-jar", middle(plain), "s");
        bench.line(
                "first-page",
                List.of(ours, new Figure("without-cache", middle(without), "s"), peer),
                ours.atMost(MOST_S));
        bench.control("plain-jar", List.of(peer), peer.atMost(MOST_S));
    }

    private double start(Path jar, List<String> options) throws IOException, InterruptedException {
        try (OwnJar program = new OwnJar(jar, options, folder.resolve("home"))) {
            return program.answered("");
        }
    }

    private static Path jar(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        }
    }

    private static double middle(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
