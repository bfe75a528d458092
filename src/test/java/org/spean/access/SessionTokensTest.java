package org.spean.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a session is known by: made by us, by chance, anew at each sign-in, and worth nothing after its end. */
@SpeanTest
class SessionTokensTest {

    private PlainBrowser person;

    @LocalServerPort
    private int port;

    @BeforeEach
    void opens() {
        person = new PlainBrowser(port, "203.0.113.62");
    }

    @AfterEach
    void close() {
        person.close();
    }

    private static boolean signedIn(PlainBrowser browser) {
        return !browser.opens("/what-may-i-do")
                .headers()
                .firstValue("Location")
                .orElse("")
                .contains("sign-in");
    }

    @Test
    @Evidence({"7.2.2", "7.2.4"})
    void whoeverSignsInGetsAnotherTokenAndTheOneBeforeOpensNothing() {
        person.opens("/sign-in");
        String before = person.session();

        assertThat(person.presses("caseworker")).isTrue();

        String after = person.session();
        assertThat(after).isNotEqualTo(before);
        assertThat(signedIn(person)).isTrue();
        assertThat(opens(before)).isFalse();
        assertThat(opens(after)).isTrue();
    }

    @Test
    @Evidence({"7.2.1", "7.4.1"})
    void afterSigningOutTheTokenOpensNothing() {
        assertThat(person.presses("caseworker")).isTrue();
        String token = person.session();
        assertThat(opens(token)).isTrue();

        person.opens("/logout");

        assertThat(opens(token)).isFalse();
        assertThat(signedIn(person)).isFalse();
    }

    @Test
    @Evidence({"7.2.1", "7.2.2"})
    void aTokenThatWeDidNotMakeOpensNothingAndIsNotTakenOver() {
        String invented = "0123456789ABCDEF0123456789ABCDEF";
        try (PlainBrowser guesser = new PlainBrowser(port, "203.0.113.63")) {
            guesser.carries(invented);
            assertThat(signedIn(guesser)).isFalse();
            assertThat(guesser.presses("caseworker")).isTrue();
            assertThat(guesser.session()).isNotEqualTo(invented);
        }
        assertThat(opens(invented)).isFalse();
    }

    @Test
    @Evidence("7.2.3")
    void tokensAre128BitsThatNobodyGuesses() {
        Set<String> tokens = new HashSet<>();
        int ones = 0;
        for (int at = 0; at < 64; at++) {
            try (PlainBrowser somebody = new PlainBrowser(port, "203.0.113.64")) {
                somebody.opens("/sign-in");
                String token = somebody.session();
                assertThat(token).matches("[0-9A-F]{32}");
                tokens.add(token);
                ones += new java.math.BigInteger(token, 16).bitCount();
            }
        }
        assertThat(tokens).hasSize(64);
        // 8,192 coins: more than 300 beside the middle happens once in ten billion runs.
        assertThat(ones).isBetween(4096 - 300, 4096 + 300);
    }

    @Test
    @Evidence("14.2.1")
    void noTokenStandsInAnAddress() {
        HttpResponse<String> page = person.opens("/sign-in");
        assertThat(page.body()).doesNotContainIgnoringCase("jsessionid");
        HttpResponse<String> in = person.sends(
                "/sign-in", Map.of("username", "caseworker", "password", "demo-caseworker", "shown", "true"));
        assertThat(in.headers().firstValue("Location").orElse("")).doesNotContainIgnoringCase("jsessionid");
        String token = person.session();
        try (PlainBrowser other = new PlainBrowser(port, "203.0.113.65")) {
            assertThat(other.opens("/what-may-i-do;jsessionid=" + token).statusCode())
                    .isNotEqualTo(200);
        }
    }

    private boolean opens(String token) {
        try (PlainBrowser thief = new PlainBrowser(port, "203.0.113.66")) {
            thief.carries(token);
            return signedIn(thief);
        }
    }
}
