package org.spean.directory.search;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The connection by which this node follows, kept for that alone: whoever wrote something and waits until it is found still
 * holds a connection of his own, and enough of them would leave none to find it with.
 */
@Component
class OwnConnection {

    private final EntityManagerFactory factory;
    private final DataSource connections;
    private @Nullable Connection kept;
    private String origin = "";

    OwnConnection(EntityManagerFactory factory, DataSource connections) {
        this.factory = factory;
        this.connections = connections;
    }

    /** Does this work in one transaction, reading only what is committed. */
    synchronized <T> T ask(Function<Changes, T> work) {
        boolean done = false;
        try (Session session = factory.unwrap(SessionFactory.class)
                .withOptions()
                .connection(connected())
                .openSession()) {
            session.setHibernateFlushMode(FlushMode.MANUAL);
            session.setDefaultReadOnly(true);
            Transaction transaction = session.beginTransaction();
            T answer = work.apply(new Changes(session, origin));
            transaction.commit();
            done = true;
            return answer;
        } finally {
            if (!done) {
                release();
            }
        }
    }

    private Connection connected() {
        Connection connection = kept;
        if (connection == null) {
            try {
                connection = connections.getConnection();
                kept = connection;
                origin = origin(connection);
            } catch (SQLException e) {
                release();
                throw new JDBCConnectionException("the index cannot follow", e);
            }
        }
        return connection;
    }

    /**
     * Asked at each new connection: a server that took over from another, or was set up from a copy, has lost or numbered
     * anew what the old one did. The name of the write-ahead log begins with the history's number.
     */
    private static String origin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean told = asked(statement, "SELECT has_function_privilege('pg_control_system()', 'EXECUTE')")
                    .equals("t");
            return (told ? asked(statement, "SELECT system_identifier FROM pg_control_system()") : "")
                    + asked(statement, """
                            SELECT '/' || oid || '/' || left(pg_walfile_name(pg_current_wal_lsn()), 8)
                            FROM pg_database WHERE datname = current_database()""");
        } finally {
            connection.rollback();
        }
    }

    private static String asked(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return answer.next() ? String.valueOf(answer.getString(1)) : "";
        }
    }

    /** Gives the connection back until it is needed again. */
    synchronized void release() {
        try (Connection connection = kept) {
            kept = null;
        } catch (SQLException e) {
            // It was lost before: there is nothing left to give back.
            kept = null;
        }
    }
}
