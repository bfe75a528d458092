package org.spean.messaging;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.spean.SpeanApplication;
import org.spean.messaging.twilio.TwilioLine;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** The program with its tables, which sends nothing itself; a provider; and nodes that send. */
final class SendingHouse implements AutoCloseable {

    private static final int NUMBERS = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path home = Files.createTempDirectory("spean-messages");
    private final ConfigurableApplicationContext program;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final AtomicInteger asked = new AtomicInteger();
    private final HttpClient line = HttpClient.newHttpClient();

    SendingHouse() throws IOException {
        program = new SpringApplicationBuilder(SpeanApplication.class)
                .run(
                        "--spean.home=" + home.resolve("home"),
                        "--spean.seed=",
                        "--spean.database.url=embedded",
                        "--server.port=0",
                        "--vaadin.productionMode=true",
                        "--spean.messages.every=1d",
                        "--spean.twilio.account=" + FakeTwilio.ACCOUNT,
                        "--spean.twilio.token=" + FakeTwilio.TOKEN,
                        "--spean.twilio.from=Spean",
                        "--spean.twilio.callback=" + TwilioLine.PUBLIC,
                        "--spean.webhook.rate=100000",
                        "--spean.webhook.burst=100000",
                        "--logging.level.org.spean=error");
        tables = program.getBean(JdbcClient.class);
        transaction = program.getBean(TransactionTemplate.class);
    }

    /** How nodes are set: how long a claim lasts, and what is changed on purpose. */
    record NodeSettings(Duration lease, Duration timeout, int speed, long dawdles, boolean looksUp) {}

    List<NodeProcess> nodes(FakeTwilio provider, Instant start, NodeSettings set) throws IOException {
        DriverManagerDataSource owner = program.getBean("ownerDataSource", DriverManagerDataSource.class);
        HikariDataSource app = program.getBean("appConnections", HikariDataSource.class);
        List<String> settings = List.of(
                "--node.url=" + owner.getUrl(),
                "--node.user=" + app.getUsername(),
                "--node.password=" + app.getPassword(),
                "--node.provider=" + provider.base(),
                "--node.timeout=" + set.timeout().toMillis() + "ms",
                "--node.dawdles=" + set.dawdles(),
                "--node.looks-up=" + set.looksUp(),
                "--node.start=" + start.toEpochMilli(),
                "--node.speed=" + set.speed(),
                "--spean.messages.lease=" + set.lease().toMillis() + "ms",
                "--spean.messages.every=200ms");
        List<NodeProcess> nodes = new ArrayList<>();
        for (int node = 1; node <= 2; node++) {
            nodes.add(new NodeProcess(settings, home.resolve("node" + node + ".log")));
        }
        return nodes;
    }

    /** Asks for so many messages, each of use until then. */
    List<UUID> asksFor(int many, Instant validUntil) {
        Messages messages = program.getBean(Messages.class);
        List<UUID> ids = transaction.execute(status -> {
            List<UUID> made = new ArrayList<>();
            for (int each = 0; each < many; each++) {
                int number = asked.incrementAndGet();
                made.add(messages.queue(Wish.of(
                                "fault " + number,
                                MessageKind.TEST,
                                new Recipient.OfNumber(new PhoneNumber("+8551200" + (1000 + number % NUMBERS))),
                                Slots.NONE,
                                validUntil))
                        .id());
            }
            return made;
        });
        return ids == null ? List.of() : ids;
    }

    /** The provider's reports reach the program by its real door. */
    void hears(FakeTwilio.Taken taken, String state) {
        try {
            StatusCallback.of(taken, state)
                    .to(line, program.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException("a report did not come in", e);
        }
    }

    /** Which of these stand there. */
    Set<UUID> those(List<UUID> ids, String state) {
        Set<UUID> all = new HashSet<>();
        tables.sql("SELECT id FROM message WHERE state = :state")
                .param("state", state)
                .query(row -> {
                    all.add(row.getObject(1, UUID.class));
                });
        return ids.stream().filter(all::contains).collect(Collectors.toSet());
    }

    /** Until when each is of use. */
    Map<UUID, Instant> validUntil() {
        Map<UUID, Instant> until = new HashMap<>();
        tables.sql("SELECT id, valid_until FROM message").query(row -> {
            until.put(
                    row.getObject(1, UUID.class),
                    row.getObject(2, OffsetDateTime.class).toInstant());
        });
        return until;
    }

    /** Waits until nothing is on its way any more; whether that came. */
    boolean settles() throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (tables.sql("SELECT count(*) FROM message WHERE state IN ('QUEUED', 'CLAIMED')"
                                    + " OR (state = 'UNKNOWN' AND lease_until IS NOT NULL)")
                            .query(Long.class)
                            .single()
                    == 0) {
                return true;
            }
            Thread.sleep(300);
        }
        return false;
    }

    /** Those that the program itself shows as sent twice. */
    Set<UUID> shownAsDoubled() {
        return program.getBean(TakenRows.class).doubles().stream()
                .map(MessageId::id)
                .collect(Collectors.toSet());
    }

    /** What the nodes said of themselves, where they said anything. */
    String said() throws IOException {
        StringBuilder said = new StringBuilder();
        for (int node = 1; node <= 2; node++) {
            Path log = home.resolve("node" + node + ".log");
            if (Files.exists(log)) {
                Files.readAllLines(log).stream()
                        .limit(40)
                        .forEach(each -> said.append(each).append('\n'));
            }
        }
        return said.toString();
    }

    @Override
    public void close() throws IOException {
        line.close();
        program.close();
        FileSystemUtils.deleteRecursively(home);
    }
}
