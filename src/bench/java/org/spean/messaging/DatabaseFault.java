package org.spean.messaging;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.spean.Bench;
import org.spean.Bench.Figure;
import org.spean.SpeanApplication;
import org.spean.messaging.reply.Asked;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * {@code ./spean faults database} (R3): while telephones confirm, the database is stopped in order and killed, and comes back.
 * What was taken from a telephone counts in the end, and the program serves again without being started anew. Control: a
 * database that says "committed" before it is. {@code --quick} takes a minute.
 */
final class DatabaseFault {

    private static final int TELEPHONES = 4;
    private static final Duration BETWEEN_ANSWERS = Duration.ofMillis(30);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final double GOAL_SECONDS = 30;
    private static final String BENCH = "bench";
    private static final String FIGURES = "246802";

    private final Bench bench;
    private final int rounds;
    private final Duration away;
    private final ConfigurableApplicationContext program;
    private final DatabaseServer server;
    private final JdbcClient tables;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger tried = new AtomicInteger();
    private final Set<Integer> taken = ConcurrentHashMap.newKeySet();
    private final AtomicLong heardAgain = new AtomicLong();

    private DatabaseFault(
            Bench bench, int rounds, Duration away, ConfigurableApplicationContext program, DatabaseServer server) {
        this.bench = bench;
        this.rounds = rounds;
        this.away = away;
        this.program = program;
        this.server = server;
        this.tables = program.getBean(JdbcClient.class);
    }

    /** Runs the experiment; exit status 1 when a goal is missed, or the control meets it. */
    public static void main(String[] arguments) throws Exception {
        boolean quick = Arrays.asList(arguments).contains("--quick");
        Bench bench = Bench.ofFault("database");
        Path home = Files.createTempDirectory("spean-database");
        try (ConfigurableApplicationContext program = new SpringApplicationBuilder(
                        SpeanApplication.class, Confirmations.class)
                .run(
                        "--spean.home=" + home,
                        "--spean.seed=",
                        "--spean.database.url=embedded",
                        "--server.port=0",
                        "--vaadin.productionMode=true",
                        "--spean.messages.every=500ms",
                        "--spean.api.address-rate=100000",
                        "--spean.api.address-burst=100000",
                        "--logging.level.root=off")) {
            DriverManagerDataSource owner = program.getBean("ownerDataSource", DriverManagerDataSource.class);
            HikariDataSource app = program.getBean("appConnections", HikariDataSource.class);
            DatabaseServer server = new DatabaseServer(
                    home.resolve("postgres"), String.valueOf(owner.getUrl()), app.getUsername(), app.getPassword());
            DatabaseFault fault = new DatabaseFault(
                    bench, quick ? 1 : 5, quick ? Duration.ofSeconds(4) : Duration.ofSeconds(15), program, server);
            fault.goesAway("stopped", false, List.of());
            fault.goesAway("killed", true, List.of());
            // From now on what is committed is not yet on the disk.
            server.isStopped();
            server.comesBack(List.of("synchronous_commit=off"));
            fault.untilAPage(System.nanoTime());
            app.getHikariPoolMXBean().softEvictConnections();
            fault.goesAway("control-says-committed-before-it-is", true, List.of("synchronous_commit=off"));
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
        System.exit(bench.ends());
    }

    /** Takes every answer. */
    @Component
    static class Confirmations implements Asker {

        @Override
        public String name() {
            return BENCH;
        }

        @Override
        public Outcome answered(Question question, Answer answer) {
            return new Outcome.Accepted();
        }
    }

    private void goesAway(String name, boolean killed, List<String> settings) throws Exception {
        int from = next.get();
        int many = (int) ((rounds * (away.toMillis() + 8000) + 8000) * TELEPHONES / BETWEEN_ANSWERS.toMillis());
        asks(from, many);
        taken.clear();
        tried.set(0);
        double slowestAnswer = 0;
        double slowestPage = 0;
        ExecutorService telephones = Executors.newFixedThreadPool(TELEPHONES);
        try {
            for (int telephone = 0; telephone < TELEPHONES; telephone++) {
                telephones.execute(() -> answersUntil(from + many));
            }
            for (int round = 0; round < rounds; round++) {
                TimeUnit.MILLISECONDS.sleep(2000 + ThreadLocalRandom.current().nextInt(1000));
                if (killed) {
                    server.isKilled();
                } else {
                    server.isStopped();
                }
                Thread.sleep(away);
                heardAgain.set(0);
                server.comesBack(settings);
                long back = System.nanoTime();
                slowestPage = Math.max(slowestPage, untilAPage(back));
                slowestAnswer = Math.max(slowestAnswer, untilAnAnswer(back));
            }
            Thread.sleep(Duration.ofSeconds(2));
        } finally {
            telephones.shutdownNow();
            telephones.awaitTermination(1, TimeUnit.MINUTES);
        }
        tells(name, from, slowestPage, slowestAnswer);
    }

    /** Asks so many, and waits until all telephones have the question. */
    private void asks(int from, int many) throws InterruptedException {
        Questions questions = program.getBean(Questions.class);
        TransactionTemplate transaction = program.getBean(TransactionTemplate.class);
        Instant until = Clock.systemUTC().instant().plus(Duration.ofDays(2));
        for (int first = from; first < from + many; first += 500) {
            int begin = first;
            transaction.executeWithoutResult(status -> {
                for (int each = begin; each < Math.min(begin + 500, from + many); each++) {
                    questions.ask(new Ask(
                            Asked.CODE,
                            MessageKind.VERIFY_PHONE,
                            new Recipient.OfNumber(number(each)),
                            BENCH,
                            new UUID(3, each),
                            Slots.builder().digits(FIGURES).build(),
                            until,
                            true));
                }
            });
        }
        while (count("SELECT count(*) FROM message WHERE state = 'QUEUED'") > 0) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static PhoneNumber number(int telephone) {
        return new PhoneNumber("+85512%06d".formatted(100_000 + telephone));
    }

    /** One telephone after the other sends the figures; what was not taken is said again, as a provider would. */
    private void answersUntil(int end) {
        Inbox inbox = program.getBean(Inbox.class);
        while (!Thread.currentThread().isInterrupted()) {
            int telephone = next.getAndIncrement();
            if (telephone >= end) {
                next.set(end);
                return;
            }
            while (!says(inbox, telephone)) {
                if (!sleeps(Duration.ofMillis(200))) {
                    return;
                }
            }
            if (!sleeps(BETWEEN_ANSWERS)) {
                return;
            }
        }
    }

    private boolean says(Inbox inbox, int telephone) {
        tried.incrementAndGet();
        try {
            inbox.take(BENCH, "answer-" + telephone, Channel.SMS, number(telephone), FIGURES);
        } catch (RuntimeException e) {
            return false;
        }
        heardAgain.compareAndSet(0, System.nanoTime());
        taken.add(telephone);
        return true;
    }

    private static boolean sleeps(Duration time) {
        try {
            Thread.sleep(time);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private double untilAnAnswer(long back) throws InterruptedException {
        long until = back + PATIENCE.toNanos();
        while (heardAgain.get() == 0 && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return ((heardAgain.get() == 0 ? System.nanoTime() : heardAgain.get()) - back) / 1e9;
    }

    private double untilAPage(long back) throws InterruptedException {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpRequest page = HttpRequest.newBuilder(URI.create("http://localhost:"
                            + program.getEnvironment().getRequiredProperty("local.server.port")
                            + "/api/hsds/organizations"))
                    .timeout(Duration.ofSeconds(60))
                    .build();
            long until = back + PATIENCE.toNanos();
            while (System.nanoTime() < until && !answers(browser, page)) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        return (System.nanoTime() - back) / 1e9;
    }

    private static boolean answers(HttpClient browser, HttpRequest page) throws InterruptedException {
        try {
            return browser.send(page, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private void tells(String name, int from, double page, double answer) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (waiting() > 0 && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        Set<Integer> counted = new HashSet<>();
        tables.sql("SELECT recipient FROM question WHERE asker = 'bench' AND state = 'ANSWERED'")
                .query(row -> {
                    counted.add(Integer.parseInt(row.getString(1).substring("+85512".length())) - 100_000);
                });
        Figure lost = new Figure(
                "lost", taken.stream().filter(each -> !counted.contains(each)).count(), "");
        Figure served = new Figure("serving-again", page, "s");
        Figure heard = new Figure("hearing-again", answer, "s");
        List<Figure> figures = List.of(
                new Figure("rounds", rounds, ""),
                new Figure("away", away.toSeconds(), "s"),
                new Figure("confirmations-taken", taken.size(), ""),
                new Figure("tried", tried.get(), ""),
                lost,
                new Figure("not-worked-on", waiting(), ""),
                new Figure("asked", next.get() - from, ""));
        if (name.startsWith("control")) {
            bench.control(name, figures, lost.atMost(0));
            return;
        }
        bench.line(name + ".confirmations", figures, lost.atMost(0));
        bench.line(name + ".serving-again", List.of(served), served.atMost(GOAL_SECONDS));
        bench.line(name + ".hearing-again", List.of(heard), heard.atMost(GOAL_SECONDS));
    }

    private long waiting() {
        return count("SELECT count(*) FROM inbound WHERE became IS NULL");
    }

    private long count(String sql) {
        return tables.sql(sql).query(Long.class).single();
    }
}
