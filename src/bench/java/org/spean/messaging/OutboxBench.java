package org.spean.messaging;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.spean.Bench;
import org.spean.Bench.Figure;
import org.spean.SpeanApplication;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.people.Phones;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * {@code ./spean bench outbox} (P5): how many messages a second leave the outbox, each committed for itself, to a provider that
 * answers at once; beside as many tasks of db-scheduler that do nothing, on the same database with the same connections.
 * Ours are whole messages: recipient, gates, words, reference and two commits each. Control: a provider that takes one after
 * the other.
 */
final class OutboxBench {

    private static final int NUMBERS = 500;
    private static final int ROUNDS = 3;
    /** As many as the pool has connections, less those that it needs for itself. */
    private static final int THREADS = 10;

    private static final AtomicBoolean ONE_BY_ONE = new AtomicBoolean();
    private static final AtomicReference<CountDownLatch> LEFT = new AtomicReference<>(new CountDownLatch(0));

    private final ConfigurableApplicationContext program;
    private final int many;

    private OutboxBench(ConfigurableApplicationContext program, int many) {
        this.program = program;
        this.many = many;
    }

    /** Takes everything at once. */
    @Component
    static class Instantly implements MessageGateway {

        private final ReentrantLock line = new ReentrantLock();

        @Override
        public String name() {
            return "twilio";
        }

        @Override
        public Set<Channel> channels() {
            return Set.of(Channel.SMS);
        }

        @Override
        public Sent send(Outgoing message) {
            if (ONE_BY_ONE.get()) {
                line.lock();
                try {
                    Thread.sleep(5);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } finally {
                    line.unlock();
                }
            }
            return new Sent.Taken(UUID.randomUUID().toString());
        }

        @Override
        public Found find(Outgoing message) {
            return new Found.NotThere();
        }
    }

    /** Measures; exit status 1 when the goal is missed, or the control meets it. */
    public static void main(String[] arguments) throws Exception {
        int many = Arrays.asList(arguments).contains("--quick") ? 1000 : 5000;
        Bench bench = new Bench("outbox");
        Path home = Files.createTempDirectory("spean-outbox");
        try (ConfigurableApplicationContext program = new SpringApplicationBuilder(
                        SpeanApplication.class, Instantly.class)
                .run(
                        "--spean.home=" + home,
                        "--spean.seed=",
                        "--spean.database.url=embedded",
                        "--server.port=0",
                        "--vaadin.productionMode=true",
                        "--spean.messages.every=1d",
                        "--logging.level.org.spean=error")) {
            new OutboxBench(program, many).measures(bench);
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
        System.exit(bench.ends());
    }

    private void measures(Bench bench) throws Exception {
        prepares();
        drains(0);
        peer(many);
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            ours.add(drains(round));
            theirs.add(peer(many));
        }
        double here = middle(ours);
        double there = middle(theirs);
        Figure ratio = new Figure("ratio", here / there, "");
        bench.line(
                "drain",
                List.of(
                        new Figure("messages", many, ""),
                        new Figure("ours", here, "/s"),
                        new Figure("db-scheduler", there, "/s"),
                        ratio),
                ratio.atLeast(1));
        ONE_BY_ONE.set(true);
        Figure slow = new Figure("ratio", drains(ROUNDS + 1) / there, "");
        bench.control("drain-one-by-one", List.of(slow), slow.atLeast(1));
    }

    private static double middle(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }

    private static PhoneNumber number(int each) {
        return new PhoneNumber("+8551200" + (1000 + each % NUMBERS));
    }

    private void prepares() throws Exception {
        Phones phones = program.getBean(Phones.class);
        JdbcClient tables = program.getBean(JdbcClient.class);
        program.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> IntStream.range(0, NUMBERS).forEach(each -> {
                    phones.entered(number(each), Language.ENGLISH);
                    phones.verified(number(each));
                }));
        program.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            tables.sql("DELETE FROM message").update();
            tables.sql("UPDATE sending SET live = true").update();
        });
        program.getBean(GatewayChoice.class).changed();
        DriverManagerDataSource owner = program.getBean("ownerDataSource", DriverManagerDataSource.class);
        JdbcClient.create(owner).sql("""
                CREATE TABLE scheduled_tasks (
                    task_name text NOT NULL, task_instance text NOT NULL, task_data bytea,
                    execution_time timestamptz NOT NULL, picked boolean NOT NULL, picked_by text,
                    last_success timestamptz, last_failure timestamptz, consecutive_failures int, last_heartbeat timestamptz,
                    version bigint NOT NULL, priority smallint, PRIMARY KEY (task_name, task_instance));
                CREATE INDEX execution_time_idx ON scheduled_tasks (execution_time);
                CREATE INDEX last_heartbeat_idx ON scheduled_tasks (last_heartbeat);
                GRANT ALL ON scheduled_tasks TO PUBLIC""").update();
    }

    /** Messages in a second. */
    private double drains(int round) {
        Messages messages = program.getBean(Messages.class);
        Instant until = Clock.systemUTC().instant().plus(Duration.ofDays(1));
        program.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> IntStream.range(0, many)
                        .forEach(each -> messages.queue(new Wish(
                                "bench " + round + " " + each,
                                MessageKind.TEST,
                                new Recipient.OfNumber(number(each)),
                                Optional.empty(),
                                Slots.NONE,
                                until,
                                true,
                                Optional.empty()))));
        JdbcClient tables = program.getBean(JdbcClient.class);
        long before = accepted(tables);
        long begun = System.nanoTime();
        program.getBean(Dispatcher.class).tick();
        double took = (System.nanoTime() - begun) / 1e9;
        if (accepted(tables) - before != many) {
            throw new IllegalStateException("not all went out: " + (accepted(tables) - before) + " of " + many);
        }
        return many / took;
    }

    private static long accepted(JdbcClient tables) {
        return tables.sql("SELECT count(*) FROM message WHERE state = 'ACCEPTED'")
                .query(Long.class)
                .single();
    }

    private double peer(int tasks) throws InterruptedException {
        HikariDataSource pool = program.getBean("appConnections", HikariDataSource.class);
        OneTimeTask<Void> nothing = Tasks.oneTime("nothing")
                .execute((instance, context) -> LEFT.get().countDown());
        LEFT.set(new CountDownLatch(tasks));
        Scheduler scheduler = Scheduler.create(pool, nothing)
                .threads(THREADS)
                .pollUsingLockAndFetch(1, 4)
                .pollingInterval(Duration.ofMillis(100))
                .commitWhenAutocommitDisabled(true)
                .build();
        Instant now = Clock.systemUTC().instant();
        IntStream.range(0, tasks)
                .forEach(each ->
                        scheduler.schedule(nothing.instance(UUID.randomUUID().toString()), now));
        long begun = System.nanoTime();
        scheduler.start();
        if (!LEFT.get().await(5, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the peer did not end");
        }
        double took = (System.nanoTime() - begun) / 1e9;
        scheduler.stop();
        return tasks / took;
    }
}
