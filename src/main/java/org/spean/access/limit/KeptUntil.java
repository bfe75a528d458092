package org.spean.access.limit;

import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.CustomColumnProvider;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** Until when a count is kept, by the program's clock: bucket4j's own column asks the machine's. */
class KeptUntil implements CustomColumnProvider<String> {

    private final ExpirationAfterWriteStrategy kept =
            ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(IdleCounts.KEPT);

    @Override
    public void setCustomField(
            String caller, int parameter, PreparedStatement statement, RemoteBucketState state, long now)
            throws SQLException {
        statement.setLong(parameter, TimeUnit.NANOSECONDS.toMillis(now) + kept.calculateTimeToLiveMillis(state, now));
    }

    @Override
    public String getCustomFieldName() {
        return "expires_at";
    }
}
