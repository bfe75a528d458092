package org.spean.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.catalina.valves.RemoteIpValve;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who says where somebody comes from is believed only where they are ours, and the logs hold what happened and no more. */
@SpeanTest
@ExtendWith(OutputCaptureExtension.class)
class WhereFromTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient tables;

    @Autowired
    WebServerApplicationContext program;

    private void failsToSignIn(String comesFrom) {
        try (PlainBrowser somebody = new PlainBrowser(port, comesFrom)) {
            assertThat(somebody.signsIn("district", "not the password")).isFalse();
        }
    }

    private Map<String, @Nullable Object> last() {
        return tables.sql("SELECT act, at, screen, from_address, actor_name, subject_kind, told::text FROM log.entry"
                        + " WHERE act = 'SIGN_IN_FAILED' AND from_address LIKE '198.18.%' ORDER BY at DESC LIMIT 1")
                .query()
                .singleRow();
    }

    @Test
    @Evidence({"4.1.3", "15.3.4"})
    void whatSomebodyWritesBeforeTheirOwnAddressIsNotBelieved() {
        failsToSignIn("203.0.113.200, 198.18.0.77");
        assertThat(last()).containsEntry("from_address", "198.18.0.77");

        failsToSignIn("203.0.113.200, 127.0.0.1, 198.18.0.78");
        assertThat(last()).containsEntry("from_address", "198.18.0.78");
    }

    @Test
    @Evidence({"4.1.3", "15.3.4"})
    void nobodyButTheProxyThatIsNamedIsBelieved() {
        RemoteIpValve proxies = Stream.of(((TomcatWebServer) Objects.requireNonNull(program.getWebServer()))
                        .getTomcat()
                        .getEngine()
                        .getPipeline()
                        .getValves())
                .filter(RemoteIpValve.class::isInstance)
                .map(RemoteIpValve.class::cast)
                .findFirst()
                .orElseThrow();
        Pattern believed = Pattern.compile(proxies.getInternalProxies());

        assertThat(Stream.of("10.0.0.1", "192.168.1.1", "172.16.0.1", "169.254.0.1", "203.0.113.1", "127.0.0.10"))
                .noneMatch(believed.asMatchPredicate());
        assertThat(believed.asMatchPredicate()).accepts("127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(proxies.getTrustedProxies()).isNull();
    }

    @Test
    @Evidence({"16.2.1", "16.3.1"})
    void anEntrySaysWhoDidWhatWhenAndFromWhere() {
        failsToSignIn("198.18.0.79");

        Map<String, @Nullable Object> entry = last();
        assertThat(entry)
                .containsEntry("act", "SIGN_IN_FAILED")
                .containsEntry("screen", "sign-in")
                .containsEntry("from_address", "198.18.0.79")
                .containsEntry("subject_kind", "ACCOUNT");
        OffsetDateTime at = tables.sql("SELECT at FROM log.entry WHERE from_address = '198.18.0.79'")
                .query(OffsetDateTime.class)
                .list()
                .getLast();
        assertThat(Duration.between(
                        at,
                        tables.sql("SELECT now()").query(OffsetDateTime.class).single()))
                .isBetween(Duration.ZERO, Duration.ofMinutes(1));
    }

    @Test
    @Evidence("16.2.5")
    void aPasswordThatWasTypedStandsInNoLog(CapturedOutput log) {
        try (PlainBrowser somebody = new PlainBrowser(port, "198.18.0.80")) {
            somebody.signsIn("district", "secret-canary-of-a-password");
            somebody.signsIn("secret-canary-typed-as-a-name", "secret-canary-of-a-password");
        }

        assertThat(log.getAll()).doesNotContain("secret-canary");
        assertThat(tables.sql("SELECT count(*) FROM log.entry e WHERE e::text LIKE '%secret-canary%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @Evidence("16.4.1")
    void whateverIsInAMessageItIsOneLine(CapturedOutput log) {
        LoggerFactory.getLogger(WhereFromTest.class)
                .warn("a name: {}", "Sok\r\n12:00:00 INFO  forged\u001b[2J\u0007 Dara");

        assertThat(log.getAll().lines())
                .filteredOn(line -> line.contains("forged"))
                .singleElement()
                .satisfies(line ->
                        assertThat(line).containsPattern("WARN +a name: Sok 12:00:00 INFO  forged +\\[2J +Dara$"));
    }
}
