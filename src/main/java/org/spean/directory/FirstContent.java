package org.spean.directory;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.geography.Gazetteer;
import org.spean.machine.SeedFolder;
import org.spean.people.OrganizationSeed;
import org.spean.people.Organizations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads {@code data-seed}: all of it in one transaction or nothing, and the same files only once.
 *
 * <p>Everything is read and checked before the first row is written. Rows that the files no longer have end, and
 * are listed again when the files have them again; what callers found out about telephones stays, and so does all that is
 * kept here by people. On several nodes the
 * files of the one that started last count: the others follow.
 */
@Component
class FirstContent {

    /** Changes with what this program makes of the files: a new version reads unchanged files again. */
    private static final String READING = "2 ";

    /** So many rows are read and written at once. */
    private static final int BATCH = 1000;

    private static final Duration SOON = Duration.ofSeconds(10);

    private static final Logger log = LoggerFactory.getLogger(FirstContent.class);

    private final SeedFolder seed;
    private final Catalogue catalogue;
    private final Gazetteer gazetteer;
    private final Organizations organizations;
    private final ServiceRows services;
    private final HotlineRows hotlines;
    private final Calls calls;
    private final FieldTiers tiers;
    private final EntityManager database;
    private final Clock clock;

    FirstContent(
            SeedFolder seed,
            Catalogue catalogue,
            Gazetteer gazetteer,
            Organizations organizations,
            ServiceRows services,
            HotlineRows hotlines,
            Calls calls,
            FieldTiers tiers,
            EntityManager database,
            Clock clock) {
        this.seed = seed;
        this.catalogue = catalogue;
        this.gazetteer = gazetteer;
        this.organizations = organizations;
        this.services = services;
        this.hotlines = hotlines;
        this.calls = calls;
        this.tiers = tiers;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Loads what is new in the files.
     *
     * @return whether anything had to be loaded
     * @throws org.spean.machine.SeedRefusal naming the first bad cell; nothing was loaded
     */
    @Transactional
    boolean load() {
        OrganizationSeed people = OrganizationSeed.read(seed);
        DirectorySeed directory = new DirectorySeed(catalogue, gazetteer, people);
        List<ServiceEntry> entries = directory.entries(seed);
        List<Hotline> lines = directory.hotlines(seed);
        String fingerprint = READING + seed.fingerprint();
        oneAfterTheOther();
        if (fingerprint.equals(last("fingerprint"))) {
            return false;
        }
        String[] rows = entries.stream().map(ServiceEntry::row).toArray(String[]::new);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        services.endAllBut(rows, at);
        services.listAgain(rows, at);
        for (int from = 0; from < entries.size(); from += BATCH) {
            take(entries.subList(from, Math.min(from + BATCH, entries.size())), at);
        }
        services.shelterAll(
                catalogue.types().stream()
                        .filter(ServiceType::shelters)
                        .map(type -> type.id().id())
                        .toArray(String[]::new),
                at);
        calls.tellAll();
        settle(at);
        organizations.take(people);
        hotlines.deleteAllInBatch();
        hotlines.saveAll(lines.stream().map(HotlineRow::new).toList());
        remember(fingerprint);
        log.info("Loaded {} services and {} hotlines from data-seed", entries.size(), lines.size());
        return true;
    }

    /**
     * Whoever asks for what was modified after a moment, a minute of overlap included, must not have asked before it could be
     * seen. And what another tier may see now, or may no longer, is different although nobody wrote it, and so is what is called
     * by another name.
     */
    private void settle(Instant at) {
        Instant end = clock.instant();
        if (differs("tiers", tiers.fingerprint()) || differs("names", catalogue.fingerprint())) {
            services.tellAll(end);
        } else if (end.isAfter(at.plus(SOON))) {
            services.settle(at, end);
        }
    }

    private boolean differs(String column, String now) {
        String before = last(column);
        return !before.isEmpty() && !before.equals(now);
    }

    /** What is written is let go of at once: a file may be large. */
    private void take(List<ServiceEntry> entries, Instant at) {
        Map<UUID, Service> known = services
                .findAllById(entries.stream().map(each -> each.id().id()).toList())
                .stream()
                .collect(Collectors.toMap(row -> row.handle().id(), Function.identity()));
        for (ServiceEntry entry : entries) {
            Service row = known.get(entry.id().id());
            if (row == null) {
                database.persist(new Service(entry, at));
            } else if (!row.keptHere()) {
                row.becomes(entry, at, tiers.of(Tier.PUBLIC));
            }
        }
        database.flush();
        database.clear();
    }

    /** Two nodes that start at once would both load the same: the second waits, and then finds it loaded. */
    private void oneAfterTheOther() {
        database.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtext('spean first content'))")
                .getSingleResult();
    }

    private String last(String column) {
        return (String) database.createNativeQuery(
                        "SELECT coalesce((SELECT " + column + " FROM seed_load WHERE id = 1), '')", String.class)
                .getSingleResult();
    }

    private void remember(String fingerprint) {
        database.createNativeQuery("""
                        INSERT INTO seed_load (id, fingerprint, tiers, names, at)
                        VALUES (1, :fingerprint, :tiers, :names, :at) ON CONFLICT (id)
                        DO UPDATE SET fingerprint = :fingerprint, tiers = :tiers, names = :names, at = :at
                        """)
                .setParameter("tiers", tiers.fingerprint())
                .setParameter("names", catalogue.fingerprint())
                .setParameter("fingerprint", fingerprint)
                .setParameter("at", clock.instant())
                .executeUpdate();
    }
}
