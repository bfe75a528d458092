package org.spean.access.reach;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.spean.access.Actor;
import org.spean.access.Present;
import org.spean.access.policy.AccessPolicy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.TransactionSystemException;

/**
 * Tells the database at the beginning of each transaction who acts, so that its row-level security knows whom it serves. For
 * this transaction alone: a connection that goes back to the pool carries nothing. Whoever knows of no case is not announced.
 */
@Component
class BadgesAtTheDoor implements TransactionExecutionListener {

    private static final String SETS = "SELECT set_config('spean.badges', CAST(? AS text[])::text, true),"
            + " set_config('spean.shut_out', CAST(? AS text[])::text, true),"
            + " set_config('spean.named', CAST(? AS text[])::text, true), set_config('spean.at', ?, true)";

    private final Present present;
    private final AccessPolicy policy;
    private final ObjectProvider<DataSource> database;
    private final Clock clock;

    BadgesAtTheDoor(Present present, AccessPolicy policy, ObjectProvider<DataSource> database, Clock clock) {
        this.present = present;
        this.policy = policy;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        Actor actor = present.actor();
        if (failure != null || actor.held().isEmpty()) {
            return;
        }
        Badges badges = Badges.of(actor, policy);
        if (badges.knows().isEmpty()) {
            return;
        }
        DataSource source = database.getObject();
        Connection connection = DataSourceUtils.getConnection(source);
        try (PreparedStatement statement = connection.prepareStatement(SETS)) {
            statement.setArray(1, array(connection, badges.knows()));
            statement.setArray(2, array(connection, badges.shutOut()));
            statement.setArray(3, array(connection, badges.named()));
            statement.setString(4, clock.instant().toString());
            statement.execute();
        } catch (SQLException e) {
            throw new TransactionSystemException("the database could not be told who acts", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private static Array array(Connection connection, Set<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
