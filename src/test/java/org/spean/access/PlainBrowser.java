package org.spean.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody's browser without scripts: keeps cookies, sends forms as the page asks for them. */
public final class PlainBrowser implements AutoCloseable {

    private static final String SESSION = "JSESSIONID";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String program;
    private final String comesFrom;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    /**
     * Opens one.
     *
     * @param comesFrom the address that a proxy says it has
     */
    public PlainBrowser(int port, String comesFrom) {
        this.program = "http://localhost:" + port;
        this.comesFrom = comesFrom;
    }

    /** A page, or where it leads. */
    public HttpResponse<String> opens(String path) {
        return sent(request(path).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(program + path))
                .header("X-Forwarded-For", comesFrom)
                .header("Accept", "text/html")
                .header(
                        "User-Agent",
                        "Mozilla/5.0 (Linux; Android 9) AppleWebKit/537.36 Chrome/138.0.0.0 Safari/537.36")
                .header("Accept-Language", "en");
    }

    /** A cookie that it keeps; empty if none is so called. */
    public String cookie(String called) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(each -> each.getName().equals(called))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** What a page's script asks for, with the token of that page. */
    public HttpResponse<String> asks(String method, String path, String token, String body) {
        return sent(HttpRequest.newBuilder(URI.create(program + path))
                .header("X-Forwarded-For", comesFrom)
                .header("X-CSRF-TOKEN", token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    /** Fills the form of a page and sends it. */
    public HttpResponse<String> sends(String path, Map<String, String> form) {
        Matcher csrf = CSRF.matcher(opens(path).body());
        return sends(path, csrf.find() ? csrf.group(1) : "", form);
    }

    /** Fills a form of a page that is sent elsewhere. */
    public HttpResponse<String> sends(String page, Map<String, String> form, String to) {
        return sends(to, token(page), form);
    }

    /** What a script of the page would send: JSON, as it is. */
    public HttpResponse<String> posts(String path, String json) {
        return sent(request(path)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    /** The same, where the page's token is known. */
    public HttpResponse<String> sends(String path, String token, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(each -> each.getKey() + '=' + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(
                        Collectors.joining("&", "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + '&', ""));
        return sent(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** The same, where a page of another site led to it. */
    HttpResponse<String> comesBy(String referer, String path, Map<String, String> form) {
        sent(request(path).header("Referer", referer).build());
        return sends(path, form);
    }

    /** The token that the page's form holds; guesses of one session need to fetch it once. */
    public String token(String path) {
        Matcher csrf = CSRF.matcher(opens(path).body());
        return csrf.find() ? csrf.group(1) : "";
    }

    /** Whether the sign-in page let them in. */
    public boolean signsIn(String name, String password) {
        return in(sends("/sign-in", Map.of("username", name, "password", password)));
    }

    /** Whether the button beside a demonstration's account let them in, which fills in the code that stands there too. */
    public boolean presses(String name) {
        return in(sends("/sign-in", Map.of("username", name, "password", "demo-" + name, "shown", "true")));
    }

    private static boolean in(HttpResponse<String> answer) {
        return answer.statusCode() == 302
                && !answer.headers().firstValue("Location").orElse("").contains("sign-in");
    }

    /** What keeps its cookies. */
    public HttpClient client() {
        return client;
    }

    /** What its session is known by. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(each -> each.getName().equals(SESSION))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    /** Comes with a session that somebody else began, or nobody. */
    void carries(String session) {
        HttpCookie cookie = new HttpCookie(SESSION, session);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookie.setDomain("localhost.local");
        cookies.getCookieStore().add(URI.create(program), cookie);
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

    @Override
    public void close() {
        client.close();
    }
}
