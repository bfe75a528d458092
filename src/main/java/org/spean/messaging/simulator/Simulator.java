package org.spean.messaging.simulator;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.messaging.Channel;
import org.spean.messaging.MessageGateway;
import org.spean.messaging.MessageState;
import org.spean.messaging.Outgoing;
import org.spean.messaging.Reports;
import org.spean.messaging.Reports.Report;
import org.spean.messaging.Simulation;
import org.spean.messaging.simulator.SimulatedRows.Came;
import org.spean.messaging.telegram.LinkedChats;
import org.spean.vocabulary.EmailAddress;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The gateway to telephones that are not there: takes everything, and reports what is written as soon as the telephone is on. What
 * is said in a call rings ({@link SimulatedCalls}).
 */
@Component
class Simulator implements MessageGateway {

    static final String NAME = Simulation.GATEWAY;

    private final SimulatedRows rows;
    private final Reports reports;
    private final LinkedChats chats;
    private final Clock clock;

    Simulator(SimulatedRows rows, Reports reports, LinkedChats chats, Clock clock) {
        this.rows = rows;
        this.reports = reports;
        this.chats = chats;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Channel> channels() {
        return EnumSet.allOf(Channel.class);
    }

    /** As in earnest: a chat that was linked in the simulation, an address that is known. */
    @Override
    public boolean reaches(Channel channel, PhoneNumber number, Optional<EmailAddress> email) {
        return switch (channel) {
            case SMS, VOICE -> true;
            case TELEGRAM -> chats.chat(NAME, number).isPresent();
            case EMAIL -> email.isPresent();
        };
    }

    @Override
    @Transactional
    public Sent send(Outgoing message) {
        return new Sent.Taken(rows.came(message, clock.instant()).toString());
    }

    @Override
    @Transactional(readOnly = true)
    public Found find(Outgoing message) {
        return rows.find(message)
                .map(UUID::toString)
                .<Found>map(Found.There::new)
                .orElseGet(Found.NotThere::new);
    }

    @Scheduled(fixedDelayString = "${spean.messages.every}", initialDelayString = "${spean.messages.every}")
    @Transactional
    public void tick() {
        for (Came each : rows.unreported()) {
            reports.take(new Report(
                    NAME, each.id().toString(), each.message(), MessageState.DELIVERED, Optional.empty(), ""));
            rows.reported(each.id(), clock.instant());
        }
    }
}
