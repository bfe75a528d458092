package org.spean.messaging.telegram;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.spean.messaging.telegram.TelegramSettings.Bot;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks Telegram for one thing, once, within a time (core.telegram.org/bots/api). The token stands in the address, so no address
 * and no text of an exception goes into the record.
 */
class TelegramBot {

    private static final int MOST_BYTES = 1_000_000;
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);

    private static final HttpClient LINE = HttpClient.newBuilder()
            .connectTimeout(TO_CONNECT)
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .build();

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Bot bot;
    private final Duration timeout;

    TelegramBot(Bot bot, Duration timeout) {
        this.bot = bot;
        this.timeout = timeout;
    }

    /** Whose it is. */
    Bot bot() {
        return bot;
    }

    /** What came back. */
    sealed interface Answer {

        /** It was done. */
        record Done(JsonNode result) implements Answer {}

        /**
         * It was not.
         *
         * @param code Telegram's, which is the status of HTTP
         * @param retryAfter for how long it asks to be left alone, if it does
         */
        record Refused(int code, String description, Optional<Duration> retryAfter) implements Answer {}

        /** Nobody knows whether it was. */
        record Unclear(String why) implements Answer {}

        /** Nothing of it can have reached Telegram. */
        record NotReached() implements Answer {}
    }

    /** Asks. */
    Answer call(String method, Map<String, ?> asked) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(bot.base() + "/bot" + bot.token() + "/" + method))
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(asked)))
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                LINE.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            // The request's own limit ends with the first line of the answer; the rest may come drop by drop.
            HttpResponse<byte[]> came = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return read(came.statusCode(), came.body());
        } catch (ExecutionException e) {
            return neverLeft(e.getCause()) ? new Answer.NotReached() : new Answer.Unclear("no answer");
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Answer.Unclear("no answer in time");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Answer.Unclear("interrupted");
        }
    }

    /** Of an answer with an error only Telegram's own word for it counts; anything in between can say the same number. */
    private static Answer read(int status, byte[] body) {
        try {
            JsonNode said = JSON.readTree(body);
            if (status == 200 && said.path("ok").asBoolean(false)) {
                return new Answer.Done(said.path("result"));
            }
            if (status >= 400 && status < 500 && said.path("error_code").asInt(0) == status) {
                int seconds = said.path("parameters").path("retry_after").asInt(0);
                return new Answer.Refused(
                        status,
                        said.path("description").asString(""),
                        seconds > 0 ? Optional.of(Duration.ofSeconds(seconds)) : Optional.empty());
            }
        } catch (JacksonException e) {
            // It says nothing.
        }
        return new Answer.Unclear("HTTP " + status);
    }

    private static boolean neverLeft(@Nullable Throwable e) {
        return e instanceof ConnectException || e instanceof HttpConnectTimeoutException;
    }
}
