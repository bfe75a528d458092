package org.spean.messaging;

import java.net.URI;
import java.util.Optional;
import org.spean.vocabulary.PhoneNumber;

/** Makes links by which one question can be answered once (design 3.2): {@code link} does. */
public interface AnswerLinks {

    /**
     * Makes one, in the transaction in which the message is claimed. It is told once, here.
     *
     * @return empty where nobody said under which name people reach the program
     */
    Optional<URI> make(Bearer bearer);

    /**
     * The message that holds it.
     *
     * @param simulated whether it lies on a telephone that is not there, from which this machine itself can be reached
     */
    record Bearer(QuestionId question, MessageId message, Recipient to, PhoneNumber number, boolean simulated) {}
}
