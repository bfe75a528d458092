package org.spean.access.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.spean.access.Acting;
import org.spean.access.Actor;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.Subject;
import org.spean.access.policy.Relation;
import org.spean.machine.SpeanHome;
import org.spean.machine.Superuser;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/**
 * The second wall (design 5.1): with every check of the program left out, the database gives nothing of anybody else's. Nothing
 * here asks the policy.
 */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class WallTest {

    /** Tables that speak of a subject and have no wall, each with the reason. */
    private static final Set<String> WITHOUT = Set.of(
            // What the wall itself reads.
            "reach",
            "travel_case",
            // What the guards read before they let somebody in; no answers.
            "glass",
            "cold",
            "warming",
            "opening",
            // What waits for people is counted by the clock too, for whom every row behind a wall is closed: handles,
            // days, no
            // answers. Their queries leave out what is not their reader's.
            "task",
            "deadline",
            // When an identity goes cold: a handle and a day, for what is done by the clock.
            "case_cooling",
            // By when an answer to a referral is wanted, and who of several said yes first: handles and moments, for
            // what is
            // done by the clock and has to be known on both sides.
            "referral_clock");

    private final Remit ours = Remit.organization(UUID.randomUUID());
    private final Remit theirs = Remit.organization(UUID.randomUUID());
    private final Actor manager =
            Actor.person(UUID.randomUUID(), "wall", Set.of(new Held(Role.MANAGER, ours, Instant.EPOCH, null, null)));
    private final Acting acting;
    private final TrustSubjects subjects;
    private final JdbcClient tables;
    private final DataSource database;
    private final SpeanHome home;
    private final Reach reach;
    private Subject mine = new Subject(Subject.Kind.CASE, UUID.randomUUID());
    private Subject other = mine;

    WallTest(AutowireCapableBeanFactory beans, JdbcClient tables, DataSource database, SpeanHome home, Reach reach) {
        this.reach = reach;
        acting = new Acting(beans);
        subjects = new TrustSubjects(beans);
        this.tables = tables;
        this.database = database;
        this.home = home;
    }

    @BeforeEach
    void twoCentresHaveOneEach() {
        mine = subjects.add();
        other = subjects.add();
        subjects.tie(mine, "OWN_CENTRE", ours);
        subjects.tie(other, "OWN_CENTRE", theirs);
    }

    @Test
    @Evidence({"8.3.3", "8.4.1"})
    void aSelectOfEverythingGivesWhatIsWithinReachAndNoMore() {
        assertThat(acting.as(
                        manager,
                        () -> new HashSet<>(tables.sql("SELECT id FROM trust_subject")
                                .query(UUID.class)
                                .list())))
                .isEqualTo(Set.of(mine.id()));
        assertThat(acting.as(
                        manager,
                        () -> tables.sql("SELECT count(*) FROM trust_subject")
                                .query(Integer.class)
                                .single()))
                .isEqualTo(1);
    }

    @Test
    void whoeverOpensACaseFillsItInTheSameTransaction() {
        Subject fresh = new Subject(Subject.Kind.CASE, UUID.randomUUID());
        assertThat(acting.as(manager, () -> {
                    reach.open(fresh, Relation.OWN_CENTRE, ours, Optional.empty(), "admitted");
                    return tables.sql("INSERT INTO trust_subject VALUES (?, 'new')")
                            .param(fresh.id())
                            .update();
                }))
                .isEqualTo(1);
    }

    @Test
    void whereNobodyActsThereAreNoRows() {
        assertThat(acting.as(Actor.ANYBODY, () -> subjects.given(List.of(mine, other))))
                .isEmpty();
    }

    @Test
    void outsideATransactionThereAreNoRows() {
        assertThat(subjects.given(List.of(mine, other))).isEmpty();
    }

    @Test
    void nothingSticksToAConnectionThatGoesBackToThePool() throws SQLException {
        acting.as(manager, () -> subjects.given(List.of(mine)));
        List<Connection> all = new ArrayList<>();
        try {
            for (int each = 0; each < 5; each++) {
                Connection connection = database.getConnection();
                all.add(connection);
                try (Statement statement = connection.createStatement();
                        ResultSet said = statement.executeQuery(
                                "SELECT current_setting('spean.badges', true), (SELECT count(*) FROM trust_subject)")) {
                    said.next();
                    assertThat(said.getString(1)).isIn("", null);
                    assertThat(said.getInt(2)).isZero();
                }
                connection.rollback();
            }
        } finally {
            for (Connection each : all) {
                each.close();
            }
        }
    }

    @Test
    void nobodyChangesOrTakesAwayWhatIsNotTheirs() {
        assertThat(acting.as(
                        manager,
                        () -> tables.sql("UPDATE trust_subject SET note = 'changed'")
                                .update()))
                .isEqualTo(1);
        assertThat(acting.as(
                        manager,
                        () -> tables.sql("DELETE FROM trust_subject WHERE id = ?")
                                .param(other.id())
                                .update()))
                .isZero();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> acting.as(
                        manager,
                        () -> tables.sql("UPDATE trust_subject SET id = ? WHERE id = ?")
                                .params(UUID.randomUUID(), mine.id())
                                .update()))
                .havingRootCause()
                .withMessageContaining("row-level security");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> acting.as(
                        manager,
                        () -> tables.sql("INSERT INTO trust_subject VALUES (?, 'new')")
                                .param(UUID.randomUUID())
                                .update()))
                .havingRootCause()
                .withMessageContaining("row-level security");
    }

    @Test
    void aNameThatLooksLikeABadgeIsNoBadge() {
        Actor cunning = Actor.person(
                UUID.randomUUID(),
                "wall",
                Set.of(new Held(
                        Role.MANAGER,
                        new Remit(Remit.Kind.ORGANIZATION, theirs.key() + "\",\"OWN_CENTRE ORGANIZATION " + ours.key()),
                        Instant.EPOCH,
                        null,
                        null)));
        assertThat(acting.as(cunning, () -> subjects.given(List.of(mine, other))))
                .isEmpty();
    }

    @Test
    void theProgramsUserIsNobodySpecial() {
        assertThat(tables.sql("SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb FROM pg_roles"
                                + " WHERE rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(tables.sql("SELECT count(*) FROM pg_class WHERE pg_get_userbyid(relowner) = current_user")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void everyTableWithASubjectHasAWallAlsoForItsOwner() throws SQLException {
        try (Connection past = Superuser.enters(home, database);
                Statement statement = past.createStatement();
                ResultSet rows = statement.executeQuery("""
                    SELECT c.relname, c.relrowsecurity AND c.relforcerowsecurity
                    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
                    WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
                    AND a.attname IN ('subject_id', 'case_id') OR c.relname = 'trust_subject' AND a.attnum = 1\
                    """)) {
            Set<String> open = new HashSet<>();
            Set<String> walled = new HashSet<>();
            while (rows.next()) {
                (rows.getBoolean(2) ? walled : open).add(rows.getString(1));
            }
            assertThat(open).isEqualTo(WITHOUT);
            assertThat(walled).contains("trust_subject");
        }
    }
}
