package org.spean.messaging;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A provider with Twilio's API on this machine's own address: takes messages, lists them, and does as it is told. All that it
 * ever took stays here, by our id of the message, so that a run can count what was lost and what was sent twice.
 */
public final class FakeTwilio implements AutoCloseable {

    public static final String ACCOUNT = "AC00000000000000000000000000000000";
    public static final String TOKEN = "token-of-the-tests";

    private static final DateTimeFormatter RFC_2822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final String MESSAGES = "/2010-04-01/Accounts/" + ACCOUNT + "/Messages";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Clock clock;
    private final int port;
    private final FakeCalls calls;
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, List<Taken>> byNumber = new ConcurrentHashMap<>();
    private final Map<String, Taken> bySid = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> became = new ConcurrentHashMap<>();
    private final Map<UUID, AtomicInteger> counts = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger listed = new AtomicInteger();
    private volatile Supplier<Answer> sends = Answer::taken;
    private volatile Supplier<Answer> lists = Answer::taken;
    private volatile Consumer<Taken> then = taken -> {};
    private HttpServer server;

    /** Starts it on a free port. */
    public FakeTwilio(Clock clock) {
        this(clock, 0);
    }

    private FakeTwilio(Clock clock, int port) {
        this.clock = clock;
        this.calls = new FakeCalls(clock);
        this.server = opened(port);
        this.port = server.getAddress().getPort();
    }

    private HttpServer opened(int at) {
        try {
            HttpServer opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 500);
            opened.createContext("/", this::answer);
            opened.createContext(FakeCalls.PATH, calls::answer);
            opened.setExecutor(hands);
            opened.start();
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody answers at its door; what it took stays. */
    public void goesAway() {
        server.stop(0);
    }

    /** It is back, at the same address. */
    public void comesBack() {
        server = opened(port);
    }

    /**
     * A message that was taken.
     *
     * @param ours our id of it, from the address for reports
     * @param validSeconds for how long it may wait to be sent
     */
    public record Taken(
            String sid,
            UUID ours,
            String to,
            String from,
            String body,
            String callback,
            int validSeconds,
            Instant at) {}

    /**
     * How a request is answered.
     *
     * @param takes whether the message is taken all the same
     * @param millis how long that takes
     * @param status 0 where the line goes dead in place of an answer
     * @param code the provider's own number of an error; 0 for none
     */
    public record Answer(boolean takes, long millis, int status, int code, Map<String, String> headers, String body) {

        public static Answer taken() {
            return new Answer(true, 0, 201, 0, Map.of(), "");
        }

        public static Answer late(long millis) {
            return new Answer(true, millis, 201, 0, Map.of(), "");
        }

        public static Answer takenAndDropped() {
            return new Answer(true, 0, 0, 0, Map.of(), "");
        }

        public static Answer refused(int status, int code) {
            return new Answer(false, 0, status, code, Map.of(), "");
        }

        /** An error, and the message is taken all the same. */
        public static Answer takenWith(int status) {
            return new Answer(true, 0, status, 0, Map.of(), "");
        }

        /** Says that, whatever it means. */
        public static Answer saying(int status, String body) {
            return new Answer(true, 0, status, 0, Map.of(), body);
        }

        public Answer after(long more) {
            return new Answer(takes, millis + more, status, code, headers, body);
        }

        public Answer with(String name, String value) {
            Map<String, String> all = new HashMap<>(headers);
            all.put(name, value);
            return new Answer(takes, millis, status, code, all, body);
        }
    }

    /** From now on messages are answered so, each anew. */
    public void sends(Supplier<Answer> how) {
        sends = how;
    }

    /** From now on the list is answered so; with its content where the answer is a success. */
    public void lists(Supplier<Answer> how) {
        lists = how;
    }

    /** What happens after a message was taken. */
    public void then(Consumer<Taken> happens) {
        then = happens;
    }

    /** Its other half: calls. */
    public FakeCalls calls() {
        return calls;
    }

    public String base() {
        return "http://127.0.0.1:" + port;
    }

    /** Every message that was taken, in no order. */
    public List<Taken> taken() {
        return List.copyOf(bySid.values());
    }

    /** How often this message of ours was taken. */
    public int count(UUID ours) {
        AtomicInteger count = counts.get(ours);
        return count == null ? 0 : count.get();
    }

    /** What whoever asks after one is told from now on: its state, and why where it failed. */
    public void became(String sid, Map<String, Object> said) {
        became.put(sid, said);
    }

    /** How often a message was asked for. */
    public int asked() {
        return asked.get();
    }

    /** How often the list was. */
    public int listed() {
        return listed.get();
    }

    /** Takes a message that nobody asked for now: one of an earlier day. */
    public Taken earlier(String to, String body, Instant at) {
        Taken taken = new Taken("SM" + hex(), UUID.randomUUID(), to, "Spean", body, "", 0, at);
        keep(taken);
        return taken;
    }

    private static String hex() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private void keep(Taken taken) {
        bySid.put(taken.sid(), taken);
        byNumber.computeIfAbsent(taken.to(), none -> new CopyOnWriteArrayList<>())
                .add(taken);
        counts.computeIfAbsent(taken.ours(), none -> new AtomicInteger()).incrementAndGet();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (!authorised(exchange)) {
                say(exchange, error(401, 20003), Map.of());
            } else if (path.equals(MESSAGES + ".json")
                    && exchange.getRequestMethod().equals("POST")) {
                create(exchange, fields(sent));
            } else if (path.equals(MESSAGES + ".json")) {
                list(exchange, fields(String.valueOf(exchange.getRequestURI().getRawQuery())));
            } else {
                Taken one = bySid.get(path.replaceFirst(".*/(SM[0-9a-f]+)[.]json$", "$1"));
                say(exchange, one == null ? error(404, 20404) : new Said(200, json(one)), Map.of());
            }
        }
    }

    private static void waits(long millis) {
        new CompletableFuture<Void>()
                .completeOnTimeout(null, millis, TimeUnit.MILLISECONDS)
                .join();
    }

    static boolean authorised(HttpExchange exchange) {
        String right = Base64.getEncoder().encodeToString((ACCOUNT + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
        return ("Basic " + right).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    static Map<String, String> fields(String form) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : form.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                fields.put(
                        URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                        URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    private record Said(int status, Object content) {}

    private static Said error(int status, int code) {
        return new Said(
                status,
                Map.of("code", code, "message", "no", "status", status, "more_info", "https://example.org/" + code));
    }

    private void create(HttpExchange exchange, Map<String, String> fields) throws IOException {
        asked.incrementAndGet();
        Answer answer = sends.get();
        Taken taken = null;
        if (answer.takes()) {
            taken = took(fields);
        }
        waits(answer.millis());
        if (answer.status() != 0) {
            if (!answer.body().isEmpty()) {
                write(exchange, answer.status(), answer.body(), answer.headers());
            } else if (answer.status() < 400 && taken != null) {
                say(exchange, new Said(answer.status(), json(taken)), answer.headers());
            } else {
                say(exchange, error(answer.status(), answer.code()), answer.headers());
            }
        }
        if (taken != null) {
            then.accept(taken);
        }
    }

    private Taken took(Map<String, String> fields) {
        String callback = fields.getOrDefault("StatusCallback", "");
        Taken taken = new Taken(
                "SM" + hex(),
                UUID.fromString(callback.substring(callback.lastIndexOf('/') + 1)),
                fields.getOrDefault("To", ""),
                fields.getOrDefault("From", fields.getOrDefault("MessagingServiceSid", "")),
                fields.getOrDefault("Body", ""),
                callback,
                Integer.parseInt(fields.getOrDefault("ValidityPeriod", "36000")),
                clock.instant());
        keep(taken);
        return taken;
    }

    private void list(HttpExchange exchange, Map<String, String> query) throws IOException {
        listed.incrementAndGet();
        Answer answer = lists.get();
        waits(answer.millis());
        if (answer.status() == 0) {
            return;
        }
        if (answer.status() >= 400) {
            say(exchange, error(answer.status(), answer.code()), answer.headers());
            return;
        }
        int size = Integer.parseInt(query.getOrDefault("PageSize", "50"));
        int page = Integer.parseInt(query.getOrDefault("Page", "0"));
        List<Taken> all =
                byNumber.getOrDefault(query.getOrDefault("To", ""), List.of()).reversed();
        List<Map<String, Object>> shown = all.stream()
                .skip((long) page * size)
                .limit(size)
                .map(this::json)
                .toList();
        Map<String, @Nullable Object> content = new HashMap<>();
        content.put("messages", shown);
        content.put("page", page);
        content.put("page_size", size);
        content.put("uri", MESSAGES + ".json");
        content.put("first_page_uri", MESSAGES + ".json?Page=0&PageSize=" + size);
        content.put("previous_page_uri", null);
        content.put(
                "next_page_uri",
                (page + 1) * size >= all.size()
                        ? null
                        : MESSAGES + ".json?PageSize=" + size + "&Page=" + (page + 1) + "&To="
                                + query.getOrDefault("To", "").replace("+", "%2B"));
        say(exchange, new Said(200, content), Map.of());
    }

    private Map<String, Object> json(Taken taken) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sid", taken.sid());
        json.put("account_sid", ACCOUNT);
        json.put("to", taken.to());
        json.put("from", taken.from());
        json.put("body", taken.body());
        json.put("status", "queued");
        json.put("direction", "outbound-api");
        json.put("num_segments", "1");
        json.put("date_created", RFC_2822.format(taken.at().atOffset(ZoneOffset.UTC)));
        json.put("uri", MESSAGES + "/" + taken.sid() + ".json");
        json.putAll(became.getOrDefault(taken.sid(), Map.of()));
        return json;
    }

    private static void say(HttpExchange exchange, Said said, Map<String, String> headers) throws IOException {
        write(exchange, said.status(), JSON.writeValueAsString(said.content()), headers);
    }

    private static void write(HttpExchange exchange, int status, String body, Map<String, String> headers)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Those of ours that were taken more than once. */
    public List<UUID> doubled() {
        return counts.entrySet().stream()
                .filter(each -> each.getValue().get() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Ends it: nobody answers there any more. */
    @Override
    public void close() {
        server.stop(0);
        hands.shutdownNow();
    }
}
