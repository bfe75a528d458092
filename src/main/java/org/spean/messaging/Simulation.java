package org.spean.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.messaging.wording.MessageKind;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether telephones are simulated, and what waits to come to them. */
@Component
public class Simulation {

    /** What the tables call the gateway that stands for all others while telephones are simulated. */
    public static final String GATEWAY = GatewayChoice.SIMULATOR;

    private static final int MOST = 100;

    /** More than anybody wants to send at once after a training; the others are counted, and not looked at. */
    private static final int MOST_LOOKED_AT = 5000;

    private final GatewayChoice choice;
    private final BookRows rows;
    private final Addressees addressees;

    Simulation(GatewayChoice choice, BookRows rows, Addressees addressees) {
        this.choice = choice;
        this.rows = rows;
        this.addressees = addressees;
    }

    /** Whether no message reaches a real telephone. */
    public boolean on() {
        return !choice.live();
    }

    /**
     * A message that waits to come to a telephone.
     *
     * @param next when it is looked at next
     */
    public record Coming(MessageId id, PhoneNumber number, MessageKind kind, WaitsFor waitsFor, Instant next) {}

    /** What waits, as it would go today; the latest first, and not more than anybody reads. */
    @Transactional(readOnly = true)
    public List<Coming> coming() {
        return rows.queued(MOST).stream()
                .flatMap(each -> number(each.to())
                        .map(number -> new Coming(each.id(), number, each.kind(), each.waitsFor(), each.next()))
                        .stream())
                .toList();
    }

    /** Somebody changed it: this node learns of it now, the others within two seconds. */
    public void changed() {
        choice.changed();
    }

    /**
     * What waits.
     *
     * @param all how many there are
     * @param go how many of them would reach somebody
     */
    public record Waits(long all, long go) {}

    /** How many messages wait, and how many of them would reach somebody if these numbers alone were verified. */
    @Transactional(readOnly = true)
    public Waits waits(Set<PhoneNumber> verified) {
        long go = rows.queued(MOST_LOOKED_AT).stream()
                .filter(each -> number(each.to())
                        .filter(number -> each.kind().toUnverified() || verified.contains(number))
                        .isPresent())
                .count();
        return new Waits(
                rows.waiting().values().stream().mapToLong(Long::longValue).sum(), go);
    }

    private Optional<PhoneNumber> number(Recipient to) {
        return addressees.of(to).flatMap(Addressee::number);
    }
}
