package org.spean.access;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.spean.Bench;
import org.spean.Bench.Figure;
import org.spean.SideBySide;
import org.spean.SideBySide.Middles;
import org.spean.SideBySide.Task;
import org.spean.SpeanApplication;
import org.spean.access.guard.Guard;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Answer;
import org.spean.access.policy.Operation;
import org.spean.access.policy.Relation;
import org.spean.access.reach.Reach;
import org.spean.access.reach.TrustSubjects;
import org.spean.vault.Keyring;
import org.spean.vault.OwnField;
import org.spean.vault.Sealed;
import org.spean.vault.Writing;
import org.spean.vocabulary.Sensitivity;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * What the frame of trust costs, in a first form: there are no cases yet, so it is measured on the subject of the tests.
 *
 * <p>P6: a change with policy, row-level security, an encrypted answer and its row in the log, beside the bare update of the same
 * row. Control: each of the three in a transaction of its own.
 *
 * <p>P13: what a page reads, with reach, policy, pace, log, row-level security and {@value #FIELDS} encrypted answers, beside the
 * same without, both on top of what a screen of the program costs that is there (a service's page, over HTTP). Control: every
 * answer asked for and written down by itself.
 */
final class TrustBench {

    private static final int FIELDS = 25;
    private static final int ROWS = 2_000;
    private static final String ANSWER = "ភូមិ អូរដំបង ឃុំ អូរដំបង ១ — behind the pagoda";

    private final Bench bench = new Bench("trust");
    private final TransactionTemplate transaction;
    private final JdbcClient tables;
    private final Keyring keyring;
    private final Guard guard;
    private final Reach reach;
    private final AccessPolicy policy;
    private final AccessLog log;
    private final Acting acting;
    private final Actor worker;
    private final List<Subject> subjects;

    private TrustBench(ConfigurableApplicationContext program, int rows) {
        transaction = program.getBean(TransactionTemplate.class);
        tables = program.getBean(JdbcClient.class);
        keyring = program.getBean(Keyring.class);
        guard = program.getBean(Guard.class);
        reach = program.getBean(Reach.class);
        policy = program.getBean(AccessPolicy.class);
        log = program.getBean(AccessLog.class);
        acting = new Acting(program);
        Remit centre = Remit.organization(UUID.randomUUID());
        worker = Actor.person(
                UUID.randomUUID(), "bench", Set.of(new Held(Role.CASEWORKER, centre, Instant.EPOCH, null, null)));
        subjects = new TrustSubjects(program).add(rows);
        for (Subject each : subjects) {
            acting.as(worker, () -> {
                reach.open(each, Relation.ON_THE_CASE, worker.account().orElseThrow(), centre, "bench");
                reach.open(each, Relation.OWN_CENTRE, centre, Optional.empty(), "bench");
                for (int field = 0; field < FIELDS; field++) {
                    tables.sql("INSERT INTO bench_answer VALUES (?, ?, ?)")
                            .params(each.id(), field, sealed(each, field).toKeep())
                            .update();
                    tables.sql("INSERT INTO bench_plain_answer VALUES (?, ?, ?)")
                            .params(each.id(), field, ANSWER)
                            .update();
                }
                return tables.sql("INSERT INTO bench_plain VALUES (?, 'a note')")
                        .param(each.id())
                        .update();
            });
        }
    }

    /** Runs the benchmark; exit status 1 when a goal is missed, or a control meets it. */
    public static void main(String[] arguments) throws Exception {
        boolean quick = Arrays.asList(arguments).contains("--quick");
        Path home = Files.createTempDirectory("spean-trust");
        int status;
        try (ConfigurableApplicationContext program = new SpringApplicationBuilder(SpeanApplication.class)
                .run(
                        "--spean.home=" + home,
                        "--spean.seed=",
                        "--spean.database.url=embedded",
                        "--server.port=0",
                        "--vaadin.productionMode=true",
                        "--logging.level.org.spean=error")) {
            makeTables(program.getBean("ownerDataSource", DataSource.class));
            TrustBench trust = new TrustBench(program, quick ? 200 : ROWS);
            trust.change();
            trust.page(program.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            status = trust.bench.ends();
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
        System.exit(status);
    }

    private static void makeTables(DataSource owner) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE bench_answer (subject uuid, field int, sealed bytea NOT NULL,"
                    + " PRIMARY KEY (subject, field))");
            statement.execute("ALTER TABLE bench_answer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY");
            statement.execute("CREATE POLICY within_reach ON bench_answer USING (within_reach('CASE', subject))");
            statement.execute("CREATE TABLE bench_plain_answer (subject uuid, field int, answer text NOT NULL,"
                    + " PRIMARY KEY (subject, field))");
            statement.execute("CREATE TABLE bench_plain (id uuid PRIMARY KEY, note text NOT NULL)");
        }
    }

    private Sealed<String> sealed(Subject subject, int field) {
        return keyring.seal(field(subject, field), Writing.TEXT, ANSWER);
    }

    private static OwnField field(Subject subject, int field) {
        return new OwnField(subject.id(), "bench." + field);
    }

    private void change() throws Exception {
        Task<Subject> ours = subject -> acting.as(worker, () -> {
            mayWrite(subject);
            write(subject);
            log.write(worker, Act.CASE_READ, Optional.of(subject), Map.of("answers", "FAMILY"));
            return tables.sql("UPDATE trust_subject SET note = 'changed' WHERE id = ?")
                    .param(subject.id())
                    .update();
        });
        Task<Subject> bare = subject ->
                transaction.execute(status -> tables.sql("UPDATE bench_plain SET note = 'changed' WHERE id = ?")
                        .param(subject.id())
                        .update());
        Task<Subject> apart = subject -> {
            acting.as(worker, () -> {
                mayWrite(subject);
                write(subject);
                return true;
            });
            acting.as(worker, () -> {
                log.write(worker, Act.CASE_READ, Optional.of(subject), Map.of("answers", "FAMILY"));
                return true;
            });
            return acting.as(
                    worker,
                    () -> tables.sql("UPDATE trust_subject SET note = 'changed' WHERE id = ?")
                            .param(subject.id())
                            .update());
        };
        Middles with = SideBySide.measure(subjects, ours, bare);
        Figure ratio = new Figure("ratio", with.ours() / with.theirs(), "");
        bench.line(
                "change",
                List.of(new Figure("p50", with.ours(), "ms"), new Figure("bare-update", with.theirs(), "ms"), ratio),
                ratio.atMost(2));
        Middles control = SideBySide.measure(subjects, apart, bare);
        Figure parted = new Figure("ratio", control.ours() / control.theirs(), "");
        bench.control(
                "change-in-three-transactions",
                List.of(
                        new Figure("p50", control.ours(), "ms"),
                        new Figure("bare-update", control.theirs(), "ms"),
                        parted),
                parted.atMost(2));
    }

    private void mayWrite(Subject subject) {
        if (policy.may(reach.sight(worker, subject), Operation.WRITE, Sensitivity.FAMILY) != Answer.YES) {
            throw new IllegalStateException("the bench may not write");
        }
    }

    private void write(Subject subject) {
        tables.sql("UPDATE bench_answer SET sealed = ? WHERE subject = ? AND field = 1")
                .params(sealed(subject, 1).toKeep(), subject.id())
                .update();
    }

    private void page(int port) throws Exception {
        Task<Subject> with = subject -> acting.as(worker, () -> {
            guard.read(worker, subject, EnumSet.complementOf(EnumSet.of(Sensitivity.IDENTITY)), "");
            return tables.sql("SELECT field, sealed FROM bench_answer WHERE subject ="
                            + " (SELECT id FROM trust_subject WHERE id = ?)")
                    .param(subject.id())
                    .query((row, number) -> keyring.open(
                                    field(subject, row.getInt(1)), Writing.TEXT, Sealed.<String>kept(row.getBytes(2)))
                            .orElseThrow())
                    .list();
        });
        Task<Subject> without = subject ->
                transaction.execute(status -> tables.sql("SELECT field, answer FROM bench_plain_answer WHERE subject ="
                                + " (SELECT id FROM bench_plain WHERE id = ?)")
                        .param(subject.id())
                        .query((row, number) -> String.valueOf(row.getString(2)))
                        .list());
        Task<Subject> oneByOne = subject -> {
            for (int each = 0; each < FIELDS; each++) {
                acting.as(worker, () -> guard.read(worker, subject, Set.of(Sensitivity.FAMILY), ""));
            }
            return with.ask(subject);
        };
        try (PlainBrowser anybody = new PlainBrowser(port, "192.0.2.7")) {
            // Both ways of reading stand on the same page, asked over HTTP each time.
            Task<Subject> page = subject -> anybody.opens("/?v-r=init&location=&query=");
            Middles read = SideBySide.measure(subjects, with, without);
            Middles own = SideBySide.measure(subjects.subList(0, 30), page, without);
            double whole = own.ours() + read.ours();
            double bare = own.ours() + read.theirs();
            Figure ratio = new Figure("ratio", whole / bare, "");
            bench.line(
                    "page",
                    List.of(
                            new Figure("reading", read.ours(), "ms"),
                            new Figure("reading-bare", read.theirs(), "ms"),
                            new Figure("screen", own.ours(), "ms"),
                            ratio),
                    ratio.atMost(1.5));
            Middles control = SideBySide.measure(subjects.subList(0, 50), oneByOne, without);
            Figure singly = new Figure("ratio", (own.ours() + control.ours()) / (own.ours() + control.theirs()), "");
            bench.control(
                    "page-answer-by-answer",
                    List.of(
                            new Figure("reading", control.ours(), "ms"),
                            new Figure("screen", own.ours(), "ms"),
                            singly),
                    singly.atMost(1.5));
        }
    }
}
