package org.spean.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.messaging.FakeTelegram.Answer;
import org.spean.messaging.FakeTelegram.Asked;
import org.spean.messaging.telegram.TelegramLine;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.messaging.wording.Templates;
import org.spean.messaging.wording.Way;
import org.spean.people.People;
import org.spean.people.PersonId;
import org.spean.people.PersonName;
import org.spean.people.PersonOutcome;
import org.spean.people.PersonWish;
import org.spean.people.Phones;
import org.spean.people.PostWorld;
import org.spean.vocabulary.EmailAddress;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** By what a message goes: as its recipient prefers, and by SMS where that does not reach them (design 3.2). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ChannelsTest {

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final EmailAddress ADDRESS = new EmailAddress("sokha@example.org");

    private final Messages messages;
    private final Phones phones;
    private final PreferredChannels preferred;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final FakeTelegram telegram = new FakeTelegram();
    private final Others others = new Others();
    /** By which channels something was to go when it was asked what stands in its way. */
    private final List<Channel> stood = new ArrayList<>();

    private final Dispatcher dispatcher;
    private final PostWorld world;
    private final PersonId person;
    private final PhoneNumber number = OwnNumber.drawn();
    private final String chat = Long.toString(6_000_000_000L + Math.floorMod(System.nanoTime(), 1_000_000_000L));

    ChannelsTest(
            Messages messages,
            OutboxRows rows,
            Outcomes outcomes,
            Phones phones,
            PreferredChannels preferred,
            People people,
            JdbcClient tables,
            PlatformTransactionManager transactions,
            Clock clock,
            BeanFactory beans) {
        this.messages = messages;
        this.phones = phones;
        this.preferred = preferred;
        this.tables = tables;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.world = new PostWorld(beans);
        GatewayChoice live = new GatewayChoice(tables) {
            @Override
            Optional<String> name(Channel channel) {
                return Optional.of(channel == Channel.TELEGRAM ? "telegram" : "others");
            }
        };
        Gateways gateways = new Gateways(
                List.of(TelegramLine.gateway(telegram.base(), beans, Duration.ofSeconds(1)), others), live);
        PersonOutcome entered = people.enter(
                world.named("atro"),
                new PersonWish(new PersonName("", "Sok Sokha"), Language.KHMER, List.of(number), Optional.of(ADDRESS)));
        person = ((PersonOutcome.Done) entered).person().id();
        dispatcher = new Dispatcher(
                OwnOutbox.of(tables, number.e164(), person.id().toString()),
                new Gates(beans.getBean(Addressees.class), gateways, List.of((message, to, now) -> {
                    message.channel().ifPresent(stood::add);
                    return Optional.empty();
                })),
                gateways,
                beans.getBean(Ways.class),
                beans.getBean(Templates.class),
                beans.getBean(Enclosures.class),
                outcomes,
                transactions,
                clock,
                LEASE);
    }

    /** SMS, calls and e-mail. */
    private static final class Others implements MessageGateway {

        private final List<Outgoing> got = new ArrayList<>();

        @Override
        public String name() {
            return "others";
        }

        @Override
        public Set<Channel> channels() {
            return EnumSet.of(Channel.SMS, Channel.VOICE, Channel.EMAIL);
        }

        @Override
        public boolean reaches(Channel channel, PhoneNumber number, Optional<EmailAddress> email) {
            return channel != Channel.EMAIL || email.isPresent();
        }

        @Override
        public synchronized Sent send(Outgoing message) {
            got.add(message);
            return new Sent.Taken("P" + UUID.randomUUID());
        }

        @Override
        public Found find(Outgoing message) {
            return new Found.NotThere();
        }
    }

    @BeforeEach
    void aVerifiedTelephoneWithAChat() {
        transaction.executeWithoutResult(status -> {
            phones.verified(number);
            tables.sql("DELETE FROM message WHERE recipient = ?")
                    .param(number.e164())
                    .update();
            tables.sql("INSERT INTO telegram_chat (gateway, number, chat, linked_at) VALUES ('telegram', ?, ?, now())")
                    .param(number.e164())
                    .param(chat)
                    .update();
        });
    }

    @AfterEach
    void leave() {
        telegram.close();
        transaction.executeWithoutResult(status -> {
            for (String table : new String[] {"telegram_chat", "telegram_start", "preferred_channel", "message"}) {
                tables.sql("DELETE FROM " + table + " WHERE number = ?")
                        .param(number.e164())
                        .update();
            }
            tables.sql("DELETE FROM person WHERE id = ?").param(person.id()).update();
            tables.sql("DELETE FROM phone WHERE number = ?")
                    .param(number.e164())
                    .update();
        });
    }

    private void prefers(Channel channel) {
        transaction.executeWithoutResult(status -> preferred.prefers(number, channel));
    }

    private MessageId queued(MessageKind kind, Slots slots, Optional<Channel> channel, Optional<QuestionId> question) {
        MessageId id = transaction.execute(status -> messages.queue(new Wish(
                "test " + UUID.randomUUID(),
                kind,
                new Recipient.OfPerson(person),
                channel,
                slots,
                clock.instant().plus(Duration.ofDays(1)),
                false,
                question)));
        assertThat(id).isNotNull();
        return id;
    }

    private MessageId news() {
        return queued(MessageKind.TEST, Slots.NONE, Optional.empty(), Optional.empty());
    }

    private MessageId question() {
        return queued(
                MessageKind.ENTRY_STILL_RIGHT,
                Slots.builder().code("K7M").answers(Set.of(Way.REPLY)).build(),
                Optional.empty(),
                Optional.of(new QuestionId(UUID.randomUUID())));
    }

    private Map<String, @Nullable Object> row(MessageId id) {
        return tables.sql("SELECT * FROM message WHERE id = ?")
                .param(id.id())
                .query()
                .singleRow();
    }

    private String went(MessageId id) {
        while (dispatcher.sends() > 0) {
            // There may be more.
        }
        return row(id).get("channel") + " " + row(id).get("state");
    }

    @Test
    void nobodyWhoSaidNothingGetsAnythingButAnSms() {
        assertThat(went(news())).isEqualTo("SMS ACCEPTED");
    }

    @Test
    void aQuestionGoesToTheChatInKhmerLettersWithItsButtonsAndNotWithTheWordsForAnSms() {
        prefers(Channel.TELEGRAM);
        MessageId id = question();
        assertThat(went(id)).isEqualTo("TELEGRAM ACCEPTED");
        Asked asked = telegram.asked("sendMessage").getFirst();
        assertThat(asked.text("chat_id")).isEqualTo(chat);
        assertThat(asked.text("text")).contains("K7M", "ប៊ូតុង").doesNotContain("1=");
        assertThat(asked.body().path("reply_markup").path("inline_keyboard").size())
                .isEqualTo(4);
        assertThat(row(id)).containsEntry("gateway", "telegram").containsEntry("writing", "KHMER");
    }

    @Test
    void whoeverBlockedTheBotGetsThisMessageAndTheNextBySms() {
        prefers(Channel.TELEGRAM);
        telegram.answers(Answer::blocked);
        assertThat(went(news())).isEqualTo("SMS ACCEPTED");
        assertThat(went(news())).isEqualTo("SMS ACCEPTED");
        assertThat(telegram.asked("sendMessage")).hasSize(1);
        assertThat(others.got).hasSize(2);
    }

    @Test
    void aPauseOfTelegramIsKept() {
        prefers(Channel.TELEGRAM);
        telegram.answers(() -> Answer.tooOften(30));
        MessageId id = news();
        dispatcher.sends();
        assertThat(row(id)).containsEntry("state", "QUEUED");
        assertThat(tables.sql("SELECT extract(epoch FROM next_at - :now)::int FROM message WHERE id = :id")
                        .param("now", OutboxRows.at(clock.instant()))
                        .param("id", id.id())
                        .query(Integer.class)
                        .single())
                .isBetween(20, 30);
    }

    @Test
    void whereTelegramsAnswerDidNotComeAPersonDecides() {
        prefers(Channel.TELEGRAM);
        telegram.answers(Answer::takenAndDropped);
        MessageId id = news();
        assertThat(went(id)).isEqualTo("TELEGRAM UNKNOWN");
        transaction.executeWithoutResult(status -> tables.sql(
                        "UPDATE message SET lease_until = clock_timestamp() - interval '1 second' WHERE id = ?")
                .param(id.id())
                .update());
        dispatcher.looksUp();
        assertThat(row(id).get("lease_until")).isNull();
        assertThat(went(id)).isEqualTo("TELEGRAM UNKNOWN");
        assertThat(telegram.asked("sendMessage")).hasSize(1);
        assertThat(others.got).isEmpty();
    }

    @Test
    void whatAsksAboutTheTelephoneGoesToTheTelephone() {
        prefers(Channel.TELEGRAM);
        Slots digits = Slots.builder().digits("123456").build();
        assertThat(went(queued(MessageKind.VERIFY_PHONE, digits, Optional.empty(), Optional.empty())))
                .isEqualTo("SMS ACCEPTED");
        assertThat(went(queued(MessageKind.TELEGRAM_CODE, digits, Optional.of(Channel.TELEGRAM), Optional.empty())))
                .isEqualTo("SMS ACCEPTED");
        assertThat(went(queued(
                        MessageKind.STILL_YOU,
                        Slots.builder().code("K7M").answers(Set.of(Way.REPLY)).build(),
                        Optional.empty(),
                        Optional.empty())))
                .isEqualTo("SMS ACCEPTED");
    }

    @Test
    void newsGoByEmailToThePersonsAddressAndQuestionsOnlyWithALink() {
        prefers(Channel.EMAIL);
        MessageId id = news();
        assertThat(went(id)).isEqualTo("EMAIL ACCEPTED");
        assertThat(others.got.getFirst().email()).contains(ADDRESS);
        assertThat(row(id)).containsEntry("address", ADDRESS.address()).containsEntry("writing", "KHMER");
        assertThat(went(question()))
                .as("nobody reads what is answered to an e-mail")
                .isEqualTo("SMS ACCEPTED");
        assertThat(row(id)).containsEntry("channel", "EMAIL");
    }

    @Test
    void whatStandsInTheWayIsAskedOfTheChannelByWhichItGoes() {
        prefers(Channel.TELEGRAM);
        went(news());
        prefers(Channel.EMAIL);
        went(news());
        went(question());
        assertThat(stood)
                .as("no link leads to the question, so it is asked anew")
                .containsExactly(Channel.TELEGRAM, Channel.EMAIL, Channel.EMAIL, Channel.SMS);
    }

    @Test
    void aCallThatTheLadderAsksForIsACall() {
        prefers(Channel.TELEGRAM);
        assertThat(went(queued(
                        MessageKind.ENTRY_STILL_RIGHT,
                        Slots.builder().code("K7M").answers(Set.of(Way.REPLY)).build(),
                        Optional.of(Channel.VOICE),
                        Optional.empty())))
                .isEqualTo("VOICE ACCEPTED");
    }

    @Test
    void whatIsNotPreferredAnyMoreIsForgottenWithThePerson() {
        prefers(Channel.TELEGRAM);
        transaction.executeWithoutResult(status -> phones.passedOn(number, Language.KHMER));
        assertThat(preferred.of(number)).isEmpty();
    }

    @Test
    void nobodyChoosesForANumberThatIsNotOfAPostTheyLookAfter() {
        Actor focal = world.named("focal");
        assertThat(catchThrowable(() -> preferred.choose(focal, number, Channel.VOICE)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(preferred.of(number)).isEmpty();
    }
}
