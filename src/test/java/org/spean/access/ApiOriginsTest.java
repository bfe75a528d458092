package org.spean.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.spean.machine.PlainRefusal;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The API is closed to other sites' pages in a browser, and opens to those that are named. */
@SpeanTest
class ApiOriginsTest {

    private static final String OURS = "https://example.org";
    private static final String ALLOWED = "Access-Control-Allow-Origin";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Door open = new Door(new ApiOrigins(List.of(OURS)).filter());

    @LocalServerPort
    private int port;

    @AfterEach
    void close() {
        open.close();
        http.close();
    }

    @Test
    @Evidence("3.4.2")
    void byDefaultNobodyIsAllowedAndTheQuestionIsRefused() throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/hsds/"));

        HttpResponse<String> asked = preflight(request.copy(), OURS, "GET");
        HttpResponse<String> read = http.send(request.header("Origin", OURS).build(), BodyHandlers.ofString());

        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(asked.body()).contains("\"error\":\"origin_not_allowed\"");
        assertThat(asked.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
        for (HttpResponse<String> answer : List.of(asked, read)) {
            assertThat(answer.headers().map().keySet())
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-allow"));
        }
    }

    @Test
    @Evidence("3.4.2")
    void aSiteThatIsNamedMayReadWithoutCookies() throws Exception {
        HttpResponse<String> asked = preflight(open.request("/"), OURS, "GET");
        HttpResponse<String> read = open.asks("/", "Origin", OURS);

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.headers().firstValue(ALLOWED)).hasValue(OURS);
        assertThat(asked.headers().firstValue("Access-Control-Allow-Methods")).hasValue("GET");
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.headers().firstValue(ALLOWED)).hasValue(OURS);
        assertThat(read.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
    }

    @Test
    @Evidence("3.4.2")
    void noOtherSiteAndNothingButReading() throws Exception {
        assertThat(preflight(open.request("/"), "https://example.org.evil.example", "GET")
                        .statusCode())
                .isEqualTo(403);
        assertThat(preflight(open.request("/"), "null", "GET").statusCode()).isEqualTo(403);
        assertThat(preflight(open.request("/"), OURS, "DELETE").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "example.org",
                "https://example.org/",
                "https://*.example.org",
                "null",
                "ftp://x.org",
                "https://x y"
            })
    void whatNamesNoSiteIsRefusedAtTheStart(String setting) {
        assertThatThrownBy(() -> new ApiOrigins(List.of(setting)))
                .isInstanceOf(PlainRefusal.class)
                .hasMessageContaining("SPEAN_API_ORIGINS")
                .hasMessageContaining(setting);
    }

    private HttpResponse<String> preflight(HttpRequest.Builder request, String origin, String method) throws Exception {
        return http.send(
                request.method("OPTIONS", BodyPublishers.noBody())
                        .header("Origin", origin)
                        .header("Access-Control-Request-Method", method)
                        .build(),
                BodyHandlers.ofString());
    }
}
