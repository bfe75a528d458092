package org.spean.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * The installation's database for a command beside the program, as the program's own user: the server of the running program,
 * or of nobody, which is then started for as long as the command lasts.
 */
public final class OpenedDatabase implements AutoCloseable {

    private static final int PORT_LINE = 3;

    private final DatabaseAddress address;
    private final SpeanHome home;
    private final @Nullable EmbeddedDatabase started;

    private OpenedDatabase(DatabaseAddress address, SpeanHome home, @Nullable EmbeddedDatabase started) {
        this.address = address;
        this.home = home;
        this.started = started;
    }

    /**
     * Opens it.
     *
     * @param settings the program's settings
     * @throws PlainRefusal when there is none yet, or it cannot be opened
     */
    public static OpenedDatabase open(Environment settings) {
        SpeanHome home = SpeanHome.open(Path.of(settings.getRequiredProperty("spean.home")));
        String url = settings.getRequiredProperty("spean.database.url");
        if (!url.equals("embedded")) {
            return new OpenedDatabase(
                    new DatabaseAddress(
                            url,
                            settings.getRequiredProperty("spean.database.user"),
                            settings.getRequiredProperty("spean.database.password")),
                    home,
                    null);
        }
        if (Files.notExists(home.path().resolve("postgres.ready"))) {
            throw new PlainRefusal(
                    "There is no database in " + home.path() + " yet.",
                    "Name the folder that Spean has used in SPEAN_HOME (the demonstration's is .spean-demo).");
        }
        return running(home) ? running(home, DatabaseUsers.read(home)) : started(home);
    }

    private static boolean running(SpeanHome home) {
        try {
            HomeLock.take(home).close();
            return false;
        } catch (PlainRefusal e) {
            return true;
        }
    }

    private static OpenedDatabase running(SpeanHome home, DatabaseUsers users) {
        Path noted = home.path().resolve("postgres").resolve("postmaster.pid");
        try {
            List<String> lines = Files.readAllLines(noted);
            String port = lines.get(PORT_LINE).strip();
            return new OpenedDatabase(
                    new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/spean", "spean_app", users.app()),
                    home,
                    null);
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new PlainRefusal(
                    "The database in " + home.path() + " is just being started or ended.", "Try again in a moment.");
        }
    }

    private static OpenedDatabase started(SpeanHome home) {
        EmbeddedDatabase database = EmbeddedDatabase.start(home);
        return new OpenedDatabase(database.app(), home, database);
    }

    /** The installation's folder. */
    public SpeanHome home() {
        return home;
    }

    /** A connection, which whoever asks closes. */
    public Connection connection() throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    @Override
    public void close() {
        if (started != null) {
            try {
                started.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
