package org.spean.messaging.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.messaging.Ask;
import org.spean.messaging.Channel;
import org.spean.messaging.MessageId;
import org.spean.messaging.Outgoing;
import org.spean.messaging.OwnNumber;
import org.spean.messaging.Question;
import org.spean.messaging.Questions;
import org.spean.messaging.Recipient;
import org.spean.messaging.TakesEveryAnswer;
import org.spean.messaging.reply.Asked;
import org.spean.messaging.telegram.TelegramLinks;
import org.spean.messaging.telegram.TelegramLinks.Standing;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.messaging.wording.Templates;
import org.spean.messaging.wording.Writing;
import org.spean.people.Phones;
import org.spean.people.PostWorld;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** Telegram on a telephone that is not there: linked, read, pressed (design 3.2). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SimulatedChatsTest {

    private final SimulatedChats chats;
    private final SimulatedTelephones telephones;
    private final Simulator simulator;
    private final TelegramLinks links;
    private final Templates templates;
    private final Questions questions;
    private final Phones phones;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Actor caseworker;
    private final PhoneNumber number = OwnNumber.drawn();

    SimulatedChatsTest(
            SimulatedChats chats,
            SimulatedTelephones telephones,
            Simulator simulator,
            TelegramLinks links,
            Templates templates,
            Questions questions,
            Phones phones,
            JdbcClient tables,
            TransactionTemplate transaction,
            Clock clock,
            BeanFactory beans) {
        this.chats = chats;
        this.telephones = telephones;
        this.simulator = simulator;
        this.links = links;
        this.templates = templates;
        this.questions = questions;
        this.phones = phones;
        this.tables = tables;
        this.transaction = transaction;
        this.clock = clock;
        caseworker = new PostWorld(beans).named("caseworker");
    }

    @BeforeEach
    void aLinkWaits() {
        transaction.executeWithoutResult(status -> {
            phones.entered(number, Language.ENGLISH);
            phones.verified(number);
            tables.sql("INSERT INTO telegram_start (gateway, number, token_hash, until_at)"
                            + " VALUES ('simulator', :number, :hash, :until)")
                    .param("number", number.e164())
                    .param("hash", UUID.randomUUID().toString())
                    .param("until", clock.instant().plus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC))
                    .update();
        });
    }

    @AfterEach
    void leave() {
        transaction.executeWithoutResult(status -> {
            for (String table : new String[] {
                "simulated_message", "inbound", "telegram_chat", "telegram_start", "preferred_channel", "phone"
            }) {
                tables.sql("DELETE FROM " + table + " WHERE number = ?")
                        .param(number.e164())
                        .update();
            }
            for (String table : new String[] {"message", "question"}) {
                tables.sql("DELETE FROM " + table + " WHERE recipient = ?")
                        .param(number.e164())
                        .update();
            }
        });
    }

    private List<Telephone.Said> said() {
        return telephones.all().stream()
                .filter(each -> each.number().equals(number))
                .findFirst()
                .orElseThrow()
                .said();
    }

    private String figures() {
        return tables.sql("SELECT slots ->> 'digits' FROM message WHERE kind = 'TELEGRAM_CODE' AND recipient = ?")
                .param(number.e164())
                .query(String.class)
                .single();
    }

    private Standing standing() {
        return chats.standings().getOrDefault(number, Standing.NONE);
    }

    private void links() {
        assertThat(chats.opens(caseworker, number)).isTrue();
        assertThat(chats.write(caseworker, number, figures())).isTrue();
    }

    @Test
    void theLinkIsOpenedThereTheFiguresAreTypedAndTheTelephoneIsLinked() {
        assertThat(standing().opened()).isFalse();
        String before = telephones.stamp();
        assertThat(chats.opens(caseworker, number)).isTrue();
        assertThat(telephones.stamp()).isNotEqualTo(before);
        assertThat(said().getLast().text()).contains("six digits");
        assertThat(said().getLast().channel()).isEqualTo(Channel.TELEGRAM);
        assertThat(standing().opened()).isTrue();

        chats.write(caseworker, number, figures().equals("111111") ? "222222" : "111111");
        assertThat(standing().linked()).isEmpty();
        chats.write(caseworker, number, figures());
        assertThat(standing().linked()).isPresent();
        assertThat(links.standing(number).linked()).isPresent();
        assertThat(simulator.reaches(Channel.TELEGRAM, number, Optional.empty()))
                .isTrue();
    }

    @Test
    void aQuestionHasButtonsAndAPressAnswersByTelegram() {
        links();
        Question question = transaction.execute(status -> questions.ask(new Ask(
                Asked.IDENTITY,
                MessageKind.STILL_YOU,
                new Recipient.OfNumber(number),
                TakesEveryAnswer.NAME,
                UUID.randomUUID(),
                Slots.NONE,
                clock.instant().plus(Duration.ofDays(3)),
                false)));
        assertThat(question).isNotNull();
        UUID message = tables.sql("SELECT id FROM message WHERE question = ?")
                .param(question.id().id())
                .query(UUID.class)
                .single();
        transaction.executeWithoutResult(
                status -> tables.sql("UPDATE message SET state = 'ACCEPTED', number = ?, body = 'x' WHERE id = ?")
                        .param(number.e164())
                        .param(message)
                        .update());
        simulator.send(new Outgoing(
                new MessageId(message),
                1,
                Channel.TELEGRAM,
                number,
                "is this you?",
                "A2B3",
                clock.instant(),
                clock.instant().plus(Duration.ofHours(1)),
                templates.choices(MessageKind.STILL_YOU, Writing.ENGLISH),
                Optional.empty()));
        Telephone.Said asked = said().getLast();
        assertThat(asked.buttons()).containsExactly("1 yes", "3 not me", "9 call me");

        assertThat(chats.press(caseworker, number, asked.id(), "2 perhaps")).isFalse();
        assertThat(chats.press(caseworker, number, asked.id(), "1 yes")).isTrue();
        assertThat(tables.sql("SELECT state || ' ' || answered_by FROM question WHERE id = ?")
                        .param(question.id().id())
                        .query(String.class)
                        .single())
                .isEqualTo("ANSWERED TELEGRAM");
        assertThat(said())
                .filteredOn(each -> each.id().equals(asked.id()))
                .singleElement()
                .satisfies(each -> assertThat(each.text()).isEqualTo("is this you?\n✓ 1 yes"))
                .satisfies(each -> assertThat(each.buttons()).isEmpty());
        assertThat(chats.press(caseworker, number, asked.id(), "1 yes")).isFalse();
    }

    @Test
    void oneThatIsNotLinkedIsToldSoAndOneThatIsOffWritesNothing() {
        chats.write(caseworker, number, "hello");
        assertThat(said().getLast().text()).contains("not linked");
        telephones.turn(caseworker, number, false);
        assertThat(chats.write(caseworker, number, "hello")).isFalse();
        assertThat(chats.opens(caseworker, number)).isFalse();
        telephones.turn(caseworker, number, true);
        assertThat(chats.write(Actor.ANYBODY, number, "hello")).isFalse();
    }
}
