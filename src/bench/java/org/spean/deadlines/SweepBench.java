package org.spean.deadlines;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.spean.Bench;
import org.spean.Bench.Figure;
import org.spean.SpeanApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * {@code ./spean bench sweep} (P4): how long the sweep takes for a thousand deadlines that are due among a million, beside a
 * thousand among ten thousand: before the million is there and after it is gone, so that what else the machine does falls on
 * both. Control: without the index on the next moment.
 */
final class SweepBench {

    private static final int FEW = 10_000;
    private static final int ROUNDS = 3;

    /** A Wednesday morning in the country, no holiday. */
    private static final Instant NOW = Instant.parse("2027-03-03T03:00:00Z");

    private final ConfigurableApplicationContext program;
    private final JdbcClient owner;
    private final DeadlineSweep sweep;
    private final int due;

    private SweepBench(ConfigurableApplicationContext program, int due) {
        this.program = program;
        this.due = due;
        owner = JdbcClient.create(program.getBean("ownerDataSource", DriverManagerDataSource.class));
        sweep = new DeadlineSweep(
                program.getBean(DeadlineRows.class),
                program.getBean(FactRows.class),
                program.getBean(Deadlines.class),
                program.getBean(DeadlineTasks.class),
                program.getBean(StepTimes.class),
                program.getBean(TransactionTemplate.class),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** Measures; exit status 1 when the goal is missed, or the control meets it. */
    public static void main(String[] arguments) throws Exception {
        boolean quick = Arrays.asList(arguments).contains("--quick");
        Bench bench = new Bench("sweep");
        Path home = Files.createTempDirectory("spean-sweep");
        try (ConfigurableApplicationContext program = new SpringApplicationBuilder(SpeanApplication.class)
                .run(
                        "--spean.home=" + home,
                        "--spean.seed=",
                        "--spean.database.url=embedded",
                        "--server.port=0",
                        "--vaadin.productionMode=true",
                        "--spean.messages.every=1d",
                        "--spean.deadlines.every=1d",
                        "--logging.level.org.spean=error")) {
            new SweepBench(program, quick ? 200 : 1000).measures(bench, quick ? 300_000 : 1_000_000);
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
        System.exit(bench.ends());
    }

    private void measures(Bench bench, int many) {
        fills(0, FEW);
        sweeps();
        List<Double> few = new ArrayList<>(rounds());
        fills(FEW, many);
        double among = middle(rounds());
        owner.sql("DROP INDEX deadline_next").update();
        double bare = sweeps();
        owner.sql("CREATE INDEX deadline_next ON deadline (round_the_clock, next_at) WHERE next_at IS NOT NULL")
                .update();
        owner.sql("DELETE FROM deadline WHERE matter LIKE 'rest-%' AND substr(matter, 6)::int >= :few")
                .param("few", FEW)
                .update();
        owner.sql("VACUUM FULL ANALYZE deadline").update();
        few.addAll(rounds());
        double beside = middle(few);
        Figure ratio = new Figure("ratio", among / beside, "");
        bench.line(
                "due",
                List.of(
                        new Figure("due", due, ""),
                        new Figure("among-" + many, among, "ms"),
                        new Figure("among-" + FEW, beside, "ms"),
                        ratio),
                ratio.atMost(1.3));
        Figure without = new Figure("ratio", bare / beside, "");
        bench.control("due-without-index", List.of(new Figure("took", bare, "ms"), without), without.atMost(1.3));
    }

    /** Deadlines of which nothing is due for months. */
    private void fills(int from, int until) {
        insert(
                "rest-",
                from,
                until,
                "date '2027-07-01' + i % 400",
                "timestamptz '2027-06-24 00:30Z' + (i % 400) * interval '1 day'");
        owner.sql("ANALYZE deadline").update();
    }

    private void insert(String matter, int from, int until, String day, String next) {
        owner.sql(
                        "INSERT INTO deadline (rule, matter_kind, matter, fact, occasion, reference, since, due_day, responsible, told,"
                                + " state, round_the_clock, next_at, made_at) SELECT 'LT-18', 'CASE', :matter || i, 'CHILD_PRESUMED', '',"
                                + " 'CODE:KH02-2027-' || i, date '2027-01-01', " + day
                                + ", 'ROLE:MANAGER', '{}', 'OPEN', false, " + next
                                + ", now() FROM generate_series(:from, :until - 1) i")
                .param("matter", matter)
                .param("from", from)
                .param("until", until)
                .update();
    }

    private List<Double> rounds() {
        List<Double> took = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            took.add(sweeps());
        }
        return took;
    }

    private static double middle(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }

    /** So many that are due, in milliseconds. */
    private double sweeps() {
        insert("due-", 0, due, "date '2027-03-10'", "timestamptz '2027-03-03 00:30Z'");
        long begun = System.nanoTime();
        sweep.tick();
        double took = (System.nanoTime() - begun) / 1e6;
        int shown = owner.sql("SELECT count(*) FROM deadline_step WHERE shown")
                .query(Integer.class)
                .single();
        if (shown != due) {
            throw new IllegalStateException("not all were reminded: " + shown + " of " + due);
        }
        owner.sql("TRUNCATE deadline_step, task_late, task_owner, task").update();
        owner.sql("DELETE FROM deadline WHERE matter LIKE 'due-%'").update();
        if (!program.isActive()) {
            throw new IllegalStateException("the program has ended");
        }
        return took;
    }
}
