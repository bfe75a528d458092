package org.spean.messaging.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.messaging.ShownNumbers;
import org.spean.messaging.Simulation;
import org.spean.messaging.sending.LiftOutcome.Done;
import org.spean.messaging.sending.LiftOutcome.Reason;
import org.spean.messaging.sending.LiftOutcome.Refused;
import org.spean.people.Phones;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether messages reach real telephones (design 3.2). One administrator asks, another says yes within a day; back into the
 * simulation anybody of them goes alone and at once. Each act is logged.
 */
@Component
public class Lifting {

    /** The screen on which it is decided, relative to the program's own address. */
    public static final String LINK = "sending";

    /** How long an ask waits for its second yes. */
    public static final Duration LAPSES_AFTER = Duration.ofHours(24);

    private final LiftRows rows;
    private final KnownProviders providers;
    private final Simulation simulation;
    private final ShownNumbers shown;
    private final Phones phones;
    private final DoubtedNumbers doubts;
    private final SendingRights rights;
    private final AccessLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean demonstrating;

    Lifting(
            LiftRows rows,
            KnownProviders providers,
            Simulation simulation,
            ShownNumbers shown,
            Phones phones,
            DoubtedNumbers doubts,
            SendingRights rights,
            AccessLog log,
            TransactionTemplate transaction,
            Clock clock,
            Environment environment) {
        this.rows = rows;
        this.providers = providers;
        this.simulation = simulation;
        this.shown = shown;
        this.phones = phones;
        this.doubts = doubts;
        this.rights = rights;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
        this.demonstrating = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** How it stands; empty for whoever does not decide about it. */
    public Optional<LiftState> state(Actor by) {
        return reads(() -> rights.administers(by) ? Optional.of(known(rows.read())) : Optional.empty());
    }

    /** Without an ask that nobody said yes to in time. */
    private LiftState known(LiftState kept) {
        Instant now = clock.instant();
        return new LiftState(
                kept.real(), kept.asked().filter(each -> now.isBefore(each.at().plus(LAPSES_AFTER))), kept.changed());
    }

    /** What stands against asking for real telephones; empty where nothing does. */
    public Optional<Reason> against(Actor by) {
        return reads(() -> against(by, known(rows.read())));
    }

    private Optional<Reason> against(Actor by, LiftState state) {
        if (!rights.administers(by)) {
            return Optional.of(Reason.NOT_YOURS);
        }
        if (state.real()) {
            return Optional.of(Reason.REAL_ALREADY);
        }
        if (demonstrating) {
            return Optional.of(Reason.DEMONSTRATION);
        }
        return providers.any() ? Optional.empty() : Optional.of(Reason.NO_PROVIDER);
    }

    /** Whether they administer and nobody is there yet who could say the second yes. */
    public boolean nobodyElse(Actor by) {
        return reads(() -> rights.onlyOne(by));
    }

    /** Whether the present ask waits for their yes. */
    public boolean waitsFor(Actor by) {
        return reads(() -> {
            LiftState state = known(rows.read());
            return state.asked().filter(ask -> !own(by, ask)).isPresent()
                    && against(by, state).isEmpty();
        });
    }

    private boolean own(Actor by, LiftState.Step ask) {
        return rights.same(by.account().orElseThrow(), ask.by());
    }

    /** What a yes would bring with it; empty for whoever does not decide about it. */
    public Optional<LiftPreview> preview(Actor by) {
        return reads(() -> {
            if (!rights.administers(by)) {
                return Optional.empty();
            }
            Set<PhoneNumber> really = shown.all();
            Simulation.Waits waits = simulation.waits(really);
            return Optional.of(
                    new LiftPreview(waits.all(), waits.go(), triedOut(really).size(), rows.openQuestions()));
        });
    }

    /** Verified, and not through a provider. */
    private Set<PhoneNumber> triedOut(Set<PhoneNumber> really) {
        Set<PhoneNumber> verified = new HashSet<>(phones.verified());
        verified.removeAll(really);
        return verified;
    }

    /** Asks that real telephones be reached. */
    public LiftOutcome ask(Actor by) {
        return does(() -> {
            LiftState state = known(rows.locked());
            Optional<Reason> against = against(by, state).or(() -> state.asked().map(ask -> Reason.ASKED_ALREADY));
            if (against.isPresent()) {
                return new Refused(against.get());
            }
            rows.asks(account(by), clock.instant());
            log.write(by, Act.SENDING_ASKED, Optional.empty(), Map.of());
            return new Done();
        });
    }

    /** Calls the ask off: whoever asked, or any other administrator. */
    public LiftOutcome callOff(Actor by) {
        return does(() -> {
            if (!rights.administers(by)) {
                return new Refused(Reason.NOT_YOURS);
            }
            Optional<LiftState.Step> ask = known(rows.locked()).asked();
            if (ask.isEmpty()) {
                return new Refused(Reason.NOBODY_ASKS);
            }
            rows.asksNoMore();
            log.write(by, Act.SENDING_CALLED_OFF, Optional.empty(), Map.of("asked-by", askedBy(ask.get())));
            return new Done();
        });
    }

    /**
     * The second yes: from now on real telephones are reached. Numbers that were verified in the simulation only are unverified
     * again, and what was on its way to a simulated telephone does not come any more.
     *
     * @param waiting what is done with messages that wait
     */
    public LiftOutcome confirm(Actor by, WhatWaits waiting) {
        return does(() -> {
            LiftState state = known(rows.locked());
            Optional<LiftState.Step> ask = state.asked();
            Optional<Reason> against = against(by, state)
                    .or(() -> ask.isEmpty()
                            ? Optional.of(Reason.NOBODY_ASKS)
                            : ask.filter(each -> own(by, each)).map(each -> Reason.OWN_ASK));
            if (against.isPresent()) {
                return new Refused(against.get());
            }
            Instant now = clock.instant();
            Set<PhoneNumber> doubted = triedOut(shown.all());
            doubted.forEach(phones::doubted);
            doubts.add(doubted);
            rows.endSimulated(now);
            int cancelled = waiting == WhatWaits.CANCEL ? rows.cancelAll(now) : 0;
            rows.becomes(true, account(by), now);
            log.write(
                    by,
                    Act.SENDING_LIFTED,
                    Optional.empty(),
                    Map.of(
                            "asked-by",
                            askedBy(ask.orElseThrow()),
                            "cancelled",
                            String.valueOf(cancelled),
                            "unverified",
                            String.valueOf(doubted.size())));
            return new Done();
        });
    }

    /** Back into the simulation, at once. An ask that waits is over as well. */
    public LiftOutcome simulate(Actor by) {
        return does(() -> {
            if (!rights.administers(by)) {
                return new Refused(Reason.NOT_YOURS);
            }
            if (!rows.locked().real()) {
                return new Refused(Reason.SIMULATED_ALREADY);
            }
            rows.becomes(false, account(by), clock.instant());
            log.write(by, Act.SENDING_SIMULATED, Optional.empty(), Map.of());
            return new Done();
        });
    }

    private static String askedBy(LiftState.Step ask) {
        return ask.by().toString();
    }

    private static UUID account(Actor by) {
        return by.account().orElseThrow();
    }

    private <T> T reads(Supplier<T> look) {
        T found = transaction.execute(status -> look.get());
        if (found == null) {
            throw new IllegalStateException("nothing was read");
        }
        return found;
    }

    /** This node learns of it when it is committed. */
    private LiftOutcome does(Supplier<LiftOutcome> act) {
        LiftOutcome outcome = reads(act);
        simulation.changed();
        return outcome;
    }
}
