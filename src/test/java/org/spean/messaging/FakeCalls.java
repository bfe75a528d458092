package org.spean.messaging;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.spean.messaging.FakeTwilio.Answer;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The half of the provider that makes calls: takes and lists them as its API does, and does as it is told about the rest: somebody
 * answers, keys are pressed, the line goes dead. What it tells the program is signed as the provider signs it.
 */
public final class FakeCalls {

    static final String PATH = "/2010-04-01/Accounts/" + FakeTwilio.ACCOUNT + "/Calls";

    private static final DateTimeFormatter RFC_2822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Clock clock;
    private final List<Call> all = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final Map<String, String> became = new ConcurrentHashMap<>();
    private volatile Supplier<Answer> sends = Answer::taken;

    FakeCalls(Clock clock) {
        this.clock = clock;
    }

    /**
     * A call that was taken.
     *
     * @param url where it is asked what to say
     * @param fields everything that was asked for
     */
    public record Call(
            String sid, String to, String from, String url, String callback, Map<String, String> fields, Instant at) {

        /** Our id of the message. */
        public UUID ours() {
            return UUID.fromString(url.substring(url.lastIndexOf('/') + 1));
        }
    }

    /** What the program wants to have said, as its XML says it: "say …", "play …", "gather n address", "hangup". */
    public record Told(int status, List<String> verbs) {

        /** Where the keys go. */
        public String keys() {
            return verbs.stream()
                    .filter(each -> each.startsWith("gather "))
                    .map(each -> each.split(" ", -1)[2])
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** From now on calls are answered so, each anew. */
    public void sends(Supplier<Answer> how) {
        sends = how;
    }

    public List<Call> all() {
        return List.copyOf(all);
    }

    /** How often a call was asked for. */
    public int asked() {
        return asked.get();
    }

    /** A call that somebody else made with the same account. */
    public Call others(String to, Instant at) {
        Call call = new Call(sid(), to, "+85523000009", "https://example.org/x", "", Map.of(), at);
        all.add(call);
        return call;
    }

    /** What it says became of a call, to whoever asks. */
    public void became(Call call, String status) {
        became.put(call.sid(), status);
    }

    private static String sid() {
        return "CA" + UUID.randomUUID().toString().replace("-", "");
    }

    void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (!FakeTwilio.authorised(exchange)) {
                say(exchange, 401, error(401, 20003));
            } else if (exchange.getRequestMethod().equals("POST")) {
                create(exchange, FakeTwilio.fields(sent));
            } else if (exchange.getRequestURI().getPath().startsWith(PATH + "/")) {
                one(exchange);
            } else {
                list(
                        exchange,
                        FakeTwilio.fields(
                                String.valueOf(exchange.getRequestURI().getRawQuery())));
            }
        }
    }

    private void create(HttpExchange exchange, Map<String, String> fields) throws IOException {
        asked.incrementAndGet();
        Answer answer = sends.get();
        Call call = new Call(
                sid(),
                fields.getOrDefault("To", ""),
                fields.getOrDefault("From", ""),
                fields.getOrDefault("Url", ""),
                fields.getOrDefault("StatusCallback", ""),
                fields,
                clock.instant());
        if (answer.takes()) {
            all.add(call);
        }
        if (answer.status() == 0) {
            return;
        }
        say(exchange, answer.status(), answer.status() < 400 ? json(call) : error(answer.status(), answer.code()));
    }

    private void one(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Optional<Call> call = all.stream()
                .filter(each -> path.equals(PATH + "/" + each.sid() + ".json"))
                .findFirst();
        say(exchange, call.isPresent() ? 200 : 404, call.<Object>map(this::json).orElseGet(() -> error(404, 20404)));
    }

    private void list(HttpExchange exchange, Map<String, String> query) throws IOException {
        Map<String, @Nullable Object> content = new HashMap<>();
        content.put(
                "calls",
                all.stream()
                        .filter(each -> each.to().equals(query.get("To")))
                        .map(this::json)
                        .toList());
        content.put("page", 0);
        content.put("page_size", 500);
        content.put("uri", PATH + ".json");
        content.put("first_page_uri", PATH + ".json?Page=0");
        content.put("previous_page_uri", null);
        content.put("next_page_uri", null);
        say(exchange, 200, content);
    }

    private Map<String, Object> json(Call call) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sid", call.sid());
        json.put("account_sid", FakeTwilio.ACCOUNT);
        json.put("to", call.to());
        json.put("from", call.from());
        json.put("status", became.getOrDefault(call.sid(), "queued"));
        json.put("direction", "outbound-api");
        json.put("date_created", RFC_2822.format(call.at().atOffset(ZoneOffset.UTC)));
        json.put("uri", PATH + "/" + call.sid() + ".json");
        return json;
    }

    private static Map<String, Object> error(int status, int code) {
        return Map.of("code", code, "message", "no", "status", status, "more_info", "https://example.org/" + code);
    }

    private static void say(HttpExchange exchange, int status, Object content) throws IOException {
        byte[] bytes = JSON.writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** What the provider tells at this address about a call, with these fields besides. */
    public static StatusCallback tells(Call call, String address, Map<String, String> more) {
        Map<String, String> fields = new TreeMap<>(Map.of(
                "AccountSid",
                FakeTwilio.ACCOUNT,
                "CallSid",
                call.sid(),
                "CallStatus",
                "in-progress",
                "From",
                call.from(),
                "To",
                call.to(),
                "Direction",
                "outbound-api"));
        fields.putAll(more);
        return new StatusCallback(address, fields, FakeTwilio.TOKEN);
    }

    /** A report about it. */
    public static StatusCallback reports(Call call, String status) {
        return tells(call, call.callback(), Map.of("CallStatus", status));
    }

    /** Somebody answers: the program is asked what to say. */
    public static Told answered(Call call, String by, HttpClient line, int port) throws Exception {
        return told(tells(call, call.url(), Map.of("AnsweredBy", by)), line, port);
    }

    /** Keys are pressed, or none in time. */
    public static Told pressed(Call call, Told before, String keys, HttpClient line, int port) throws Exception {
        return told(tells(call, before.keys(), Map.of("Digits", keys)), line, port);
    }

    /** Tells it, and reads what is to be said then. */
    public static Told told(StatusCallback callback, HttpClient line, int port) throws Exception {
        HttpResponse<String> answer = line.send(callback.request(port, callback.signature()), BodyHandlers.ofString());
        return new Told(answer.statusCode(), answer.statusCode() == 200 ? verbs(answer.body()) : List.of());
    }

    private static List<String> verbs(String xml) throws Exception {
        DocumentBuilderFactory reads = DocumentBuilderFactory.newInstance();
        reads.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Element response = reads.newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
        List<String> verbs = new ArrayList<>();
        below(response, verbs);
        return verbs;
    }

    private static void below(Element parent, List<String> verbs) {
        NodeList children = parent.getChildNodes();
        IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .forEach(each -> {
                    switch (each.getTagName()) {
                        case "Say" -> verbs.add("say " + each.getTextContent());
                        case "Play" ->
                            verbs.add(
                                    "play " + URI.create(each.getTextContent()).getPath());
                        case "Gather" -> {
                            below(each, verbs);
                            verbs.add("gather " + each.getAttribute("numDigits") + " " + each.getAttribute("action"));
                        }
                        case "Hangup" -> verbs.add("hangup");
                        default -> throw new IllegalStateException("a verb that nobody knows: " + each.getTagName());
                    }
                });
    }
}
