package org.spean.machine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.Evidence;
import org.spean.OwnProcess;
import org.spean.SpeanApplication;

/** A server of somebody's own, with an owner and a user whose names need quoting. */
class ForeignDatabaseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private static Path folder;

    private static EmbeddedDatabase server;
    private static DatabaseAddress owner;
    private static DatabaseAddress app;
    private static DatabaseAddress worker;

    @BeforeAll
    static void aServerWithThreeUsers() throws Exception {
        SpeanHome home = SpeanHome.open(folder.resolve("server"));
        server = EmbeddedDatabase.start(home);
        DatabaseAddress administrator = new DatabaseAddress(
                server.owner().url(), "postgres", DatabaseUsers.read(home).superuser());
        for (String sql : List.of(
                "CREATE ROLE \"Their Owner\" LOGIN PASSWORD 'o'",
                "CREATE ROLE \"their-app\" LOGIN PASSWORD 'a'",
                "CREATE ROLE \"their worker\" LOGIN PASSWORD 'w'",
                "CREATE ROLE almighty LOGIN SUPERUSER PASSWORD 'x'",
                "CREATE DATABASE theirs OWNER \"Their Owner\"",
                "CREATE DATABASE second OWNER \"Their Owner\"")) {
            run(administrator, sql);
        }
        String url = server.owner().url().replaceFirst("/spean$", "/theirs");
        owner = new DatabaseAddress(url, "Their Owner", "o");
        app = new DatabaseAddress(url, "their-app", "a");
        worker = new DatabaseAddress(url, "their worker", "w");
    }

    @AfterAll
    static void itEnds() throws Exception {
        server.close();
    }

    @Test
    @Evidence("13.2.2")
    void theUserMayReadAndWriteRowsInTablesOldAndNew() throws Exception {
        run(owner, "CREATE TABLE \"Old one\" (n integer)");
        assertThatThrownBy(() -> run(app, "INSERT INTO \"Old one\" VALUES (1)"))
                .hasMessageContaining("permission denied");

        Rights.give(owner, app);
        Rights.give(owner, app);

        run(app, "INSERT INTO \"Old one\" VALUES (1)");
        run(owner, "CREATE TABLE new_one (n integer)");
        run(app, "INSERT INTO new_one VALUES (1)");
        assertThatThrownBy(() -> run(app, "DROP TABLE new_one")).hasMessageContaining("must be owner");
    }

    @Test
    void theWorkerMayDoTheSameButForWhatStandsBehindAWallAndForKeys() throws Exception {
        DatabaseAddress maker = in("second", owner);
        DatabaseAddress program = in("second", app);
        DatabaseAddress clock = in("second", worker);
        Rights.give(maker, program);
        run(maker, "CREATE TABLE walled (n integer)");
        run(maker, "ALTER TABLE walled ENABLE ROW LEVEL SECURITY");
        run(maker, "CREATE TABLE plain (n integer)");
        run(maker, "CREATE TABLE vault.keys (n integer)");
        for (String table : List.of("entry", "link", "seal")) {
            run(maker, "CREATE TABLE log." + table + " (n integer)");
        }

        Rights.giveWorker(maker, clock);
        Rights.giveWorker(maker, clock);

        run(clock, "INSERT INTO plain VALUES (1)");
        run(clock, "INSERT INTO log.entry VALUES (1)");
        for (String refused : List.of(
                "SELECT FROM walled",
                "SELECT FROM vault.keys",
                "UPDATE log.entry SET n = 2",
                "DELETE FROM log.entry",
                "DROP TABLE plain")) {
            assertThatThrownBy(() -> run(clock, refused)).as(refused).isInstanceOf(SQLException.class);
        }
        run(maker, "ALTER TABLE plain ENABLE ROW LEVEL SECURITY");
        Rights.giveWorker(maker, clock);
        assertThatThrownBy(() -> run(clock, "SELECT FROM plain")).hasMessageContaining("permission denied");
    }

    private static DatabaseAddress in(String database, DatabaseAddress who) {
        return new DatabaseAddress(who.url().replaceFirst("/theirs$", "/" + database), who.user(), who.password());
    }

    @Test
    void theWholeProgramRunsOnIt() throws Exception {
        run(owner, "CREATE SCHEMA program");
        try (OwnProcess program = new OwnProcess(
                SpeanApplication.class,
                Map.of(
                        "SPEAN_HOME", folder.resolve("home").toString(),
                        "SPEAN_PORT", "0",
                        "SPEAN_SEED", "",
                        "SPEAN_DATABASE_URL", owner.url() + "?currentSchema=program",
                        "SPEAN_DATABASE_OWNER", owner.user(),
                        "SPEAN_DATABASE_OWNER_PASSWORD", owner.password(),
                        "SPEAN_DATABASE_USER", app.user(),
                        "SPEAN_DATABASE_PASSWORD", app.password(),
                        "SPEAN_DATABASE_WORKER", worker.user(),
                        "SPEAN_DATABASE_WORKER_PASSWORD", worker.password()),
                List.of())) {
            program.says(line -> line.contains("Spean is open"), PATIENCE);
        }
    }

    @Test
    void whatIsMissingIsSaidPlainly() {
        DatabaseAddress nowhere = new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/theirs?x=secret", "o", "o");
        refused(nowhere, app, "The database at jdbc:postgresql://127.0.0.1:1/theirs did not let o in: Connection to");
        refused(new DatabaseAddress(owner.url(), owner.user(), "guessed"), app, "did not let Their Owner in");
        refused(owner, new DatabaseAddress(app.url(), "nobody", "a"), "role \"nobody\" does not exist");
        refused(owner, new DatabaseAddress(app.url(), "almighty", "x"), "the user almighty sees every row");
        refused(app, owner, "the user their-app lacks a right: it may not make tables in the schema public");
    }

    private static void refused(DatabaseAddress asOwner, DatabaseAddress asApp, String why) {
        assertThatThrownBy(() -> Rights.give(asOwner, asApp))
                .isInstanceOf(PlainRefusal.class)
                .hasMessageContaining(why)
                .message()
                .doesNotContain("secret");
    }

    private static void run(DatabaseAddress who, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(who.url(), who.user(), who.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
