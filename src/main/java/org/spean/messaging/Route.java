package org.spean.messaging;

import java.util.Optional;
import java.util.stream.Stream;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slot;
import org.spean.people.Phone;

/**
 * By what a message goes, and through whom: as it was asked for, otherwise as whoever gets it prefers, and by SMS where that does
 * not reach them (design 3.2).
 */
record Route(MessageGateway gateway, Channel channel) {

    /** Empty where nobody can send it now. */
    static Optional<Route> of(Waiting message, Addressee to, Gateways gateways) {
        Channel wanted = wanted(message, to);
        Stream<Channel> tried =
                // A call that was asked for, as by the ladder, is a call; an SMS went before.
                message.channel().equals(Optional.of(Channel.VOICE)) || wanted == Channel.SMS
                        ? Stream.of(wanted)
                        : Stream.of(wanted, Channel.SMS);
        return tried.filter(each -> answerable(message, to, each))
                .flatMap(each -> gateways.of(each).filter(gateway -> reaches(gateway, each, to)).stream()
                        .map(gateway -> new Route(gateway, each)))
                .findFirst();
    }

    private static Channel wanted(Waiting message, Addressee to) {
        Channel wanted = message.channel()
                .or(to::preferred)
                .filter(each -> each != Channel.EMAIL || to.email().isPresent())
                .orElse(Channel.SMS);
        return aboutTheTelephone(message.kind()) && wanted != Channel.VOICE ? Channel.SMS : wanted;
    }

    /** Whose telephone it is shows only on the telephone. */
    private static boolean aboutTheTelephone(MessageKind kind) {
        return kind.toUnverified() || kind.required().contains(Slot.DIGITS);
    }

    /** Nobody reads what is answered to an e-mail, so a question goes in one where it has a link. */
    private static boolean answerable(Waiting message, Addressee to, Channel channel) {
        return channel != Channel.EMAIL
                || !message.kind().asks()
                || (message.kind().allowed().contains(Slot.LINK)
                        && to.phone().filter(Phone::links).isPresent());
    }

    private static boolean reaches(MessageGateway gateway, Channel channel, Addressee to) {
        return to.number()
                .filter(number -> gateway.reaches(channel, number, to.email()))
                .isPresent();
    }
}
