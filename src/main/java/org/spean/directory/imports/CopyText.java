package org.spean.directory.imports;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Rows for PostgreSQL's COPY, in the format that it calls text. */
final class CopyText {

    private final StringBuilder rows = new StringBuilder();

    /** Adds a row of ready cells. */
    void row(String... cells) {
        rows.append(String.join("\t", cells)).append('\n');
    }

    static String array(Collection<String> items) {
        return escaped(items.stream()
                .map(item -> '"' + item.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}")));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    /** Sends them on the transaction's connection. */
    void into(String table, DataSource database) {
        if (rows.isEmpty()) {
            return;
        }
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + table + " FROM STDIN", new StringReader(rows.toString()));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("rows could not be written", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
        rows.setLength(0);
    }
}
