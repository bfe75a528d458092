package org.spean.messaging;

import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.vocabulary.Language;

/** What can be said in a call; {@code voice} fills it. */
public interface VoiceScripts {

    /** Whether a call can be about a message of this kind at all. */
    boolean spoken(MessageKind kind);

    /** Whether a call can say a message of this kind, whole, in this language. */
    boolean sayable(MessageKind kind, Language language);

    /**
     * What it says first, in words, for whoever reads along.
     *
     * @throws IllegalArgumentException for a kind that is not sayable in any language
     */
    String words(MessageKind kind, Language language, Slots slots);
}
