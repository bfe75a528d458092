package org.spean.geography;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.geography.EditionOutcome.Done;
import org.spean.geography.EditionOutcome.Refused;
import org.spean.geography.EditionOutcome.Why;
import org.spean.machine.SpeanHome;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;

/**
 * The boundaries files that administrators took in: checked, looked at, taken, taken away again. A file
 * {@code boundaries.geojson} in {@link SpeanHome} is taken in once, at the first start that finds it.
 */
@Component
public class OutlineEditions implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(OutlineEditions.class);

    private static final int SHORT = 12;

    private final OutlineRows rows;
    private final Gazetteer gazetteer;
    private final Editions editions;
    private final AccessLog trail;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final ObjectMapper json;
    private final SpeanHome home;
    private final TransactionTemplate transaction;

    OutlineEditions(
            OutlineRows rows,
            Gazetteer gazetteer,
            Editions editions,
            AccessLog trail,
            Clock clock,
            ApplicationEventPublisher events,
            ObjectMapper json,
            SpeanHome home,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.gazetteer = gazetteer;
        this.editions = editions;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
        this.json = json;
        this.home = home;
        transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        Path file = home.path().resolve("boundaries.geojson");
        if (Files.exists(file)) {
            found(file);
        }
    }

    /** Where it was taken away on the screen, it stays away: the file is known. */
    private void found(Path file) {
        try {
            if (Files.size(file) > OutlineFile.MOST_BYTES) {
                log.warn("{} has more than 5 MB and was not taken; the map shows what it showed before", file);
                return;
            }
            OutlineFile.Read read = OutlineFile.read(
                    new BroughtFile(file.toString(), Files.readAllBytes(file)), gazetteer.provinces(), json);
            if (!read.sound()) {
                log.warn(
                        "{} cannot be drawn ({}); the map shows what it showed before",
                        file,
                        read.faults().getFirst());
                return;
            }
            transaction.executeWithoutResult(status -> {
                rows.alone();
                if (rows.like(read.text()).isEmpty()) {
                    Instant now = clock.instant();
                    rows.turn(Optional.of(rows.insert(read.text(), now, "")), now, "");
                    events.publishEvent(new OutlinesChanged());
                }
            });
        } catch (IOException e) {
            log.warn("{} cannot be read ({}); the map shows what it showed before", file, e.getMessage());
        }
    }

    /**
     * All that were ever taken, the latest first.
     *
     * @throws AccessDeniedException for whoever may not keep them
     */
    @Transactional(readOnly = true)
    public List<OutlineEdition> all(Actor by) {
        refuseOthers(by);
        return rows.editions();
    }

    /**
     * Reads a file. Nothing is written.
     *
     * @throws AccessDeniedException for whoever may not keep them
     */
    @Transactional(readOnly = true)
    public OutlineReading read(Actor by, BroughtFile file) {
        refuseOthers(by);
        OutlineFile.Read read = OutlineFile.read(file, gazetteer.provinces(), json);
        return read.sound()
                ? new OutlineReading.Sound(
                        read.text(),
                        read.outlines(),
                        read.outside(),
                        rows.inForce().map(OutlineEdition::id))
                : new OutlineReading.Faulty(read.faults());
    }

    /** Takes a file; the map is drawn with it from now on. */
    public EditionOutcome take(Actor by, OutlineReading.Sound read) {
        return transaction.execute(status -> {
            Optional<Why> against = against(by, read.against());
            if (against.isPresent()) {
                return new Refused(against.get());
            }
            Optional<OutlineEdition> like = rows.like(read.text());
            if (like.filter(OutlineEdition::inForce).isPresent()) {
                return new Refused(Why.NOTHING_DIFFERENT);
            }
            UUID id =
                    like.map(OutlineEdition::id).orElseGet(() -> rows.insert(read.text(), clock.instant(), by.name()));
            return turned(by, Optional.of(id), read.against());
        });
    }

    /**
     * Draws the map with a file that was taken once.
     *
     * @param to which; none where empty: then the map shows symbols
     * @param known which was in force when whoever asks read it
     */
    public EditionOutcome turn(Actor by, Optional<UUID> to, Optional<UUID> known) {
        return transaction.execute(status -> {
            Optional<Why> against = against(by, known);
            if (against.isEmpty() && to.isPresent() && to.flatMap(rows::edition).isEmpty()) {
                against = Optional.of(Why.GONE);
            }
            return against.isPresent() ? new Refused(against.get()) : turned(by, to, known);
        });
    }

    private EditionOutcome turned(Actor by, Optional<UUID> to, Optional<UUID> before) {
        rows.turn(to, clock.instant(), by.name());
        trail.write(
                by,
                Act.BOUNDARIES_TURNED,
                Optional.empty(),
                to.flatMap(rows::edition)
                        .map(edition -> Map.of("version", edition.fingerprint().substring(0, SHORT)))
                        .orElse(Map.of("what", "0")));
        events.publishEvent(new OutlinesChanged());
        return new Done(before);
    }

    private Optional<Why> against(Actor by, Optional<UUID> known) {
        if (!editions.mayKeep(by)) {
            return Optional.of(Why.NOT_YOURS);
        }
        rows.alone();
        return rows.inForce().map(OutlineEdition::id).equals(known) ? Optional.empty() : Optional.of(Why.OVERTAKEN);
    }

    private void refuseOthers(Actor by) {
        if (!editions.mayKeep(by)) {
            throw new AccessDeniedException("only administrators keep the boundaries");
        }
    }
}
