package org.spean.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.vocabulary.Language;
import org.spean.widgets.Words;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody reads whose form lay open for too long. */
@SpeanTest
class PlainErrorsTest {

    @LocalServerPort
    int port;

    @Test
    void aFormThatLayOpenTooLongSaysSoInTheReadersLanguageAndLeadsOn() throws Exception {
        HttpResponse<String> answer = sent("/sign-in/second-step", "km");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains(Words.say("error.stale", Language.KHMER))
                .contains("href=\"../sign-in\"")
                .doesNotContain("Whitelabel");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(sent("/open-account/abc", "en").body())
                .contains(Words.say("error.stale", Language.ENGLISH))
                .contains("href=\"../sign-in\"");
    }

    private HttpResponse<String> sent(String path, String language) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Accept", "text/html")
                            .header("Accept-Language", language)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("code=123456"))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
