package org.spean.messaging.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.spean.messaging.Channel;
import org.spean.messaging.Messages;
import org.spean.messaging.PreferredChannels;
import org.spean.messaging.Recipient;
import org.spean.messaging.Wish;
import org.spean.messaging.telegram.StartRows.Start;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.people.Phones;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The two steps by which a chat is linked: the link is opened in it, and the figures come back that only the telephone got. */
@Component
class Starts {

    /** Wrong figures may be returned so often, then another link is needed. */
    static final int TRIES = 5;

    private static final Duration FIGURES_HOLD = Duration.ofHours(1);
    private static final Duration OF_USE = Duration.ofHours(12);

    private final StartRows rows;
    private final LinkedChats chats;
    private final Messages messages;
    private final PreferredChannels preferred;
    private final Phones phones;
    private final Clock clock;

    Starts(
            StartRows rows,
            LinkedChats chats,
            Messages messages,
            PreferredChannels preferred,
            Phones phones,
            Clock clock) {
        this.rows = rows;
        this.chats = chats;
        this.messages = messages;
        this.preferred = preferred;
        this.phones = phones;
        this.clock = clock;
    }

    /** What came of returning figures. */
    enum Returned {
        LINKED,
        WRONG,
        /** It is too late, or they were wrong too often: another link is needed. */
        OVER,
        /** None are waited for from this chat. */
        NOT_WAITED_FOR
    }

    /** The link is opened in a chat; says whether it opens anything, which it does in the first chat alone. */
    @Transactional
    public boolean opened(String gateway, String token, String chat) {
        return rows.byToken(gateway, new StartToken(token).hash())
                .filter(each -> opens(gateway, each, chat))
                .isPresent();
    }

    /** The same, where the link is not needed to know which number it is. */
    @Transactional
    public boolean opened(String gateway, PhoneNumber number, String chat) {
        return rows.byNumber(gateway, number)
                .filter(each -> opens(gateway, each, chat))
                .isPresent();
    }

    private boolean opens(String gateway, Start start, String chat) {
        Instant now = clock.instant();
        if (!now.isBefore(start.until())) {
            return false;
        }
        if (start.chat().isPresent()) {
            return start.chat().get().equals(chat);
        }
        String digits = StartToken.figures();
        Instant until = now.plus(FIGURES_HOLD);
        rows.opened(gateway, start.number(), chat, digits, until);
        messages.queue(new Wish(
                key(start),
                MessageKind.TELEGRAM_CODE,
                new Recipient.OfNumber(start.number()),
                Optional.of(Channel.SMS),
                Slots.builder().digits(digits).build(),
                until,
                true,
                Optional.empty()));
        return true;
    }

    /** Whether this chat is to return figures. */
    @Transactional
    public boolean waits(String gateway, String chat) {
        return rows.byChat(gateway, chat)
                .filter(each -> clock.instant().isBefore(each.until()))
                .isPresent();
    }

    /** Figures came back. */
    @Transactional
    public Returned returned(String gateway, String chat, String figures) {
        Optional<Start> waiting = rows.byChat(gateway, chat);
        if (waiting.isEmpty()) {
            return Returned.NOT_WAITED_FOR;
        }
        Start start = waiting.get();
        Instant now = clock.instant();
        if (!now.isBefore(start.until())) {
            over(gateway, start);
            return Returned.OVER;
        }
        if (StartToken.same(start.digits().orElseThrow(), figures)) {
            links(gateway, start, chat, now);
            return Returned.LINKED;
        }
        if (start.tries() + 1 >= TRIES) {
            over(gateway, start);
            return Returned.OVER;
        }
        rows.tried(gateway, start.number());
        return Returned.WRONG;
    }

    private void over(String gateway, Start start) {
        rows.over(gateway, start.number());
        messages.figuresAreOver(key(start));
    }

    /** Of the message with the figures. */
    private static String key(Start start) {
        return "telegram " + start.tokenHash();
    }

    /** Whoever links a chat wants to be reached there. */
    private void links(String gateway, Start start, String chat, Instant now) {
        over(gateway, start);
        chats.link(gateway, start.number(), chat, now);
        preferred.prefers(start.number(), Channel.TELEGRAM);
        phones.answered(start.number());
        messages.queue(new Wish(
                "telegram linked " + start.tokenHash(),
                MessageKind.TELEGRAM_LINKED,
                new Recipient.OfNumber(start.number()),
                Optional.of(Channel.TELEGRAM),
                Slots.NONE,
                now.plus(OF_USE),
                true,
                Optional.empty()));
    }
}
