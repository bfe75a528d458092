package org.spean.messaging;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.messaging.MessageActOutcome.Done;
import org.spean.messaging.MessageActOutcome.Reason;
import org.spean.messaging.MessageActOutcome.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What administrators and ATRO officers do with single messages. Each act is logged. */
@Component
public class MessageActs {

    private final ActRows rows;
    private final BookRows book;
    private final MessageSight sight;
    private final Simulation simulation;
    private final AccessLog log;
    private final Clock clock;

    MessageActs(ActRows rows, BookRows book, MessageSight sight, Simulation simulation, AccessLog log, Clock clock) {
        this.rows = rows;
        this.book = book;
        this.sight = sight;
        this.simulation = simulation;
        this.log = log;
        this.clock = clock;
    }

    /** Does it, unless it is not theirs or the message stands elsewhere by now. */
    @Transactional
    public MessageActOutcome does(Actor by, MessageId id, MessageAct act) {
        if (!sight.oversees(by)) {
            return new Refused(Reason.NOT_YOURS);
        }
        if (book.message(sight.within(by), id).isEmpty()) {
            return new Refused(Reason.MOVED_ON);
        }
        if (act == MessageAct.SEND_NOW && !simulation.on()) {
            return new Refused(Reason.REAL_TELEPHONES);
        }
        if (!rows.does(id, act, clock.instant())) {
            return new Refused(Reason.MOVED_ON);
        }
        log.write(by, logged(act), Optional.empty(), Map.of("message", id.toString()));
        return new Done();
    }

    /** Whether they do anything with messages at all. */
    @Transactional(readOnly = true)
    public boolean mayAct(Actor by) {
        return sight.oversees(by);
    }

    /** What they can do with it as it stands. */
    Set<MessageAct> offered(boolean oversees, MessageLine line) {
        Set<MessageAct> offered = EnumSet.noneOf(MessageAct.class);
        if (oversees && line.state() == MessageState.QUEUED) {
            offered.add(MessageAct.CANCEL);
            if (simulation.on()) {
                offered.add(MessageAct.SEND_NOW);
            }
        }
        if (oversees && line.decides()) {
            offered.addAll(EnumSet.of(MessageAct.ARRIVED, MessageAct.SEND_AGAIN));
        }
        return offered;
    }

    private static Act logged(MessageAct act) {
        return switch (act) {
            case SEND_NOW -> Act.MESSAGE_HURRIED;
            case CANCEL -> Act.MESSAGE_CANCELLED;
            case PUT_BACK -> Act.MESSAGE_PUT_BACK;
            case ARRIVED -> Act.MESSAGE_FOUND_ARRIVED;
            case SEND_AGAIN -> Act.MESSAGE_SENT_AGAIN;
        };
    }
}
