package org.spean.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The program's screens as bare HTTP: what a browser asks and is answered, without a browser, for whoever looks at status, body
 * and time. Speaks what Vaadin's client speaks.
 */
public final class Screens {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client;
    private final String program;
    private final String ui;
    private final String key;
    private int sync;
    private int number;

    /**
     * Opens the first page with a browser's cookies, which may be signed in.
     *
     * @param program {@code http://localhost:…}
     */
    public Screens(HttpClient client, String program) {
        this.client = client;
        this.program = program;
        JsonNode first = JSON.readTree(sent(HttpRequest.newBuilder(URI.create(program + "/?v-r=init&location=&query="))
                        .header("Accept-Language", "en")
                        .build())
                .body());
        JsonNode settings = first.at("/appConfig");
        ui = settings.at("/v-uiId").asString();
        key = settings.at("/uidl/Vaadin-Security-Key").asString();
        sync = settings.at("/uidl/syncId").asInt();
        assertThat(key).isNotEmpty();
    }

    /** Goes to a screen; what the program says to it. */
    public HttpResponse<String> goesTo(String path) {
        return goesTo(path, "");
    }

    /**
     * The same, with what stands behind the question mark.
     *
     * @param query without its mark
     */
    public HttpResponse<String> goesTo(String path, String query) {
        Map<String, Object> goes = Map.of(
                "csrfToken",
                key,
                "rpc",
                new Object[] {
                    Map.of(
                            "type",
                            "event",
                            "node",
                            1,
                            "event",
                            "ui-navigate",
                            "data",
                            Map.of("route", path, "query", query, "appShellTitle", "", "trigger", ""))
                },
                "syncId",
                sync,
                "clientId",
                number);
        HttpResponse<String> answer = sent(HttpRequest.newBuilder(URI.create(program + "/?v-r=uidl&v-uiId=" + ui))
                .header("Content-Type", "application/json; charset=UTF-8")
                .header("Accept-Language", "en")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(goes)))
                .build());
        JsonNode said = JSON.readTree(answer.body().replaceFirst("^for\\(;;\\);\\[(.*)]$", "$1"));
        // Whoever is out of step is told so and nothing else: such answers are all alike.
        assertThat(said.at("/meta/appError").isMissingNode()).as(answer.body()).isTrue();
        sync = said.path("syncId").asInt();
        number = said.path("clientId").asInt();
        return answer;
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
