package org.spean.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spean.SpeanTest;
import org.spean.messaging.reply.Asked;
import org.spean.messaging.reply.Said;
import org.spean.messaging.wording.MessageKind;
import org.spean.people.Phones;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** The plain page behind a one-time link, over HTTP (design 3.2). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class LinkPageTest {

    private final Questions questions;
    private final Dispatcher dispatcher;
    private final ToldAsker asker;
    private final Phones phones;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;

    @RegisterExtension
    final LinkedTelephone telephone;

    @LocalServerPort
    private int port;

    LinkPageTest(
            Questions questions,
            Dispatcher dispatcher,
            ToldAsker asker,
            Phones phones,
            JdbcClient tables,
            TransactionTemplate transaction,
            BeanFactory beans) {
        this.questions = questions;
        this.dispatcher = dispatcher;
        this.asker = asker;
        this.phones = phones;
        this.tables = tables;
        this.transaction = transaction;
        this.telephone = new LinkedTelephone(beans);
    }

    @Test
    void lookingShowsTheQuestionInBothLanguagesAndChangesNothing() throws Exception {
        Question question = telephone.asks(Asked.DATE, MessageKind.DATE_ASKED);
        String link = telephone.link();
        Map<String, @Nullable Object> before = telephone.row();

        HttpResponse<String> first = telephone.looks(link);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body())
                .contains(
                        "can you come to a visit in Battambang", question.code().code())
                .contains("តើលោកអ្នកអាចចូលរួម", "Yes, I can come", "បាទ/ចាស ខ្ញុំអាចមក")
                .contains("value=\"yes\"", "value=\"other\"", "value=\"cannot\"", "value=\"away\"", "value=\"call\"");
        assertThat(telephone.looks(link).body()).as("opened twice").isEqualTo(first.body());
        assertThat(telephone
                        .sends(HttpRequest.newBuilder(URI.create(link)).HEAD())
                        .statusCode())
                .isEqualTo(200);
        assertThat(telephone.looks(link + "?answer=yes&amp;answer=cannot").body())
                .isEqualTo(first.body());

        assertThat(telephone.state(question)).isEqualTo(Question.State.OPEN);
        assertThat(telephone.row()).isEqualTo(before);
        assertThat(asker.said()).doesNotContainKey(telephone.about);
        assertThat(telephone.onTheTelephone()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "DATE, DATE_ASKED, yes, Yes[]",
        "DATE, DATE_ASKED, cannot, Cannot[]",
        "DATE, REMINDER_1_DAY, cannot, Cannot[]",
        "ENTRY, ENTRY_STILL_RIGHT, yes, Yes[]",
        "ENTRY, ENTRY_STILL_RIGHT, not-right, NotRight[]",
        "ENTRY, ENTRY_STILL_RIGHT, left, LeftPost[]",
        "IDENTITY, STILL_YOU, yes, Yes[]",
        "IDENTITY, STILL_YOU, not-me, NotMe[]"
    })
    void everyButtonAnswers(Asked asked, MessageKind kind, String button, String said) throws Exception {
        Question question = telephone.asks(asked, kind);
        String link = telephone.link();
        assertThat(telephone.looks(link).body()).contains("value=\"" + button + "\"");

        HttpResponse<String> answer = telephone.presses(link, button);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Thank you. Your answer", "អរគុណ", "value=\"back\"");
        assertThat(asker.said().get(telephone.about)).hasToString(said);
        assertThat(telephone.state(question)).isEqualTo(Question.State.ANSWERED);
        assertThat(tables.sql("SELECT answered_by FROM question WHERE id = ?")
                        .param(question.id().id())
                        .query(String.class)
                        .single())
                .isEqualTo("LINK");
        assertThat(phones.phone(telephone.number).orElseThrow().lastGoodContact())
                .isPresent();

        HttpResponse<String> again = telephone.looks(link);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body())
                .contains("This was answered already", "សំណួរនេះមានចម្លើយរួចហើយ")
                .doesNotContain("Battambang", question.code().code(), "value=\"yes\"");
        assertThat(telephone.presses(link, "left").body()).as("a second answer").contains("answered already");
        assertThat(asker.said().get(telephone.about)).hasToString(said);
    }

    @Test
    void aButtonThatTheQuestionDoesNotHaveAnswersNothing() throws Exception {
        Question question = telephone.asks(Asked.ENTRY, MessageKind.ENTRY_STILL_RIGHT);
        for (String button : List.of("", "cannot", "other", "away", "back", "<b>", "not-me")) {
            HttpResponse<String> answer = telephone.presses(
                    telephone.link(), URLEncoder.encode(button, StandardCharsets.UTF_8), "day", "14/12");
            assertThat(answer.statusCode()).as(button).isEqualTo(400);
            assertThat(answer.body()).contains("Please press one of the answers", "value=\"left\"");
        }
        assertThat(telephone.state(question)).isEqualTo(Question.State.OPEN);
    }

    @Test
    void anotherDateWithAnHourAndWithoutOne() throws Exception {
        LocalDate day = telephone.today().plusDays(9);
        String typed = "%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue());
        telephone.asks(Asked.DATE, MessageKind.DATE_ASKED);

        assertThat(telephone
                        .presses(telephone.link(), "other", "day", typed, "hour", "09:30")
                        .body())
                .contains("another date", "09:30");
        assertThat(asker.said().get(telephone.about))
                .isEqualTo(new Said.AnotherDate(day, Optional.of(LocalTime.of(9, 30))));
        telephone.presses(telephone.link(), "back");
        assertThat(telephone.presses(telephone.link(), "away", "day", typed).statusCode())
                .isEqualTo(200);
        assertThat(asker.said().get(telephone.about)).isEqualTo(new Said.AwayUntil(day));
    }

    @Test
    void aDayThatCannotBeTakenIsShownAgainWithAPoliteSentence() throws Exception {
        Question question = telephone.asks(Asked.DATE, MessageKind.DATE_ASKED);
        HttpResponse<String> answer = telephone.presses(telephone.link(), "other", "day", "31/02", "hour", "09:30");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("There is no such day. Please write", "គ្មានថ្ងៃនេះទេ", "value=\"31/02\"", "value=\"09:30\"");
        assertThat(telephone.presses(telephone.link(), "other", "day", "").body())
                .contains("Please write the day first");
        assertThat(telephone
                        .presses(telephone.link(), "away", "day", "1/1/2020")
                        .body())
                .contains("This day is over", "value=\"1/1/2020\"");
        assertThat(telephone
                        .presses(telephone.link(), "other", "day", "\"><b>when you like")
                        .body())
                .contains("Sorry, we do not understand", "&quot;&gt;&lt;b&gt;when you like");
        assertThat(telephone
                        .presses(telephone.link(), "other", "day", "14/12", "hour", "noonish")
                        .statusCode())
                .isEqualTo(422);
        assertThat(telephone.state(question)).isEqualTo(Question.State.OPEN);
    }

    @Test
    void whatTheAskerDoesNotTakeIsSaidPolitely() throws Exception {
        Question question = telephone.asks(Asked.DATE, MessageKind.DATE_ASKED);
        asker.refuses(telephone.about);
        HttpResponse<String> answer = telephone.presses(telephone.link(), "yes");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("this answer is not possible here", "value=\"cannot\"");
        assertThat(telephone.state(question)).isEqualTo(Question.State.OPEN);
    }

    @Test
    void whatTheAskerWantsAgainIsAskedAgain() throws Exception {
        telephone.asks(Asked.DATE, MessageKind.DATE_ASKED);
        asker.doesNotUnderstand(telephone.about);
        LocalDate day = telephone.today().plusDays(9);
        String typed = "%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue());
        assertThat(telephone.presses(telephone.link(), "other", "day", typed).body())
                .contains("too far ahead", "value=\"" + typed + "\"");
    }

    @Test
    void whoWantsACallIsRungUpAndCanStillAnswer() throws Exception {
        Question question = telephone.asks(Asked.ENTRY, MessageKind.ENTRY_STILL_RIGHT);
        assertThat(telephone.presses(telephone.link(), "call").body())
                .contains("Somebody will telephone you", "value=\"yes\"");
        telephone.presses(telephone.link(), "call");
        assertThat(telephone.tasks("CALL_WANTED")).isEqualTo(1);
        assertThat(telephone.state(question)).isEqualTo(Question.State.OPEN);
        assertThat(telephone.looks(telephone.link()).body()).contains("Somebody will telephone you");
        telephone.presses(telephone.link(), "yes");
        assertThat(telephone.state(question)).isEqualTo(Question.State.ANSWERED);
    }

    @Test
    void afterTheDateAndAfterWithdrawalItSaysThatItIsOverAndNothingElse() throws Exception {
        Question question = telephone.asks(Asked.DATE, MessageKind.DATE_ASKED);
        String link = telephone.link();
        telephone.changes("UPDATE question SET until_at = now() - interval '1 minute' WHERE recipient = :number");
        isOver(link, question);
        questions.ends();
        isOver(link, question);
        assertThat(telephone.state(question)).isEqualTo(Question.State.OVER);

        Question other = telephone.asks(Asked.DATE, MessageKind.DATE_MOVED);
        String otherLink = telephone.link();
        transaction.executeWithoutResult(status -> questions.withdraw(ToldAsker.NAME, telephone.about));
        isOver(otherLink, other);
        assertThat(telephone.state(other)).isEqualTo(Question.State.WITHDRAWN);
        assertThat(asker.said()).doesNotContainKey(telephone.about);
    }

    private void isOver(String link, Question question) throws Exception {
        for (HttpResponse<String> answer : List.of(
                telephone.looks(link),
                telephone.presses(link, "yes"),
                telephone.presses(link, "call"),
                telephone.presses(link, "back"))) {
            assertThat(answer.statusCode()).isEqualTo(410);
            assertThat(answer.body())
                    .contains("not open any more", "សំណួរនេះបិទហើយ")
                    .doesNotContain("Battambang", question.code().code(), "<form");
        }
        assertThat(telephone.tasks("CALL_WANTED")).isZero();
    }

    @Test
    void whatIsGuessedIsNotThere() throws Exception {
        telephone.asks(Asked.DATE, MessageKind.DATE_ASKED);
        String link = telephone.link();
        String base = link.substring(0, link.lastIndexOf('/') + 1);
        for (String guess : List.of(
                "2".repeat(22),
                "x",
                "%27%20OR%201=1",
                link.substring(base.length()).toLowerCase(Locale.ROOT),
                "a/b",
                "")) {
            HttpResponse<String> answer = telephone.looks(base + guess);
            assertThat(answer.statusCode()).as(guess).isEqualTo(404);
            assertThat(answer.body())
                    .contains("There is nothing here", "គ្មានអ្វីនៅទីនេះទេ")
                    .doesNotContain("<form");
            assertThat(telephone.presses(base + guess, "yes").statusCode())
                    .as(guess)
                    .isEqualTo(404);
        }
    }

    @Test
    void whoGuessesManyIsSlowedDownAndNobodyElse() throws Exception {
        String guess = "http://localhost:" + port + "/a/" + "3".repeat(22);
        int refused = 0;
        HttpResponse<String> last = telephone.looks(guess);
        for (int each = 0; each < 130; each++) {
            last = telephone.sends(HttpRequest.newBuilder(URI.create(guess)));
            refused += last.statusCode() == 429 ? 1 : 0;
        }
        assertThat(refused).isBetween(1, 60);
        HttpResponse<String> slow = telephone.sends(HttpRequest.newBuilder(URI.create(guess)));
        while (slow.statusCode() != 429) {
            slow = telephone.sends(HttpRequest.newBuilder(URI.create(guess)));
        }
        assertThat(slow.body()).contains("Please wait a moment", "សូមរង់ចាំបន្តិច");
        assertThat(slow.headers().firstValue("Retry-After")).isPresent();
        assertThat(telephone
                        .sends(HttpRequest.newBuilder(URI.create(guess)), "10.200.1.1")
                        .statusCode())
                .as("another address")
                .isEqualTo(404);
    }

    @Test
    void theLinkStandsInNoTableButOnTheTelephone() {
        telephone.asks(Asked.ENTRY, MessageKind.ENTRY_STILL_RIGHT);
        String token = telephone.link().substring(telephone.link().lastIndexOf('/') + 1);
        String body = tables.sql("SELECT body FROM message WHERE number = ?")
                .param(telephone.number.e164())
                .query(String.class)
                .single();
        assertThat(body).contains("/a/… #").doesNotContain(token);
        List<String> columns = tables.sql("SELECT table_schema || '.' || table_name || ' ' || column_name"
                        + " FROM information_schema.columns WHERE data_type IN ('text', 'jsonb', 'json', 'ARRAY')"
                        + " AND table_schema NOT IN ('pg_catalog', 'information_schema')"
                        + " AND table_name <> 'simulated_message'")
                .query((row, count) -> row.getString(1))
                .list();
        assertThat(columns).hasSizeGreaterThan(50);
        for (String column : columns) {
            String[] parts = column.split(" ", -1);
            String schema = parts[0].substring(0, parts[0].indexOf('.'));
            String table = parts[0].substring(parts[0].indexOf('.') + 1);
            boolean readable = Boolean.TRUE.equals(tables.sql("SELECT has_table_privilege(:table, 'SELECT')")
                    .param("table", "\"" + schema + "\".\"" + table + "\"")
                    .query(Boolean.class)
                    .single());
            if (readable) {
                assertThat(tables.sql("SELECT count(*) FROM \"" + schema + "\".\"" + table + "\" WHERE CAST(\""
                                        + parts[1] + "\" AS text) LIKE :token")
                                .param("token", "%" + token + "%")
                                .query(Integer.class)
                                .single())
                        .as(column)
                        .isZero();
            }
        }
    }

    @Test
    void aTelephoneThatWantsNoLinksGetsNone() {
        transaction.executeWithoutResult(status -> phones.links(telephone.number, false));
        telephone.asks(Asked.ENTRY, MessageKind.ENTRY_STILL_RIGHT);
        assertThat(telephone.onTheTelephone())
                .singleElement()
                .asString()
                .contains("Reply")
                .doesNotContain("http", "/a/");
    }

    @Test
    void aFurtherTryHasALinkOfItsOwnAndTheEarlierOneStaysGood() throws Exception {
        Question question = telephone.asks(Asked.ENTRY, MessageKind.ENTRY_STILL_RIGHT);
        String first = telephone.link();
        telephone.changes("UPDATE message SET state = 'QUEUED' WHERE number = :number");
        telephone.goesOut();
        assertThat(telephone.onTheTelephone()).hasSize(2);
        assertThat(telephone.link()).isNotEqualTo(first);
        assertThat(telephone.looks(first).statusCode()).isEqualTo(200);
        telephone.presses(telephone.link(), "yes");
        assertThat(telephone.looks(first).body()).contains("answered already").doesNotContain("<form");
        assertThat(telephone.state(question)).isEqualTo(Question.State.ANSWERED);
    }

    @Test
    void whatIsInDoubtIsFoundByItsReferenceThoughItsLinkIsNotKept() {
        telephone.asks(Asked.ENTRY, MessageKind.ENTRY_STILL_RIGHT);
        telephone.changes("UPDATE message SET state = 'CLAIMED', lease_until = clock_timestamp() - interval '1 second'"
                + " WHERE number = :number");
        dispatcher.looksUp();
        telephone.goesOut();
        assertThat(telephone.onTheTelephone()).as("not sent twice").hasSize(1);
        assertThat(tables.sql("SELECT state FROM message WHERE number = ?")
                        .param(telephone.number.e164())
                        .query(String.class)
                        .single())
                .isEqualTo("ACCEPTED");
    }
}
