package org.spean.access.seal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.spean.machine.OpenedDatabase;
import org.spean.machine.PlainRefusal;
import org.spean.machine.SecretFile;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * {@code ./spean verify-log}: checks the access log against its signatures, while the program runs or not, and names the first
 * entry that is not what it was. Ends with 0 where nothing is wrong, 1 where something is, 2 where it could not look.
 */
public final class VerifyLog {

    /** The command's name. */
    public static final String COMMAND = "verify-log";

    private static final int WRONG = 1;
    private static final int NOT_LOOKED = 2;

    private VerifyLog() {}

    /**
     * Does it.
     *
     * @param arguments files with published signatures, if any
     * @return the process's exit status
     */
    public static int run(String... arguments) {
        SpringApplication settings = new SpringApplicationBuilder(VerifyLog.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .build();
        List<String> files = new ArrayList<>();
        for (String each : arguments) {
            if (!each.startsWith("--")) {
                files.add(each);
            }
        }
        try (ConfigurableApplicationContext context = settings.run(arguments)) {
            return checked(context.getEnvironment(), files);
        } catch (PlainRefusal e) {
            say(e.getMessage() + " " + e.whatHelps());
        } catch (SQLException e) {
            say("The log could not be read: " + e.getMessage());
        }
        return NOT_LOOKED;
    }

    private static int checked(Environment settings, List<String> files) throws SQLException {
        try (OpenedDatabase database = OpenedDatabase.open(settings);
                Connection connection = database.connection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            Path home = database.home().path();
            SecretFile file = SealKey.file(settings.getRequiredProperty("spean.log.key-file"), home);
            List<Seal> published = new ArrayList<>(new PublishedSeals(home.resolve("log")).all());
            for (String each : files) {
                published.addAll(given(Path.of(each)));
            }
            Finding found = new LogCheck(
                            connection, SealKey.read(file), published, place -> say(place + " entries looked at …"))
                    .find();
            say(told(found, connection));
            return found.fine() ? 0 : WRONG;
        }
    }

    private static List<Seal> given(Path file) {
        if (!Files.isReadable(file)) {
            throw new PlainRefusal(
                    "The file " + file + " cannot be read.",
                    "Name a file with published signatures, or none: those beside the database are looked at anyway.");
        }
        List<Seal> seals = PublishedSeals.read(file);
        if (seals.isEmpty()) {
            throw new PlainRefusal(
                    "In " + file + " is no signature of an access log.",
                    "Name a file like log/days.txt in SPEAN_HOME.");
        }
        return seals;
    }

    private static String told(Finding found, Connection connection) throws SQLException {
        if (found.fine()) {
            return found.place() == 0
                    ? "The access log is empty: nothing has been sealed yet."
                    : "All " + found.place() + " sealed entries of the access log are as they were written.";
        }
        StringBuilder text = new StringBuilder("The access log was tampered with at place " + found.place());
        if (found.entry().isPresent()) {
            UUID entry = found.entry().get();
            text.append(", entry ").append(entry).append(what(entry, connection));
        }
        return text.append(". ").append(found.what().sentence()).toString();
    }

    /** When it is said to have been written; its id tells the moment also of an entry that is gone. */
    private static String what(UUID entry, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT ' of '"
                + " || to_char(uuid_extract_timestamp(?) AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS \"UTC\"')")) {
            statement.setObject(1, entry);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getString(1) != null ? row.getString(1) : "";
            }
        }
    }

    @SuppressWarnings("SystemOut") // a command talks to whoever typed it
    private static void say(String sentence) {
        System.out.println(sentence);
    }
}
