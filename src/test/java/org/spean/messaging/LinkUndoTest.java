package org.spean.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spean.SpeanTest;
import org.spean.messaging.reply.Asked;
import org.spean.messaging.reply.Said;
import org.spean.messaging.wording.MessageKind;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** An answer by a link is told to the telephone, and can be undone for a day (design 3.2). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class LinkUndoTest {

    private final ToldAsker asker;
    private final JdbcClient tables;

    @RegisterExtension
    final LinkedTelephone telephone;

    LinkUndoTest(ToldAsker asker, JdbcClient tables, BeanFactory beans) {
        this.asker = asker;
        this.tables = tables;
        this.telephone = new LinkedTelephone(beans);
    }

    @Test
    void anAnswerIsToldToTheTelephoneWhichUndoesItWithAThree() throws Exception {
        Question question = telephone.asks(Asked.DATE, MessageKind.DATE_ASKED);
        String used = telephone.link();
        telephone.presses(used, "yes");
        telephone.goesOut();
        assertThat(telephone.onTheTelephone()).hasSize(2);
        LocalDate day = telephone.today().plusDays(3);
        assertThat(telephone.onTheTelephone().getLast())
                .contains("our link was used to answer for you", "to confirm")
                .contains("%d/%02d".formatted(day.getDayOfMonth(), day.getMonthValue()))
                .contains("3=not me");

        telephone.writes("3");
        assertThat(asker.said()).as("taken back above").doesNotContainKey(telephone.about);
        assertThat(telephone.state(question)).isEqualTo(Question.State.OPEN);
        assertThat(telephone.onTheTelephone()).as("asked anew").hasSize(3);
        assertThat(telephone.looks(used).statusCode())
                .as("the link that a stranger had")
                .isEqualTo(410);
        assertThat(telephone.presses(used, "yes").statusCode()).isEqualTo(410);
        assertThat(telephone.state(question)).isEqualTo(Question.State.OPEN);
        assertThat(telephone.tasks("ANSWER_DENIED")).isZero();

        assertThat(telephone.presses(telephone.link(), "cannot").statusCode())
                .as("the new link")
                .isEqualTo(200);
        assertThat(asker.said().get(telephone.about)).isEqualTo(new Said.Cannot());
        assertThat(tables.sql("SELECT answer || ' ' || denied FROM answer_undone WHERE question = ?")
                        .param(question.id().id())
                        .query(String.class)
                        .list())
                .as("what was undone stays known")
                .containsExactly("Yes[] true");
    }

    @Test
    void theSecondThreeIsNoAnswerToAQuestionThatTheyDoNotKnowIsOpenAgain() throws Exception {
        Question question = telephone.asks(Asked.ENTRY, MessageKind.ENTRY_STILL_RIGHT);
        telephone.presses(telephone.link(), "yes");
        telephone.goesOut();
        telephone.writesAtOnce("3", "3");
        assertThat(asker.said()).as("three says there that they left the post").doesNotContainKey(telephone.about);
        assertThat(telephone.state(question)).isEqualTo(Question.State.OPEN);
        assertThat(telephone.onTheTelephone()).as("asked anew, once").hasSize(3);

        telephone.writes("3");
        assertThat(asker.said().get(telephone.about)).as("they were asked").isEqualTo(new Said.LeftPost());
    }

    @Test
    void whatWasTakenBackIsAskedBeforeAFigureAnswersIt() throws Exception {
        Question question = telephone.asks(Asked.ENTRY, MessageKind.ENTRY_STILL_RIGHT);
        String link = telephone.link();
        telephone.presses(link, "left");
        telephone.presses(link, "back");
        telephone.goesOut();
        int before = telephone.onTheTelephone().size();
        telephone.changes("UPDATE question SET state = 'WITHDRAWN' WHERE recipient = :number AND asked = 'ECHO'");
        telephone.writes("1");
        assertThat(telephone.state(question)).isEqualTo(Question.State.OPEN);
        assertThat(telephone.onTheTelephone()).hasSize(before + 1);
        telephone.writes("1");
        assertThat(asker.said().get(telephone.about)).isEqualTo(new Said.Yes());
    }

    @Test
    void whoeverNamesItsCodeAnswersIt() throws Exception {
        Question question = telephone.asks(Asked.ENTRY, MessageKind.ENTRY_STILL_RIGHT);
        telephone.presses(telephone.link(), "yes");
        telephone.goesOut();
        telephone.writesAtOnce("3", "3 " + question.code().code());
        assertThat(asker.said().get(telephone.about)).isEqualTo(new Said.LeftPost());
    }

    @Test
    void theEchoCanBeAnsweredByItsOwnLink() throws Exception {
        Question question = telephone.asks(Asked.ENTRY, MessageKind.ENTRY_STILL_RIGHT);
        telephone.presses(telephone.link(), "left");
        telephone.goesOut();
        assertThat(telephone.onTheTelephone().getLast())
                .contains("our link was used")
                .doesNotContain("to confirm");
        String echo = telephone.link();
        assertThat(telephone.looks(echo).body()).contains("It was not me", "value=\"not-me\"");
        assertThat(telephone.presses(echo, "not-me").body()).contains("not me").doesNotContain("value=\"back\"");
        assertThat(telephone.state(question)).isEqualTo(Question.State.OPEN);
        assertThat(telephone.presses(echo, "back").body()).contains("answered already");
    }

    @Test
    void whoeverAnsweredTakesItBackOnceAndEachAnswerIsTold() throws Exception {
        Question question = telephone.asks(Asked.DATE, MessageKind.DATE_ASKED);
        String link = telephone.link();
        telephone.presses(link, "cannot");
        telephone.goesOut();
        assertThat(echoes()).as("the first answer is told").isEqualTo(1);
        HttpResponse<String> back = telephone.presses(link, "back");
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(back.body()).contains("Your answer is taken back", "Battambang", "value=\"yes\"");
        assertThat(telephone.state(question)).isEqualTo(Question.State.OPEN);
        assertThat(asker.said()).doesNotContainKey(telephone.about);

        assertThat(telephone.presses(link, "yes").body())
                .contains("Your answer: yes")
                .doesNotContain("value=\"back\"");
        telephone.presses(link, "back");
        assertThat(telephone.state(question)).as("not twice").isEqualTo(Question.State.ANSWERED);
        assertThat(asker.said().get(telephone.about)).isEqualTo(new Said.Yes());
        telephone.goesOut();
        assertThat(echoes()).as("and so is the second").isEqualTo(2);
    }

    private long echoes() {
        return telephone.onTheTelephone().stream()
                .filter(each -> each.contains("our link was used"))
                .count();
    }

    @Test
    void afterADayNothingIsTakenBack() throws Exception {
        Question question = telephone.asks(Asked.ENTRY, MessageKind.ENTRY_STILL_RIGHT);
        String link = telephone.link();
        telephone.presses(link, "yes");
        telephone.changes(
                "UPDATE question SET answered_at = answered_at - interval '25 hours' WHERE recipient = :number"
                        + " AND state = 'ANSWERED'");
        telephone.changes(
                "UPDATE answer_link SET answered_at = answered_at - interval '25 hours' WHERE number = :number");
        assertThat(telephone.looks(link).body()).doesNotContain("value=\"back\"");
        telephone.presses(link, "back");
        assertThat(telephone.state(question)).isEqualTo(Question.State.ANSWERED);
        assertThat(telephone.tasks("ANSWER_DENIED")).isZero();
    }

    @Test
    void whatCannotBeOpenedAgainIsForAPerson() throws Exception {
        Question question = telephone.asks(Asked.ENTRY, MessageKind.ENTRY_STILL_RIGHT);
        asker.keeps(telephone.about);
        String link = telephone.link();
        telephone.presses(link, "left");
        assertThat(telephone.presses(link, "back").body()).contains("somebody will telephone about it");
        assertThat(telephone.state(question)).isEqualTo(Question.State.ANSWERED);
        assertThat(asker.said()).containsKey(telephone.about);
        assertThat(telephone.tasks("ANSWER_DENIED")).isEqualTo(1);
    }

    @Test
    void whatIsOverWhenItIsDeniedIsForAPerson() throws Exception {
        Question question = telephone.asks(Asked.DATE, MessageKind.DATE_ASKED);
        telephone.presses(telephone.link(), "yes");
        telephone.changes(
                "UPDATE question SET until_at = now() - interval '1 minute' WHERE recipient = :number AND asked = 'DATE'");
        telephone.goesOut();
        telephone.writes("3");
        assertThat(telephone.state(question)).isEqualTo(Question.State.ANSWERED);
        assertThat(asker.said()).containsKey(telephone.about);
        assertThat(telephone.tasks("ANSWER_DENIED")).isEqualTo(1);
    }

    @Test
    void whatAnotherWayAnsweredTheLinkDoesNotTakeBack() throws Exception {
        Question question = telephone.asks(Asked.ENTRY, MessageKind.ENTRY_STILL_RIGHT);
        String link = telephone.link();
        telephone.writes("1");
        assertThat(telephone.state(question)).isEqualTo(Question.State.ANSWERED);
        assertThat(telephone.looks(link).body()).contains("answered already").doesNotContain("<form");
        telephone.presses(link, "back");
        telephone.presses(link, "left");
        assertThat(asker.said().get(telephone.about)).isEqualTo(new Said.Yes());
        telephone.goesOut();
        assertThat(telephone.onTheTelephone()).as("no echo").hasSize(1);
    }
}
