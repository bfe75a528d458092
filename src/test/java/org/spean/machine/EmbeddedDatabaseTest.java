package org.spean.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.spean.Evidence;
import org.spean.OwnProcess;

/** One folder through a hard life. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedDatabaseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ENOUGH = 50;

    @TempDir
    private static Path folder;

    @Test
    @Order(1)
    void whatWasCommittedSurvivesKillNine() throws Exception {
        int told;
        try (OwnProcess program = new OwnProcess(CommittingProgram.class, Map.of(), List.of(folder.toString()))) {
            program.says(line -> line.equals("committed " + ENOUGH), PATIENCE);
            assertThatThrownBy(() -> EmbeddedDatabase.start(home()))
                    .isInstanceOf(PlainRefusal.class)
                    .hasMessage("Another Spean is running on the folder " + folder + ".");
            told = Integer.parseInt(program.says(line -> true, PATIENCE).substring("committed ".length()));
            program.kill();
        }
        assertThat(folder.resolve("postgres/postmaster.pid")).exists();

        try (EmbeddedDatabase database = EmbeddedDatabase.start(home())) {
            assertThat(Integer.parseInt(answer(database.owner(), "SELECT count(*) FROM kept")))
                    .isGreaterThanOrEqualTo(told);
            assertThat(answer(database.owner(), "SELECT max(n) - count(*) FROM kept"))
                    .isEqualTo("0");
        }
    }

    @Test
    @Order(2)
    @Evidence({"13.2.2", "13.2.3"})
    void itIsDurableAndAsksEverybodyForAPassword() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home())) {
            DatabaseAddress app = database.app();
            for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
                assertThat(answer(app, "SHOW " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(answer(app, "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("f");
            assertThat(app.toString()).doesNotContain(app.password());
            for (String user : List.of("postgres", "spean_owner", "spean_app", "spean_worker")) {
                assertThatThrownBy(() -> DriverManager.getConnection(app.url(), user, "guessed"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password authentication failed");
            }
            assertThatThrownBy(() -> answer(app, "CREATE TABLE mine (n integer)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    @Order(3)
    void oneFolderOneProgramAlsoWithinOneProcess() throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(home());
        try {
            assertThatThrownBy(() -> EmbeddedDatabase.start(home())).hasMessageContaining("Another Spean is running");
        } finally {
            database.close();
        }
        EmbeddedDatabase.start(home()).close();
    }

    @Test
    @Order(4)
    void aProcessNumberThatBelongsToSomebodyElseIsLeftAlone() throws Exception {
        Process somebodyElse = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(folder.resolve("postgres/postmaster.pid"), somebodyElse.pid() + "\n");

            EmbeddedDatabase.start(home()).close();

            assertThat(somebodyElse.isAlive()).isTrue();
        } finally {
            somebodyElse.destroy();
        }
    }

    @Test
    @Order(5)
    void lostPasswordsAreSaidAtOnceAndNotReplaced() throws Exception {
        Files.move(folder.resolve("database-users.properties"), folder.resolve("away"));

        assertThatThrownBy(() -> EmbeddedDatabase.start(home()))
                .isInstanceOf(PlainRefusal.class)
                .hasMessageContaining("database-users.properties are missing");

        Files.writeString(folder.resolve("database-users.properties"), "owner=x\n");
        assertThatThrownBy(() -> EmbeddedDatabase.start(home()))
                .hasMessageContaining("are damaged: the one of superuser is missing");

        Files.delete(folder.resolve("database-users.properties"));
        Files.move(folder.resolve("away"), folder.resolve("database-users.properties"));
        EmbeddedDatabase.start(home()).close();
    }

    @Test
    @Order(6)
    void aFirstStartThatWasKilledHalfWayIsBegunAgain() throws Exception {
        Files.delete(folder.resolve("postgres.ready"));
        Files.delete(folder.resolve("postgres/PG_VERSION"));

        try (EmbeddedDatabase database = EmbeddedDatabase.start(home())) {
            assertThat(answer(database.app(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    @Order(7)
    void dataThatLostItsMarkIsKept() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home())) {
            Files.delete(folder.resolve("postgres.ready"));
            assertThat(answer(database.app(), "SELECT 1")).isEqualTo("1");
        }

        EmbeddedDatabase.start(home()).close();

        assertThat(folder.resolve("postgres-kept-1/PG_VERSION")).exists();
        assertThat(folder.resolve("postgres/PG_VERSION")).exists();
    }

    private static SpeanHome home() {
        return SpeanHome.open(folder);
    }

    private static String answer(DatabaseAddress address, String question) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
