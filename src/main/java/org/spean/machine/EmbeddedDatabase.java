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
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL that lives and ends with the program, its data below {@link SpeanHome}. Durable: what was committed
 * survives {@code kill -9}. Listens on loopback only and asks every user for a password.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Pattern COMPLAINT = Pattern.compile("^.*?(?:FATAL|PANIC|initdb: error|pg_ctl: error):");
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
        try {
            return start(home, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedDatabase start(SpeanHome home, HomeLock lock) {
        Path data = home.path().resolve("postgres");
        Path said = home.path().resolve("postgres.log");
        // Written last on a first start: a first start that was killed half way is begun again, not trusted.
        Path ready = home.path().resolve("postgres.ready");
        boolean first = !Files.exists(ready);
        DatabaseUsers users = first ? DatabaseUsers.readOrMade(home) : DatabaseUsers.read(home);
        try {
            Path binaries = home.folder("postgres-binaries").toRealPath();
            ServerLeftBehind.end(data, binaries);
            deleteHalfUnpacked(binaries);
            if (first) {
                makeRoom(data);
            }
            Files.deleteIfExists(said);
            EmbeddedPostgres postgres = launch(data, binaries, said, users, first);
            try {
                if (first) {
                    makeUsers(postgres, users);
                    writeHba(data.toFile(), HBA);
                    reload(postgres);
                    Files.createFile(ready);
                }
                makeWorker(postgres, users);
            } catch (IOException | SQLException | RuntimeException e) {
                postgres.close();
                throw e;
            }
            return new EmbeddedDatabase(lock, postgres, users);
        } catch (IOException | SQLException | RuntimeException e) {
            throw refusal(data, said, e);
        }
    }

    /** What was begun and not finished is deleted; what may hold rows is kept: the sign of readiness may have got lost. */
    private static void makeRoom(Path data) throws IOException {
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            FileSystemUtils.deleteRecursively(data);
            return;
        }
        Path kept = freeName(data);
        Files.move(data, kept);
        log.warn(
                "{} was not marked as finished, so a new database is begun; what was there is kept in {}.", data, kept);
    }

    private static Path freeName(Path data) {
        int number = 1;
        while (Files.exists(beside(data, number))) {
            number++;
        }
        return beside(data, number);
    }

    private static Path beside(Path data, int number) {
        return data.resolveSibling(data.getFileName() + "-kept-" + number);
    }

    private static PlainRefusal refusal(Path data, Path said, Exception cause) {
        String reason = lastWords(said).orElseGet(() -> deepest(cause));
        PlainRefusal refusal = reason.contains("No space left")
                ? PlainRefusal.diskFull()
                : new PlainRefusal(
                        "The database in " + data + " did not start: " + reason + ".",
                        "All that it said is in " + said + ". What was saved before is still there.");
        refusal.initCause(cause);
        return refusal;
    }

    /** The last thing that the server or the program that prepares its folder complained about. */
    private static Optional<String> lastWords(Path said) {
        try (Stream<String> lines = Files.lines(said)) {
            return lines.filter(line -> COMPLAINT.matcher(line).find())
                    .reduce((earlier, later) -> later)
                    .map(line -> COMPLAINT.matcher(line).replaceFirst("").strip());
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static EmbeddedPostgres launch(Path data, Path binaries, Path said, DatabaseUsers users, boolean first)
            throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(said.toFile()))
                // Not what LANG says: it may name a language that this machine does not have.
                .setLocaleConfig("locale", "C")
                .setConnectConfig("password", users.superuser())
                .setDataDirectoryCustomizer(folder -> writeHba(folder, first ? HBA_FIRST_START : HBA))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("log_min_messages", "fatal")
                .setServerConfig("log_checkpoints", "off")
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
        }
    }

    /** At every start: a database that was made before there was a worker has none. */
    private static void makeWorker(EmbeddedPostgres postgres, DatabaseUsers users) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "DO $$ BEGIN CREATE ROLE spean_worker; EXCEPTION WHEN duplicate_object THEN NULL; END $$",
                    "ALTER ROLE spean_worker LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD '" + users.worker() + "'",
                    "GRANT CONNECT ON DATABASE spean TO spean_worker")) {
                statement.execute(sql);
            }
        }
    }

    private static void reload(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private static void writeHba(File dataDirectory, String rules) {
        try {
            Files.writeString(dataDirectory.toPath().resolve("pg_hba.conf"), rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A program that was killed while it unpacked the server leaves a folder that the next one stumbles over. */
    private static void deleteHalfUnpacked(Path binaries) throws IOException {
        try (Stream<Path> versions = Files.list(binaries)) {
            for (Path version : versions.toList()) {
                if (!Files.exists(version.resolve(".exists"))) {
                    FileSystemUtils.deleteRecursively(version);
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

    DatabaseAddress worker() {
        return new DatabaseAddress(url(), "spean_worker", users.worker());
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
