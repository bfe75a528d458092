package org.spean.messaging;

import java.net.URI;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spean.messaging.wording.Slot;
import org.spean.messaging.wording.Slots;
import org.spean.messaging.wording.Way;
import org.springframework.stereotype.Component;

/**
 * By which ways a message can be answered (design 3.2). Decided when it is claimed and put into words, because only then it is
 * known by which channel and through whom it goes: what the gateway offers ({@link MessageGateway#ways}), the telephone of
 * whoever asks, and a one-time link where the recipient wants any.
 */
@Component
public class Ways {

    /** Where a link can be read and tapped. Buttons and keys need none. */
    private static final Set<Channel> WITH_LINK = EnumSet.of(Channel.SMS, Channel.EMAIL);

    private final AnswerLinks links;

    Ways(AnswerLinks links) {
        this.links = links;
    }

    /**
     * What is filled into a message.
     *
     * @param link which nobody but the recipient may read
     */
    record Filled(Slots slots, Optional<URI> link) {

        /** The text as it may be kept: of the link only where it leads. */
        String masked(String text) {
            return link.map(URI::toString)
                    .map(whole -> text.replace(whole, whole.substring(0, whole.lastIndexOf('/') + 1) + "…"))
                    .orElse(text);
        }
    }

    /** Says how it can be answered, where it asks anything; empty where nobody could answer it. */
    Optional<Filled> fill(Waiting message, Outbound to) {
        if (!message.kind().required().contains(Slot.ANSWERS)) {
            return Optional.of(new Filled(message.slots(), Optional.empty()));
        }
        Set<Way> ways = EnumSet.noneOf(Way.class);
        ways.addAll(to.gateway().ways(to.channel()));
        if (message.slots().given().contains(Slot.TELEPHONE)) {
            ways.add(Way.TELEPHONE);
        }
        Optional<URI> link = link(message, to);
        if (link.isPresent()) {
            ways.add(Way.LINK);
        }
        if (ways.isEmpty()) {
            return Optional.empty();
        }
        Slots.Builder said = Slots.builder().answers(ways);
        link.ifPresent(said::link);
        Map<String, String> all = new HashMap<>(message.slots().toKeep());
        all.putAll(said.build().toKeep());
        return Optional.of(new Filled(Slots.kept(all), link));
    }

    private Optional<URI> link(Waiting message, Outbound to) {
        return message.question()
                .filter(question -> to.links()
                        && WITH_LINK.contains(to.channel())
                        && message.kind().allowed().contains(Slot.LINK))
                .flatMap(question -> links.make(new AnswerLinks.Bearer(
                        question,
                        message.id(),
                        message.to(),
                        to.number(),
                        to.gateway().name().equals(GatewayChoice.SIMULATOR))));
    }
}
