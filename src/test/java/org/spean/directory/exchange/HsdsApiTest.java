package org.spean.directory.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as another program meets it: over HTTP. */
@SpeanTest
class HsdsApiTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NOBODY = "";
    private static final String PARTNER = "Bearer demo-partner";

    private Asking asking;

    @BeforeEach
    void begin(@LocalServerPort int port) {
        asking = new Asking(port);
    }

    @Test
    void theRootSaysWhatThisIs() throws Exception {
        assertThat(json("", NOBODY).path("version").asString()).isEqualTo("3.2.3");
        JsonNode root = json("/", NOBODY);
        for (String page : List.of("profile", "openapi_url")) {
            URI address = URI.create(root.path(page).asString());
            assertThat(get(address.getPath().replace("/api/hsds", ""), NOBODY).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void everyReportedRowIsReached() throws Exception {
        Set<String> rows = new HashSet<>();
        JsonNode page;
        int number = 1;
        do {
            page = json("/services?per_page=50&page=" + number++, NOBODY);
            page.path("contents")
                    .forEach(each -> rows.add(each.path("x_spean").path("row").asString()));
        } while (!page.path("last_page").asBoolean());

        assertThat(rows).hasSize(143);
        assertThat(page.path("total_items").asInt()).isEqualTo(143);
        assertThat(page.path("total_pages").asInt()).isEqualTo(3);
        assertThat(page.path("size").asInt()).isEqualTo(43);
    }

    @Test
    @Evidence("15.3.1")
    void nobodysNameAndNoMobileNumberIsPublic() throws Exception {
        Set<String> secrets = new HashSet<>();
        for (JsonNode service : all(PARTNER)) {
            service.path("contacts")
                    .forEach(contact -> secrets.add(contact.path("name").asString()));
            service.path("phones").forEach(phone -> {
                if (phone.path("type").asString().equals("cell")) {
                    secrets.add(phone.path("number").asString());
                }
            });
        }
        // A post, not a person.
        secrets.remove("Social Worker");

        assertThat(secrets).hasSizeGreaterThan(100);
        String everything = all(NOBODY).toString();
        assertThat(secrets)
                .filteredOn(secret -> Pattern.compile("(?<!\\w)" + Pattern.quote(secret) + "(?!\\w)")
                        .matcher(everything)
                        .find())
                .isEmpty();
        assertThat(everything).doesNotContain("\"cell\"", "\"contacts\"", "\"gaps\"", "\"doubts\"");
    }

    @Test
    void theDistrictsOfAShelterArePartnersOnly() throws Exception {
        String shelters = "/services?service_type=G3.1&per_page=100&full=true";

        assertThat(json(shelters, NOBODY).toString()).doesNotContain("\"places\"", "\"coverage_as_printed\"");
        assertThat(json(shelters, PARTNER).toString()).contains("\"coverage_as_printed\"");
    }

    @Test
    void aTokenThatIsNotKnownIsRefused() throws Exception {
        assertThat(get("/services", "Bearer guessed").statusCode()).isEqualTo(401);
    }

    @Test
    void choicesNarrow() throws Exception {
        JsonNode found = json("/services?province=KH-2&service_type=G4.6", NOBODY);

        assertThat(found.path("contents"))
                .isNotEmpty()
                .allSatisfy(service -> assertThat(
                                service.path("x_spean").path("service_type").asString())
                        .isEqualTo("G4.6"));
        assertThat(found.path("contents")
                        .valueStream()
                        .map(service -> service.path("x_spean").path("row").asString()))
                .startsWith("G4-6-CGI", "G4-6-KK");
    }

    @Test
    void maleMeansThoseWhoSaidThatTheyServeMenOrBoys() throws Exception {
        JsonNode found = json("/services?serves=male&per_page=100", NOBODY);

        assertThat(found.path("total_items").asInt()).isPositive().isLessThan(143);
        assertThat(found.path("contents")).allSatisfy(service -> {
            JsonNode serves = service.path("x_spean").path("serves");
            assertThat(List.of(
                            serves.path("men").asString(), serves.path("boys").asString()))
                    .contains("yes");
        });
        int men = json("/services?serves=men", NOBODY).path("total_items").asInt();
        assertThat(found.path("total_items").asInt()).isGreaterThanOrEqualTo(men);
        assertThat(json("/services?per_page=100", NOBODY).toString()).contains("\"men\":\"not recorded\"");
    }

    @Test
    void nobodySaidThatABoyWithADisabilityCanSleepThere() throws Exception {
        JsonNode found = json("/services?service_group=3&serves=boys&serves=disability", NOBODY);

        assertThat(found.path("total_items").asInt()).isZero();
        assertThat(found.path("empty").asBoolean()).isTrue();
    }

    @Test
    void aServiceIsFoundByItsId() throws Exception {
        JsonNode first =
                json("/services?per_page=1&full=true", NOBODY).path("contents").path(0);

        assertThat(json("/services/" + first.path("id").asString(), NOBODY)).isEqualTo(first);
    }

    @Test
    void behindTheLastPageThereIsNothing() throws Exception {
        JsonNode found = json("/services?page=1000", NOBODY);

        assertThat(found.path("empty").asBoolean()).isTrue();
        assertThat(found.path("total_items").asInt()).isEqualTo(143);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=-1",
                "page=0",
                "page=1000000000",
                "page=99999999999999999999",
                "page=one",
                "page=1&page=2",
                "per_page=0",
                "per_page=100000",
                "province=KH-26",
                "province=02",
                "province=",
                "service_group=7",
                "service_type=G9.9",
                "service_type=G1.99",
                "serves=everybody",
                "minimum_age=3",
                "search=a%00b",
                "search=%07",
            })
    void whatCannotBeUnderstoodIsRefusedInPlainWords(String query) throws Exception {
        HttpResponse<String> answer = get("/services?" + query, NOBODY);

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode refusal = JSON.readTree(answer.body());
        assertThat(refusal.path("error").asString()).isEqualTo("bad_parameter");
        assertThat(refusal.path("message").asString()).endsWith(".");
        assertThat(query).startsWith(refusal.path("parameter").asString());
        assertThat(answer.body()).doesNotContain("Exception", "org.spean", "\tat ");
    }

    @Test
    @Evidence("15.2.2")
    void tenThousandLettersAreRefused() throws Exception {
        HttpResponse<String> answer =
                get("/services?search=" + URLEncoder.encode("ក".repeat(10_000), StandardCharsets.UTF_8), NOBODY);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("10000 letters", "\"parameter\":\"search\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*:*", "\\", "\"", "((", "AND OR NOT", "~", "court Svay Rieng", "កំពង់ចាម"})
    void everyWordIsAWord(String words) throws Exception {
        assertThat(get("/services?search=" + URLEncoder.encode(words, StandardCharsets.UTF_8), NOBODY)
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/services/none", "/services/00000000-0000-0000-0000-000000000000", "/organisations"})
    void whatIsNotThereIsNotFound(String path) throws Exception {
        HttpResponse<String> answer = get(path, NOBODY);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(answer.body()).path("error").asString()).isEqualTo("not_found");
    }

    @Test
    @Evidence("3.5.3")
    void itOnlyReads() throws Exception {
        for (Endpoint endpoint : Endpoint.values()) {
            String path = endpoint.path().substring(Endpoint.BASE.length());
            for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
                HttpResponse<String> answer =
                        asking.send(asking.request(path.replace("{id}", "00000000-0000-0000-0000-000000000000"), NOBODY)
                                .method(method, HttpRequest.BodyPublishers.ofString("{}")));
                assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(405);
                assertThat(answer.body()).contains("\"method_not_allowed\"");
            }
        }
    }

    private List<JsonNode> all(String token) throws Exception {
        List<JsonNode> all = asking.all("/services?full=true", token);
        assertThat(all).hasSize(143);
        return all;
    }

    private JsonNode json(String path, String token) throws Exception {
        return asking.json(path, token);
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        return asking.get(path, token);
    }
}
