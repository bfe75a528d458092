package org.spean.directory;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
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
 * <p>Everything is read and checked before the first row is written. Rows that the files no longer have are removed; what
 * callers found out about telephones stays.
 */
@Component
class FirstContent {

    /** Changes with what this program makes of the files: a new version reads unchanged files again. */
    private static final String READING = "2 ";

    private static final Logger log = LoggerFactory.getLogger(FirstContent.class);

    private final SeedFolder seed;
    private final Catalogue catalogue;
    private final Gazetteer gazetteer;
    private final Organizations organizations;
    private final ServiceRows services;
    private final HotlineRows hotlines;
    private final Calls calls;
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
            EntityManager database,
            Clock clock) {
        this.seed = seed;
        this.catalogue = catalogue;
        this.gazetteer = gazetteer;
        this.organizations = organizations;
        this.services = services;
        this.hotlines = hotlines;
        this.calls = calls;
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
        if (fingerprint.equals(lastFingerprint())) {
            return false;
        }
        organizations.take(people);
        services.deleteByRowNameNotIn(entries.stream().map(ServiceEntry::row).toList());
        for (ServiceEntry entry : entries) {
            services.findById(entry.id().id())
                    .ifPresentOrElse(row -> row.becomes(entry), () -> services.save(new Service(entry)));
        }
        services.flush();
        calls.tellAll();
        hotlines.deleteAllInBatch();
        hotlines.saveAll(lines.stream().map(HotlineRow::new).toList());
        remember(fingerprint);
        log.info("Loaded {} services and {} hotlines from data-seed", entries.size(), lines.size());
        return true;
    }

    /** Which state of the files is loaded; empty before the first. */
    @Transactional(readOnly = true)
    String fingerprint() {
        return lastFingerprint();
    }

    private String lastFingerprint() {
        return (String) database.createNativeQuery(
                        "SELECT coalesce((SELECT fingerprint FROM seed_load WHERE id = 1), '')", String.class)
                .getSingleResult();
    }

    private void remember(String fingerprint) {
        database.createNativeQuery("""
                        INSERT INTO seed_load (id, fingerprint, at) VALUES (1, :fingerprint, :at)
                        ON CONFLICT (id) DO UPDATE SET fingerprint = :fingerprint, at = :at
                        """)
                .setParameter("fingerprint", fingerprint)
                .setParameter("at", clock.instant())
                .executeUpdate();
    }
}
