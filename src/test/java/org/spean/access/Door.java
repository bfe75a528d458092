package org.spean.access;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.security.core.context.ListeningSecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * A node's door for other programs alone, on a free port: the real container, the real filters; behind them somebody who says
 * how much whoever came in may read.
 */
class Door implements AutoCloseable {

    /** Whoever is acting at this door; no other program of the tests uses it. */
    static final SecurityContextHolderStrategy ACTING = new ListeningSecurityContextHolderStrategy(context -> {});

    private static final String FROM = "X-Forwarded-For";

    private final HttpClient http = HttpClient.newHttpClient();
    private final WebServer server;

    Door(Filter... filters) {
        TomcatServletWebServerFactory container = new TomcatServletWebServerFactory(0);
        container.addEngineValves(new RemoteIpValve());
        server = container.getWebServer(context -> {
            for (Filter filter : filters) {
                requireNonNull(context.addFilter(filter.getClass().getName(), filter))
                        .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
            }
            requireNonNull(context.addServlet("behind", new Behind())).addMapping("/*");
        });
        server.start();
    }

    private static final class Behind extends HttpServlet {

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter()
                    .write(new Present(ACTING, new SettableClock())
                            .actor()
                            .scope()
                            .name());
        }
    }

    HttpResponse<String> asks(String address) throws IOException, InterruptedException {
        return asks("/", FROM, address);
    }

    HttpResponse<String> asks(String address, String token) throws IOException, InterruptedException {
        return asks("/", FROM, address, "Authorization", "Bearer " + token);
    }

    HttpResponse<String> asks(String path, String... headers) throws IOException, InterruptedException {
        return http.send(request(path, headers).GET().build(), BodyHandlers.ofString());
    }

    /** Asks so many times, many at once; the statuses of the answers. */
    List<Integer> asks(int times, String... headers) {
        return Stream.generate(() -> http.sendAsync(request("/", headers).GET().build(), BodyHandlers.ofString()))
                .limit(times)
                .toList()
                .stream()
                .map(answer -> answer.join().statusCode())
                .toList();
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpClient http() {
        return http;
    }

    @Override
    public void close() {
        http.shutdownNow();
        server.stop();
        server.destroy();
    }
}
