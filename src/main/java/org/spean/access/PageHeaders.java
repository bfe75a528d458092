package org.spean.access;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What every answer to people says to their browser, be it a page, a picture or a failure: load what is ours, be framed by
 * nobody, be handed to no other site's page, ask for no camera and no position; but for the camera where somebody is signed in
 * who puts photos into cases. A page that needs more, or less, says so itself ({@code home.ScriptPolicy}, {@code
 * widgets.PlainPage}).
 */
final class PageHeaders {

    /** Inline styles: the offline page has its own, because it must come alone. */
    private static final String ONLY_OURS =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String NO_CAMERA = "camera=(), ";

    private static final String OWN_CAMERA = "camera=(self), ";

    private static final String NOT_NEEDED =
            "microphone=(), geolocation=(), payment=(), usb=(), serial=(), bluetooth=(), display-capture=()";

    /** What an answer to a script of ours may load, were it taken for a page: nothing. */
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    /** Vaadin's own requests; a parameter of its name makes a page of nothing else. */
    private static final RequestMatcher SCRIPTS =
            request -> request.getMethod().equals("POST") && asksForData(request.getQueryString());

    private static final RequestMatcher PAGES = new NegatedRequestMatcher(SCRIPTS);

    private PageHeaders() {}

    private static boolean asksForData(@Nullable String query) {
        return query != null && query.startsWith("v-r=");
    }

    /**
     * Says it.
     *
     * @param photographs whether whoever is present may take a photo inside a page
     */
    static void forPeople(HeadersConfigurer<HttpSecurity> headers, BooleanSupplier photographs) {
        HeaderWriter camera = new PermissionsPolicyHeaderWriter(OWN_CAMERA + NOT_NEEDED);
        HeaderWriter none = new PermissionsPolicyHeaderWriter(NO_CAMERA + NOT_NEEDED);
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .contentTypeOptions(Customizer.withDefaults())
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
        // Each keystroke in the search field is an answer to a script, and these cost more bytes than what it says.
        headers.addHeaderWriter(only(PAGES, new ContentSecurityPolicyHeaderWriter(ONLY_OURS)))
                .addHeaderWriter(only(SCRIPTS, new ContentSecurityPolicyHeaderWriter(NOTHING)))
                .addHeaderWriter(only(PAGES, sameOpener()))
                .addHeaderWriter(only(
                        PAGES,
                        (request, response) ->
                                (photographs.getAsBoolean() ? camera : none).writeHeaders(request, response)));
    }

    private static HeaderWriter only(RequestMatcher requests, HeaderWriter writer) {
        return new DelegatingRequestMatcherHeaderWriter(requests, writer);
    }

    private static CrossOriginOpenerPolicyHeaderWriter sameOpener() {
        CrossOriginOpenerPolicyHeaderWriter opener = new CrossOriginOpenerPolicyHeaderWriter();
        opener.setPolicy(CrossOriginOpenerPolicy.SAME_ORIGIN);
        return opener;
    }
}
