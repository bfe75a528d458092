package org.spean.directory.search;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.spean.Bench;
import org.spean.Bench.Figure;
import org.spean.SpeanApplication;
import org.spean.directory.Audience;
import org.spean.directory.Coverage;
import org.spean.directory.Directory;
import org.spean.directory.Finder;
import org.spean.directory.Findings;
import org.spean.directory.Search;
import org.spean.directory.Tier;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceGroup;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./spean faults index}, R7: the folder of the search index is deleted while people search over HTTP. No request may
 * fail, the index must be back within a minute, and then say what the tables say. Control: the same while the tables do
 * not answer.
 */
public final class IndexFault {

    private static final double MOST_REBUILD_S = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int PEOPLE = 3;

    /** What only an index finds: the word has a slip in it. */
    private static final String ONLY_BY_INDEX = "lawer";

    private static final List<String> ASKED = List.of(
            "", "search=lawyer", "search=court+Svay+Rieng", "search=" + ONLY_BY_INDEX, "search=foundation&page=2");

    private final Bench bench;
    private final Path home;
    private final ManyServices many;

    private IndexFault(Bench bench, Path home, int services) {
        this.bench = bench;
        this.home = home;
        many = new ManyServices(services);
    }

    /** Runs the experiment; exit status 1 when a goal is missed, or the control meets it. */
    public static void main(String[] arguments) throws Exception {
        Bench bench = Bench.ofFault("index");
        int services = Arrays.asList(arguments).contains("--quick") ? 10_000 : 100_000;
        Path home = Files.createTempDirectory("spean-fault");
        try {
            IndexFault fault = new IndexFault(bench, home, services);
            fault.fill();
            fault.experiment(services / 1000 + "k");
            fault.control();
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
        System.exit(bench.ends());
    }

    private ConfigurableApplicationContext program(boolean tablesAnswer) {
        SpringApplication program = new SpringApplicationBuilder(SpeanApplication.class)
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
                    @Override
                    public Object postProcessAfterInitialization(Object bean, String name) {
                        return name.equals("tableFinder") && !tablesAnswer ? silent() : bean;
                    }
                }))
                .build();
        return program.run(
                "--spean.home=" + home,
                "--spean.seed=",
                "--spean.database.url=embedded",
                "--server.port=0",
                "--vaadin.productionMode=true",
                // One machine asks for everybody: what is measured is the index, not how often one may ask.
                "--spean.api.address-rate=100000",
                "--spean.api.address-burst=100000",
                "--logging.level.org.spean=error",
                // The control fails thousands of times, as it must.
                "--logging.level.org.spean.directory.exchange=off");
    }

    private static Finder silent() {
        return (Finder) java.lang.reflect.Proxy.newProxyInstance(
                Finder.class.getClassLoader(), new Class<?>[] {Finder.class}, (proxy, method, arguments) -> {
                    throw new IllegalStateException("switched off");
                });
    }

    /** The index is left for the next start to make. */
    private void fill() throws Exception {
        try (ConfigurableApplicationContext program = program(true)) {
            Copied.into(program.getBean("dataSource", DataSource.class), many);
        }
        FileSystemUtils.deleteRecursively(home.resolve("index"));
    }

    private void experiment(String size) throws Exception {
        try (ConfigurableApplicationContext program = program(true)) {
            Watched seen = watch(program);
            Figure failed = new Figure("failed", seen.failed(), "");
            bench.line(
                    "serving." + size,
                    List.of(
                            failed,
                            new Figure("requests", seen.requests(), ""),
                            new Figure("slowest", seen.slowest(), "s")),
                    failed.atMost(0));
            Figure rebuilt = new Figure("rebuilt", seen.rebuilt(), "s");
            bench.line("rebuilt." + size, List.of(rebuilt), rebuilt.atMost(MOST_REBUILD_S));
            int different = different(program);
            Figure differ = new Figure("different", different, "");
            bench.line("equal-to-tables." + size, List.of(differ), differ.atMost(0));
        }
    }

    private void control() throws Exception {
        try (ConfigurableApplicationContext program = program(false)) {
            Watched seen = watch(program);
            Figure failed = new Figure("failed", seen.failed(), "");
            bench.control(
                    "control-without-tables",
                    List.of(failed, new Figure("requests", seen.requests(), "")),
                    failed.atMost(0));
        }
    }

    /** What people met from before the loss until the index was back, or patience over. */
    private record Watched(int requests, int failed, double slowest, double rebuilt) {}

    /** One request: seconds, and whether it was answered. */
    private record Asked(double seconds, boolean answered) {}

    private Watched watch(ConfigurableApplicationContext program) throws Exception {
        String address = "http://localhost:" + program.getEnvironment().getRequiredProperty("local.server.port")
                + "/api/hsds/services?per_page=20&";
        ConcurrentLinkedQueue<Asked> asked = new ConcurrentLinkedQueue<>();
        AtomicBoolean enough = new AtomicBoolean();
        try (HttpClient people = HttpClient.newHttpClient()) {
            long whole = total(people, address, PATIENCE, -1);
            List<CompletableFuture<Void>> everybody = Stream.generate(
                            () -> CompletableFuture.runAsync(() -> search(people, address, asked, enough), thread()))
                    .limit(PEOPLE)
                    .toList();
            Thread.sleep(2000);
            long lost = System.nanoTime();
            FileSystemUtils.deleteRecursively(home.resolve("index"));
            // The program looks twice a second: the loss must have been seen before the return can be.
            Thread.sleep(3000);
            // Files that are gone can be read on by whoever has them open: only a mark on the disk is a new index.
            Path mark = home.resolve("index").resolve("mark");
            waitFor(mark);
            boolean back = total(people, address, PATIENCE, whole) == whole && Files.exists(mark);
            double rebuilt = back ? (System.nanoTime() - lost) / 1e9 : PATIENCE.toSeconds();
            enough.set(true);
            CompletableFuture.allOf(everybody.toArray(CompletableFuture[]::new)).join();
            return new Watched(
                    asked.size(),
                    (int) asked.stream().filter(each -> !each.answered()).count(),
                    asked.stream().mapToDouble(Asked::seconds).max().orElse(0),
                    rebuilt);
        }
    }

    private static void waitFor(Path file) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(file) && System.nanoTime() < until) {
            Thread.sleep(50);
        }
    }

    private static java.util.concurrent.Executor thread() {
        return task -> Thread.ofPlatform().daemon().start(task);
    }

    private static void search(
            HttpClient people, String address, ConcurrentLinkedQueue<Asked> asked, AtomicBoolean enough) {
        for (int at = 0; !enough.get(); at++) {
            long from = System.nanoTime();
            boolean answered;
            try {
                answered = ask(people, address + ASKED.get(at % ASKED.size())).statusCode() == 200;
            } catch (IOException e) {
                answered = false;
            }
            asked.add(new Asked((System.nanoTime() - from) / 1e9, answered));
        }
    }

    /** How many are found by the word that only an index understands: waited for until it is so many, or any. */
    private static long total(HttpClient people, String address, Duration patience, long wanted) throws Exception {
        long until = System.nanoTime() + patience.toNanos();
        long total = 0;
        while (System.nanoTime() < until && (wanted < 0 ? total == 0 : total != wanted)) {
            HttpResponse<String> answer =
                    ask(people, address + "search=" + URLEncoder.encode(ONLY_BY_INDEX, StandardCharsets.UTF_8));
            total = answer.statusCode() == 200
                    ? new JsonMapper()
                            .readTree(answer.body())
                            .path("total_items")
                            .asLong()
                    : 0;
            Thread.sleep(200);
        }
        return total;
    }

    private static HttpResponse<String> ask(HttpClient people, String address) throws IOException {
        try {
            return people.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .timeout(PATIENCE)
                            .build(),
                    BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** How many of some searches are answered otherwise by the index than by the tables: ids, totals or counts. */
    @SuppressWarnings("SystemOut") // the terminal is what an experiment is for
    private static int different(ConfigurableApplicationContext program) {
        Directory directory = program.getBean(Directory.class);
        Finder tables = program.getBean("tableFinder", Finder.class);
        Search all = Search.EVERYTHING;
        int different = 0;
        for (Search search : List.of(
                all,
                all.withGroups(Set.of(ServiceGroup.of(3))),
                all.withProvinces(Set.of(new PlaceCode("02"))),
                all.withProvinces(Set.of(new PlaceCode("12"), new PlaceCode("25")))
                        .withGroups(Set.of(ServiceGroup.of(1))),
                all.withAudiences(Set.of(Audience.MEN)),
                all.withCoverages(Set.of(Coverage.Kind.NATIONWIDE)).withGroups(Set.of(ServiceGroup.of(5))))) {
            Findings index = directory.find(search, Tier.PARTNERS, 0, 100);
            Findings table = tables.find(search, Tier.PARTNERS, 0, 100);
            if (index.total() != table.total()
                    || index.local() != table.local()
                    || !index.facets().equals(table.facets())
                    || !ids(index).equals(ids(table))) {
                different++;
                System.out.println("different: " + search + "\n" + index.total() + " " + index.local() + " "
                        + index.facets() + ids(index) + "\n" + table.total() + " " + table.local() + " "
                        + table.facets() + ids(table));
            }
        }
        return different;
    }

    private static List<String> ids(Findings found) {
        return found.hits().stream().map(hit -> hit.entry().id().toString()).toList();
    }
}
