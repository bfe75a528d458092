package org.spean.messaging.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import org.spean.messaging.MessageId;
import org.spean.vocabulary.PhoneNumber;

/** The addresses of the screens of messages, relative to the program's own. */
final class OutboxLinks {

    static final String MESSAGES = "messages";
    static final String INBOX = "inbox";
    static final String PAUSES = "pauses";
    static final String TELEPHONES = "telephones";
    static final String LADDER = "ladder";

    private static final String NUMBER = "number";

    private OutboxLinks() {}

    static String message(MessageId id) {
        return MESSAGES + "/" + id;
    }

    /** A simulated telephone alone. */
    static String telephone(PhoneNumber number) {
        return TELEPHONES + "?" + NUMBER + "=" + number.e164().substring(1);
    }

    /** The telephone that an address asks for; empty where it asks for none. */
    static Optional<PhoneNumber> telephone(QueryParameters asked) {
        return asked.getSingleParameter(NUMBER).flatMap(digits -> PhoneNumber.typed("+" + digits));
    }
}
