package org.spean.directory.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.directory.exchange.Asking.NOBODY;
import static org.spean.directory.exchange.Asking.PARTNER;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stands around an answer: tags, compression, what caches may do, methods and kinds. */
@SpeanTest
class AnswersTest {

    private static final List<String> LISTS = List.of(
            "/",
            "/services",
            "/organizations",
            "/locations",
            "/service_at_locations",
            "/taxonomies",
            "/taxonomy_terms",
            "/openapi.json",
            "/package.zip");

    private Asking asking;

    @BeforeEach
    void begin(@LocalServerPort int port) {
        asking = new Asking(port);
    }

    @Test
    void whoeverHasAnAnswerIsToldSoAndSentNothing() throws Exception {
        for (String path : LISTS) {
            HttpResponse<byte[]> first = asking.bytes(path, NOBODY);
            String tag = header(first, "ETag");
            assertThat(tag).startsWith("W/\"");

            HttpResponse<byte[]> again = asking.bytes(path, NOBODY, "If-None-Match", tag);

            assertThat(again.statusCode()).as(path).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(header(again, "ETag")).isEqualTo(tag);
            assertThat(asking.bytes(path, NOBODY, "If-None-Match", "W/\"other\"")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void everyTierHasTagsOfItsOwn() throws Exception {
        for (String path : LISTS) {
            String nobodys = header(asking.bytes(path, NOBODY), "ETag");

            assertThat(header(asking.bytes(path, PARTNER), "ETag")).as(path).isNotEqualTo(nobodys);
            assertThat(asking.bytes(path, PARTNER, "If-None-Match", nobodys).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    @Evidence("14.2.2")
    void cachesKeepNothingOfATokenAndTellReadersApart() throws Exception {
        for (String path : LISTS) {
            HttpResponse<byte[]> open = asking.bytes(path, NOBODY);
            assertThat(header(open, "Cache-Control")).as(path).contains("no-cache", "public");
            assertThat(String.join(",", open.headers().allValues("Vary")))
                    .containsIgnoringCase("Authorization")
                    .containsIgnoringCase("Accept-Encoding");
            assertThat(header(asking.bytes(path, PARTNER), "Cache-Control"))
                    .contains("private")
                    .doesNotContain("public");
        }
    }

    @Test
    void longAnswersTravelCompressedUnderTheSameTag() throws Exception {
        HttpResponse<byte[]> plain = asking.bytes("/services?per_page=100", NOBODY);
        HttpResponse<byte[]> small = asking.bytes("/services?per_page=100", NOBODY, "Accept-Encoding", "gzip");

        assertThat(header(small, "Content-Encoding")).isEqualTo("gzip");
        assertThat(small.body().length).isLessThan(plain.body().length / 4);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(small.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(header(small, "ETag")).isEqualTo(header(plain, "ETag"));
        assertThat(asking.bytes(
                                "/services?per_page=100",
                                NOBODY,
                                "Accept-Encoding",
                                "gzip",
                                "If-None-Match",
                                header(small, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void headersCanBeAskedForAlone() throws Exception {
        for (String path : LISTS) {
            HttpResponse<String> head =
                    asking.send(asking.request(path, NOBODY).method("HEAD", HttpRequest.BodyPublishers.noBody()));
            assertThat(head.statusCode()).as(path).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().firstValue("ETag")).hasValue(header(asking.bytes(path, NOBODY), "ETag"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/png", "not a kind"})
    void whoeverWantsAnotherKindIsToldWhatThereIs(String kind) throws Exception {
        for (String path : LISTS) {
            HttpResponse<String> answer = asking.get(path, NOBODY, "Accept", kind);
            assertThat(answer.statusCode()).as(path).isEqualTo(406);
            assertThat(answer.body()).contains("\"not_acceptable\"", "application/");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "application/json;q=0.9, text/html", "text/html, */*;q=0.1"})
    void whoeverWantsJsonInSomeWayGetsIt(String kind) throws Exception {
        assertThat(asking.get("/services", NOBODY, "Accept", kind).statusCode()).isEqualTo(200);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
