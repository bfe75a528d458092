package org.spean.cases;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.spean.Bench;
import org.spean.Bench.Figure;
import org.spean.Protection;
import org.spean.SideBySide;
import org.spean.SideBySide.Middles;
import org.spean.SpeanApplication;
import org.spean.access.Acting;
import org.spean.access.Actor;
import org.spean.deadlines.Tasks;
import org.spean.vocabulary.PlaceCode;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * {@code ./spean bench case}: what cases cost.
 *
 * <p>P6: a step with policy, row-level security, a sealed answer and its row in the log, beside the bare update of one row. P13: a
 * case's page as the server builds it, beside the same with seals, log, policy and row-level security off. P14: the ten main operations among a million cases,
 * beside the same among ten thousand. Control: lists without the index of badges.
 */
final class CaseBench {

    private static final int FEW = 10_000;

    private final Bench bench = new Bench("case");
    private final ConfigurableApplicationContext program;
    private final Cases cases;
    private final CaseList list;
    private final Tasks tasks;
    private final Acting acting;
    private final TransactionTemplate transaction;
    private final JdbcClient tables;
    private final JdbcClient owner;
    private final ManyCases many;
    private final Actor worker = ManyCases.worker();
    private final int rounds;

    private CaseBench(ConfigurableApplicationContext program, int rounds) {
        this.program = program;
        this.rounds = rounds;
        cases = program.getBean(Cases.class);
        list = program.getBean(CaseList.class);
        tasks = program.getBean(Tasks.class);
        acting = new Acting(program);
        transaction = program.getBean(TransactionTemplate.class);
        tables = program.getBean(JdbcClient.class);
        owner = JdbcClient.create(program.getBean("ownerDataSource", DriverManagerDataSource.class));
        many = new ManyCases(owner);
    }

    /** Measures; exit status 1 when a goal is missed, or the control meets it. */
    public static void main(String[] arguments) throws Exception {
        boolean quick = Arrays.asList(arguments).contains("--quick");
        Path home = Files.createTempDirectory("spean-case");
        int status;
        try (ConfigurableApplicationContext program = new SpringApplicationBuilder(SpeanApplication.class)
                .initializers(Protection.canBeSwitchedOff())
                .run(
                        "--spean.home=" + home,
                        "--spean.database.url=embedded",
                        "--server.port=0",
                        "--vaadin.productionMode=true",
                        "--spean.messages.every=1d",
                        "--spean.deadlines.every=1d",
                        "--logging.level.org.spean=error")) {
            CaseBench measured = new CaseBench(program, quick ? 100 : 300);
            measured.measures(quick ? 100_000 : 1_000_000);
            status = measured.bench.ends();
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
        System.exit(status);
    }

    private void measures(int all) throws Exception {
        many.fill(0, FEW);
        List<UUID> own = many.ofTheWorker();
        change(own);
        Map<String, Double> few = operations(own);
        many.fill(FEW, all);
        Map<String, Double> among = operations(own);
        few.forEach((name, beside) -> {
            Figure ratio = new Figure("ratio", among.getOrDefault(name, 0.0) / beside, "");
            bench.line(
                    name,
                    List.of(
                            new Figure("p95-among-" + all, among.getOrDefault(name, 0.0), "ms"),
                            new Figure("among-" + FEW, beside, "ms"),
                            ratio),
                    ratio.atMost(1.5));
        });
        // It leaves words that were never sealed: nothing opens them after it.
        page(own);
        owner.sql("DROP INDEX reach_badge").update();
        double without = p95(20, round -> lists(worker));
        Figure ratio = new Figure("ratio", without / few.getOrDefault("my-list", 1.0), "");
        bench.control("my-list-without-index", List.of(new Figure("p95", without, "ms"), ratio), ratio.atMost(1.5));
    }

    private Map<String, Double> operations(List<UUID> own) {
        Map<String, Double> took = new LinkedHashMap<>();
        took.put("today", p95(rounds, round -> acting.as(worker, () -> tasks.of(worker))));
        took.put("my-list", p95(rounds, round -> lists(worker)));
        took.put("centres-list", p95(rounds, round -> lists(ManyCases.manager())));
        took.put("provinces-list", p95(rounds, round -> lists(ManyCases.focal())));
        took.put("ministrys-list", p95(rounds, round -> lists(ManyCases.ministry())));
        took.put("page", p95(rounds, round -> looks(own.get(round % own.size()))));
        took.put(
                "what-next",
                p95(
                        rounds,
                        round -> acting.as(worker, () -> {
                            Case file = cases.find(worker, own.get(round % own.size()))
                                    .orElseThrow();
                            return cases.offers(worker, file);
                        })));
        took.put("step", p95(rounds, round -> records(own.get(round % own.size()))));
        took.put("step-taken-back", p95(rounds, round -> {
            UUID id = own.get(round % own.size());
            acting.as(
                    worker,
                    () -> cases.takeBack(
                            worker,
                            id,
                            cases.find(worker, id)
                                    .orElseThrow()
                                    .standing()
                                    .steps()
                                    .getLast()
                                    .number()));
        }));
        took.put(
                "open",
                p95(
                        rounds,
                        round -> acting.as(
                                ManyCases.opener(),
                                () -> cases.open(
                                        ManyCases.opener(),
                                        new OpenWish(
                                                ManyCases.CENTRE,
                                                new PlaceCode("02"),
                                                Optional.empty(),
                                                CaseWorld.adult())))));
        return took;
    }

    private void lists(Actor by) {
        if (acting.as(by, () -> list.known(by, CaseFilter.OPEN)).lines().isEmpty()) {
            throw new IllegalStateException("an empty list measures nothing");
        }
    }

    private void looks(UUID id) {
        if (!acting.as(worker, () -> cases.look(worker, id)).orElseThrow().steps()) {
            throw new IllegalStateException("nothing was seen");
        }
    }

    private void records(UUID id) {
        StepOutcome outcome = acting.as(
                worker,
                () -> cases.take(
                        worker,
                        id,
                        new StepWish(StepKind.NOTE, cases.today(), Map.of("note", "ភូមិ — behind the pagoda"))));
        if (!(outcome instanceof StepOutcome.Done)) {
            throw new IllegalStateException("not recorded: " + outcome);
        }
    }

    private void change(List<UUID> own) throws Exception {
        owner.sql("CREATE TABLE bench_plain AS SELECT id, 'a note' AS note FROM bench_case")
                .update();
        owner.sql("ALTER TABLE bench_plain ADD PRIMARY KEY (id)").update();
        owner.sql("GRANT ALL ON bench_plain TO PUBLIC").update();
        List<UUID> rows = java.util.stream.Stream.generate(() -> own)
                .limit(10)
                .flatMap(List::stream)
                .toList();
        Middles both = SideBySide.measure(
                rows,
                id -> {
                    records(id);
                    return true;
                },
                id -> transaction.execute(status -> tables.sql("UPDATE bench_plain SET note = 'changed' WHERE id = ?")
                        .param(id)
                        .update()));
        Figure ratio = new Figure("ratio", both.ours() / both.theirs(), "");
        bench.line(
                "change",
                List.of(new Figure("p50", both.ours(), "ms"), new Figure("bare-update", both.theirs(), "ms"), ratio),
                ratio.atMost(2));
    }

    private void page(List<UUID> own) {
        PageCost.Cost cost = new PageCost(program, owner, worker).measure(own);
        Figure ratio = new Figure("ratio", cost.on() / cost.off(), "");
        bench.line(
                "page-protected",
                List.of(
                        new Figure("p50", cost.on(), "ms"),
                        new Figure("all-off", cost.off(), "ms"),
                        ratio,
                        new Figure("pages", cost.pages(), "")),
                ratio.atMost(1.5));
    }

    private static double p95(int rounds, IntConsumer act) {
        for (int round = 0; round < rounds / 4; round++) {
            act.accept(round);
        }
        double[] took = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            long begun = System.nanoTime();
            act.accept(round);
            took[round] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(took);
        return took[(int) Math.ceil(rounds * 0.95) - 1];
    }
}
