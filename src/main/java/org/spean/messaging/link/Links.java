package org.spean.messaging.link;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.messaging.AnswerLinks;
import org.spean.messaging.TokenHash;
import org.spean.messaging.wording.Slots;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes links under the name by which people reach the program. Without one there are links on simulated telephones alone, to
 * this machine itself.
 */
@Component
class Links implements AnswerLinks {

    private static final Logger log = LoggerFactory.getLogger(Links.class);

    /** Chance may put together letters of a word that is never sent. */
    private static final int TRIES = 50;

    private static final Duration KEPT = Duration.ofDays(30);

    private final LinkRows rows;
    private final String host;
    private final Environment settings;
    private final Clock clock;

    Links(LinkRows rows, @Value("${spean.host}") String host, Environment settings, Clock clock) {
        this.rows = rows;
        this.host = host.strip();
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<URI> make(Bearer bearer) {
        Optional<String> base = base(bearer.simulated());
        if (base.isEmpty()) {
            return Optional.empty();
        }
        for (int tries = 0; tries < TRIES; tries++) {
            String token = LinkToken.draw();
            URI link = URI.create(base.get() + LinkPage.PATH + token);
            if (sayable(link)) {
                rows.add(TokenHash.of(token), bearer, clock.instant());
                return Optional.of(link);
            }
        }
        log.error("No link can be made below {}: messages go out without one", base.get());
        return Optional.empty();
    }

    private Optional<String> base(boolean simulated) {
        if (!host.isEmpty()) {
            return Optional.of("https://" + host);
        }
        // Nothing with this address reaches a real telephone.
        return simulated
                ? Optional.ofNullable(settings.getProperty("local.server.port")).map(port -> "http://localhost:" + port)
                : Optional.empty();
    }

    private static boolean sayable(URI link) {
        try {
            return Slots.builder().link(link) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Scheduled(fixedDelay = 86_400_000, initialDelay = 180_000)
    @Transactional
    void forgets() {
        rows.forgets(clock.instant().minus(KEPT));
    }
}
