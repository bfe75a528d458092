package org.spean.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.spean.vocabulary.PhoneNumber;

@Entity(name = "CallReport")
@Table(name = "call_report")
class CallReportRow {

    @Id
    private UUID id;

    private String number;

    @Enumerated(EnumType.STRING)
    private CallOutcome outcome;

    private @Nullable String newNumber;
    private UUID byAccount;
    private String byName;
    private Instant at;

    /** For the database only. */
    @SuppressWarnings("NullAway.Init")
    protected CallReportRow() {}

    CallReportRow(CallReport report) {
        id = report.id();
        number = report.number().e164();
        outcome = report.outcome();
        newNumber = report.newNumber().map(PhoneNumber::e164).orElse(null);
        byAccount = report.by().orElseThrow();
        byName = report.byName();
        at = report.at();
    }

    CallReport report() {
        return new CallReport(
                id,
                new PhoneNumber(number),
                outcome,
                Optional.ofNullable(newNumber).map(PhoneNumber::new),
                Optional.of(byAccount),
                byName,
                at);
    }
}
