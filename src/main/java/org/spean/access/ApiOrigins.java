package org.spean.access;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import org.spean.machine.PlainRefusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.CorsFilter;

/**
 * Which other sites may read the API from within a browser: none, except those that a setting names. Reading only, and
 * never with a person's cookies.
 */
@Component
class ApiOrigins {

    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final CorsConfiguration allowed = new CorsConfiguration();

    ApiOrigins(@Value("${spean.api.allowed-origins}") List<String> origins) {
        allowed.setAllowedOrigins(origins.stream()
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .map(ApiOrigins::checked)
                .toList());
        allowed.setAllowedMethods(List.of(HttpMethod.GET.name()));
        allowed.setAllowedHeaders(List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.IF_NONE_MATCH));
        allowed.setExposedHeaders(
                List.of(HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER, HttpHeaders.LINK, "RateLimit", "RateLimit-Policy"));
        allowed.setAllowCredentials(false);
        allowed.setMaxAge(REMEMBERED);
    }

    /** Refuses what comes from other sites, before anything is looked up. */
    CorsFilter filter() {
        CorsFilter filter = new CorsFilter(request -> allowed);
        filter.setCorsProcessor(new DefaultCorsProcessor() {
            @Override
            protected void rejectRequest(ServerHttpResponse response) throws IOException {
                response.setStatusCode(ApiRefusal.ORIGIN.status());
                response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
                response.getBody().write(ApiRefusal.ORIGIN.json());
                response.flush();
            }
        });
        return filter;
    }

    private static String checked(String origin) {
        if (!isSite(origin)) {
            throw new PlainRefusal(
                    "SPEAN_API_ORIGINS cannot be read at: " + origin,
                    "It names sites as browsers do, https://example.org, separated by commas.");
        }
        return origin;
    }

    /** Scheme, host and perhaps a port, and nothing behind them. */
    private static boolean isSite(String origin) {
        try {
            URI uri = new URI(origin);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && origin.equals(uri.getScheme() + "://" + uri.getRawAuthority())
                    && uri.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
