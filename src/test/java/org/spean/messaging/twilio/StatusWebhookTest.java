package org.spean.messaging.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.messaging.StatusCallback;
import org.spean.messaging.webhook.WebhookCounts;
import org.spean.messaging.webhook.WebhookOutcome;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the provider reports, as a proxy with another host name brings it (design 3.2, R5 of 6.2). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class StatusWebhookTest {

    private static final String PUBLIC = "https://spean.example.org";
    private static final List<String> STATES = List.of("queued", "sending", "sent", "delivered");

    private final JdbcClient tables;
    private final WebhookCounts counts;
    private final StatusReports reports;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final HttpClient line = HttpClient.newHttpClient();
    private final List<UUID> made = new ArrayList<>();
    private final String sid = "SM" + UUID.randomUUID().toString().replace("-", "");

    @LocalServerPort
    private int port;

    private Map<WebhookOutcome, Long> before = Map.of();

    StatusWebhookTest(
            JdbcClient tables,
            WebhookCounts counts,
            StatusReports reports,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.tables = tables;
        this.counts = counts;
        this.reports = reports;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @BeforeEach
    void counted() {
        before = counts.since(LocalDate.EPOCH);
    }

    private long more(WebhookOutcome outcome) {
        return counts.since(LocalDate.EPOCH).getOrDefault(outcome, 0L) - before.getOrDefault(outcome, 0L);
    }

    /** A message that the provider may have taken; nobody could write down whether it did. */
    private UUID message() {
        UUID id =
                transaction.execute(status -> tables.sql("""
                        INSERT INTO message (kind, recipient_kind, recipient, channel, slots, urgent, asked_at, valid_until,
                            next_at, state, attempt, number, body, reference, gateway)
                        VALUES ('TEST', 'NUMBER', '+85512345678', 'SMS', '{}', false, now(), now() + interval '1 day', now(),
                            'UNKNOWN', 1, '+85512345678', 'x #K7QX', 'K7QX', 'twilio') RETURNING id""").query(UUID.class).single());
        assertThat(id).isNotNull();
        made.add(id);
        return id;
    }

    @AfterEach
    void takesAway() {
        line.close();
        transaction.executeWithoutResult(status -> made.forEach(each -> {
            tables.sql("DELETE FROM message_report WHERE message_id = ?")
                    .param(each)
                    .update();
            tables.sql("DELETE FROM message_taken WHERE message_id = ?")
                    .param(each)
                    .update();
            tables.sql("DELETE FROM webhook_call WHERE path LIKE ?")
                    .param("%" + each)
                    .update();
            tables.sql("DELETE FROM message WHERE id = ?").param(each).update();
        }));
    }

    private String state(UUID id) {
        return tables.sql("SELECT state FROM message WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private int kept(UUID id) {
        return tables.sql("SELECT count(*) FROM webhook_call WHERE path LIKE ?")
                .param("%" + id)
                .query(Integer.class)
                .single();
    }

    private StatusCallback says(UUID id, String state) {
        return StatusCallback.of(PUBLIC + StatusWebhook.PATH + id, sid, state, "");
    }

    private int brings(StatusCallback callback) throws Exception {
        return callback.to(line, port);
    }

    @Test
    void aReportMovesTheMessageOnWhateverNameTheProxyAsksFor() throws Exception {
        UUID id = message();
        assertThat(brings(says(id, "sent"))).isEqualTo(204);
        assertThat(state(id)).isEqualTo("SENT");
        assertThat(brings(says(id, "delivered"))).isEqualTo(204);
        assertThat(state(id)).isEqualTo("DELIVERED");
        assertThat(more(WebhookOutcome.NEWS)).isEqualTo(2);
        assertThat(tables.sql("SELECT body FROM webhook_call WHERE path LIKE ? AND outcome = 'NEWS' ORDER BY id")
                        .param("%" + id)
                        .query(String.class)
                        .list())
                .as("kept as they came")
                .containsExactly(says(id, "sent").body(), says(id, "delivered").body());
    }

    @Test
    void aFailureSaysWhyByTheProvidersNumber() throws Exception {
        UUID id = message();
        assertThat(brings(StatusCallback.of(PUBLIC + StatusWebhook.PATH + id, sid, "undelivered", "30007")))
                .isEqualTo(204);
        assertThat(tables.sql("SELECT state || ' ' || failure || ' ' || failure_code FROM message WHERE id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("FAILED BLOCKED 30007");
    }

    @Test
    void theSameAgainChangesNothing() throws Exception {
        UUID id = message();
        brings(says(id, "delivered"));
        for (int time = 0; time < 5; time++) {
            assertThat(brings(says(id, "delivered"))).isEqualTo(204);
        }
        assertThat(state(id)).isEqualTo("DELIVERED");
        assertThat(more(WebhookOutcome.NOTHING_NEW)).isEqualTo(5);
    }

    @Test
    void whatTheProviderDidNotSignChangesNothing() throws Exception {
        UUID id = message();
        StatusCallback right = says(id, "delivered");
        UUID other = message();
        assertThat(brings(right.forged())).as("another token").isEqualTo(403);
        assertThat(line.send(
                                right.with("MessageStatus", "failed").request(port, right.signature()),
                                BodyHandlers.discarding())
                        .statusCode())
                .as("changed on the way")
                .isEqualTo(403);
        assertThat(line.send(says(other, "delivered").request(port, right.signature()), BodyHandlers.discarding())
                        .statusCode())
                .as("moved to another message")
                .isEqualTo(403);
        assertThat(line.send(right.request(port, ""), BodyHandlers.discarding()).statusCode())
                .as("no signature")
                .isEqualTo(403);
        assertThat(brings(
                        StatusCallback.of("http://localhost:" + port + StatusWebhook.PATH + id, sid, "delivered", "")))
                .as("signed for another name than the public one")
                .isEqualTo(403);
        assertThat(state(id)).isEqualTo("UNKNOWN");
        assertThat(state(other)).isEqualTo("UNKNOWN");
        assertThat(kept(id)).isZero();
        assertThat(more(WebhookOutcome.FORGED)).isEqualTo(5);
    }

    @Test
    void whatNobodySignedIsKeptInAThousandPlacesAndNoMore() throws Exception {
        String mark = "mark" + UUID.randomUUID();
        HttpRequest long60k = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + StatusWebhook.PATH + UUID.randomUUID()))
                .header("X-Twilio-Signature", "n".repeat(5000))
                .POST(BodyPublishers.ofString(mark + "\0%00=%" + "x".repeat(60_000)))
                .build();
        assertThat(line.send(long60k, BodyHandlers.discarding()).statusCode()).isEqualTo(403);

        assertThat(tables.sql("SELECT length(body) + length(signature) FROM webhook_forged WHERE body LIKE ?")
                        .param(mark + "%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2000);
        assertThat(tables.sql("SELECT count(*) FROM webhook_forged")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1000);
    }

    @Test
    void ofAMessageThatNobodyKnowsTheProviderIsToldSo() throws Exception {
        assertThat(brings(says(UUID.randomUUID(), "delivered"))).isEqualTo(404);
        assertThat(brings(StatusCallback.of(PUBLIC + StatusWebhook.PATH + "nobody", sid, "sent", "")))
                .isEqualTo(404);
        assertThat(more(WebhookOutcome.UNKNOWN_MESSAGE)).isEqualTo(2);
    }

    @Test
    void whatLacksAFieldOrSaysAnUnknownWordIsRefused() throws Exception {
        UUID id = message();
        StatusCallback right = says(id, "delivered");
        assertThat(brings(right.without("MessageSid").without("SmsSid"))).isEqualTo(400);
        assertThat(brings(right.without("MessageStatus").without("SmsStatus"))).isEqualTo(400);
        assertThat(brings(right.with("MessageStatus", "in the cloud"))).isEqualTo(400);
        assertThat(brings(right.with("MessageSid", " ").without("SmsSid"))).isEqualTo(400);
        assertThat(state(id)).isEqualTo("UNKNOWN");
        assertThat(more(WebhookOutcome.INCOMPLETE)).isEqualTo(4);
        assertThat(kept(id)).as("kept all the same").isEqualTo(4);
    }

    @Test
    void aMegabyteIsNotEvenRead() throws Exception {
        UUID id = message();
        StatusCallback large = says(id, "delivered").with("Padding", "x".repeat(1_000_000));
        assertThat(brings(large)).isEqualTo(413);
        assertThat(line.send(
                                HttpRequest.newBuilder(URI.create("http://localhost:" + port + StatusWebhook.PATH + id))
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .header("X-Twilio-Signature", large.signature())
                                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(
                                                large.body().getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                                        .build(),
                                BodyHandlers.discarding())
                        .statusCode())
                .as("in pieces, without saying how long it is")
                .isEqualTo(413);
        assertThat(state(id)).isEqualTo("UNKNOWN");
        assertThat(kept(id)).isZero();
        assertThat(more(WebhookOutcome.TOO_LARGE)).isEqualTo(2);
    }

    @Test
    void nobodyGetsASessionThere() throws Exception {
        var answer = line.send(says(UUID.randomUUID(), "sent").request(port, "x"), BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body()).isEmpty();
        assertThat(line.send(
                                HttpRequest.newBuilder(
                                                URI.create("http://localhost:" + port + StatusWebhook.PATH + sid))
                                        .build(),
                                BodyHandlers.discarding())
                        .statusCode())
                .as("it is nothing to look at")
                .isEqualTo(405);
    }

    @Test
    void whatWasKeptByANodeThatDiedIsTakenLater() {
        UUID id = message();
        leaves(id, clock.instant().minus(Duration.ofMinutes(2)));
        assertThat(reports.tick()).isPositive();
        assertThat(state(id)).isEqualTo("DELIVERED");
        assertThat(reports.tick()).isZero();
    }

    @Test
    void whatCannotBeTakenForADayIsGivenUpAndForgottenLikeTheRest() {
        UUID id = message();
        Instant now = clock.instant();
        leaves(id, now.minus(Duration.ofDays(1)).minus(Duration.ofMinutes(2)));
        leaves(id, now.minus(Duration.ofDays(31)));
        assertThat(reports.tick()).isZero();
        assertThat(state(id)).isEqualTo("UNKNOWN");
        reports.forgets();
        assertThat(kept(id)).as("the one of a month ago").isEqualTo(1);
    }

    private void leaves(UUID id, Instant when) {
        transaction.executeWithoutResult(
                status -> tables.sql("INSERT INTO webhook_call (path, body, at) VALUES (:path, :body, :at)")
                        .param("path", StatusWebhook.PATH + id)
                        .param("body", says(id, "delivered").body())
                        .param("at", when.atOffset(ZoneOffset.UTC))
                        .update());
    }

    /** R5: four states in all 24 orders, each five times, with forged ones in between and all of it once more afterwards. */
    @Test
    void whateverTheOrderTheMessageEndsDelivered() throws Exception {
        Random random = new Random(5);
        List<List<String>> orders = orders(STATES);
        assertThat(orders).hasSize(24).doesNotHaveDuplicates();
        for (List<String> order : orders) {
            UUID id = message();
            assertThat(brings(says(id, "delivered").forged())).isEqualTo(403);
            assertThat(state(id)).isEqualTo("UNKNOWN");
            List<StatusCallback> all = new ArrayList<>();
            for (String state : order) {
                for (int time = 0; time < 5; time++) {
                    all.add(says(id, state));
                }
            }
            int reached = 0;
            for (StatusCallback each : all) {
                assertThat(brings(each)).isEqualTo(204);
                reached = Math.max(reached, rank(state(id)));
                assertThat(rank(state(id))).as("it never goes back: %s", order).isEqualTo(reached);
            }
            for (String state : List.of("failed", "undelivered", "canceled", "queued")) {
                assertThat(brings(says(id, state).forged())).isEqualTo(403);
            }
            assertThat(state(id)).as("forged ones change nothing").isEqualTo("DELIVERED");
            Collections.shuffle(all, random);
            for (StatusCallback late : all) {
                assertThat(brings(late)).isEqualTo(204);
            }
            assertThat(state(id)).as("%s", order).isEqualTo("DELIVERED");
            assertThat(doubled(id)).isFalse();
        }
        assertThat(more(WebhookOutcome.FORGED)).isEqualTo(24 * 5);
    }

    private static int rank(String state) {
        return Arrays.asList("UNKNOWN", "ACCEPTED", "SENT", "DELIVERED").indexOf(state);
    }

    private boolean doubled(UUID id) {
        return tables.sql("SELECT count(*) FROM message_taken WHERE message_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()
                > 1;
    }

    private static List<List<String>> orders(List<String> states) {
        if (states.isEmpty()) {
            return List.of(List.of());
        }
        return states.stream()
                .flatMap(first -> orders(states.stream()
                                .filter(each -> !each.equals(first))
                                .toList())
                        .stream()
                        .map(rest ->
                                Stream.concat(Stream.of(first), rest.stream()).toList()))
                .toList();
    }

    /** One that failed for good is delivered after all where the telephone says so, in every order. */
    @Test
    void aTelephoneThatHasItIsBelievedAgainstAFailure() throws Exception {
        for (List<String> order : orders(List.of("queued", "sent", "undelivered", "delivered"))) {
            UUID id = message();
            for (String state : order) {
                String code = state.equals("undelivered") ? "30007" : "";
                for (int time = 0; time < 5; time++) {
                    assertThat(brings(StatusCallback.of(PUBLIC + StatusWebhook.PATH + id, sid, state, code)))
                            .isEqualTo(204);
                }
            }
            assertThat(state(id)).as("%s", order).isEqualTo("DELIVERED");
        }
    }
}
