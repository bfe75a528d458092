package org.spean.machine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;

/** Opens the database of a folder and commits one row after the other, telling each, until somebody ends it. */
public final class CommittingProgram {

    private CommittingProgram() {}

    /** The folder is the one argument. */
    @SuppressWarnings("SystemOut") // the test reads it
    public static void main(String[] arguments) throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(SpeanHome.open(Path.of(arguments[0])));
        DatabaseAddress owner = database.owner();
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password())) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE kept (n integer PRIMARY KEY)");
            }
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO kept VALUES (?)")) {
                for (int n = 1; true; n++) {
                    insert.setInt(1, n);
                    insert.executeUpdate();
                    System.out.println("committed " + n);
                }
            }
        }
    }
}
