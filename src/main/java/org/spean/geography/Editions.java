package org.spean.geography;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Confirmers;
import org.spean.access.Role;
import org.spean.geography.EditionOutcome.Done;
import org.spean.geography.EditionOutcome.Refused;
import org.spean.geography.EditionOutcome.Why;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The editions of the official gazetteer, as administrators take them in: read and checked as a whole, looked at, taken in one
 * transaction or not at all. Earlier editions stay, and each can be put in force again.
 */
@Component
public class Editions {

    private static final Logger trouble = LoggerFactory.getLogger(Editions.class);
    private static final int AT_ONCE = 1_000;
    private static final int SHORT = 12;

    private final PlaceRows rows;
    private final Gazetteer gazetteer;
    private final Confirmers confirmers;
    private final AccessLog log;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Editions(
            PlaceRows rows,
            Gazetteer gazetteer,
            Confirmers confirmers,
            AccessLog log,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.gazetteer = gazetteer;
        this.confirmers = confirmers;
        this.log = log;
        this.clock = clock;
        this.events = events;
        transaction = new TransactionTemplate(transactions);
    }

    /** Whether they may take editions in and turn from one to another. */
    public boolean mayKeep(Actor by) {
        return by.account().isPresent()
                && confirmers.held(by).stream().anyMatch(held -> held.role() == Role.ADMINISTRATOR);
    }

    /**
     * All that were ever taken, the latest first.
     *
     * @throws AccessDeniedException for whoever may not keep them
     */
    @Transactional(readOnly = true)
    public List<Edition> all(Actor by) {
        refuseOthers(by);
        return rows.editions();
    }

    /**
     * Reads the four files and compares them with the edition in force. Nothing is written.
     *
     * @throws AccessDeniedException for whoever may not keep them
     */
    @Transactional(readOnly = true)
    public EditionReading read(Actor by, List<BroughtFile> files) {
        refuseOthers(by);
        GazetteerFiles.Read read = GazetteerFiles.read(files, gazetteer.provinces());
        if (!read.faults().isEmpty()) {
            return new EditionReading.Faulty(read.faults());
        }
        Optional<UUID> against = rows.inForce().map(Edition::id);
        List<PlaceRow> before = against.map(rows::rows).orElse(List.of());
        return new EditionReading.Sound(new ProposedEdition(read.rows(), against, Comparison.of(before, read.rows())));
    }

    /**
     * Begins to take it, and comes back at once: whoever waits looks how far it is. It goes on when the page is left.
     *
     * @return what tells how far it is, and what came of it
     */
    public Taking begin(Actor by, ProposedEdition proposed) {
        Taking taking = new Taking();
        Thread.ofVirtual().name("gazetteer").start(() -> {
            try {
                taking.ends(take(by, proposed, taking));
            } catch (RuntimeException e) {
                trouble.error("The gazetteer was not taken", e);
                taking.fails();
            }
        });
        return taking;
    }

    /**
     * Takes it, and puts it in force: all of it, or nothing.
     *
     * @param taking is told how far it is, and can call it off
     */
    public EditionOutcome take(Actor by, ProposedEdition proposed, Taking taking) {
        return transaction.execute(status -> {
            Optional<Why> against = against(by, proposed.against());
            if (against.isEmpty() && proposed.changes().same()) {
                against = Optional.of(Why.NOTHING_DIFFERENT);
            }
            if (against.isPresent()) {
                return new Refused(against.get());
            }
            Instant now = clock.instant();
            Edition edition = new Edition(
                    UUID.randomUUID(),
                    fingerprint(proposed.rows()),
                    now,
                    by.name(),
                    proposed.counts(),
                    true,
                    now,
                    by.name());
            rows.insert(edition);
            for (int from = 0; from < proposed.rows().size(); from += AT_ONCE) {
                List<PlaceRow> some =
                        proposed.rows().subList(from, Math.min(proposed.rows().size(), from + AT_ONCE));
                if (taking.cancelled()) {
                    break;
                }
                rows.insert(edition.id(), some);
                taking.wrote(some.size());
            }
            if (taking.cancelled()) {
                status.setRollbackOnly();
                return new Refused(Why.CANCELLED);
            }
            turn(by, Optional.of(edition), now);
            return new Done(proposed.against());
        });
    }

    private static String fingerprint(List<PlaceRow> rows) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            rows.forEach(row -> digest.update(row.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Puts an edition that was taken once in force again.
     *
     * @param to which; none where empty: then the few places that travel with the program are all there are
     * @param known which was in force when whoever asks read it
     */
    public EditionOutcome turn(Actor by, Optional<UUID> to, Optional<UUID> known) {
        return transaction.execute(status -> {
            Optional<Why> against = against(by, known);
            if (against.isPresent()) {
                return new Refused(against.get());
            }
            Optional<Edition> wanted = to.flatMap(rows::edition);
            if (wanted.isEmpty() && to.isPresent()) {
                return new Refused(Why.GONE);
            }
            turn(by, wanted, clock.instant());
            return new Done(known);
        });
    }

    private Optional<Why> against(Actor by, Optional<UUID> known) {
        if (!mayKeep(by)) {
            return Optional.of(Why.NOT_YOURS);
        }
        rows.alone();
        return rows.inForce().map(Edition::id).equals(known) ? Optional.empty() : Optional.of(Why.OVERTAKEN);
    }

    private void turn(Actor by, Optional<Edition> to, Instant at) {
        rows.turn(to.map(Edition::id), at, by.name());
        Map<String, String> told = new LinkedHashMap<>();
        told.put("what", to.map(edition -> counted(edition.counts())).orElse("0"));
        to.ifPresent(edition -> told.put("version", edition.fingerprint().substring(0, SHORT)));
        log.write(by, Act.GAZETTEER_TURNED, Optional.empty(), told);
        events.publishEvent(new GazetteerChanged(
                gazetteer.districts(to.map(Edition::id).map(rows::rows).orElse(List.of()))));
    }

    /** How many of each level, from above. */
    private static String counted(PlaceCounts counts) {
        return Stream.of(PlaceKind.values())
                .map(kind -> Integer.toString(counts.of(kind)))
                .collect(Collectors.joining(" / "));
    }

    private void refuseOthers(Actor by) {
        if (!mayKeep(by)) {
            throw new AccessDeniedException("only administrators keep the gazetteer");
        }
    }
}
