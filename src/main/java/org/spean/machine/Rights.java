package org.spean.machine;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the program's users may do with the owner's tables. The user of people's requests reads and writes rows, and in the log
 * only adds to them: given at every start and before migrations, so that it holds for the embedded server and for one of
 * somebody's own, for tables that are there and tables to come. The worker, who acts by the clock and for nobody, may do the
 * same but for keys and for whatever stands behind row-level security: given after migrations, when it is known what does.
 */
final class Rights {

    private static final String ROWS = "SELECT, INSERT, UPDATE, DELETE";

    /** Where the keys lie, apart from the data, so that a dump of the data can leave them out. */
    private static final String VAULT = "vault";

    /** What is only ever added to: the program can neither change nor take away what stands there. */
    private static final String LOG = "log";

    private static final String ADDING = "SELECT, INSERT";

    private Rights() {}

    /**
     * Gives them, as the owner.
     *
     * @throws PlainRefusal when the server cannot be reached, lets one of the two users not in, or the owner may not do this
     */
    static void give(DatabaseAddress owner, DatabaseAddress app) {
        try (Connection connection = entered(owner);
                Statement statement = connection.createStatement()) {
            // Two nodes that start at once would give the same rights to the same tables, which the server refuses.
            asked(statement, "SELECT pg_advisory_lock(hashtext('spean rights'))");
            String schema = asked(statement, "SELECT current_schema()");
            if (schema == null) {
                throw mayNot(owner, "it has no schema to make tables in");
            }
            if (!"t".equals(asked(statement, "SELECT has_schema_privilege(current_schema(), 'CREATE')"))) {
                throw mayNot(owner, "it may not make tables in the schema " + schema);
            }
            open(statement, schema, app.user(), ROWS);
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + VAULT);
            open(statement, VAULT, app.user(), ROWS);
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + LOG);
            open(statement, LOG, app.user(), ADDING);
        } catch (SQLException e) {
            throw mayNot(owner, said(e));
        }
        behindTheWall(owner, app);
    }

    /** Whether the user is let in, and stands behind the walls as it should. */
    private static void behindTheWall(DatabaseAddress owner, DatabaseAddress user) {
        try (Connection connection = entered(user);
                Statement statement = connection.createStatement()) {
            if (!"t".equals(asked(statement, "SELECT has_schema_privilege(current_schema(), 'USAGE')"))) {
                throw mayNot(owner, "it cannot open its schema to the user " + user.user());
            }
            if ("t"
                    .equals(asked(
                            statement, "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user"))) {
                throw new PlainRefusal(
                        "At the database " + place(user) + " the user " + user.user()
                                + " sees every row, past row-level security.",
                        "Take that away: ALTER ROLE … NOSUPERUSER NOBYPASSRLS.");
            }
        } catch (SQLException e) {
            throw mayNot(user, said(e));
        }
    }

    /**
     * Gives the worker what is not a client's, as the owner.
     *
     * @throws PlainRefusal when the server cannot be reached or does not let the worker in
     */
    static void giveWorker(DatabaseAddress owner, DatabaseAddress worker) {
        try (Connection connection = entered(owner);
                Statement statement = connection.createStatement()) {
            asked(statement, "SELECT pg_advisory_lock(hashtext('spean rights'))");
            String schema = String.valueOf(asked(statement, "SELECT current_schema()"));
            String to = statement.enquoteIdentifier(worker.user(), true);
            statement.execute(
                    "GRANT USAGE ON SCHEMA " + statement.enquoteIdentifier(schema, true) + ", " + LOG + " TO " + to);
            for (String table : ownTables(statement, schema)) {
                String named =
                        statement.enquoteIdentifier(schema, true) + "." + statement.enquoteIdentifier(table, true);
                statement.execute("REVOKE ALL ON " + named + " FROM " + to);
                if (!walled(statement, named)) {
                    statement.execute("GRANT " + ROWS + " ON " + named + " TO " + to);
                }
            }
            // Partitions are reached through their table.
            for (String table : List.of("entry", "link", "seal")) {
                statement.execute("GRANT " + ADDING + " ON " + LOG + "." + table + " TO " + to);
            }
        } catch (SQLException e) {
            throw mayNot(owner, said(e));
        }
        behindTheWall(owner, worker);
    }

    private static boolean walled(Statement statement, String table) throws SQLException {
        return "t"
                .equals(asked(
                        statement,
                        "SELECT relrowsecurity FROM pg_class WHERE oid = " + statement.enquoteLiteral(table)
                                + "::regclass"));
    }

    /** Opens a schema to a user: what is in it, and what will be. */
    private static void open(Statement statement, String schema, String user, String rights) throws SQLException {
        String in = statement.enquoteIdentifier(schema, true);
        String to = statement.enquoteIdentifier(user, true);
        statement.execute("GRANT USAGE ON SCHEMA " + in + " TO " + to);
        statement.execute("ALTER DEFAULT PRIVILEGES IN SCHEMA " + in + " GRANT " + rights + " ON TABLES TO " + to);
        for (String table : ownTables(statement, schema)) {
            statement.execute(
                    "GRANT " + rights + " ON " + in + "." + statement.enquoteIdentifier(table, true) + " TO " + to);
        }
    }

    private static Connection entered(DatabaseAddress address) {
        try {
            return DriverManager.getConnection(address.url(), address.user(), address.password());
        } catch (SQLException e) {
            PlainRefusal refusal = new PlainRefusal(
                    "The database at " + place(address) + " did not let " + address.user() + " in: " + said(e) + ".",
                    "Look whether the server runs, and at the SPEAN_DATABASE_… variables: address, users and passwords.");
            refusal.initCause(e);
            throw refusal;
        }
    }

    private static PlainRefusal mayNot(DatabaseAddress who, String why) {
        return new PlainRefusal(
                "At the database " + place(who) + " the user " + who.user() + " lacks a right: " + why + ".",
                "The owner (SPEAN_DATABASE_OWNER) must own the database or its schema; the other users"
                        + " (SPEAN_DATABASE_USER, SPEAN_DATABASE_WORKER) must exist.");
    }

    /** Passwords may stand behind the question mark. */
    private static String place(DatabaseAddress address) {
        return address.url().replaceFirst("\\?.*", "");
    }

    private static String said(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst("\\.$", "");
    }

    private static @Nullable String asked(Statement statement, String question) throws SQLException {
        try (ResultSet rows = statement.executeQuery(question)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private static List<String> ownTables(Statement statement, String schema) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT tablename FROM pg_tables WHERE schemaname = "
                + statement.enquoteLiteral(schema) + " AND tableowner = current_user")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
