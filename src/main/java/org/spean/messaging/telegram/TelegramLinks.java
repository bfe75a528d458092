package org.spean.messaging.telegram;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.messaging.PreferredChannels;
import org.spean.messaging.Simulation;
import org.spean.people.Phone;
import org.spean.people.PhoneEntered;
import org.spean.people.Phones;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which numbers have a chat (design 3.2). Whoever looks after a post's telephone gives its holder a link that opens once; the chat
 * in which it is opened is linked when the six figures come back that were sent to the telephone. Where another person answers
 * the number, none of it holds any more.
 */
@Component
public class TelegramLinks {

    /** How long a link waits to be opened. */
    public static final Duration OPEN = Duration.ofHours(24);

    private final StartRows rows;
    private final TelegramSettings settings;
    private final Simulation simulation;
    private final PreferredChannels preferred;
    private final Phones phones;
    private final AccessLog log;
    private final Clock clock;

    TelegramLinks(
            StartRows rows,
            TelegramSettings settings,
            Simulation simulation,
            PreferredChannels preferred,
            Phones phones,
            AccessLog log,
            Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.simulation = simulation;
        this.preferred = preferred;
        this.phones = phones;
        this.log = log;
        this.clock = clock;
    }

    /**
     * How a number stands.
     *
     * @param linked since when it has a chat; empty where it has none
     * @param until until when a link, or the figures after it, are waited for; empty where neither is
     * @param opened whether the link was opened, so that the figures are waited for
     */
    public record Standing(Optional<Instant> linked, Optional<Instant> until, boolean opened) {

        /** A number that has nothing to do with a chat. */
        public static final Standing NONE = new Standing(Optional.empty(), Optional.empty(), false);
    }

    /** What came of asking for a link. */
    public sealed interface Offer {

        /**
         * It waits to be opened.
         *
         * @param link to be opened in Telegram; empty in the simulation, where it is opened on the simulated telephone
         */
        record Waits(Optional<URI> link) implements Offer {}

        /** First the number has to be verified: the figures go there. */
        record NotVerified() implements Offer {}

        /** No administrator set a bot. */
        record NoBot() implements Offer {}
    }

    /** How it stands now. */
    @Transactional(readOnly = true)
    public Standing standing(PhoneNumber number) {
        return rows.standing(gateway(), number, clock.instant());
    }

    /** How all numbers of the simulation stand that have anything to do with a chat. */
    @Transactional(readOnly = true)
    public Map<PhoneNumber, Standing> simulated() {
        return rows.standings(Simulation.GATEWAY, clock.instant());
    }

    /** Whether anybody can be linked now: to a bot, or in the simulation. */
    public boolean offered() {
        return simulation.on() || settings.bot().isPresent();
    }

    /**
     * Makes a link that opens once, in place of any before.
     *
     * @throws AccessDeniedException where it is no number of a post that they may know of
     */
    @Transactional
    public Offer offer(Actor by, PhoneNumber number) {
        preferred.check(by, number);
        if (!offered()) {
            return new Offer.NoBot();
        }
        if (phones.phone(number)
                .map(Phone::state)
                .filter(Phone.State.VERIFIED::equals)
                .isEmpty()) {
            return new Offer.NotVerified();
        }
        StartToken token = StartToken.make();
        rows.offer(gateway(), number, token.hash(), clock.instant().plus(OPEN));
        log.write(by, Act.TELEGRAM_OFFERED, Optional.empty(), Map.of("number", number.e164()));
        return new Offer.Waits(
                simulation.on()
                        ? Optional.empty()
                        : settings.bot()
                                .map(bot -> URI.create("https://t.me/" + bot.name() + "?start=" + token.token())));
    }

    /**
     * Takes the chat away; what goes to the number goes by SMS.
     *
     * @throws AccessDeniedException where it is no number of a post that they may know of
     */
    @Transactional
    public void unlink(Actor by, PhoneNumber number) {
        preferred.check(by, number);
        rows.forget(number);
        log.write(by, Act.TELEGRAM_UNLINKED, Optional.empty(), Map.of("number", number.e164()));
    }

    private String gateway() {
        return simulation.on() ? Simulation.GATEWAY : TelegramGateway.NAME;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void entered(PhoneEntered news) {
        rows.forget(news.number());
    }
}
