package org.spean.directory.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.directory.exchange.Asking.NOBODY;
import static org.spean.directory.exchange.Asking.PARTNER;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every answer against the facts of HSDS (what is required, types, formats, choices) and against our own description. */
@SpeanTest
class ConformanceTest {

    /** Lists, and the schema of what they hold. */
    private static final Map<String, String> LISTS = Map.of(
            "/services", "service",
            "/services?full=true", "service",
            "/organizations", "organization",
            "/organizations?full=true", "organization",
            "/organizations?full_service=true", "organization",
            "/locations", "location",
            "/service_at_locations", "service_at_location",
            "/service_at_locations?full=true", "service_at_location",
            "/taxonomies", "taxonomy",
            "/taxonomy_terms", "taxonomy_term");

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Asking asking;

    @BeforeEach
    void begin(@LocalServerPort int port) {
        asking = new Asking(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {NOBODY, PARTNER})
    void everyAnswerHoldsWhatHsdsRequires(String token) throws Exception {
        ObjectNode facts = (ObjectNode) resource("hsds-facts.json");
        for (Map.Entry<String, String> list : LISTS.entrySet()) {
            Schema schema = schema(facts, "#/$defs/" + list.getValue());
            List<JsonNode> all = asking.all(list.getKey(), token);
            assertThat(all).isNotEmpty();
            assertThat(all)
                    .allSatisfy(each ->
                            assertThat(wrong(schema, each)).as(each.toString()).isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {NOBODY, PARTNER})
    void everyAnswerIsWhatTheDescriptionSays(String token) throws Exception {
        ObjectNode description = (ObjectNode) asking.json("/openapi.json", token);
        for (Map.Entry<String, String> list : LISTS.entrySet()) {
            Schema schema = schema(description, "#/components/schemas/" + list.getValue());
            assertThat(asking.all(list.getKey(), token))
                    .allSatisfy(each ->
                            assertThat(wrong(schema, each)).as(each.toString()).isEmpty());
            Schema page = schema(description, "#/components/schemas/page");
            assertThat(wrong(page, asking.json(list.getKey(), token))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {NOBODY, PARTNER})
    void theRootAndTheShortestListAreWhatTheDescriptionSays(String token) throws Exception {
        ObjectNode description = (ObjectNode) asking.json("/openapi.json", token);
        JsonNode shortest = asking.json("/services?minimal=true", token);

        assertThat(wrong(schema(description, "#/components/schemas/about"), asking.json("/", token)))
                .isEmpty();
        assertThat(wrong(schema(description, "#/components/schemas/page"), shortest))
                .isEmpty();
        assertThat(shortest.path("contents")).isNotEmpty().allSatisfy(each -> {
            assertThat(wrong(schema(description, "#/components/schemas/minimal"), each))
                    .isEmpty();
            assertThat(each.propertyNames()).containsExactly("id", "modified_date");
        });
    }

    @Test
    void aWrongAnswerWouldBeNoticed() throws Exception {
        Schema schema = schema((ObjectNode) resource("hsds-facts.json"), "#/$defs/service");

        assertThat(wrong(schema, Asking.JSON.readTree("{\"id\":\"1\",\"name\":\"x\",\"status\":\"active\"}")))
                .isNotEmpty();
        assertThat(
                        wrong(
                                schema,
                                Asking.JSON.readTree(
                                        "{\"id\":\"00000000-0000-0000-0000-000000000000\",\"name\":\"x\",\"status\":\"gone\"}")))
                .isNotEmpty();
        assertThat(wrong(schema, Asking.JSON.readTree("{\"name\":\"x\"}"))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/services",
                "/organizations",
                "/locations",
                "/service_at_locations",
                "/taxonomies",
                "/taxonomy_terms"
            })
    void whatAListNamesCanBeAskedForByItself(String path) throws Exception {
        String schemaName = LISTS.get(path);
        Schema schema = schema((ObjectNode) resource("hsds-facts.json"), "#/$defs/" + schemaName);
        for (JsonNode each : asking.json(path + "?per_page=20", PARTNER).path("contents")) {
            JsonNode one = asking.json(path + "/" + each.path("id").asString(), PARTNER);
            assertThat(one.path("id")).isEqualTo(each.path("id"));
            assertThat(wrong(schema, one)).isEmpty();
        }
    }

    @Test
    @Evidence("2.1.1")
    void theDescriptionNamesExactlyWhatThereIs() throws Exception {
        JsonNode description = asking.json("/openapi.json", NOBODY);

        assertThat(description.path("openapi").asString()).startsWith("3.1");
        Map<String, Set<String>> described = new LinkedHashMap<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> described.put(
                        path.getKey(),
                        new TreeSet<>(path.getValue()
                                .path("get")
                                .path("parameters")
                                .valueStream()
                                .filter(parameter ->
                                        parameter.path("in").asString().equals("query"))
                                .map(parameter -> parameter.path("name").asString())
                                .toList())));
        for (Map.Entry<String, Set<String>> path : described.entrySet()) {
            String address = path.getKey().substring(Endpoint.BASE.length()).replace("{id}", id(path.getKey()));
            assertThat(asking.get(address, NOBODY).statusCode()).as(address).isEqualTo(200);
            if (path.getKey().contains(".vcf") || path.getKey().endsWith("/profile")) {
                continue;
            }
            String refused = asking.get(address + "?nothing_such=1", NOBODY).body();
            String known = refused.replaceAll(".*Known are (.*?)\\..*", "$1");
            assertThat(path.getValue())
                    .as(address + " " + refused)
                    .isEqualTo(refused.contains("None is.") ? Set.of() : new TreeSet<>(List.of(known.split(", "))));
        }
        assertThat(described).hasSize(Endpoint.values().length);
    }

    private String id(String path) throws Exception {
        String list = path.replaceAll("/api/hsds(/[a-z_]+).*", "$1");
        return path.contains("{id}")
                ? asking.json(list, NOBODY).path("contents").path(0).path("id").asString()
                : "";
    }

    /** What HSDS would have against an answer of this kind: {@code service}. */
    static List<String> wrongInHsds(String kind, JsonNode answer) throws Exception {
        return wrong(schema((ObjectNode) resource("hsds-facts.json"), "#/$defs/" + kind), answer);
    }

    private static JsonNode resource(String name) throws Exception {
        try (InputStream in = new ClassPathResource(name, ConformanceTest.class).getInputStream()) {
            return Asking.JSON.readTree(in);
        }
    }

    private static Schema schema(ObjectNode all, String ref) {
        return SCHEMAS.getSchema(all.deepCopy().put("$ref", ref));
    }

    private static List<String> wrong(Schema schema, JsonNode answer) {
        List<String> wrong = new ArrayList<>();
        schema.validate(answer, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .forEach(error -> wrong.add(error.toString()));
        return wrong;
    }
}
