package org.spean.machine;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Whoever owns the machine: enters the tests' database past all rights. */
public final class Superuser {

    private Superuser() {}

    /** A connection in a transaction. */
    public static Connection enters(SpeanHome home, DataSource program) throws SQLException {
        try (Connection own = program.getConnection()) {
            Connection connection = DriverManager.getConnection(
                    own.getMetaData().getURL(),
                    "postgres",
                    DatabaseUsers.read(home).superuser());
            connection.setAutoCommit(false);
            return connection;
        }
    }
}
