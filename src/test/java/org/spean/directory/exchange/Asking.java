package org.spean.directory.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as another program meets it: over HTTP. */
class Asking {

    static final String NOBODY = "";
    static final String PARTNER = "Bearer demo-partner";
    static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    Asking(int port) {
        this.port = port;
    }

    /** An answer that has to be there. */
    JsonNode json(String path, String token) throws Exception {
        HttpResponse<String> answer = get(path, token);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** The contents of all pages of a list. */
    List<JsonNode> all(String path, String token) throws Exception {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page;
        int number = 1;
        do {
            page = json(path + (path.contains("?") ? "&" : "?") + "per_page=100&page=" + number++, token);
            page.path("contents").forEach(all::add);
        } while (!page.path("last_page").asBoolean());
        assertThat(all).hasSize(page.path("total_items").asInt());
        return all;
    }

    HttpResponse<String> get(String path, String token, String... headers) throws Exception {
        return send(request(path, token, headers).GET());
    }

    HttpResponse<byte[]> bytes(String path, String token, String... headers) throws Exception {
        return http.send(request(path, token, headers).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path, String token, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + Endpoint.BASE + path));
        if (!token.isEmpty()) {
            request.header("Authorization", token);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    /** Something beside the API. */
    HttpResponse<String> page(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)));
    }

    /** What is answered to an address as it stands, which a client would rather mend or refuse to send. */
    String raw(String address) throws IOException {
        try (Socket line = new Socket("localhost", port)) {
            String request = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            line.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
