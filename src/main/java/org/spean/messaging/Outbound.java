package org.spean.messaging;

import java.util.Optional;
import org.spean.messaging.wording.Writing;
import org.spean.vocabulary.EmailAddress;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;

/**
 * Where a message goes, and in which writing.
 *
 * @param links whether the recipient wants links by which one answers
 * @param province whose budget pays; empty for the country's
 * @param email where whoever gets it reads e-mail, if that is known
 * @param words of a call, as it begins; empty for what is written, which its text says
 */
public record Outbound(
        MessageGateway gateway,
        Channel channel,
        PhoneNumber number,
        Writing writing,
        boolean links,
        Optional<PlaceCode> province,
        Optional<EmailAddress> email,
        Optional<String> words) {

    /** What is written. */
    Outbound(
            MessageGateway gateway,
            Channel channel,
            PhoneNumber number,
            Writing writing,
            boolean links,
            Optional<PlaceCode> province,
            Optional<EmailAddress> email) {
        this(gateway, channel, number, writing, links, province, email, Optional.empty());
    }
}
