package org.spean.directory.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of this API, OpenAPI 3.1, made of the same {@link Endpoint}s and {@link Parameter}s by which requests are
 * read. A library that looks at controllers would not see what is known of each parameter.
 */
@RestController
class OpenApi {

    private final JsonMapper json;
    private final JsonNode schemas;
    private final Answers answers;

    OpenApi(JsonMapper json, Answers answers) {
        this.json = json;
        this.answers = answers;
        try (InputStream in = new ClassPathResource("schemas.json", OpenApi.class).getInputStream()) {
            schemas = json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping(Endpoint.BASE + "/openapi.json")
    ResponseEntity<byte[]> description(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        new Asked(sent, Endpoint.OPENAPI);
        return answers.of(document(request.getContextPath()), request);
    }

    private ObjectNode document(String context) {
        ObjectNode document = json.createObjectNode().put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Spean, directory of services: HSDS " + HsdsApi.VERSION)
                .put("version", HsdsApi.VERSION)
                .put(
                        "description",
                        "Reads the directory of services for people who come home from trafficking in Cambodia. Without a"
                                + " token what is public. The profile says what is ours: " + Endpoint.PROFILE.path());
        document.putArray("servers").addObject().put("url", context.isEmpty() ? "/" : context);
        var security = document.putArray("security");
        security.addObject();
        security.addObject().putArray("token");
        ObjectNode paths = document.putObject("paths");
        for (Endpoint endpoint : Endpoint.values()) {
            describe(paths.putObject(endpoint.path()).putObject("get"), endpoint);
        }
        ObjectNode components = document.putObject("components");
        components.set("schemas", schemas);
        components
                .putObject("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer");
        return document;
    }

    private static void describe(ObjectNode operation, Endpoint endpoint) {
        operation.put("operationId", endpoint.name().toLowerCase(java.util.Locale.ROOT));
        operation.put("summary", endpoint.summary());
        var parameters = operation.putArray("parameters");
        if (endpoint.single()) {
            ObjectNode id =
                    parameters.addObject().put("name", "id").put("in", "path").put("required", true);
            id.putObject("schema").put("type", "string").put("format", "uuid");
        }
        for (Parameter parameter : endpoint.parameters()) {
            ObjectNode described = parameters
                    .addObject()
                    .put("name", parameter.word())
                    .put("in", "query")
                    .put("description", parameter.meaning());
            if (parameter.kind().equals("refused")) {
                described.put("deprecated", true);
            }
            if (!parameter.example().isEmpty()) {
                described.put("example", parameter.example());
            }
            schema(described.putObject("schema"), parameter);
        }
        ObjectNode responses = operation.putObject("responses");
        ObjectNode fine = responses.putObject("200").put("description", endpoint.summary());
        answer(fine.putObject("content").putObject(endpoint.media()).putObject("schema"), endpoint);
        responses.putObject("304").put("description", "Nothing has changed since the tag that was sent.");
        ObjectNode refused = responses.putObject("default").put("description", "A refusal in plain words.");
        ref(refused.putObject("content").putObject("application/json").putObject("schema"), "refusal");
    }

    private static void schema(ObjectNode schema, Parameter parameter) {
        ObjectNode one = parameter.many() ? schema.put("type", "array").putObject("items") : schema;
        switch (parameter.kind()) {
            case "integer" -> one.put("type", "integer").put("minimum", 1);
            case "boolean" -> one.put("type", "boolean");
            case "json" -> one.put("type", "string").putArray("enum").add("json");
            case "uuid", "date-time" -> one.put("type", "string").put("format", parameter.kind());
            default -> one.put("type", "string");
        }
    }

    private static void answer(ObjectNode schema, Endpoint endpoint) {
        if (endpoint.schema().isEmpty()) {
            schema.put("type", endpoint.media().equals("application/json") ? "object" : "string");
        } else if (endpoint.list()) {
            var both = schema.putArray("allOf");
            ref(both.addObject(), "page");
            ObjectNode items = both.addObject()
                    .put("type", "object")
                    .putObject("properties")
                    .putObject("contents")
                    .put("type", "array")
                    .putObject("items");
            if (endpoint.parameters().contains(Parameter.MINIMAL)) {
                var either = items.putArray("anyOf");
                ref(either.addObject(), endpoint.schema());
                ref(either.addObject(), "minimal");
            } else {
                ref(items, endpoint.schema());
            }
        } else {
            ref(schema, endpoint.schema());
        }
    }

    private static void ref(ObjectNode schema, String name) {
        schema.put("$ref", "#/components/schemas/" + name);
    }
}
