package org.spean.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Behind a proxy that speaks TLS the program knows it, and without one it does not pretend. */
@SpeanTest
class SecureRequestTest {

    private static final String HSTS = "Strict-Transport-Security";

    @LocalServerPort
    private int port;

    @Test
    void behindTlsCookiesAreSecureAndBrowsersStayWithIt() throws Exception {
        HttpHeaders headers = headers("https");

        assertThat(headers.firstValue(HSTS))
                .hasValueSatisfying(value -> assertThat(value).startsWith("max-age="));
        assertThat(headers.allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("JSESSIONID"))
                .anyMatch(cookie -> cookie.startsWith("spean-language"))
                .allMatch(cookie -> cookie.contains("; Secure"));
    }

    @Test
    void withoutTlsTheyAreNot() throws Exception {
        HttpHeaders headers = headers("http");

        assertThat(headers.firstValue(HSTS)).isEmpty();
        assertThat(headers.allValues("Set-Cookie")).isNotEmpty().noneMatch(cookie -> cookie.contains("; Secure"));
    }

    private HttpHeaders headers(String scheme) throws IOException, InterruptedException {
        try (HttpClient proxy = HttpClient.newHttpClient()) {
            return proxy.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in?language=en"))
                                    .header("X-Forwarded-Proto", scheme)
                                    .build(),
                            BodyHandlers.discarding())
                    .headers();
        }
    }
}
