package org.spean.messaging;

import static org.spean.messaging.OutboxRows.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.spean.messaging.OutboxRows.Change;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What providers say became of messages: kept as it came, whatever the order, and believed only where it is news. */
@Component
public class Reports {

    private final JdbcClient database;
    private final OutboxRows rows;
    private final TakenRows takes;
    private final Outcomes outcomes;
    private final Clock clock;

    Reports(JdbcClient database, OutboxRows rows, TakenRows takes, Outcomes outcomes, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.takes = takes;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /**
     * A report.
     *
     * @param gateway whose
     * @param ours which message it is of, where the report says so: it proves that the provider took it, even if we died before
     *     we could write that down
     * @param state ACCEPTED, SENT, DELIVERED or FAILED
     * @param why of a failure
     * @param code as the provider gives it; empty for none
     */
    public record Report(
            String gateway,
            String providerId,
            Optional<MessageId> ours,
            MessageState state,
            Optional<Failure> why,
            String code) {}

    private record Known(MessageId id, MessageState state, int attempt, PhoneNumber number, Instant validUntil) {}

    /** Takes a report. */
    @Transactional
    public ReportOutcome take(Report report) {
        Instant now = clock.instant();
        Optional<Known> known = report.ours().or(() -> of(report)).flatMap(this::locked);
        boolean moved = known.isPresent() && moved(known.get(), report, now);
        database.sql("INSERT INTO message_report (gateway, provider_id, message_id, state, code, at, moved)"
                        + " VALUES (:gateway, :provider, :message, :state, :code, :now, :moved)")
                .param("gateway", report.gateway())
                .param("provider", report.providerId())
                .param("message", known.map(each -> each.id().id()).orElse(null))
                .param("state", report.state().name())
                .param("code", report.code())
                .param("now", at(now))
                .param("moved", moved)
                .update();
        if (known.isEmpty()) {
            return ReportOutcome.UNKNOWN_MESSAGE;
        }
        return moved ? ReportOutcome.MOVED : ReportOutcome.NOTHING_NEW;
    }

    private Optional<MessageId> of(Report report) {
        return database.sql("SELECT message_id FROM message_taken WHERE gateway = :gateway AND provider_id = :provider")
                .param("gateway", report.gateway())
                .param("provider", report.providerId())
                .query(UUID.class)
                .optional()
                .map(MessageId::new);
    }

    private Optional<Known> locked(MessageId id) {
        return database.sql("SELECT id, state, attempt, number, valid_until FROM message"
                        + " WHERE id = :id AND number IS NOT NULL FOR UPDATE")
                .param("id", id.id())
                .query(Reports::known)
                .optional();
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        return new Known(
                new MessageId(row.getObject(1, UUID.class)),
                MessageState.valueOf(row.getString(2)),
                row.getInt(3),
                new PhoneNumber(row.getString(4)),
                row.getObject(5, OffsetDateTime.class).toInstant());
    }

    private boolean moved(Known known, Report report, Instant now) {
        if (report.state() != MessageState.DELIVERED && takes.failedBefore(report.gateway(), report.providerId())) {
            // Told late: that try is over, and the next one may wait already.
            return false;
        }
        takes.taken(known.id(), report.gateway(), report.providerId(), now);
        if (report.state() == MessageState.FAILED) {
            takes.takenInVain(report.gateway(), report.providerId());
            if (takes.takenElsewhere(known.id(), report.providerId())) {
                // An earlier try failed; a later one is on its way.
                return false;
            }
        }
        if (!known.state().movesTo(report.state())) {
            return false;
        }
        return report.state() == MessageState.FAILED ? failed(known, report, now) : rows.moved(known.id(), report, now);
    }

    private boolean failed(Known known, Report report, Instant now) {
        Failure why = report.why().orElse(Failure.OTHER);
        Optional<Instant> again = Retries.next(why, known.attempt(), now, known.validUntil());
        Change change =
                again.map(next -> Change.again(next, now)).orElseGet(() -> Change.failed(why, report.code(), now));
        boolean moved = rows.moves(known.id(), known.attempt(), known.state().name(), change);
        if (moved && again.isEmpty()) {
            outcomes.failed(known.id(), known.number(), why);
        }
        return moved;
    }
}
