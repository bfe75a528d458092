package org.spean.machine;

import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;

/** Finds, in whatever went wrong at start, the one cause that a person can do something about. */
class PlainFailureAnalyzer implements FailureAnalyzer {

    private static final String DISK_FULL = "53100";

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<PlainRefusal> refusal = refusal(cause);
            if (refusal.isPresent()) {
                PlainRefusal plain = refusal.get();
                return new FailureAnalysis(String.valueOf(plain.getMessage()), plain.whatHelps(), failure);
            }
        }
        return null;
    }

    private static Optional<PlainRefusal> refusal(Throwable cause) {
        return switch (cause) {
            case PlainRefusal plain -> Optional.of(plain);
            case PortInUseException port ->
                Optional.of(new PlainRefusal(
                        "Port " + port.getPort() + " is taken by another program.",
                        "Stop that program, or choose another port: SPEAN_PORT=8090 ./spean demo"));
            case FlywayValidateException newer ->
                Optional.of(new PlainRefusal(
                        "The database was changed by another version of Spean than this one, most likely a newer one.",
                        "Start the newer version again, or restore the backup that belongs to this one."));
            case SQLException sql when DISK_FULL.equals(sql.getSQLState()) -> Optional.of(PlainRefusal.diskFull());
            case java.io.IOException io
            when String.valueOf(io.getMessage()).contains("No space left") -> Optional.of(PlainRefusal.diskFull());
            default -> Optional.empty();
        };
    }
}
