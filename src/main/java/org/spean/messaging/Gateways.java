package org.spean.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.messaging.wording.Way;
import org.springframework.stereotype.Component;

/** Through whom messages go out at this moment. */
@Component
public class Gateways {

    /** When a message that nobody can send is looked at again. */
    static final Duration LOOKS_AGAIN = Duration.ofMinutes(5);

    private final List<MessageGateway> all;
    private final GatewayChoice choice;

    Gateways(List<MessageGateway> all, GatewayChoice choice) {
        this.all = all;
        this.choice = choice;
    }

    /** The one that is in use for this channel; empty where none is. */
    Optional<MessageGateway> of(Channel channel) {
        return choice.name(channel)
                .flatMap(this::called)
                .filter(each -> each.channels().contains(channel));
    }

    /** By which ways what goes by this channel can be answered at this moment; none where nobody carries it. */
    public Set<Way> ways(Channel channel) {
        return of(channel).map(gateway -> gateway.ways(channel)).orElseGet(Set::of);
    }

    /** The names of those that can be asked what became of what they took, in use or not. */
    List<String> reporting() {
        return all.stream()
                .filter(MessageGateway::reports)
                .map(MessageGateway::name)
                .toList();
    }

    /** The one of this name, whether or not it is in use. */
    Optional<MessageGateway> called(String name) {
        return all.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
