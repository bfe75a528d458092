package org.spean.messaging;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.messaging.wording.NeverSent;
import org.spean.vocabulary.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What goes with a message, asked of whoever may know: by e-mail alone, for no other channel carries a file. */
@Component
class Enclosures {

    private static final Logger log = LoggerFactory.getLogger(Enclosures.class);

    private final ObjectProvider<Enclosing> rooms;

    Enclosures(ObjectProvider<Enclosing> rooms) {
        this.rooms = rooms;
    }

    /** The same with what goes with it; as it is where nothing does, or that cannot be told: the message says what is needed. */
    Outgoing with(Outgoing message, Optional<QuestionId> question, Language language) {
        if (message.channel() != Channel.EMAIL) {
            return message;
        }
        try {
            return rooms.orderedStream()
                    .flatMap(each -> each.with(message.id(), question, language).stream())
                    .findFirst()
                    .filter(each -> sayable(message.id(), each))
                    .map(message::enclosing)
                    .orElse(message);
        } catch (RuntimeException e) {
            log.error("What goes with message {} cannot be told: it goes without", message.id(), e);
            return message;
        }
    }

    /** The last door, as for a text. */
    private static boolean sayable(MessageId id, Enclosure enclosure) {
        Optional<String> never = NeverSent.in(enclosure.text());
        never.ifPresent(word -> log.error("A word that is never sent would go with message {}: it goes without", id));
        return never.isEmpty();
    }
}
