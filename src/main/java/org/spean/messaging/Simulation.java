package org.spean.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.spean.messaging.wording.MessageKind;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether telephones are simulated, and what waits to come to them. */
@Component
public class Simulation {

    private static final int MOST = 100;

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

    private Optional<PhoneNumber> number(Recipient to) {
        return addressees.of(to).flatMap(Addressee::number);
    }
}
