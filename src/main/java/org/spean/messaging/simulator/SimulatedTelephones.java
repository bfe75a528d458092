package org.spean.messaging.simulator;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.messaging.Channel;
import org.spean.messaging.Inbox;
import org.spean.messaging.Simulation;
import org.spean.messaging.Simulation.Coming;
import org.spean.messaging.simulator.Telephone.Said;
import org.spean.messaging.simulator.TelephoneRows.On;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The telephones of the simulation, for whoever may open them ({@link #opens}), and for nobody once messages reach real ones. What
 * is written on one is heard exactly as what a provider brings. Quiet hours hold here as in earnest: what waits for the morning
 * waits, and is shown.
 */
@Component
public class SimulatedTelephones {

    /** The longest that can be written on one, in letters: ten parts of an SMS. */
    public static final int LONGEST = 1600;

    private static final int OF_EACH = 8;
    static final int MOST = 2000;

    private final TelephoneRows rows;
    private final Simulation simulation;
    private final SimulatorRights rights;
    private final Inbox inbox;
    private final AccessLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SimulatedTelephones(
            TelephoneRows rows,
            Simulation simulation,
            SimulatorRights rights,
            Inbox inbox,
            AccessLog log,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.simulation = simulation;
        this.rights = rights;
        this.inbox = inbox;
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Whether they may read and answer on them: in a demonstration everybody, in earnest administrators and ATRO officers. */
    public boolean opens(Actor by) {
        return rights.may(by);
    }

    /** Whether there are any: not once real ones are reached. */
    public boolean on() {
        return simulation.on();
    }

    /** All to which something came or is to come, those with the latest first; none once real ones are reached. */
    public List<Telephone> all() {
        if (!on()) {
            return List.of();
        }
        Map<PhoneNumber, List<Said>> said = new LinkedHashMap<>();
        for (On each : rows.last(OF_EACH, MOST)) {
            said.computeIfAbsent(each.number(), none -> new ArrayList<>()).addFirst(each.said());
        }
        Map<PhoneNumber, List<Coming>> coming = new LinkedHashMap<>();
        for (Coming each : simulation.coming()) {
            coming.computeIfAbsent(each.number(), none -> new ArrayList<>()).addFirst(each);
            said.putIfAbsent(each.number(), List.of());
        }
        Set<PhoneNumber> off = rows.off();
        return said.entrySet().stream()
                .map(each -> new Telephone(
                        each.getKey(),
                        !off.contains(each.getKey()),
                        List.copyOf(each.getValue()),
                        coming.getOrDefault(each.getKey(), List.of())))
                .sorted(Comparator.comparing(SimulatedTelephones::latest).reversed())
                .toList();
    }

    /** The id of the latest that came or is to come: ids begin with their time. */
    private static String latest(Telephone telephone) {
        return Stream.concat(
                        telephone.said().stream().map(Said::id),
                        telephone.coming().stream().map(each -> each.id().id()))
                .map(UUID::toString)
                .max(Comparator.naturalOrder())
                .orElse("");
    }

    /** A text that is another one as soon as there is anything new to see on any of them. */
    public String stamp() {
        return on() ? rows.stamp() : "";
    }

    /**
     * Writes on a telephone and sends it.
     *
     * @return whether it did: not an empty text, not from one that is off, and not once real ones are reached
     */
    public boolean write(Actor by, PhoneNumber number, String text) {
        if (!on() || text.isBlank() || text.length() > LONGEST || !rights.may(by)) {
            return false;
        }
        Optional<UUID> sent = Optional.ofNullable(transaction.execute(status -> {
            if (rows.off().contains(number)) {
                return null;
            }
            log.write(by, Act.SIMULATOR_WRITTEN, Optional.empty(), Map.of("number", number.e164()));
            return rows.writes(number, text, clock.instant());
        }));
        sent.ifPresent(id -> inbox.take(Simulator.NAME, id.toString(), Channel.SMS, number, text));
        return sent.isPresent();
    }

    /** Switches one on or off. */
    public void turn(Actor by, PhoneNumber number, boolean on) {
        if (on() && rights.may(by)) {
            transaction.executeWithoutResult(status -> rows.turn(number, on));
        }
    }
}
