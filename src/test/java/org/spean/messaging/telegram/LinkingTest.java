package org.spean.messaging.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.spean.access.Actor;
import org.spean.messaging.FakeTelegram;
import org.spean.messaging.telegram.TelegramLinks.Offer;
import org.spean.messaging.wording.MessageKind;
import org.spean.people.Phone;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.security.access.AccessDeniedException;

/** A chat is linked with a number by the link and the figures together, and not for longer than it should (design 3.2). */
class LinkingTest extends ChatWorld {

    LinkingTest(BeanFactory beans) {
        super(beans);
    }

    @Test
    void theLinkAndTheFiguresTogetherLinkAChat() {
        writes("/start " + startLink());
        assertThat(linked()).as("the link alone").isEmpty();
        assertThat(queued(MessageKind.TELEGRAM_CODE)).as("to the telephone").containsExactly("SMS");
        assertThat(links.standing(number).opened()).isTrue();

        String figures = figures();
        assertThat(writes(figures.substring(0, 3) + " " + figures.substring(3))).isEqualTo(204);
        assertThat(linked()).contains(number);
        assertThat(links.standing(number).linked()).isPresent();
        assertThat(queued(MessageKind.TELEGRAM_LINKED)).containsExactly("TELEGRAM");
        assertThat(tables.sql("SELECT channel FROM preferred_channel WHERE number = ?")
                        .param(number.e164())
                        .query(String.class)
                        .single())
                .as("whoever links a chat wants to be reached there")
                .isEqualTo("TELEGRAM");
        assertThat(phones.phone(number).flatMap(Phone::lastGoodContact)).isPresent();
    }

    @Test
    void aLinkOpensOnceAndOnlyInTheChatThatOpenedIt() {
        String token = startLink();
        writes("/start " + token);
        writes("/start " + token);
        assertThat(queued(MessageKind.TELEGRAM_CODE)).hasSize(1);
        tells(FakeTelegram.written(FakeTelegram.update(), chat + 1, "/start " + token));
        tells(FakeTelegram.written(FakeTelegram.update(), chat + 1, figures()));
        assertThat(chats.number(TelegramGateway.NAME, Long.toString(chat + 1))).isEmpty();
        writes(figures());
        assertThat(linked()).contains(number);
        writes("/start " + token);
        assertThat(links.standing(number).opened()).as("it is used up").isFalse();
    }

    @Test
    void fiveWrongFiguresNeedAnotherLink() {
        writes("/start " + startLink());
        String right = figures();
        String wrong = right.equals("111111") ? "222222" : "111111";
        for (int time = 1; time < Starts.TRIES; time++) {
            writes(wrong);
            assertThat(links.standing(number).opened()).isTrue();
        }
        writes(wrong);
        assertThat(links.standing(number)).isEqualTo(TelegramLinks.Standing.NONE);
        writes(right);
        assertThat(linked()).isEmpty();
    }

    @Test
    void whatComesTooLateLinksNothing() {
        writes("/start " + startLink());
        transaction.executeWithoutResult(status -> tables.sql(
                        "UPDATE telegram_start SET until_at = until_at - interval '2 days' WHERE number = ?")
                .param(number.e164())
                .update());
        writes(figures());
        assertThat(linked()).isEmpty();
    }

    @Test
    void whereAnotherPersonAnswersTheNumberTheChatIsLinkedNoMore() {
        links();
        transaction.executeWithoutResult(status -> phones.passedOn(number, Language.KHMER));
        assertThat(linked()).isEmpty();
        assertThat(tables.sql("SELECT count(*) FROM preferred_channel WHERE number = ?")
                        .param(number.e164())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void figuresThatAreSentAgainTakeNoChatAway() {
        links();
        transaction.executeWithoutResult(status -> {
            phones.doubted(number);
            assertThat(phones.asksAgain(number)).isTrue();
        });
        assertThat(queued(MessageKind.VERIFY_PHONE)).isNotEmpty();
        assertThat(linked()).contains(number);
        assertThat(tables.sql("SELECT channel FROM preferred_channel WHERE number = ?")
                        .param(number.e164())
                        .query(String.class)
                        .single())
                .isEqualTo("TELEGRAM");
    }

    @Test
    void onlyWhoeverLooksAfterThePostMakesALinkOrTakesItAway() {
        Actor atro = world.named("atro");
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> links.offer(atro, number));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> links.unlink(atro, number));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> links.offer(Actor.ANYBODY, number));
    }

    @Test
    void whoeverBlocksTheBotIsUnlinked() {
        links();
        assertThat(tells(FakeTelegram.left(FakeTelegram.update(), chat))).isEqualTo(204);
        assertThat(linked()).isEmpty();
    }

    @Test
    void figuresAreReadInEveryScriptAndNotOutOfWords() {
        assertThat(Conversations.figures("១២៣ ៤៥៦")).contains("123456");
        assertThat(Conversations.figures(" 123-456 ")).contains("123456");
        assertThat(Conversations.figures("1234567")).isEmpty();
        assertThat(Conversations.figures("K7Q 123456")).isEmpty();
    }

    @Test
    void withoutAVerifiedNumberThereIsNoLink() {
        Actor admin = world.named("admin");
        PhoneNumber post = new PhoneNumber(
                tables.sql("SELECT phone FROM designation WHERE phone IS NOT NULL AND state = 'CONFIRMED' LIMIT 1")
                        .query(String.class)
                        .single());
        whereItIs(post, "UNVERIFIED", () -> {
            assertThat(links.offer(admin, post)).isEqualTo(new Offer.NotVerified());
            assertThat(links.standing(post)).isEqualTo(TelegramLinks.Standing.NONE);
        });
        whereItIs(post, "VERIFIED", () -> {
            assertThat(links.offer(admin, post))
                    .isInstanceOfSatisfying(
                            Offer.Waits.class,
                            waits -> assertThat(waits.link().orElseThrow().toString())
                                    .matches("https://t\\.me/spean_of_the_tests_bot\\?start=[A-Za-z0-9_-]{43}"));
            assertThat(links.standing(post).until()).isPresent();
        });
    }

    /** Afterwards it is as it was. */
    private void whereItIs(PhoneNumber number, String state, Runnable then) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            assertThat(tables.sql("UPDATE phone SET state = :state WHERE number = :number")
                            .param("state", state)
                            .param("number", number.e164())
                            .update())
                    .isEqualTo(1);
            then.run();
        });
    }

    /** What nobody could make a number of would be found by whoever reads all of them. */
    @Test
    void howOneNumberStandsIsReadOfItAlone() {
        links();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            tables.sql("INSERT INTO telegram_chat (gateway, number, chat, linked_at) VALUES (?, 'nobody', 'x', now())")
                    .param(TelegramGateway.NAME)
                    .update();
            assertThat(links.standing(number).linked()).isPresent();
        });
    }
}
