package org.spean.vault;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** Looks for words in everything that a dump of the data holds, however they may be written there. */
public final class Canaries {

    private Canaries() {}

    /** The tables in which one of them stands. */
    static List<String> found(DataSource database, List<String> words) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            for (String table : dumped(connection)) {
                if (holds(connection, table, words)) {
                    found.add(table);
                }
            }
        }
        return found;
    }

    /**
     * What a dump was looked through for.
     *
     * @param tables those in which one of the words stands
     * @param looked how many tables
     * @param values how many values in them
     */
    public record Dump(List<String> tables, int looked, long values) {}

    /** The same, of all that whoever holds this connection sees: where it is the machine's owner, past all walls. */
    public static Dump dump(Connection connection, List<String> words) throws SQLException {
        List<String> found = new ArrayList<>();
        List<String> tables = dumped(connection);
        long values = 0;
        for (String table : tables) {
            if (holds(connection, table, words)) {
                found.add(table);
            }
            values += values(connection, table);
        }
        return new Dump(found, tables.size(), values);
    }

    private static long values(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1) * columns(connection, table);
        }
    }

    private static int columns(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("SELECT * FROM " + table + " WHERE false")) {
            return none.getMetaData().getColumnCount();
        }
    }

    /** All tables but those of the keys' schema. */
    private static List<String> dumped(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables WHERE"
                                + " schemaname NOT IN ('vault', 'pg_catalog', 'information_schema') AND"
                                + " has_table_privilege(quote_ident(schemaname) || '.' || quote_ident(tablename),"
                                + " 'SELECT')")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static boolean holds(Connection connection, String table, List<String> words) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
            ResultSetMetaData columns = rows.getMetaData();
            while (rows.next()) {
                for (int at = 1; at <= columns.getColumnCount(); at++) {
                    byte[] raw = rows.getBytes(at);
                    String text = rows.getString(at);
                    if (raw != null && words.stream().anyMatch(word -> stands(word, raw, text))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean stands(String word, byte[] raw, String text) {
        String letters = new String(raw, StandardCharsets.ISO_8859_1);
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] bytes = word.getBytes(charset);
            String base64 = Base64.getEncoder().withoutPadding().encodeToString(bytes);
            if (letters.contains(new String(bytes, StandardCharsets.ISO_8859_1))
                    || text.contains(base64.substring(0, base64.length() - 2))
                    || text.toLowerCase(Locale.ROOT).contains(HexFormat.of().formatHex(bytes))) {
                return true;
            }
        }
        return text.contains(new StringBuilder(word).reverse());
    }
}
