package org.spean.messaging;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Telegram's API for bots on this machine's own address: takes messages, does as it is told, and tells updates with the right
 * secret or a forged one. All that it was asked stays here.
 */
public final class FakeTelegram implements AutoCloseable {

    public static final String TOKEN = "1:token-of-the-tests";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicLong UPDATES = new AtomicLong(System.nanoTime() & 0xFFFF_FFFFFFL);

    private final HttpServer server;
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Asked> news = new LinkedBlockingQueue<>();
    private final AtomicLong messages = new AtomicLong(100);
    private final HttpClient line = HttpClient.newHttpClient();
    private volatile Supplier<Answer> answers = Answer::done;

    /** Starts it on a free port. */
    public FakeTelegram() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(hands);
        server.start();
    }

    public String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Something that it was asked for. */
    public record Asked(String method, JsonNode body) {

        public String text(String field) {
            return body.path(field).asString("");
        }
    }

    /**
     * How a request is answered.
     *
     * @param status 0 where the line goes dead in place of an answer
     * @param body what stands in the answer; empty for what belongs there
     */
    public record Answer(int status, String body, long millis) {

        public static Answer done() {
            return new Answer(200, "", 0);
        }

        public static Answer takenAndDropped() {
            return new Answer(0, "", 0);
        }

        public static Answer late(long millis) {
            return new Answer(200, "", millis);
        }

        public static Answer refused(int code, String description) {
            return saying(code, "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"" + description + "\"}");
        }

        public static Answer tooOften(int seconds) {
            return saying(
                    429,
                    "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests\","
                            + "\"parameters\":{\"retry_after\":" + seconds + "}}");
        }

        public static Answer blocked() {
            return refused(403, "Forbidden: bot was blocked by the user");
        }

        public static Answer saying(int status, String body) {
            return new Answer(status, body, 0);
        }
    }

    /** From now on it answers so, each time anew. */
    public void answers(Supplier<Answer> how) {
        answers = how;
    }

    /** All of this method that it was asked for. */
    public List<Asked> asked(String method) {
        return asked.stream().filter(each -> each.method().equals(method)).toList();
    }

    /** The next that it is asked for, as soon as it is. */
    public Asked next() {
        try {
            Asked next = news.poll(10, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing was asked for");
            }
            return next;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath();
            if (!path.startsWith("/bot" + TOKEN + "/")) {
                say(exchange, 401, "{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}");
                return;
            }
            Asked came = new Asked(path.substring(path.lastIndexOf('/') + 1), JSON.readTree(sent));
            asked.add(came);
            news.add(came);
            Answer answer = answers.get();
            if (answer.millis() > 0) {
                new CompletableFuture<Void>()
                        .completeOnTimeout(null, answer.millis(), TimeUnit.MILLISECONDS)
                        .join();
            }
            if (answer.status() != 0) {
                say(exchange, answer.status(), answer.body().isEmpty() ? result(came) : answer.body());
            }
        }
    }

    private String result(Asked came) {
        Object result = came.method().equals("sendMessage")
                ? Map.of(
                        "message_id", messages.incrementAndGet(), "chat", Map.of("id", came.text("chat_id")), "date", 1)
                : true;
        return JSON.writeValueAsString(Map.of("ok", true, "result", result));
    }

    private static void say(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** One that no update had before. */
    public static long update() {
        return UPDATES.incrementAndGet();
    }

    /** Somebody wrote in a private chat. */
    public static String written(long update, long chat, String text) {
        return told(update, "message", Map.of("message_id", 7, "from", person(chat), "chat", chat(chat), "text", text));
    }

    /** Somebody spoke in a private chat. */
    public static String spoken(long update, long chat) {
        return told(
                update,
                "message",
                Map.of(
                        "message_id",
                        8,
                        "from",
                        person(chat),
                        "chat",
                        chat(chat),
                        "voice",
                        Map.of("file_id", "AwACAgI", "duration", 4)));
    }

    /** Somebody pressed a button. */
    public static String pressed(long update, long chat, String data, String above) {
        return told(
                update,
                "callback_query",
                Map.of(
                        "id",
                        "press-" + update,
                        "from",
                        person(chat),
                        "data",
                        data,
                        "message",
                        Map.of("message_id", 101, "chat", chat(chat), "text", above)));
    }

    /** Somebody blocked the bot. */
    public static String left(long update, long chat) {
        return told(
                update,
                "my_chat_member",
                Map.of("chat", chat(chat), "from", person(chat), "new_chat_member", Map.of("status", "kicked")));
    }

    /** Something that happened in this kind of chat. */
    public static String told(long update, String what, Object content) {
        return JSON.writeValueAsString(Map.of("update_id", update, what, content));
    }

    private static Map<String, Object> person(long chat) {
        return Map.of("id", chat, "is_bot", false, "first_name", "Somebody", "language_code", "en");
    }

    private static Map<String, Object> chat(long chat) {
        return Map.of("id", chat, "type", "private");
    }

    /** Tells an update to whoever listens there; says how it was answered. */
    public int tells(String address, @Nullable String secret, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (secret != null) {
            request.header("X-Telegram-Bot-Api-Secret-Token", secret);
        }
        try {
            return line.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        hands.close();
        line.close();
    }
}
