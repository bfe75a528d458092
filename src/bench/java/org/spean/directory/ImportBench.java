package org.spean.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.spean.Bench;
import org.spean.Bench.Figure;
import org.spean.SpeanApplication;
import org.spean.directory.imports.BroughtFile;
import org.spean.directory.search.CopyAndLucene;
import org.spean.directory.search.ManyServices;
import org.spean.directory.search.SeedFiles;
import org.spean.paper.sheet.SheetOut;
import org.spean.paper.sheet.XlsxOut;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * {@code ./spean bench import}, P11: a workbook of 100,000 services comes in as a person's would, read, matched, checked, looked
 * through for duplicates, stored with its history and indexed; beside COPY and raw Lucene on the same rows, which check nothing.
 * Control: rows one by one, each in a transaction of its own.
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
        SeedFiles.invent(new ManyServices(services), seed);
        Path file = workbook();
        double took;
        double single;
        double peer;
        List<Figure> figures = new ArrayList<>();
        try (ConfigurableApplicationContext program = program()) {
            while (!CopyAndLucene.ready(program)) {
                Thread.sleep(20);
            }
            long before = program.getBean(Entries.class).count();
            BroughtFile brought = BroughtFile.whole(program, file, before + services);
            took = brought.seconds().values().stream().mapToDouble(each -> each).sum();
            brought.seconds().forEach((step, seconds) -> figures.add(new Figure(step, seconds, "s")));
            DataSource owner = program.getBean("ownerDataSource", DataSource.class);
            long from = System.nanoTime();
            CopyAndLucene.load(seed, owner, folder.resolve("peer"));
            peer = seconds(from);
            single = oneByOne(program) * services / ONE_BY_ONE;
        }
        String size = services / 1000 + "k";
        Figure ratio = new Figure("ratio", peer / took, "");
        figures.add(0, new Figure("took", took, "s"));
        figures.add(new Figure("copy-and-lucene", peer, "s"));
        figures.add(ratio);
        bench.line("services." + size, figures, ratio.atLeast(LEAST));
        Figure worse = new Figure("ratio", peer / single, "");
        bench.control(
                "control-one-by-one." + size,
                List.of(new Figure("would-take", single, "s"), worse),
                worse.atLeast(LEAST));
    }

    /** The invented services as somebody would bring them. */
    private Path workbook() throws IOException {
        Path file = folder.resolve("services.xlsx");
        try (Reader text = Files.newBufferedReader(seed.resolve("services.csv"), UTF_8);
                CSVParser rows = CSVFormat.RFC4180.parse(text);
                SheetOut out = new XlsxOut(Files.newOutputStream(file))) {
            Iterator<CSVRecord> each = rows.iterator();
            out.table("services", List.of(each.next().values()));
            while (each.hasNext()) {
                out.row(List.of(each.next().values()));
            }
        }
        return file;
    }

    /** With the demonstration's people, and the forum's entries there already. */
    private ConfigurableApplicationContext program() {
        return new SpringApplication(SpeanApplication.class)
                .run(
                        "--spring.profiles.active=demo",
                        "--spean.home=" + folder.resolve("home"),
                        "--spean.database.url=embedded",
                        "--server.port=0",
                        "--vaadin.productionMode=true",
                        "--logging.level.root=off");
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
