package org.spean.messaging;

import java.util.Optional;
import org.spean.vocabulary.Language;

/**
 * What is enclosed in a message about something of a room above: the slot that it fills (design 2.2, and {@code package-info}). Asked
 * when the message is given to a provider, so that what holds then is enclosed, whatever held when the message was asked for.
 */
public interface Enclosing {

    /**
     * What goes with it. What it says is under the same list as the message itself (design 3.1).
     *
     * @param question which it asks, if it asks one
     * @param language in which it is written
     * @return empty where the message is about nothing of this room's
     */
    Optional<Enclosure> with(MessageId message, Optional<QuestionId> question, Language language);
}
