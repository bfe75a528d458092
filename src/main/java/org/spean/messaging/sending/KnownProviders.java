package org.spean.messaging.sending;

import java.util.Comparator;
import java.util.List;
import org.spean.messaging.Channel;
import org.spean.messaging.MessageGateway;
import org.spean.messaging.Simulation;
import org.springframework.stereotype.Component;

/** The ways to real telephones that this program has, and how each is set up. */
@Component
public class KnownProviders {

    private final List<MessageGateway> gateways;

    KnownProviders(List<MessageGateway> gateways) {
        this.gateways = gateways.stream()
                .filter(each -> !each.name().equals(Simulation.GATEWAY))
                .sorted(Comparator.comparing(MessageGateway::name))
                .toList();
    }

    /** All of them, set up or not. */
    public List<Provider> all() {
        return gateways.stream()
                .map(each -> new Provider(each.name(), each.configured()))
                .toList();
    }

    /** Whether any of them can be used that carries SMS: what no other way reaches goes by that. */
    boolean any() {
        return gateways.stream()
                .anyMatch(each -> each.configured().ready() && each.channels().contains(Channel.SMS));
    }
}
