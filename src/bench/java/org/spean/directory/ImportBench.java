package org.spean.directory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.spean.Bench;
import org.spean.Bench.Figure;
import org.spean.SpeanApplication;
import org.spean.directory.search.CopyAndLucene;
import org.spean.directory.search.ManyServices;
import org.spean.directory.search.SeedFiles;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * {@code ./spean bench import}, P11: a file of 100,000 services comes in by the way of all content, checked, freed of
 * duplicates, stored and indexed; beside COPY and raw Lucene on the same file, which check nothing. What a start costs
 * that brings nothing in is taken off. Control: rows one by one, each in a transaction of its own.
 */
public final class ImportBench {

    private static final double LEAST = 0.25;
    private static final int ONE_BY_ONE = 300;

    private final Path folder;
    private final Path seed;

    private ImportBench(Path folder) {
        this.folder = folder;
        seed = folder.resolve("seed");
    }

    /** Runs the bench; exit status 1 when the goal is missed, or the control meets it. */
    public static void main(String[] arguments) throws Exception {
        Bench bench = new Bench("import");
        int services = Arrays.asList(arguments).contains("--quick") ? 20_000 : 100_000;
        Path folder = Files.createTempDirectory("spean-bench");
        try {
            new ImportBench(folder).measure(bench, services);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(bench.ends());
    }

    private void measure(Bench bench, int services) throws Exception {
        SeedFiles.copy(Path.of("data-seed"), seed);
        startAndEnd();
        SeedFiles.invent(new ManyServices(services), seed);
        double with = startAndEnd();
        double without = startAndEnd();
        double ours = with - without;
        double single;
        double peer;
        try (ConfigurableApplicationContext program = program()) {
            long stored = program.getBean(Entries.class).count();
            if (stored != services) {
                throw new IllegalStateException(stored + " services came in of " + services);
            }
            DataSource owner = program.getBean("ownerDataSource", DataSource.class);
            long from = System.nanoTime();
            CopyAndLucene.load(seed, owner, folder.resolve("peer"));
            peer = seconds(from);
            single = oneByOne(program) * services / ONE_BY_ONE;
        }
        String size = services / 1000 + "k";
        Figure ratio = new Figure("ratio", peer / ours, "");
        bench.line(
                "services." + size,
                List.of(
                        new Figure("took", ours, "s"),
                        new Figure("start-without", without, "s"),
                        new Figure("copy-and-lucene", peer, "s"),
                        ratio),
                ratio.atLeast(LEAST));
        Figure worse = new Figure("ratio", peer / single, "");
        bench.control(
                "control-one-by-one." + size,
                List.of(new Figure("would-take", single, "s"), worse),
                worse.atLeast(LEAST));
    }

    private ConfigurableApplicationContext program() {
        return new SpringApplication(SpeanApplication.class)
                .run(
                        "--spean.home=" + folder.resolve("home"),
                        "--spean.seed=" + seed,
                        "--spean.database.url=embedded",
                        "--server.port=0",
                        "--vaadin.productionMode=true",
                        "--logging.level.org.spean=warn");
    }

    private double startAndEnd() throws InterruptedException {
        long from = System.nanoTime();
        try (ConfigurableApplicationContext program = program()) {
            while (!CopyAndLucene.ready(program)) {
                Thread.sleep(20);
            }
            return seconds(from);
        }
    }

    /** Takes rows out and puts them in again as a program without batches would: read, write, commit. */
    private static double oneByOne(ConfigurableApplicationContext program) {
        ServiceRows rows = program.getBean(ServiceRows.class);
        TransactionTemplate transaction = new TransactionTemplate(program.getBean(PlatformTransactionManager.class));
        List<ServiceEntry> entries = new ArrayList<>();
        transaction.executeWithoutResult(
                status -> rows.findAll(PageRequest.of(0, ONE_BY_ONE)).forEach(row -> entries.add(row.entry())));
        List<UUID> ids = entries.stream().map(entry -> entry.id().id()).toList();
        transaction.executeWithoutResult(status -> rows.deleteAllById(ids));
        long from = System.nanoTime();
        for (ServiceEntry entry : entries) {
            transaction.executeWithoutResult(status -> {
                if (rows.findById(entry.id().id()).isEmpty()) {
                    rows.save(new Service(entry, Instant.EPOCH));
                }
            });
        }
        return seconds(from);
    }

    private static double seconds(long from) {
        return (System.nanoTime() - from) / 1e9;
    }
}
