package org.spean.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.messaging.reply.Said;
import org.spean.people.Phone;
import org.spean.people.Phones;
import org.spean.people.PostWorld;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** What nobody understood, until a person does. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class InboxDeskTest {

    private final InboxDesk desk;
    private final Inbox inbox;
    private final Dispatcher dispatcher;
    private final Phones phones;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final Actor atro;
    private final Actor focal;
    private final PhoneNumber number = new PhoneNumber(
            "+8551" + (2_000_000 + Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 7_000_000)));

    InboxDeskTest(
            InboxDesk desk,
            Inbox inbox,
            Dispatcher dispatcher,
            Phones phones,
            JdbcClient tables,
            TransactionTemplate transaction,
            BeanFactory beans) {
        this.desk = desk;
        this.inbox = inbox;
        this.dispatcher = dispatcher;
        this.phones = phones;
        this.tables = tables;
        this.transaction = transaction;
        PostWorld world = new PostWorld(beans);
        atro = world.named("atro");
        focal = world.named("focal");
    }

    @BeforeEach
    void aTelephoneThatWasAskedForItsFiguresWritesSomethingElse() {
        transaction.executeWithoutResult(status -> phones.entered(number, Language.ENGLISH));
        transaction.executeWithoutResult(
                status -> tables.sql("UPDATE message SET urgent = true WHERE recipient = :number")
                        .param("number", number.e164())
                        .update());
        while (dispatcher.sends() > 0) {
            // There may be more.
        }
        inbox.take("test", UUID.randomUUID().toString(), Channel.SMS, number, "the road is broken");
    }

    @AfterEach
    void leave() {
        transaction.executeWithoutResult(status -> tables.sql("DELETE FROM inbound WHERE number = ?")
                .param(number.e164())
                .update());
    }

    private Optional<InboxItem> waiting(Actor by) {
        return desk.waiting(by).stream()
                .filter(each -> each.said().number().equals(number))
                .findFirst();
    }

    private InboxItem mine() {
        return waiting(atro).orElseThrow();
    }

    private Said.SixFigures figures() {
        return new Said.SixFigures(
                tables.sql("SELECT slots ->> 'digits' FROM question WHERE recipient = :number AND state = 'OPEN'")
                        .param("number", number.e164())
                        .query(String.class)
                        .single());
    }

    private List<String> logged(InboxItem item) {
        return tables.sql("SELECT act FROM log.entry WHERE told ->> 'message' = ? ORDER BY id")
                .param(item.said().id().id().toString())
                .query((row, count) -> row.getString(1))
                .list();
    }

    @Test
    void itWaitsForWhoeverMayKnowOfTheNumber() {
        assertThat(mine().said().body()).isEqualTo("the road is broken");
        assertThat(mine().open()).hasSize(1);
        assertThat(waiting(focal)).isEmpty();
        assertThat(desk.count(atro)).isPositive();
        assertThat(desk.done(focal, mine().said().id())).isEqualTo(new DeskOutcome.Gone());
        assertThat(desk.answer(
                        focal, mine().said().id(), mine().open().getFirst().id(), figures(), Optional.empty()))
                .isEqualTo(new DeskOutcome.Gone());
    }

    @Test
    void whoeverRangUpWritesTheAnswerDownAndSaysWithWhomTheySpoke() {
        InboxItem item = mine();
        QuestionId question = item.open().getFirst().id();
        Said.SixFigures figures = figures();

        assertThat(desk.answer(atro, item.said().id(), question, figures, Optional.of(" ")))
                .isEqualTo(new DeskOutcome.WithWhom());
        assertThat(desk.answer(atro, item.said().id(), question, new Said.SixFigures("000000"), Optional.of("her")))
                .isEqualTo(new DeskOutcome.NotTaken());
        assertThat(phones.phone(number).orElseThrow().state()).isEqualTo(Phone.State.UNVERIFIED);
        assertThat(desk.answer(atro, item.said().id(), question, figures, Optional.of("her deputy")))
                .isEqualTo(new DeskOutcome.Done());

        assertThat(phones.phone(number).orElseThrow().state()).isEqualTo(Phone.State.VERIFIED);
        assertThat(waiting(atro)).isEmpty();
        assertThat(tables.sql("SELECT answered_by || ' ' || spoken_with FROM question WHERE id = ?")
                        .param(question.id())
                        .query(String.class)
                        .single())
                .isEqualTo("TELEPHONE her deputy");
        assertThat(logged(item)).containsExactly("ANSWER_WRITTEN_DOWN");
        assertThat(desk.answer(atro, item.said().id(), question, figures, Optional.empty()))
                .isEqualTo(new DeskOutcome.Gone());
    }

    @Test
    void aQuestionOfAnotherTelephoneIsNotAnsweredHere() {
        assertThat(desk.answer(
                        atro, mine().said().id(), new QuestionId(UUID.randomUUID()), new Said.Yes(), Optional.empty()))
                .isEqualTo(new DeskOutcome.Closed());
    }

    @Test
    void doneIsDoneAndCanBeTakenBack() {
        InboxItem item = mine();
        assertThat(desk.done(atro, item.said().id())).isEqualTo(new DeskOutcome.Done());
        assertThat(waiting(atro)).isEmpty();
        assertThat(desk.notDone(focal, item.said().id())).isEqualTo(new DeskOutcome.Gone());
        assertThat(desk.notDone(atro, item.said().id())).isEqualTo(new DeskOutcome.Done());
        assertThat(waiting(atro)).isPresent();
        assertThat(logged(item)).containsExactly("INBOX_DONE", "INBOX_NOT_DONE");
    }
}
