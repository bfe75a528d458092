package org.spean.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.util.SessionConfig;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.CookieProcessor;
import org.apache.tomcat.util.http.MimeHeaders;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;
import org.apache.tomcat.util.http.ServerCookies;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Over TLS every cookie's name begins with a word that browsers watch over: neither a neighbouring host nor somebody on an
 * unencrypted line can put a cookie of theirs in its place (RFC 6265bis, {@code __Host-}). Within the program cookies have
 * their short names; the word is put on and taken off where the container reads and writes them, and over TLS a cookie
 * without it is none.
 */
@Component
class HostCookies implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    /** For whatever is meant for the whole host. */
    private static final String HOST = "__Host-";

    /** Below a path of its own a program cannot claim the whole host. */
    private static final String SECURE = "__Secure-";

    /** Comes after the proxy's valve: only then is known whether the request came over TLS. */
    @Override
    public void customize(ConfigurableTomcatWebServerFactory container) {
        container.addEngineValves(new Reading());
        container.addContextCustomizers(context -> context.setCookieProcessor(
                new Writing(Optional.ofNullable(context.getCookieProcessor()).orElseGet(Rfc6265CookieProcessor::new))));
    }

    /** Takes the word off; the session is looked for under what is left. */
    private static final class Reading extends ValveBase {

        Reading() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (request.isSecure()) {
                List<Cookie> ours = Stream.ofNullable(request.getCookies())
                        .flatMap(Stream::of)
                        .flatMap(each -> bare(each).stream())
                        .toList();
                request.clearCookies();
                ours.forEach(request::addCookie);
                String session = SessionConfig.getSessionCookieName(request.getContext());
                Optional<String> asked = ours.stream()
                        .filter(each -> each.getName().equals(session))
                        .map(Cookie::getValue)
                        .findFirst();
                request.setRequestedSessionId(asked.orElse(null));
                request.setRequestedSessionCookie(asked.isPresent());
            }
            getNext().invoke(request, response);
        }

        private static Optional<Cookie> bare(Cookie sent) {
            return Stream.of(HOST, SECURE)
                    .filter(sent.getName()::startsWith)
                    .map(word -> sent.getName().substring(word.length()))
                    .filter(name -> !name.isEmpty())
                    .map(name -> new Cookie(name, sent.getValue()))
                    .findFirst();
        }
    }

    /** Puts the word on. */
    private record Writing(CookieProcessor rest) implements CookieProcessor {

        @Override
        public void parseCookieHeader(MimeHeaders headers, ServerCookies cookies) {
            rest.parseCookieHeader(headers, cookies);
        }

        @Override
        public String generateHeader(Cookie cookie, HttpServletRequest request) {
            String header = rest.generateHeader(cookie, request);
            if (!cookie.getSecure()) {
                return header;
            }
            return ("/".equals(cookie.getPath()) && cookie.getDomain() == null ? HOST : SECURE) + header;
        }

        @Override
        public Charset getCharset() {
            return rest.getCharset();
        }
    }
}
