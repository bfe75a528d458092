package org.spean.directory.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.directory.exchange.Asking.NOBODY;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Bad input at every address of the API: a clear, polite refusal, or a plain answer; never a failure. */
@SpeanTest
@ExtendWith(OutputCaptureExtension.class)
class RefusalTest {

    private static final String NO_ID = "00000000-0000-0000-0000-000000000000";

    private static final List<String> HOSTILE = List.of(
            "' OR '1'='1",
            "'; DROP TABLE service; --",
            "1) union all (table account) --",
            "%' OR name_en LIKE '%",
            "\\",
            "${jndi:ldap://x/y}",
            "#{7*7}",
            "{{7*7}}",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "*:* OR (",
            "\u0000",
            "a\u0000b",
            "\r\nX-Other: 1",
            "\u202Etxt",
            "\uD83D\uDE00",
            "NaN",
            "-1",
            "9999999999999999999999",
            "true",
            "null",
            "");

    private Asking asking;

    @BeforeEach
    void begin(@LocalServerPort int port) {
        asking = new Asking(port);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/services | per_page=100000 | per_page | 1 to 100",
                "/services | minimal=true&per_page=100000 | per_page | 1 to 10000",
                "/services | minimal=true&full=true | minimal | contradict",
                "/services | minimal=yes | minimal | true or false",
                "/services | full= | full | true or false",
                "/services | modified_after=yesterday | modified_after | 2026-",
                "/services | modified_after=2026-13-45 | modified_after | 2026-",
                "/services | modified_after=2026-11-22T07:00:00 | modified_after | offset",
                "/services | modified_after=+999999999-01-01T00:00:00Z | modified_after | offset",
                "/services | modified_after= | modified_after | offset",
                "/services | organization_id=1 | organization_id | UUID",
                "/services | organization_id=0-0-0-0-0 | organization_id | UUID",
                "/services | organization_id=00000000-0000-0000-0000-000000000000 | organization_id | /organizations",
                "/services | taxonomy_id=00000000-0000-0000-0000-000000000000 | taxonomy_id | /taxonomies",
                "/services | taxonomy_term_id=00000000-0000-0000-0000-000000000000 | taxonomy_term_id | /taxonomy_terms",
                "/services | postcode=12000 | postcode | Known are",
                "/services | format=ndjson | format | json",
                "/services | format=json&format=json | format | once",
                "/service_at_locations | postcode=12000 | postcode | province=",
                "/service_at_locations | proximity=500 | proximity | province=",
                "/service_at_locations | minimal=true | minimal | Known are",
                "/organizations | per_page=101 | per_page | 1 to 100",
                "/organizations | province=KH-2 | province | Known are",
                "/taxonomy_terms | parent_id=00000000-0000-0000-0000-000000000000 | parent_id | /taxonomy_terms",
                "/taxonomy_terms | top_only=1 | top_only | true or false",
                "/locations | modified_after=2026-01-01 | modified_after | Known are",
                "/taxonomies | page=0 | page | 1 to",
                "/ | search=x | search | None is",
                "/openapi.json | search=x | search | None is",
                "/package.zip | search=x | search | None is",
                "/services/00000000-0000-0000-0000-000000000000 | full=true | full | None is",
            })
    @Evidence({"2.2.1", "2.2.2", "15.3.3"})
    void aRefusalNamesTheParameterAndWhatWouldWork(String path, String query, String parameter, String works)
            throws Exception {
        HttpResponse<String> answer = asking.get(path + "?" + query.replace("+9", "%2B9"), NOBODY);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        JsonNode refusal = Asking.JSON.readTree(answer.body());
        assertThat(refusal.path("error").asString()).isEqualTo("bad_parameter");
        assertThat(refusal.path("parameter").asString()).isEqualTo(parameter);
        assertThat(refusal.path("message").asString()).contains(works).endsWith(".");
    }

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    @Evidence({"1.2.1", "1.2.4", "1.4.2", "16.5.1"})
    void injectionInAnyParameterIsAWordOrARefusal(Endpoint endpoint) throws Exception {
        String path = endpoint.path().substring(Endpoint.BASE.length()).replace("{id}", NO_ID);
        for (Parameter parameter : Parameter.values()) {
            for (String hostile : HOSTILE) {
                polite(asking.get(path + "?" + parameter.word() + "=" + Asking.encoded(hostile), NOBODY));
            }
        }
        for (String hostile : HOSTILE) {
            polite(asking.get(path + "?" + Asking.encoded(hostile + "x") + "=1", NOBODY));
        }
        polite(asking.get(path + "?search=" + "x".repeat(20_000), NOBODY));
    }

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void whatCannotBeDecodedIsRefusedAndNotWrittenDown(Endpoint endpoint, CapturedOutput log) throws Exception {
        String path = endpoint.path().replace("{id}", NO_ID);
        for (String query :
                List.of("search=okapi%zz", "search=okapi%ff%fe", "okapi%f", "=okapi", "a=&".repeat(1_001))) {
            String answer = asking.raw(path + "?" + query);

            assertThat(answer).as(query).startsWith("HTTP/1.1 400 ").contains("\"bad_parameter\"");
            assertThat(answer).doesNotContain("okapi");
        }
        assertThat(log.getAll()).doesNotContain("okapi", "The API failed");
    }

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void whatIsNoHandleLeadsNowhere(Endpoint endpoint) throws Exception {
        if (!endpoint.single()) {
            return;
        }
        for (String id : List.of("none", "1", NO_ID, "%27%20OR%201%3D1", "0-0-0-0-0", "a".repeat(5_000), "%E1%9E%80")) {
            HttpResponse<String> answer =
                    asking.get(endpoint.path().substring(Endpoint.BASE.length()).replace("{id}", id), NOBODY);
            assertThat(answer.statusCode()).as(id).isEqualTo(404);
            assertThat(answer.body()).contains("\"not_found\"");
        }
    }

    @Test
    void nothingBelowTheApiIsAnsweredByTheScreens() throws Exception {
        for (String path : List.of("/organisations", "/services/x/y", "/vaadin", "/services.json", "/profile/x")) {
            HttpResponse<String> answer = asking.get(path, NOBODY);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).contains("\"not_found\"", "/api/hsds/service_at_locations");
        }
    }

    private static void polite(HttpResponse<String> answer) {
        String asked = answer.uri().toString();
        assertThat(answer.statusCode()).as(asked).isIn(200, 400, 404);
        assertThat(answer.headers().map()).doesNotContainKey("X-Other");
        assertThat(answer.body())
                .as(asked)
                .doesNotContain("Exception", "org.spean", "org.postgresql", "SELECT", "\tat ", "internal_error");
    }
}
