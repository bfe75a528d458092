package org.spean.machine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorDetails;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;

class PlainFailureAnalyzerTest {

    @Test
    void theCauseThatAPersonCanMendIsFoundHoweverDeepItLies() {
        FailureAnalysis analysis = analysed(new PlainRefusal("This is wrong.", "That helps."));

        assertThat(analysis.getDescription()).isEqualTo("This is wrong.");
        assertThat(analysis.getAction()).isEqualTo("That helps.");
    }

    @Test
    void portTaken() {
        FailureAnalysis analysis = analysed(new PortInUseException(8080));

        assertThat(analysis.getDescription()).isEqualTo("Port 8080 is taken by another program.");
        assertThat(analysis.getAction()).contains("SPEAN_PORT=8090 ./spean demo");
    }

    @Test
    void aDatabaseOfAnotherVersion() {
        FailureAnalysis analysis = analysed(
                new FlywayValidateException(new ErrorDetails(CoreErrorCode.VALIDATE_ERROR, "checksum"), "long text"));

        assertThat(analysis.getDescription()).contains("changed by another version of Spean", "newer");
        assertThat(analysis.getAction()).contains("Start the newer version again");
    }

    @Test
    void diskFull() {
        assertThat(analysed(new SQLException("could not extend file", "53100")).getDescription())
                .isEqualTo("The disk is full.");
        assertThat(analysed(new IOException("No space left on device")).getDescription())
                .isEqualTo("The disk is full.");
    }

    @Test
    void whatNobodyCanMendIsLeftToOthers() {
        assertThat(new PlainFailureAnalyzer().analyze(new IllegalStateException("a bug")))
                .isNull();
    }

    private static FailureAnalysis analysed(Throwable cause) {
        return requireNonNull(new PlainFailureAnalyzer()
                .analyze(new IllegalStateException("outer", new IllegalStateException("inner", cause))));
    }
}
