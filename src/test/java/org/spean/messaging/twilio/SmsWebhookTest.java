package org.spean.messaging.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.messaging.OwnNumber;
import org.spean.messaging.StatusCallback;
import org.spean.messaging.webhook.WebhookCounts;
import org.spean.messaging.webhook.WebhookOutcome;
import org.spean.people.Phone;
import org.spean.people.Phones;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What telephones write, as a proxy with another host name brings it (design 3.2). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SmsWebhookTest {

    private static final String ADDRESS = "https://spean.example.org" + SmsWebhook.PATH;

    private final JdbcClient tables;
    private final WebhookCounts counts;
    private final InboundSms inbound;
    private final Phones phones;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final HttpClient line = HttpClient.newHttpClient();
    private final String sid = "SM" + UUID.randomUUID().toString().replace("-", "");
    private final PhoneNumber number = OwnNumber.drawn();

    @LocalServerPort
    private int port;

    private Map<WebhookOutcome, Long> before = Map.of();

    SmsWebhookTest(
            JdbcClient tables,
            WebhookCounts counts,
            InboundSms inbound,
            Phones phones,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.tables = tables;
        this.counts = counts;
        this.inbound = inbound;
        this.phones = phones;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @BeforeEach
    void counted() {
        before = counts.since(LocalDate.EPOCH);
    }

    @AfterEach
    void leave() {
        line.close();
        transaction.executeWithoutResult(status -> {
            tables.sql("DELETE FROM webhook_call WHERE body LIKE ?")
                    .param("%" + sid + "%")
                    .update();
            for (String where :
                    List.of("inbound WHERE number", "message WHERE recipient", "question WHERE recipient")) {
                tables.sql("DELETE FROM " + where + " = ?").param(number.e164()).update();
            }
        });
    }

    @Test
    void whereNobodyListensTheProviderIsToldSoAndNothingIsCounted() throws Exception {
        for (String nowhere : List.of("", "/", "/twilio", "/twilio/status", "/twilio/statuses/1", "/telegram/x")) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/webhook" + nowhere))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("MessageStatus=sent"))
                    .build();
            var answer = line.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(nowhere).isEqualTo(404);
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(counts.since(LocalDate.EPOCH)).isEqualTo(before);
    }

    private long more(WebhookOutcome outcome) {
        return counts.since(LocalDate.EPOCH).getOrDefault(outcome, 0L) - before.getOrDefault(outcome, 0L);
    }

    private StatusCallback wrote(String body) {
        return StatusCallback.wrote(ADDRESS, sid, number.e164(), body);
    }

    private HttpResponse<String> brings(StatusCallback callback) throws Exception {
        return brings(callback, callback.signature());
    }

    private HttpResponse<String> brings(StatusCallback callback, String signature) throws Exception {
        return line.send(callback.request(port, signature), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private List<String> heard() {
        return tables.sql(
                        "SELECT body || ' ' || coalesce(became, 'nothing') FROM inbound WHERE number = :number ORDER BY id")
                .param("number", number.e164())
                .query((row, count) -> row.getString(1))
                .list();
    }

    private void aNumberIsEntered() {
        transaction.executeWithoutResult(status -> phones.entered(number, Language.ENGLISH));
        // As if the figures had been sent.
        transaction.executeWithoutResult(status -> tables.sql("UPDATE message SET state = 'SENT', number = recipient,"
                        + " body = 'x', attempt = 1, gateway = 'twilio' WHERE recipient = ?")
                .param(number.e164())
                .update());
    }

    private String figures() {
        return tables.sql("SELECT slots ->> 'digits' FROM question WHERE recipient = ? AND state = 'OPEN'")
                .param(number.e164())
                .query((row, count) -> String.valueOf(row.getString(1)))
                .single();
    }

    @Test
    void anAnswerIsHeardAndAnsweredWithAnEmptyDocument() throws Exception {
        aNumberIsEntered();
        HttpResponse<String> answer = brings(wrote(figures()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
        assertThat(answer.body()).isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(phones.phone(number).orElseThrow().state()).isEqualTo(Phone.State.VERIFIED);
        assertThat(more(WebhookOutcome.HEARD)).isEqualTo(1);
        assertThat(tables.sql("SELECT outcome FROM webhook_call WHERE body LIKE ?")
                        .param("%" + sid + "%")
                        .query(String.class)
                        .list())
                .containsExactly("HEARD");
    }

    @Test
    void theSameAgainIsHeardOnce() throws Exception {
        aNumberIsEntered();
        for (int time = 0; time < 4; time++) {
            assertThat(brings(wrote("the road is broken")).statusCode()).isEqualTo(200);
        }
        assertThat(heard()).containsExactly("the road is broken FOR_A_PERSON");
        assertThat(more(WebhookOutcome.HEARD_BEFORE)).isEqualTo(3);
    }

    @Test
    void aNumberThatNobodyKnowsIsForAPersonAndChangesNothingElse() throws Exception {
        assertThat(brings(wrote("1")).statusCode()).isEqualTo(200);
        assertThat(heard()).containsExactly("1 FOR_A_PERSON");
        assertThat(phones.phone(number)).isEmpty();
    }

    @Test
    void whatTheProviderTakesForStopIsHonouredWhateverWasWritten() throws Exception {
        aNumberIsEntered();
        brings(wrote("no more of this please").with("OptOutType", "STOP"));
        assertThat(phones.phone(number).orElseThrow().state()).isEqualTo(Phone.State.OPTED_OUT);
        brings(StatusCallback.wrote(ADDRESS, sid + "2", number.e164(), "yes again")
                .with("OptOutType", "start"));
        assertThat(phones.phone(number).orElseThrow().state()).isEqualTo(Phone.State.UNVERIFIED);
        assertThat(heard()).containsExactly("STOP STOP", "START START");
    }

    @Test
    void whatTheProviderDidNotSignChangesNothing() throws Exception {
        StatusCallback right = wrote("STOP");
        assertThat(brings(right.forged()).statusCode()).as("another token").isEqualTo(403);
        assertThat(brings(right.with("Body", "START"), right.signature()).statusCode())
                .as("changed on the way")
                .isEqualTo(403);
        assertThat(brings(right.with("From", "+85512000001"), right.signature()).statusCode())
                .as("from another number")
                .isEqualTo(403);
        assertThat(brings(right, "").statusCode()).as("no signature").isEqualTo(403);
        assertThat(brings(StatusCallback.wrote(
                                "http://localhost:" + port + SmsWebhook.PATH, sid, number.e164(), "STOP"))
                        .statusCode())
                .as("signed for another name than the public one")
                .isEqualTo(403);
        assertThat(heard()).isEmpty();
        assertThat(more(WebhookOutcome.FORGED)).isEqualTo(5);
    }

    @Test
    void whatLacksAFieldIsRefused() throws Exception {
        StatusCallback right = wrote("1");
        assertThat(brings(right.without("MessageSid").without("SmsSid")).statusCode())
                .isEqualTo(400);
        assertThat(brings(right.without("From")).statusCode()).isEqualTo(400);
        assertThat(brings(right.without("Body")).statusCode()).isEqualTo(400);
        assertThat(heard()).isEmpty();
        assertThat(more(WebhookOutcome.INCOMPLETE)).isEqualTo(3);
    }

    @Test
    void whatComesFromNoTelephoneIsRefused() throws Exception {
        for (String from : List.of("Cellcard", "Smart 012345678", "12", "+" + "9".repeat(15), "+855")) {
            assertThat(brings(wrote("win a car").with("From", from)).statusCode())
                    .as(from)
                    .isEqualTo(422);
        }
        assertThat(more(WebhookOutcome.NO_NUMBER)).isEqualTo(5);
        assertThat(heard()).isEmpty();
    }

    @Test
    void anEmptyTextAndPicturesAloneAreForAPerson() throws Exception {
        aNumberIsEntered();
        assertThat(brings(wrote("").with("NumMedia", "1")).statusCode()).isEqualTo(200);
        assertThat(heard()).containsExactly(" FOR_A_PERSON");
    }

    @Test
    void aMegabyteIsNotEvenRead() throws Exception {
        assertThat(brings(wrote("x".repeat(1_000_000))).statusCode()).isEqualTo(413);
        assertThat(heard()).isEmpty();
        assertThat(more(WebhookOutcome.TOO_LARGE)).isEqualTo(1);
    }

    @Test
    void itIsNothingToLookAt() throws Exception {
        assertThat(line.send(
                                HttpRequest.newBuilder(URI.create("http://localhost:" + port + SmsWebhook.PATH))
                                        .build(),
                                BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void whatWasKeptByANodeThatDiedIsHeardLater() {
        transaction.executeWithoutResult(status -> tables.sql(
                        "INSERT INTO webhook_call (path, body, at) VALUES (:path, :body, :at)")
                .param("path", SmsWebhook.PATH)
                .param("body", wrote("hello?").body())
                .param("at", clock.instant().minus(Duration.ofMinutes(2)).atOffset(ZoneOffset.UTC))
                .update());
        assertThat(inbound.tick()).isPositive();
        assertThat(heard()).hasSize(1);
        assertThat(inbound.tick()).isZero();
    }
}
