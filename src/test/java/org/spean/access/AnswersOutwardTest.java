package org.spean.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stands around every answer to people, whatever is asked for: a page, a picture, nothing, or nonsense. */
@SpeanTest
class AnswersOutwardTest {

    private static final List<String> PEOPLES = List.of(
            "/",
            "/hotlines",
            "/sign-in",
            "/open-account/none",
            "/what-may-i-do",
            "/nothing-there",
            "/assets/spean.css",
            "/assets/offline.html",
            "/assets/none.js",
            "/?v-r=uidl");
    private static final List<String> PROGRAMS = List.of("/api/hsds/", "/api/hsds/services?page=x", "/api/hsds/none");

    private final HttpClient http = HttpClient.newHttpClient();
    private PlainBrowser person;

    @LocalServerPort
    private int port;

    @BeforeEach
    void opens() {
        person = new PlainBrowser(port, "203.0.113.61");
    }

    @AfterEach
    void close() {
        person.close();
        http.close();
    }

    private HttpResponse<String> asked(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    @Evidence({"3.2.1", "3.4.4", "3.4.5", "3.4.6"})
    void nothingIsFramedGuessedAtOrPassedOn() throws Exception {
        for (String path : PEOPLES) {
            HttpResponse<String> answer = asked("GET", path);
            assertThat(header(answer, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(header(answer, "Content-Security-Policy"))
                    .as(path)
                    .contains("frame-ancestors 'none'", "default-src ");
            assertThat(header(answer, "Referrer-Policy")).as(path).isIn("same-origin", "no-referrer");
            assertThat(header(answer, "Cross-Origin-Opener-Policy")).as(path).isEqualTo("same-origin");
            assertThat(header(answer, "Cross-Origin-Resource-Policy")).as(path).isEqualTo("same-origin");
            assertThat(header(answer, "Permissions-Policy")).as(path).contains("camera=()", "geolocation=()");
        }
        for (String path : PROGRAMS) {
            HttpResponse<String> answer = asked("GET", path);
            assertThat(header(answer, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(header(answer, "Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'", "sandbox");
            assertThat(header(answer, "Referrer-Policy")).as(path).isEqualTo("no-referrer");
        }
    }

    @Test
    void theCameraIsForThoseWhoPutPhotosIntoCasesAndForNobodyElse() throws Exception {
        assertThat(person.presses("caseworker")).isTrue();
        assertThat(header(person.opens("/"), "Permissions-Policy")).contains("camera=(self)", "microphone=()");
        try (PlainBrowser other = new PlainBrowser(port, "203.0.113.62")) {
            assertThat(other.presses("editor")).isTrue();
            assertThat(header(other.opens("/"), "Permissions-Policy")).contains("camera=()", "microphone=()");
        }
    }

    @Test
    @Evidence("4.1.1")
    void everyAnswerWithTextSaysWhatItIsAndInWhichLetters() throws Exception {
        for (Map.Entry<String, String> each : Map.of(
                        "/", "text/html;charset=utf-8",
                        "/sign-in", "text/html;charset=utf-8",
                        "/nothing-there", "text/html;charset=utf-8",
                        "/assets/spean.css", "text/css",
                        "/assets/offline.html", "text/html",
                        "/api/hsds/", "application/json",
                        "/api/hsds/none", "application/json")
                .entrySet()) {
            HttpResponse<String> answer = asked("GET", each.getKey());
            assertThat(header(answer, "Content-Type").replace(" ", ""))
                    .as(each.getKey())
                    .startsWithIgnoringCase(each.getValue());
        }
    }

    @Test
    @Evidence("14.3.2")
    void browsersKeepNothingOfWhatPeopleSaw() throws Exception {
        assertThat(person.presses("caseworker")).isTrue();
        for (String path : List.of("/", "/what-may-i-do", "/my-password", "/sign-in", "/nothing-there")) {
            assertThat(header(person.opens(path), "Cache-Control")).as(path).contains("no-store");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/logout", "/open-account/none", "/"})
    @Evidence("3.5.1")
    void aFormOfAnotherSiteIsRefused(String path) throws Exception {
        HttpResponse<String> answer =
                asked("POST", path, "Content-Type", "application/x-www-form-urlencoded", "Origin", "https://x.example");

        assertThat(answer.statusCode()).isIn(403, 405);
        assertThat(header(answer, "Set-Cookie")).doesNotContain("spean-device");
    }

    @Test
    @Evidence("3.5.1")
    void theRightPasswordWithoutThePagesTokenSignsNobodyInAndLosesNoName() {
        HttpResponse<String> answer = person.sends(
                "/sign-in",
                "guessed",
                Map.of("username", "caseworker", "password", "demo-caseworker", "shown", "true"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("open for too long", "value=\"caseworker\"");
        assertThat(header(person.opens("/what-may-i-do"), "Location")).contains("sign-in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.git/config",
                "/.git/HEAD",
                "/.svn/entries",
                "/application.yaml",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/assets/",
                "/assets/fonts/",
                "/assets/../application.yaml",
                "/actuator",
                "/actuator/env",
                "/v3/api-docs",
                "/swagger-ui/index.html",
                "/h2-console",
                "/VAADIN/",
                "/policy.csv"
            })
    @Evidence({"13.4.1", "13.4.3", "13.4.5"})
    void whatIsNotMeantForAnybodyIsNotThere(String path) throws Exception {
        HttpResponse<String> answer = asked("GET", path);

        // Where nothing is, Vaadin's page says so, in the frame of every page.
        assertThat(answer.statusCode()).isIn(200, 400, 403, 404);
        assertThat(answer.body())
                .doesNotContain("spean:", "ref: refs", "Index of", "Manifest-Version", "<a href=\"fonts");
    }

    @Test
    @Evidence("13.4.4")
    void nobodyGetsBackWhatTheySent() throws Exception {
        for (String method : List.of("TRACE", "TRACK")) {
            HttpResponse<String> answer = asked(method, "/sign-in", "X-Secret", "canary");
            assertThat(answer.statusCode()).as(method).isIn(400, 403, 405, 501);
            assertThat(answer.body()).doesNotContain("canary");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%%% HTTP/1.1",
                "GET /a|b HTTP/1.1",
                "GARBAGE",
                "GET / HTTP/9.9",
                "GET //x;jsessionid=1 HTTP/1.1",
                "GET /sign-in%00 HTTP/1.1",
                "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1"
            })
    @Evidence({"16.5.1", "13.4.2"})
    void nonsenseIsRefusedWithoutAWordAboutTheInside(String line) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .matches("(?s)HTTP/1\\.1 (400|403|404|505).*")
                    .doesNotContainIgnoringCase("tomcat")
                    .doesNotContain("Exception", "\tat ", "org.spean", "org.apache", "java.", "root:");
        }
    }

    @Test
    @Evidence({"1.2.1", "3.2.2"})
    void whatSomebodyTypedStandsOnThePageAsTheyTypedItAndIsNoPartOfIt() {
        HttpResponse<String> page =
                person.sends("/sign-in", Map.of("username", "\"><script>alert('x')</script>", "password", "wrong"));

        assertThat(page.body())
                .contains("&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;")
                .doesNotContain("<script");
    }

    @Test
    @Evidence({"1.1.1", "1.1.2"})
    void whatIsWrittenInCodeIsReadOnceAndShownAsItIs() {
        HttpResponse<String> page =
                person.sends("/sign-in", Map.of("username", "%3Cb%3E &lt;i&gt; &amp;", "password", "wrong"));

        assertThat(page.body()).contains("value=\"%3Cb%3E &amp;lt;i&amp;gt; &amp;amp;\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://x.example/", "//x.example", "http://localhost.x.example/", "javascript:alert(1)"})
    @Evidence("3.7.2")
    void signingInLeadsNobodyToAnotherSite(String cameFrom) throws Exception {
        person.sends("/sign-in", Map.of("username", "caseworker", "password", "wrong"));
        HttpResponse<String> in = person.comesBy(
                cameFrom, "/sign-in", Map.of("username", "caseworker", "password", "demo-caseworker", "shown", "true"));

        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(header(in, "Location")).matches("(http://localhost:" + port + ")?/today");
    }

    @Test
    @Evidence({"6.2.6", "6.2.7", "6.4.2"})
    void thePageAsksForNameAndPasswordHidesItAndLetsPasswordManagersHelp() {
        String page = person.opens("/sign-in").body();
        String form = page.substring(page.indexOf("<form"), page.indexOf("</form>"));

        assertThat(form)
                .containsOnlyOnce("type=\"password\" autocomplete=\"current-password\"")
                .containsOnlyOnce("autocomplete=\"username\"");
        assertThat(form.split("<input", -1))
                .as("name, password and the form's own token")
                .hasSize(4);
        // Without a script nothing can stand in the way of pasting.
        assertThat(page).doesNotContain("<script", "onpaste", "autocomplete=\"off\"");
    }

    @Test
    @Evidence("15.3.7")
    void aParameterThatComesTwiceCountsOnce() throws Exception {
        HttpResponse<String> twice = asked("GET", "/api/hsds/services?page=1&page=2");

        assertThat(twice.statusCode()).isEqualTo(400);
        assertThat(twice.body()).contains("\"bad_parameter\"", "\"page\"");
    }
}
