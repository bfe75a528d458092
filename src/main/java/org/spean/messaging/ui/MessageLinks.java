package org.spean.messaging.ui;

import java.util.Locale;
import org.spean.messaging.wording.MessageKind;

/** The addresses of the screens of messages, relative to the program's own. */
public final class MessageLinks {

    static final String TEXTS = "message-texts";

    private MessageLinks() {}

    /** What every kind of message says. */
    public static String texts() {
        return TEXTS;
    }

    /** What this kind of message says. */
    public static String text(MessageKind kind) {
        return TEXTS + "/" + word(kind);
    }

    static String word(MessageKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
