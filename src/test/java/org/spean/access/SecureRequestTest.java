package org.spean.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Behind a proxy that speaks TLS the program knows it, and without one it does not pretend. */
@SpeanTest
class SecureRequestTest {

    private static final String HSTS = "Strict-Transport-Security";

    @LocalServerPort
    private int port;

    @Test
    @Evidence({"3.3.1", "3.3.2", "3.3.3", "3.3.4"})
    void behindTlsEveryCookieIsSecureAndOfThisHostAlone() throws Exception {
        List<String> cookies = headers("https", "/sign-in?language=en").allValues("Set-Cookie");

        assertThat(cookies)
                .anyMatch(cookie -> cookie.matches("__Host-JSESSIONID=.*; SameSite=Strict.*"))
                .anyMatch(cookie -> cookie.matches("__Host-spean-language=.*; SameSite=Lax.*"))
                .allMatch(cookie -> cookie.contains("; Secure") && cookie.contains("; HttpOnly"))
                .allMatch(cookie -> cookie.startsWith("__Host-") && cookie.contains("; Path=/;"))
                .noneMatch(cookie -> cookie.contains("Domain"));
    }

    @Test
    @Evidence("3.3.3")
    void behindTlsACookieThatAnybodyCouldHaveSetIsNone() throws Exception {
        HttpHeaders speaksKhmer = headers("https", "/sign-in", "__Host-spean-language=km; spean-language=en");
        assertThat(language("https", "__Host-spean-language=km; spean-language=en"))
                .isEqualTo("km");
        assertThat(language("https", "spean-language=km")).isEqualTo("en");
        assertThat(language("http", "spean-language=km")).isEqualTo("km");

        String session = value(speaksKhmer, "__Host-JSESSIONID");
        assertThat(begins("https", "__Host-JSESSIONID=" + session)).isFalse();
        assertThat(begins("https", "JSESSIONID=" + session)).isTrue();
        assertThat(begins("http", "JSESSIONID=" + session)).isFalse();
    }

    @Test
    @Evidence("3.4.1")
    void behindTlsEveryAnswerTellsBrowsersToStayWithItForAYear() throws Exception {
        for (String path : List.of("/", "/sign-in", "/nothing-there", "/assets/spean.css", "/api/hsds/", "/api/none")) {
            assertThat(headers("https", path).firstValue(HSTS))
                    .as(path)
                    .hasValue("max-age=31536000 ; includeSubDomains");
        }
    }

    @Test
    void withoutTlsTheyAreNot() throws Exception {
        HttpHeaders headers = headers("http", "/sign-in?language=en");

        assertThat(headers.firstValue(HSTS)).isEmpty();
        assertThat(headers.allValues("Set-Cookie"))
                .isNotEmpty()
                .noneMatch(cookie -> cookie.contains("; Secure") || cookie.startsWith("__"));
    }

    /** Whether the page began a session of its own: the one that the cookie names is not known. */
    private boolean begins(String scheme, String cookies) throws Exception {
        return headers(scheme, "/sign-in", cookies).allValues("Set-Cookie").stream()
                .anyMatch(cookie -> cookie.contains("JSESSIONID="));
    }

    private static String value(HttpHeaders headers, String name) {
        return headers.allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + '='))
                .map(cookie -> cookie.substring(name.length() + 1).split(";", 2)[0])
                .findFirst()
                .orElseThrow();
    }

    private String language(String scheme, String cookies) throws Exception {
        try (HttpClient proxy = HttpClient.newHttpClient()) {
            String page = proxy.send(request(scheme, "/sign-in", cookies), BodyHandlers.ofString())
                    .body();
            return page.replaceFirst("(?s).*?<html lang=\"(\\w+)\".*", "$1");
        }
    }

    private HttpHeaders headers(String scheme, String path, String... cookies)
            throws IOException, InterruptedException {
        try (HttpClient proxy = HttpClient.newHttpClient()) {
            return proxy.send(request(scheme, path, cookies), BodyHandlers.discarding())
                    .headers();
        }
    }

    private HttpRequest request(String scheme, String path, String... cookies) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("X-Forwarded-Proto", scheme)
                .header("Accept-Language", "en");
        for (String cookie : cookies) {
            request.header("Cookie", cookie);
        }
        return request.build();
    }
}
