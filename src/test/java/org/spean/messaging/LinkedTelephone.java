package org.spean.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.spean.messaging.reply.Asked;
import org.spean.messaging.wording.Activity;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.people.Phones;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A telephone that is asked something, and whoever opens the link that comes to it, over HTTP. */
final class LinkedTelephone implements BeforeEachCallback, AfterEachCallback {

    private static final int MOST_BYTES = 14 * 1024;
    private static final Pattern LINK = Pattern.compile("http://localhost:[0-9]+/a/[1-9A-HJ-NP-Za-km-z]{22}(?= |$)");

    /** Which the page of an open question names, and no other. */
    private static final PlaceCode DISTRICT = new PlaceCode("02");

    private final Questions questions;
    private final Inbox inbox;
    private final Dispatcher dispatcher;
    private final Phones phones;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final HttpClient line = HttpClient.newHttpClient();
    final UUID about = UUID.randomUUID();
    final PhoneNumber number = OwnNumber.drawn();

    /** As the proxy says it: each test comes from elsewhere, so that none uses up the allowance of another. */
    private final String from = "10.%d.%d.%d".formatted(about.hashCode() & 127, about.hashCode() >> 8 & 127, 9);

    LinkedTelephone(BeanFactory beans) {
        this.questions = beans.getBean(Questions.class);
        this.inbox = beans.getBean(Inbox.class);
        this.dispatcher = beans.getBean(Dispatcher.class);
        this.phones = beans.getBean(Phones.class);
        this.tables = beans.getBean(JdbcClient.class);
        this.transaction = beans.getBean(TransactionTemplate.class);
        this.clock = beans.getBean(Clock.class);
    }

    /** Somebody has it, and showed that it is theirs. */
    @Override
    public void beforeEach(ExtensionContext context) {
        transaction.executeWithoutResult(status -> {
            phones.entered(number, Language.ENGLISH);
            phones.verified(number);
            questions.withdraw(
                    PhoneCodes.NAME, UUID.nameUUIDFromBytes(number.e164().getBytes(StandardCharsets.US_ASCII)));
        });
    }

    @Override
    public void afterEach(ExtensionContext context) {
        line.close();
        changes("DELETE FROM task_owner WHERE task_id IN (SELECT id FROM task WHERE about = :number)");
        changes("DELETE FROM task WHERE about = :number");
        changes("DELETE FROM message WHERE number = :number OR recipient = :number");
        changes("DELETE FROM question WHERE recipient = :number");
    }

    int changes(String sql) {
        Integer count = transaction.execute(
                status -> tables.sql(sql).param("number", number.e164()).update());
        return count == null ? 0 : count;
    }

    Question asks(Asked asked, MessageKind kind) {
        Slots.Builder slots = Slots.builder();
        if (asked == Asked.DATE) {
            slots.activity(Activity.VISIT).date(today().plusDays(3)).district(DISTRICT);
        }
        Question question = transaction.execute(status -> questions.ask(new Ask(
                asked,
                kind,
                new Recipient.OfNumber(number),
                ToldAsker.NAME,
                about,
                slots.build(),
                clock.instant().plus(Duration.ofDays(2)),
                false)));
        assertThat(question).isNotNull();
        goesOut();
        return question;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
    }

    void goesOut() {
        changes("UPDATE message SET urgent = true, next_at = asked_at WHERE recipient = :number AND state = 'QUEUED'");
        while (dispatcher.sends() > 0) {
            // There may be more.
        }
    }

    List<String> onTheTelephone() {
        return tables.sql("SELECT body FROM simulated_message WHERE number = :number AND NOT inward ORDER BY id")
                .param("number", number.e164())
                .query((row, count) -> row.getString(1))
                .list();
    }

    String link() {
        Matcher link = LINK.matcher(onTheTelephone().getLast());
        assertThat(link.find()).as("a link in: %s", onTheTelephone().getLast()).isTrue();
        return link.group();
    }

    HttpResponse<String> sends(HttpRequest.Builder request) throws Exception {
        return sends(request, from);
    }

    HttpResponse<String> sends(HttpRequest.Builder request, String address) throws Exception {
        return line.send(
                request.header("X-Forwarded-For", address).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<String> looks(String link) throws Exception {
        return plain(sends(HttpRequest.newBuilder(URI.create(link))));
    }

    HttpResponse<String> presses(String link, String answer, String... fields) throws Exception {
        StringBuilder form = new StringBuilder("answer=" + answer);
        for (int at = 0; at < fields.length; at += 2) {
            form.append('&')
                    .append(fields[at])
                    .append('=')
                    .append(URLEncoder.encode(fields[at + 1], StandardCharsets.UTF_8));
        }
        return plain(sends(HttpRequest.newBuilder(URI.create(link))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString()))));
    }

    /** What holds of every answer there, whatever it says. */
    HttpResponse<String> plain(HttpResponse<String> answer) {
        assertThat(answer.body().getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(MOST_BYTES);
        assertThat(answer.body()).doesNotContainIgnoringCase("<script").doesNotContain("http", "//", "!link.");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        return answer;
    }

    Question.State state(Question question) {
        return questions.question(question.id()).orElseThrow().state();
    }

    void writes(String text) {
        inbox.take("test", UUID.randomUUID().toString(), Channel.SMS, number, text);
        goesOut();
    }

    /** One after the other, before anything else goes out. */
    void writesAtOnce(String... texts) {
        for (String text : texts) {
            inbox.take("test", UUID.randomUUID().toString(), Channel.SMS, number, text);
        }
        goesOut();
    }

    int tasks(String kind) {
        return tables.sql("SELECT count(*) FROM task WHERE kind = :kind AND about = :number")
                .param("kind", kind)
                .param("number", number.e164())
                .query(Integer.class)
                .single();
    }

    Map<String, @Nullable Object> row() {
        return tables.sql("SELECT * FROM answer_link WHERE question IN (SELECT id FROM question WHERE about = :about)")
                .param("about", about)
                .query()
                .singleRow();
    }
}
