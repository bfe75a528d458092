package org.spean.messaging.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.messaging.Failure;
import org.spean.messaging.MessageState;
import org.spean.messaging.Reports;
import org.spean.messaging.Reports.Report;
import org.spean.messaging.Simulation;
import org.spean.messaging.simulator.RingingRows.Rings;
import org.spean.messaging.voice.Spoken;
import org.spean.messaging.voice.VoiceCalls;
import org.spean.messaging.voice.WhoAnswers;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls to telephones that are not there. They ring until somebody answers or declines, and say and hear what a provider's call
 * would. Nobody answers a telephone that is off.
 */
@Component
public class SimulatedCalls {

    /** As long as anybody lets it ring who has to find the screen first. */
    static final Duration RINGS = Duration.ofMinutes(2);

    /** Whoever went away in the middle of a call has hung up. */
    static final Duration TALKS = Duration.ofMinutes(15);

    private static final int AT_ONCE = 50;

    private final RingingRows rows;
    private final SimulatedRows messages;
    private final TelephoneRows telephones;
    private final Simulation simulation;
    private final SimulatorRights rights;
    private final VoiceCalls calls;
    private final Reports reports;
    private final AccessLog log;
    private final Clock clock;

    SimulatedCalls(
            RingingRows rows,
            SimulatedRows messages,
            TelephoneRows telephones,
            Simulation simulation,
            SimulatorRights rights,
            VoiceCalls calls,
            Reports reports,
            AccessLog log,
            Clock clock) {
        this.rows = rows;
        this.messages = messages;
        this.telephones = telephones;
        this.simulation = simulation;
        this.rights = rights;
        this.calls = calls;
        this.reports = reports;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A call that rings or is talked.
     *
     * @param says what is said just now; empty while it rings
     */
    public record Now(UUID call, Optional<Spoken> says) {}

    /** How a call stands, for whoever reads what lies on a telephone. */
    public enum State {
        RINGS,
        TALKS,
        /** Somebody answered it. */
        HAD,
        /** Nobody did, or somebody declined. */
        MISSED
    }

    /**
     * How the calls on all telephones stand, as they were seen together.
     *
     * @param states of each call by its id
     * @param now what rings or is talked, by telephone
     */
    public record Calls(Map<UUID, State> states, Map<PhoneNumber, Now> now) {

        /** None. */
        public static final Calls NONE = new Calls(Map.of(), Map.of());

        /** Copies. */
        public Calls {
            states = Map.copyOf(states);
            now = Map.copyOf(now);
        }

        /** How a call stands; as one that was missed where nobody knows it. */
        public State state(UUID call) {
            return states.getOrDefault(call, State.MISSED);
        }

        /** The call on this telephone, if there is one. */
        public Optional<Now> on(PhoneNumber number) {
            return Optional.ofNullable(now.get(number));
        }
    }

    /** All that can be seen; none once real telephones are reached. */
    @Transactional(readOnly = true)
    public Calls all() {
        if (!simulation.on()) {
            return Calls.NONE;
        }
        Map<UUID, State> states = new HashMap<>();
        Map<PhoneNumber, Now> now = new HashMap<>();
        for (Rings each : rows.latest(SimulatedTelephones.MOST)) {
            states.put(each.id(), state(each));
            if ((each.rings() || each.talks()) && !now.containsKey(each.number())) {
                now.put(each.number(), new Now(each.id(), each.talks() ? says(each.id()) : Optional.empty()));
            }
        }
        return new Calls(states, now);
    }

    private static State state(Rings each) {
        if (each.rings()) {
            return State.RINGS;
        }
        if (each.talks()) {
            return State.TALKS;
        }
        return each.answered() ? State.HAD : State.MISSED;
    }

    private Optional<Spoken> says(UUID call) {
        return calls.now(Simulator.NAME, call.toString());
    }

    /**
     * Answers it.
     *
     * @return whether it did: not one that rings no more, not on a telephone that is off, and not once real ones are reached
     */
    @Transactional
    public boolean answer(Actor by, UUID call) {
        Optional<Rings> rings = ringing(by, call);
        rings.ifPresent(each -> {
            written(by, each, "call answered");
            calls.answered(Simulator.NAME, call.toString(), each.message(), WhoAnswers.PERSON)
                    .filter(Spoken::last)
                    .ifPresent(says -> over(each));
        });
        return rings.isPresent();
    }

    /** Does not answer it; whether it rang. */
    @Transactional
    public boolean decline(Actor by, UUID call) {
        Optional<Rings> rings = ringing(by, call);
        rings.ifPresent(each -> {
            written(by, each, "call declined");
            over(each);
        });
        return rings.isPresent();
    }

    private Optional<Rings> ringing(Actor by, UUID call) {
        return may(by)
                ? rows.locked(call)
                        .filter(Rings::rings)
                        .filter(each -> !telephones.off().contains(each.number()))
                : Optional.empty();
    }

    private boolean may(Actor by) {
        return simulation.on() && rights.may(by);
    }

    /**
     * Presses keys.
     *
     * @param turn to which time of being told something they belong
     * @param keys empty for silence
     */
    @Transactional
    public void press(Actor by, UUID call, int turn, String keys) {
        if (may(by)) {
            rows.locked(call).filter(Rings::talks).ifPresent(each -> {
                written(by, each, "keys pressed");
                calls.pressed(Simulator.NAME, call.toString(), turn, keys)
                        .filter(Spoken::last)
                        .ifPresent(says -> over(each));
            });
        }
    }

    /** Hangs up, in the middle or after the last word. */
    @Transactional
    public void hangUp(Actor by, UUID call) {
        if (may(by)) {
            rows.locked(call).filter(Rings::talks).ifPresent(this::hungUp);
        }
    }

    private void hungUp(Rings each) {
        calls.ended(Simulator.NAME, each.id().toString());
        over(each);
    }

    /** Tells the program what became of it, once. */
    private void over(Rings each) {
        if (each.reported()) {
            return;
        }
        String call = each.id().toString();
        boolean heard = calls.heard(Simulator.NAME, call);
        reports.take(new Report(
                Simulator.NAME,
                call,
                Optional.of(each.message()),
                heard ? MessageState.DELIVERED : MessageState.FAILED,
                heard ? Optional.empty() : Optional.of(Failure.NO_ANSWER),
                ""));
        messages.reported(each.id(), clock.instant());
    }

    private void written(Actor by, Rings each, String what) {
        log.write(
                by,
                Act.SIMULATOR_WRITTEN,
                Optional.empty(),
                Map.of("number", each.number().e164(), "what", what));
    }

    /** Ends what rang or was talked for long enough. */
    @Scheduled(fixedDelayString = "${spean.messages.every}", initialDelayString = "${spean.messages.every}")
    @Transactional
    public void tick() {
        Instant now = clock.instant();
        for (Rings each : rows.left(now.minus(RINGS), now.minus(TALKS), AT_ONCE)) {
            if (each.talks()) {
                hungUp(each);
            } else {
                over(each);
            }
        }
    }
}
