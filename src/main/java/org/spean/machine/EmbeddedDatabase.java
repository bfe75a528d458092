package org.spean.machine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL that lives and ends with the program, its data below {@link SpeanHome}. Durable: what was committed
 * survives {@code kill -9}. Listens on loopback only and asks every user for a password.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String HBA = "host all all 127.0.0.1/32 scram-sha-256\n";
    private static final String HBA_FIRST_START = "host all postgres 127.0.0.1/32 trust\n";

    private final HomeLock lock;
    private final EmbeddedPostgres postgres;
    private final DatabaseUsers users;

    private EmbeddedDatabase(HomeLock lock, EmbeddedPostgres postgres, DatabaseUsers users) {
        this.lock = lock;
        this.postgres = postgres;
        this.users = users;
    }

    /**
     * Starts the server and makes database and users where they are missing.
     *
     * @throws PlainRefusal when another program runs on the folder, or the server does not come up
     */
    static EmbeddedDatabase start(SpeanHome home) {
        HomeLock lock = HomeLock.take(home);
        DatabaseUsers users = DatabaseUsers.of(home);
        Path data = home.path().resolve("postgres");
        endServerLeftBehind(data);
        // Written last on a first start: a first start that was killed half way is begun again, not trusted.
        Path ready = home.path().resolve("postgres.ready");
        boolean first = !Files.exists(ready);
        try {
            if (first) {
                deleteTree(data);
            }
            EmbeddedPostgres postgres = launch(home, data, users, first);
            if (first) {
                makeUsers(postgres, users);
                writeHba(data.toFile(), HBA);
                reload(postgres, users);
                Files.createFile(ready);
            }
            return new EmbeddedDatabase(lock, postgres, users);
        } catch (IOException | IllegalStateException | SQLException e) {
            throw new PlainRefusal(
                    "The database in " + data + " did not start: " + deepest(e) + ".",
                    "Look at the log above; if the disk was full, free some space and start again.");
        }
    }

    private static EmbeddedPostgres launch(SpeanHome home, Path data, DatabaseUsers users, boolean first)
            throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(home.folder("postgres-binaries").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setConnectConfig("password", users.superuser())
                .setDataDirectoryCustomizer(folder -> writeHba(folder, first ? HBA_FIRST_START : HBA))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("log_min_messages", "warning")
                .start();
    }

    private static void makeUsers(EmbeddedPostgres postgres, DatabaseUsers users) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "ALTER ROLE postgres PASSWORD '" + users.superuser() + "'",
                    "CREATE ROLE spean_owner LOGIN NOSUPERUSER PASSWORD '" + users.owner() + "'",
                    "CREATE ROLE spean_app LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD '" + users.app() + "'",
                    "CREATE DATABASE spean OWNER spean_owner TEMPLATE template0 ENCODING 'UTF8'"
                            + " LOCALE_PROVIDER icu ICU_LOCALE 'und' LOCALE 'C'",
                    "REVOKE ALL ON DATABASE spean FROM PUBLIC",
                    "GRANT CONNECT ON DATABASE spean TO spean_app")) {
                statement.execute(sql);
            }
        }
        try (Connection connection = postgres.getDatabase("postgres", "spean").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("GRANT ALL ON SCHEMA public TO spean_owner");
            statement.execute("GRANT USAGE ON SCHEMA public TO spean_app");
            statement.execute("ALTER DEFAULT PRIVILEGES FOR ROLE spean_owner IN SCHEMA public"
                    + " GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO spean_app");
        }
    }

    private static void reload(EmbeddedPostgres postgres, DatabaseUsers users) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_reload_conf()");
        }
        log.debug(
                "The embedded database now asks {} users for their passwords",
                List.of(users).size() * 3);
    }

    private static void writeHba(File dataDirectory, String rules) {
        try {
            Files.writeString(dataDirectory.toPath().resolve("pg_hba.conf"), rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A killed program leaves its server on the folder; nobody else can be using it, because we hold the lock. */
    private static void endServerLeftBehind(Path data) {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().trim());
            ProcessHandle.of(pid)
                    .filter(process -> process.info().command().orElse("").contains("postgres"))
                    .ifPresent(EmbeddedDatabase::end);
            Files.deleteIfExists(pidFile);
        } catch (IOException | NumberFormatException e) {
            log.warn("{} could not be read: {}", pidFile, e.getMessage());
        }
    }

    private static void end(ProcessHandle server) {
        log.info("Ending the database server {} that an earlier run left behind", server.pid());
        server.destroy();
        try {
            server.onExit().get(20, TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException | java.util.concurrent.ExecutionException e) {
            server.destroyForcibly();
            server.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                for (Path path :
                        paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static String deepest(Throwable thrown) {
        Throwable deepest = thrown;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage());
    }

    DatabaseAddress owner() {
        return new DatabaseAddress(url(), "spean_owner", users.owner());
    }

    DatabaseAddress app() {
        return new DatabaseAddress(url(), "spean_app", users.app());
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/spean";
    }

    @Override
    public void close() throws IOException {
        try {
            postgres.close();
        } finally {
            lock.close();
        }
    }
}
