package org.spean.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.spean.access.AccessLog;
import org.spean.access.Acting;
import org.spean.access.Actor;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.SettableClock;
import org.spean.access.Subject;
import org.spean.access.guard.Guard;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Relation;
import org.spean.access.reach.Reach;
import org.spean.files.reading.Works;
import org.spean.machine.SpeanHome;
import org.spean.machine.Superuser;
import org.spean.vault.Erasure;
import org.spean.vault.Keyring;
import org.spean.vocabulary.Sensitivity;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** A case of a centre with its people, and whoever has nothing to do with it; files under a clock that the test sets. */
public final class FileWorld {

    public final SettableClock clock = new SettableClock();
    public final Subject folder = new Subject(Subject.Kind.CASE, UUID.randomUUID());
    public final Actor worker;
    final Actor manager;
    final Actor office;
    public final Actor stranger;
    public final StoredFiles files;

    private final Remit centre = Remit.organization(UUID.randomUUID());
    private final Acting acting;
    private final JdbcClient tables;
    private final Reach reach;
    private final SpeanHome home;
    private final DataSource database;

    public FileWorld(BeanFactory beans) {
        acting = new Acting(beans);
        tables = beans.getBean(JdbcClient.class);
        reach = beans.getBean(Reach.class);
        home = beans.getBean(SpeanHome.class);
        database = beans.getBean(DataSource.class);
        files = new StoredFiles(
                beans.getBean(FileRows.class),
                beans.getBean(Works.class),
                beans.getBean(Keyring.class),
                beans.getBean(Erasure.class),
                beans.getBean(Guard.class),
                reach,
                beans.getBean(AccessPolicy.class),
                beans.getBean(AccessLog.class),
                clock,
                beans.getBean(PlatformTransactionManager.class));
        worker = holds(Role.CASEWORKER, centre);
        manager = holds(Role.MANAGER, centre);
        office = holds(Role.ATRO_OFFICER, Remit.COUNTRY);
        stranger = holds(Role.CASEWORKER, Remit.organization(UUID.randomUUID()));
        as(manager, () -> {
            reach.open(folder, Relation.OWN_CENTRE, centre, Optional.empty(), "admitted");
            reach.open(folder, Relation.COUNTRY, Remit.COUNTRY, Optional.empty(), "admitted");
            return true;
        });
        assign(worker, centre);
    }

    private static Actor holds(Role role, Remit remit) {
        return Actor.person(
                UUID.randomUUID(), "file " + role, Set.of(new Held(role, remit, Instant.EPOCH, null, null)));
    }

    /** Puts somebody on the case, through what they hold a role for. */
    public void assign(Actor whom, Remit through) {
        as(manager, () -> {
            reach.open(folder, Relation.ON_THE_CASE, whom.account().orElseThrow(), through, "assigned");
            return true;
        });
    }

    /** The official of the district in which the client was placed. */
    Actor official() {
        Remit district = Remit.district("0203");
        Actor official = holds(Role.DISTRICT_OFFICIAL, district);
        as(manager, () -> {
            reach.open(folder, Relation.PLACED_HERE, district, Optional.empty(), "placed");
            return true;
        });
        return official;
    }

    public <T> T as(Actor actor, Supplier<T> act) {
        return acting.as(actor, act);
    }

    public FileOutcome brings(Actor actor, Sensitivity about, byte[] bytes) {
        return brings(actor, Set.of(about), bytes);
    }

    /** Brings these bytes; what was written to the disk for that is gone afterwards. */
    public FileOutcome brings(Actor actor, Set<Sensitivity> about, byte[] bytes) {
        try {
            Path file = Files.createTempFile("brought", "");
            try {
                Files.write(file, bytes);
                return as(actor, () -> files.keep(actor, folder, about, file));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public FileId kept(Sensitivity about, byte[] bytes) {
        return kept(Set.of(about), bytes);
    }

    public FileId kept(Set<Sensitivity> about, byte[] bytes) {
        FileOutcome outcome = brings(worker, about, bytes);
        assertThat(outcome).isInstanceOf(FileOutcome.Kept.class);
        return ((FileOutcome.Kept) outcome).id();
    }

    /** What the log tells of the case, in its order. */
    List<String> logged() {
        return tables.sql("SELECT act FROM log.entry WHERE subject_id = ? ORDER BY id")
                .param(folder.id())
                .query((row, number) -> String.valueOf(row.getString(1)))
                .list();
    }

    /** The pictures of the case as they lie in the table, past the wall. */
    List<byte[]> sealed() {
        try (Connection past = Superuser.enters(home, database);
                PreparedStatement pages =
                        past.prepareStatement("SELECT sealed FROM stored_page WHERE subject_id = ? ORDER BY page")) {
            pages.setObject(1, folder.id());
            ResultSet rows = pages.executeQuery();
            List<byte[]> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getBytes(1));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many files and pages the database gives to somebody, whatever the program thinks of it. */
    int given(Actor actor) {
        return as(
                actor,
                () -> tables.sql("SELECT (SELECT count(*) FROM stored_file WHERE subject_id = :folder)"
                                + " + (SELECT count(*) FROM stored_page WHERE subject_id = :folder)")
                        .param("folder", folder.id())
                        .query(Integer.class)
                        .single());
    }

    /** Takes away what others would meet. */
    public void leaves() {
        try (Connection past = Superuser.enters(home, database);
                PreparedStatement all = past.prepareStatement("DELETE FROM stored_file WHERE subject_id = ?")) {
            all.setObject(1, folder.id());
            all.executeUpdate();
            past.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
