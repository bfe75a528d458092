package org.spean.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.IssueOfToken.Issued;
import org.spean.access.IssueOfToken.Wish;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;

/** The door of the whole program: what stands there holds for the directory behind it. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ApiDoorTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private final ProgramTokens tokens;
    private final Actor administrator;

    @LocalServerPort
    private int port;

    ApiDoorTest(ProgramTokens tokens, Accounts accounts) {
        this.tokens = tokens;
        administrator = accounts.loadUserByUsername("admin").actor(Instant.EPOCH);
    }

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void aProgramReadsNoMoreOfTheDirectoryThanItsToken() throws Exception {
        String everybody = services(Optional.empty()).body();

        assertThat(everybody).doesNotContain("\"contacts\"");
        assertThat(services(Optional.of(issued(Scope.PUBLIC))).body()).isEqualTo(everybody);
        assertThat(services(Optional.of(issued(Scope.PARTNERS))).body()).contains("\"contacts\"");
        assertThat(services(Optional.of(issued(Scope.COORDINATORS))).body()).contains("\"contacts\"");
    }

    @Test
    void refusalsAreAsWellGuardedAsAnswers() throws Exception {
        HttpResponse<String> refused = services(Optional.of("guessed"));

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(Stream.of("Content-Security-Policy", "Referrer-Policy", "X-Content-Type-Options")
                        .map(name -> refused.headers().firstValue(name).orElse("")))
                .containsExactly(
                        "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; sandbox",
                        "no-referrer",
                        "nosniff");
        assertThat(refused.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void limitsAreThoseOfTheSettingsAndEveryTokenHasItsOwn() throws Exception {
        assertThat(services(Optional.empty()).headers().firstValue("RateLimit-Policy"))
                .hasValue("\"address\";q=100000;w=10000");
        for (int program = 0; program < 2; program++) {
            assertThat(services(Optional.of(issued(Scope.PUBLIC))).headers().firstValue("RateLimit"))
                    .hasValueSatisfying(left -> assertThat(left).startsWith("\"token\";r=99999;"));
        }
    }

    private String issued(Scope scope) {
        Wish wish = new Wish("door", Optional.of(scope), Optional.of(tokens.today()));
        return ((Issued) tokens.issue(administrator, wish)).secret();
    }

    private HttpResponse<String> services(Optional<String> token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/api/hsds/services?province=KH-2&per_page=5&full=true"));
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
