package org.spean.messaging.twilio;

import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * What the provider's client speaks through, for one thing that it is asked: to the address that was set, once, within a time;
 * and remembers how it went. The client would ask again by itself, and a message would be sent twice.
 */
class OneCall extends com.twilio.http.HttpClient {

    private static final int MOST_BYTES = 8_000_000;
    private static final int UNREADABLE = 0;

    private final HttpClient line;
    private final String base;
    private final Duration timeout;
    private int status = UNREADABLE;
    private boolean reached = true;
    private @Nullable String retryAfter;

    OneCall(HttpClient line, String base, Duration timeout) {
        this.line = line;
        this.base = base;
        this.timeout = timeout;
    }

    /** Once. */
    @Override
    public @Nullable Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    /** Once. */
    @Override
    public @Nullable Response reliableRequest(Request request, int[] retryCodes, int retries, long delayMillis) {
        return makeRequest(request);
    }

    /**
     * Asks.
     *
     * @return {@code null}, as the client wants it, where there was no answer
     */
    @Override
    public @Nullable Response makeRequest(Request request) {
        status = UNREADABLE;
        CompletableFuture<HttpResponse<byte[]>> answer =
                line.sendAsync(asked(request), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            // The client's own limit of time ends with the first line of an answer; the rest may come drop by drop.
            HttpResponse<byte[]> came = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            status = came.statusCode();
            retryAfter = came.headers().firstValue("Retry-After").orElse(null);
            return new Response(new String(came.body(), StandardCharsets.UTF_8), status);
        } catch (ExecutionException e) {
            reached = !neverLeft(e.getCause());
            return null;
        } catch (TimeoutException e) {
            answer.cancel(true);
            return null;
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private HttpRequest asked(Request request) {
        URI address = URI.create(request.constructURL().toString());
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        HttpRequest.Builder asked = HttpRequest.newBuilder(URI.create(base + address.getRawPath() + query))
                .timeout(timeout)
                .header("Accept", "application/json");
        if (request.requiresAuthentication()) {
            asked.header("Authorization", request.getAuthString());
        }
        return switch (request.getMethod()) {
            case GET -> asked.GET().build();
            default ->
                asked.header("Content-Type", "application/x-www-form-urlencoded")
                        .method(request.getMethod().toString(), BodyPublishers.ofString(request.encodeFormBody()))
                        .build();
        };
    }

    /** No connection came to stand, and a request is written on none but one that stands. */
    private static boolean neverLeft(@Nullable Throwable e) {
        return e instanceof ConnectException || e instanceof HttpConnectTimeoutException;
    }

    /** The last answer's status; 0 where there was none that could be read. */
    int status() {
        return status;
    }

    /** Whether anything of the request can have reached the provider. */
    boolean reached() {
        return reached;
    }

    /** For how long the provider asks to be left alone; empty where it does not say so in seconds. */
    Optional<Duration> retryAfter() {
        String said = retryAfter;
        return said != null && said.matches("[0-9]{1,6}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(said)))
                : Optional.empty();
    }
}
