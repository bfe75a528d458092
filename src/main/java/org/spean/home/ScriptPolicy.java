package org.spean.home;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * Says with every Vaadin page what a browser may load and run for it: what this program serves, and the scripts in the page
 * that carry a nonce nobody can guess (design 5.5).
 *
 * <p>Problems: Vaadin's client reads what the server sends with {@code eval} and writes styles into the page, so
 * {@code 'unsafe-eval'} and inline styles stay allowed until a Vaadin comes that does without; its own icons are a font in a
 * {@code data:} address.
 */
@Component
class ScriptPolicy implements VaadinServiceInitListener {

    private static final int NONCE_BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            String nonce = nonce();
            page.getDocument().getElementsByTag("script").attr("nonce", nonce);
            page.getVaadinResponse().setHeader("Content-Security-Policy", policy(nonce));
        });
    }

    private static String policy(String nonce) {
        return "default-src 'self'; script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval';"
                + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self';"
                + " object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'";
    }

    private String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
