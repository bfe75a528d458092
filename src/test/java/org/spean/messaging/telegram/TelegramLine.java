package org.spean.messaging.telegram;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.spean.access.AccessLog;
import org.spean.access.Actor;
import org.spean.messaging.FakeTelegram;
import org.spean.messaging.Lifted;
import org.spean.messaging.MessageGateway;
import org.spean.messaging.PreferredChannels;
import org.spean.messaging.telegram.TelegramSettings.Bot;
import org.spean.messaging.wording.Templates;
import org.spean.people.Phones;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** The real bot, to a Telegram on this machine, as if messages reached real telephones. */
public final class TelegramLine {

    private TelegramLine() {}

    static Bot bot(String base) {
        return new Bot(
                FakeTelegram.TOKEN,
                "spean_of_the_tests_bot",
                base,
                "https://spean.example.org",
                TelegramSettings.derived(FakeTelegram.TOKEN));
    }

    /** Sends to chats that the tables know. */
    public static MessageGateway gateway(String base, BeanFactory beans, Duration timeout) {
        return new TelegramGateway(
                Optional.of(new TelegramBot(bot(base), timeout)),
                beans.getBean(LinkedChats.class),
                beans.getBean(Clock.class));
    }

    /** Links numbers with chats of Telegram, and not of the simulation; as the program's own does, in transactions. */
    public static TelegramLinks links(BeanFactory beans) {
        TransactionTemplate transaction = beans.getBean(TransactionTemplate.class);
        return new TelegramLinks(
                beans.getBean(StartRows.class),
                beans.getBean(TelegramSettings.class),
                Lifted.simulation(beans),
                beans.getBean(PreferredChannels.class),
                beans.getBean(Phones.class),
                beans.getBean(AccessLog.class),
                beans.getBean(Clock.class)) {
            @Override
            public Offer offer(Actor by, PhoneNumber number) {
                return Objects.requireNonNull(transaction.execute(status -> super.offer(by, number)));
            }

            @Override
            public void unlink(Actor by, PhoneNumber number) {
                transaction.executeWithoutResult(status -> super.unlink(by, number));
            }
        };
    }

    /** Understands what it is told and says something back, with these hands. */
    static TelegramUpdates updates(String base, BeanFactory beans, Executor hands) {
        return new TelegramUpdates(
                beans.getBean(UpdateRows.class),
                beans.getBean(Conversations.class),
                new ChatReplies(
                        Optional.of(new TelegramBot(bot(base), Duration.ofSeconds(5))),
                        Lifted.simulation(beans),
                        beans.getBean(Templates.class),
                        hands),
                beans.getBean(Clock.class));
    }
}
