package org.spean.messaging.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spean.messaging.Channel;
import org.spean.messaging.Inbound.Became;
import org.spean.messaging.Inbox;
import org.spean.messaging.MessageId;
import org.spean.messaging.Messages;
import org.spean.messaging.Question;
import org.spean.messaging.Questions;
import org.spean.messaging.Recipient;
import org.spean.messaging.Wish;
import org.spean.messaging.wording.Choice;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.messaging.wording.Templates;
import org.spean.messaging.wording.Writing;
import org.spean.people.Phone;
import org.spean.people.Phones;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is written and pressed in a chat, of Telegram or of the simulation. A chat that is linked speaks for its number, as an SMS
 * from it would; any other can do nothing but be linked.
 */
@Component
public class Conversations {

    /** What Telegram sends where somebody follows a link to a bot. */
    private static final Pattern START = Pattern.compile("/start(?:@\\w+)? +([A-Za-z0-9_-]{1,64})");

    private static final int FIGURES = 6;
    private static final Duration OF_USE = Duration.ofHours(12);

    private final LinkedChats chats;
    private final Starts starts;
    private final Inbox inbox;
    private final Questions questions;
    private final Messages messages;
    private final Templates templates;
    private final Phones phones;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Conversations(
            LinkedChats chats,
            Starts starts,
            Inbox inbox,
            Questions questions,
            Messages messages,
            Templates templates,
            Phones phones,
            TransactionTemplate transaction,
            Clock clock) {
        this.chats = chats;
        this.starts = starts;
        this.inbox = inbox;
        this.questions = questions;
        this.messages = messages;
        this.templates = templates;
        this.phones = phones;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Somebody wrote.
     *
     * @param id by which it is known: told twice, it is heard once
     * @return what is said back at once in a chat that is not linked; empty where the number is answered, as by SMS
     */
    public Optional<MessageKind> written(String gateway, String id, String chat, String text) {
        Matcher start = START.matcher(text.strip());
        if (start.matches()) {
            return Optional.of(
                    starts.opened(gateway, start.group(1), chat)
                            ? MessageKind.TELEGRAM_OPENED
                            : MessageKind.TELEGRAM_UNKNOWN);
        }
        Optional<String> figures = figures(text);
        Starts.Returned returned =
                figures.map(each -> starts.returned(gateway, chat, each)).orElse(Starts.Returned.NOT_WAITED_FOR);
        return switch (returned) {
            case LINKED -> Optional.empty();
            case WRONG -> Optional.of(MessageKind.TELEGRAM_OPENED);
            case OVER -> Optional.of(MessageKind.TELEGRAM_UNKNOWN);
            case NOT_WAITED_FOR -> {
                Optional<PhoneNumber> number = chats.number(gateway, chat);
                number.ifPresent(each -> inbox.take(gateway, id, Channel.TELEGRAM, each, text));
                yield number.isPresent() ? Optional.empty() : Optional.of(notLinked(gateway, chat));
            }
        };
    }

    private MessageKind notLinked(String gateway, String chat) {
        return starts.waits(gateway, chat) ? MessageKind.TELEGRAM_OPENED : MessageKind.TELEGRAM_UNKNOWN;
    }

    /** Six figures in any script, whatever divides them; empty for everything else. */
    static Optional<String> figures(String text) {
        StringBuilder figures = new StringBuilder();
        for (int sign : text.codePoints().toArray()) {
            int figure = Character.digit(sign, 10);
            if (figure >= 0) {
                figures.append(figure);
            } else if (Character.isLetter(sign)) {
                return Optional.empty();
            }
        }
        return figures.length() == FIGURES ? Optional.of(figures.toString()) : Optional.empty();
    }

    /**
     * Somebody opened, on a telephone that is not there, the link that waits for its number.
     *
     * @return what is said back at once
     */
    public MessageKind openedWithoutLink(String gateway, PhoneNumber number, String chat) {
        return starts.opened(gateway, number, chat) ? MessageKind.TELEGRAM_OPENED : MessageKind.TELEGRAM_UNKNOWN;
    }

    /**
     * What came of a press.
     *
     * @param answered as which answer it counts; empty where it does not, so that the buttons stay
     * @param tells what whoever pressed is told; may be empty
     */
    public record Pressed(Optional<String> answered, String tells) {

        private static Pressed told(String what) {
            return new Pressed(Optional.empty(), what);
        }
    }

    /**
     * Somebody pressed a button below a message.
     *
     * @param id by which it is known: told twice, it is heard once
     */
    public Pressed pressed(String gateway, String id, String chat, String key, MessageId message) {
        Optional<PhoneNumber> number = chats.number(gateway, chat);
        Optional<Question> asked = number.flatMap(each -> questions.askedBy(message, each));
        Writing writing = number.map(this::writing).orElse(Writing.KHMER);
        if (number.isEmpty() || asked.isEmpty()) {
            return Pressed.told(Templates.closed(writing));
        }
        Question question = asked.get();
        Optional<Choice> choice = templates.choices(question.kind(), writing).stream()
                .filter(each -> each.key().equals(key))
                .findFirst();
        boolean open =
                question.state() == Question.State.OPEN && clock.instant().isBefore(question.until());
        if (!open || choice.isEmpty()) {
            return Pressed.told(Templates.closed(writing));
        }
        String code = question.code().code();
        if (choice.get().needsDay()) {
            return Pressed.told(Templates.writeTheDay(writing, code));
        }
        String label = choice.get().label();
        Optional<Became> became = inbox.take(gateway, id, Channel.TELEGRAM, number.get(), code + " " + key)
                .flatMap(Inbox.Taken::became);
        if (became.isEmpty()) {
            return Pressed.told("");
        }
        return switch (became.get()) {
            case ANSWER -> new Pressed(Optional.of(label), label);
            case CALL_WANTED -> Pressed.told(label);
            case FOR_A_PERSON -> Pressed.told(Templates.closed(writing));
            case REFUSED, ASKED_BACK, HELP, STOP, START -> Pressed.told("");
        };
    }

    /** A voice note, a picture, a file: none is fetched (design 3.2). Said once an hour at most. */
    public Optional<MessageKind> somethingElse(String gateway, String chat) {
        Optional<PhoneNumber> number = chats.number(gateway, chat);
        if (number.isEmpty()) {
            return Optional.of(notLinked(gateway, chat));
        }
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> messages.queue(new Wish(
                "press a button " + number.get().e164() + " " + now.truncatedTo(ChronoUnit.HOURS),
                MessageKind.PRESS_A_BUTTON,
                new Recipient.OfNumber(number.get()),
                Optional.of(Channel.TELEGRAM),
                Slots.NONE,
                now.plus(OF_USE),
                true,
                Optional.empty())));
        return Optional.empty();
    }

    /** Whoever has the chat does not want it any more: what goes to the number goes by SMS. */
    public boolean left(String gateway, String chat) {
        return chats.unlinkChat(gateway, chat);
    }

    /** What is said back, in words, to whoever has this number. */
    public String inWords(PhoneNumber number, MessageKind what) {
        return templates.render(what, writing(number), Slots.NONE).text();
    }

    private Writing writing(PhoneNumber number) {
        return phones.phone(number)
                .flatMap(Phone::language)
                .filter(Language.ENGLISH::equals)
                .map(english -> Writing.ENGLISH)
                .orElse(Writing.KHMER);
    }
}
