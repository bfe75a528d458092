package org.spean.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.people.Phone;
import org.spean.people.Phones;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a telephone answers, and what follows (design 3.3, 3.5). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class AnsweringTest {

    private final Inbox inbox;
    private final Dispatcher dispatcher;
    private final Phones phones;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final PhoneNumber number = OwnNumber.drawn();

    AnsweringTest(
            Inbox inbox,
            Dispatcher dispatcher,
            Phones phones,
            JdbcClient tables,
            PlatformTransactionManager transactions) {
        this.inbox = inbox;
        this.dispatcher = dispatcher;
        this.phones = phones;
        this.tables = tables;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void somebodyEntersANumber() {
        transaction.executeWithoutResult(status -> phones.entered(number, Language.ENGLISH));
        goesOut();
    }

    /** Whatever the hour of the test is. */
    private void goesOut() {
        transaction.executeWithoutResult(status -> tables.sql(
                        "UPDATE message SET urgent = true, next_at = asked_at WHERE recipient = :number AND state = 'QUEUED'")
                .param("number", number.e164())
                .update());
        while (dispatcher.sends() > 0) {
            // There may be more.
        }
    }

    private List<String> onTheTelephone() {
        return tables.sql("SELECT body FROM simulated_message WHERE number = :number AND NOT inward ORDER BY id")
                .param("number", number.e164())
                .query((row, count) -> row.getString(1))
                .list();
    }

    private void writes(String text) {
        inbox.take("test", UUID.randomUUID().toString(), Channel.SMS, number, text);
        goesOut();
    }

    private String became() {
        return tables.sql("SELECT became FROM inbound WHERE number = :number ORDER BY id DESC LIMIT 1")
                .param("number", number.e164())
                .query((row, count) -> row.getString(1))
                .single();
    }

    private String figures() {
        return Objects.requireNonNull(
                tables.sql("SELECT slots ->> 'digits' FROM question WHERE recipient = :number" + " AND state = 'OPEN'")
                        .param("number", number.e164())
                        .query((row, count) -> row.getString(1))
                        .single());
    }

    private Phone.State state() {
        return phones.phone(number).orElseThrow().state();
    }

    @Test
    void aNewNumberGetsSixFiguresAndIsVerifiedByThem() {
        assertThat(onTheTelephone()).singleElement().asString().contains(figures());
        assertThat(state()).isEqualTo(Phone.State.UNVERIFIED);

        String figures = figures();
        writes("123");
        assertThat(state()).isEqualTo(Phone.State.UNVERIFIED);
        writes(figures.substring(0, 3) + " " + figures.substring(3));
        assertThat(became()).isEqualTo("ANSWER");
        assertThat(state()).isEqualTo(Phone.State.VERIFIED);
        assertThat(phones.phone(number).orElseThrow().lastGoodContact()).isPresent();
    }

    @Test
    void figuresOfANumberThatNobodyHasAnyMoreAreNotTaken() {
        String figures = figures();
        transaction.executeWithoutResult(status -> phones.retire(number));
        writes(figures);
        assertThat(became()).isEqualTo("ASKED_BACK");
        assertThat(state()).isEqualTo(Phone.State.RETIRED);
    }

    @Test
    void wrongFiguresVerifyNothing() {
        writes(figures().equals("111111") ? "222222" : "111111");
        assertThat(became()).isEqualTo("ASKED_BACK");
        assertThat(state()).isEqualTo(Phone.State.UNVERIFIED);
    }

    @Test
    void whatAProviderTellsTwiceIsHeardOnce() {
        String id = UUID.randomUUID().toString();
        inbox.take("test", id, Channel.SMS, number, "hello");
        inbox.take("test", id, Channel.SMS, number, "hello");
        assertThat(tables.sql("SELECT count(*) FROM inbound WHERE number = :number")
                        .param("number", number.e164())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(became()).isEqualTo("FOR_A_PERSON");
    }

    @Test
    void stopIsHonouredAndSaidAndStartAsksAnew() {
        writes(figures());
        writes("STOP");
        assertThat(state()).isEqualTo(Phone.State.OPTED_OUT);
        assertThat(onTheTelephone()).hasSize(2);

        writes("START");
        assertThat(state()).isEqualTo(Phone.State.UNVERIFIED);
        assertThat(onTheTelephone()).hasSize(4);
        String anew = figures();
        assertThat(onTheTelephone()).as("new figures").anyMatch(each -> each.contains(anew));
        writes(anew);
        assertThat(state()).isEqualTo(Phone.State.VERIFIED);
    }

    @Test
    void whoeverStopsAndStartsAgainAndAgainGetsNoMoreFiguresThanThreeADay() {
        for (int time = 1; time < 6; time++) {
            writes("STOP");
            writes("START");
        }
        assertThat(kept()).as("the first ones too").hasSize(PhoneCodes.MOST_A_DAY);
        transaction.executeWithoutResult(status -> tables.sql(
                        "UPDATE question SET asked_at = asked_at - interval '25 hours' WHERE recipient = :number")
                .param("number", number.e164())
                .update());
        writes("START");
        assertThat(kept()).as("on another day").hasSize(PhoneCodes.MOST_A_DAY + 1);
        String anew = figures();
        assertThat(onTheTelephone()).anyMatch(each -> each.contains(anew));
    }

    @Test
    void helpComesOnceAnHourAtMost() {
        writes(figures());
        writes("the road is broken");
        writes("and the bridge too");
        assertThat(onTheTelephone()).hasSize(2);
        assertThat(became()).isEqualTo("FOR_A_PERSON");
    }

    /** What can still be read of the figures, in all that is kept of the question. */
    private List<String> kept() {
        return tables.sql("SELECT coalesce(q.slots ->> 'digits', '') || coalesce(m.slots ->> 'digits', '') || m.body"
                        + " || coalesce(q.answer, '') FROM question q JOIN message m ON m.question = q.id"
                        + " WHERE q.recipient = :number AND q.kind = 'VERIFY_PHONE'")
                .param("number", number.e164())
                .query((row, count) -> row.getString(1))
                .list();
    }

    @Test
    void figuresThatHaveDoneTheirWorkAreReadByNobody() {
        String figures = figures();
        assertThat(kept()).allMatch(each -> each.contains(figures));
        writes(figures);
        assertThat(kept()).isNotEmpty().noneMatch(each -> each.contains(figures));
    }

    private List<String> heard() {
        return tables.sql("SELECT body FROM inbound WHERE number = :number ORDER BY id")
                .param("number", number.e164())
                .query((row, count) -> row.getString(1))
                .list();
    }

    @Test
    void figuresThatWereSentBackAreReadByNobodyHoweverTheyWereWritten() {
        String figures = figures();
        String wrong = figures.equals("111111") ? "222222" : "111111";
        String khmer = figures.chars()
                .mapToObj(each -> String.valueOf((char) ('០' + each - '0')))
                .collect(Collectors.joining());
        writes(wrong);
        writes("I got " + figures.substring(0, 3) + "-" + khmer.substring(3) + ", is that right?");
        writes("call me on 012 345 678");
        writes(khmer.substring(0, 3) + " " + khmer.substring(3));
        assertThat(state()).isEqualTo(Phone.State.VERIFIED);
        writes(figures);
        assertThat(heard())
                .containsExactly(
                        "••••••", "I got ••••••, is that right?", "call me on 012 345 678", "••••••", "••••••");
    }

    @Test
    void figuresThatAreOverAreReadByNobodyEither() {
        String figures = figures();
        writes("is it " + figures + "?");
        transaction.executeWithoutResult(status -> phones.passedOn(number, Language.ENGLISH));
        assertThat(heard()).containsExactly("is it ••••••?");
    }

    @Test
    void fiveWrongFiguresAndTheRightOnesCountNoMore() {
        String figures = figures();
        String wrong = figures.equals("111111") ? "222222" : "111111";
        for (int time = 0; time < PhoneCodes.MOST_WRONG; time++) {
            writes(wrong);
        }
        writes(figures);
        assertThat(state()).isEqualTo(Phone.State.UNVERIFIED);
        assertThat(became()).isEqualTo("FOR_A_PERSON");
        assertThat(kept()).noneMatch(each -> each.contains(figures));
    }
}
