package org.spean.access.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actors;
import org.spean.access.Subject;
import org.spean.access.seal.Finding.What;
import org.spean.machine.SpeanHome;
import org.spean.machine.Superuser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever the database's superuser does to the access log is found, and the first bad entry is named. */
@SpeanTest
class SealTest {

    @Autowired
    AccessLog log;

    @Autowired
    Sealer sealer;

    @Autowired
    SealRows rows;

    @Autowired
    SpeanHome home;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient tables;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    private Connection superuser;
    private List<UUID> entries;

    @BeforeEach
    void someEntries() throws SQLException {
        List<UUID> subjects = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        subjects.forEach(each -> transaction.executeWithoutResult(status -> write(each)));
        subjects.forEach(each -> sealed().becomes("subject_id = '" + each + "'"));
        entries = new ArrayList<>();
        subjects.forEach(each -> entries.add(tables.sql("SELECT id FROM log.entry WHERE subject_id = ?")
                .param(each)
                .query(UUID.class)
                .single()));
        superuser = Superuser.enters(home, database);
    }

    private void write(UUID subject) {
        log.write(
                Actors.person("Auditor of the test"),
                Act.LOG_READ,
                Optional.of(new Subject(Subject.Kind.PERSON, subject)),
                Map.of("words", "ស្ពាន"));
    }

    @AfterEach
    void leavesNothing() throws SQLException {
        superuser.rollback();
        superuser.close();
    }

    private void does(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = superuser.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            assertThat(statement.executeUpdate()).isPositive();
        }
    }

    private Finding found(Seal... published) throws SQLException {
        return new LogCheck(superuser, sealer.key(), List.of(published), place -> {}).find();
    }

    private long place(UUID entry) {
        return tables.sql("SELECT place FROM log.link WHERE entry_id = ?")
                .param(entry)
                .query(Long.class)
                .single();
    }

    private void named(What what, UUID entry) throws SQLException {
        assertThat(found()).isEqualTo(new Finding(what, place(entry), Optional.of(entry)));
    }

    @Test
    void whatNobodyTouchedIsFine() throws SQLException {
        assertThat(found().what()).isEqualTo(What.NOTHING);
        assertThat(found().place()).isGreaterThanOrEqualTo(place(entries.getLast()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "act = 'SIGNED_IN'",
                "at = at + interval '1 microsecond'",
                "actor_name = 'Somebody else'",
                "account_id = NULL",
                "subject_id = gen_random_uuid()",
                "screen = 'elsewhere'",
                "from_address = '10.0.0.1'",
                "told = '{}'",
                "written_in = '17'"
            })
    @Evidence("16.4.2")
    void aChangedEntryIsNamed(String change) throws SQLException {
        does("UPDATE log.entry SET " + change + " WHERE id = ?", entries.get(1));
        does("UPDATE log.entry SET " + change + " WHERE id = ?", entries.get(2));

        named(What.CHANGED, entries.get(1));
    }

    @Test
    @Evidence("16.4.2")
    void aDeletedEntryIsNamed() throws SQLException {
        does("DELETE FROM log.entry WHERE id = ?", entries.get(1));

        named(What.GONE, entries.get(1));
    }

    @Test
    void twoThatWereExchangedAreFoundAtTheFirst() throws SQLException {
        does(
                "UPDATE log.entry SET subject_id = (SELECT o.subject_id FROM log.entry o"
                        + " WHERE o.id <> log.entry.id AND o.id IN (?, ?)) WHERE id IN (?, ?)",
                entries.get(1),
                entries.get(2),
                entries.get(1),
                entries.get(2));

        named(What.CHANGED, entries.get(1));
    }

    @Test
    void twoWhosePlacesWereExchangedAreFoundAtTheFirst() throws SQLException {
        long one = place(entries.get(1));
        long other = place(entries.get(2));
        does("UPDATE log.link SET place = 1000000000 WHERE place = ?", one);
        does("UPDATE log.link SET place = ? WHERE place = ?", one, other);
        does("UPDATE log.link SET place = ? WHERE place = 1000000000", other);

        assertThat(found()).isEqualTo(new Finding(What.CHANGED, one, Optional.of(entries.get(2))));
    }

    @Test
    void aLinkThatIsGoneLeavesAGap() throws SQLException {
        does("DELETE FROM log.link WHERE entry_id = ?", entries.get(1));

        assertThat(found()).isEqualTo(new Finding(What.LINK_GONE, place(entries.get(1)), Optional.empty()));
    }

    @Test
    @Evidence("16.4.2")
    void aChainMadeAgainWithoutTheKeyIsNotSigned() throws SQLException {
        does("UPDATE log.entry SET actor_name = 'Somebody else' WHERE id = ?", entries.get(1));
        remake(entries.get(1));

        Finding found = found();

        assertThat(found.what()).isEqualTo(What.NOT_SIGNED);
        assertThat(found.place()).isGreaterThanOrEqualTo(place(entries.get(1)));
    }

    private String remake(UUID first) throws SQLException {
        long place = place(first);
        byte[] hash = tables.sql("SELECT hash FROM log.link WHERE place = ?")
                .param(place - 1)
                .query(byte[].class)
                .optional()
                .orElse(Entry.BEGINNING);
        try (Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery("SELECT l.place, " + Entry.COLUMNS
                        + " FROM log.link l JOIN log.entry e ON e.id = l.entry_id WHERE l.place >= " + place
                        + " ORDER BY l.place")) {
            while (row.next()) {
                hash = Entry.of(row, 2).after(hash);
                does("UPDATE log.link SET hash = ? WHERE place = ?", hash, row.getLong(1));
            }
        }
        return java.util.HexFormat.of().formatHex(hash);
    }

    @Test
    void aLogMadeAgainWithTheKeyDoesNotFitToWhatWasPublished() throws SQLException {
        Seal published = rows.last().orElseThrow();
        does("UPDATE log.entry SET actor_name = 'Somebody else' WHERE id = ?", entries.get(1));
        String hash = remake(entries.get(1));
        does("DELETE FROM log.seal WHERE up_to >= ?", place(entries.get(1)));
        Seal again = sealer.key().sign(published.upTo(), hash, published.before(), published.at());
        does(
                "INSERT INTO log.seal VALUES (?, ?, CAST(? AS xid8), CAST(? AS timestamptz), ?)",
                again.upTo(),
                again.hashBytes(),
                again.before(),
                again.at().toString(),
                again.signatureBytes());

        assertThat(found().what()).isEqualTo(What.NOTHING);
        assertThat(found(published).what()).isEqualTo(What.NOT_AS_PUBLISHED);
    }

    @Test
    void anEndThatWasCutOffIsMissed() throws SQLException {
        Seal published = rows.last().orElseThrow();
        long from = place(entries.getFirst());
        // Where the seal before ends: whoever cuts cleanly cuts there.
        long end = tables.sql("SELECT coalesce(max(up_to), 0) FROM log.seal WHERE up_to < ?")
                .param(from)
                .query(Long.class)
                .single();
        does("DELETE FROM log.entry WHERE id IN (SELECT entry_id FROM log.link WHERE place > ?)", end);
        does("DELETE FROM log.link WHERE place > ?", end);
        does("DELETE FROM log.seal WHERE up_to > ?", end);

        assertThat(found().what()).isEqualTo(What.NOTHING);
        assertThat(found(published)).isEqualTo(new Finding(What.SHORTER, end + 1, Optional.empty()));
        assertThat(new PublishedSeals(home.path().resolve("log")).all()).contains(published);
    }

    @Test
    void anEntryPutInLaterIsNamed() throws SQLException {
        UUID added = newId();
        does(
                "INSERT INTO log.entry (id, actor_name, act, told, written_in) SELECT ?, 'Nobody', 'SIGNED_IN', '{}',"
                        + " written_in FROM log.entry WHERE id = ?",
                added,
                entries.get(1));

        assertThat(found().what()).isEqualTo(What.ADDED);
        assertThat(found().entry()).contains(added);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE log.entry SET actor_name = 'x'",
                "DELETE FROM log.entry",
                "TRUNCATE log.entry",
                "UPDATE log.link SET hash = hash",
                "DELETE FROM log.seal",
                "DROP TABLE log.seal",
                "CREATE TABLE log.other (id int)",
                "ALTER TABLE log.entry DISABLE TRIGGER ALL"
            })
    @Evidence({"13.2.2", "16.4.2"})
    void theProgramItselfCanOnlyAdd(String sql) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> transaction.execute(status -> tables.sql(sql).update()))
                .satisfies(refused -> assertThat(
                                String.valueOf(refused.getMostSpecificCause().getMessage()))
                        .containsAnyOf("permission denied", "must be owner"));
    }

    @Test
    void whatATransactionInFlightCanStillAddToIsNotSealed() throws SQLException {
        UUID early = UUID.randomUUID();
        UUID late = UUID.randomUUID();
        try (Connection slow = database.getConnection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.executeUpdate("INSERT INTO log.entry (id, actor_name, act, told) VALUES (uuidv7(), 'slow " + early
                    + "', 'SIGNED_IN', '{}')");
            transaction.executeWithoutResult(status -> write(late));
            sealer.tick();
            assertThat(sealed().is("subject_id = '" + late + "'")).isFalse();
            slow.commit();
        }
        sealed().becomes("subject_id = '" + late + "'");

        assertThat(sealed().is("subject_id = '" + late + "'")).isTrue();
        assertThat(sealed().is("actor_name = 'slow " + early + "'")).isTrue();
        assertThat(found().what()).isEqualTo(What.NOTHING);
    }

    private Sealed sealed() {
        return new Sealed(tables, sealer);
    }

    private UUID newId() {
        return tables.sql("SELECT uuidv7()").query(UUID.class).single();
    }

    @Test
    void entriesOfAnotherServerThatCameWithARestoreAreSealed() throws SQLException {
        UUID restored = newId();
        does(
                "INSERT INTO log.entry (id, actor_name, act, told, written_in)"
                        + " VALUES (?, 'restored', 'SIGNED_IN', '{}', '9000000000')",
                restored);
        superuser.commit();

        sealed().becomes("id = '" + restored + "'");

        assertThat(sealed().is("id = '" + restored + "'")).isTrue();
        assertThat(found().what()).isEqualTo(What.NOTHING);
    }

    @Test
    void theCommandSaysWhatItFound() throws Exception {
        String own = "--spean.home=" + home.path();
        assertThat(VerifyLog.run(own)).isZero();
        does("CREATE TEMPORARY TABLE copied AS SELECT * FROM log.entry WHERE id = ?", entries.get(2));
        does("DELETE FROM log.entry WHERE id = ?", entries.get(2));
        superuser.commit();
        try {
            assertThat(VerifyLog.run(own)).isOne();
        } finally {
            does("INSERT INTO log.entry SELECT * FROM copied");
            superuser.commit();
        }
        assertThat(VerifyLog.run(own)).isZero();

        Path nothing = Files.writeString(folder.resolve("nothing.txt"), "no signature\n", StandardCharsets.UTF_8);
        assertThat(VerifyLog.run(own, nothing.toString())).isEqualTo(2);
        assertThat(VerifyLog.run("--spean.home=" + folder)).isEqualTo(2);
    }
}
