package org.spean.access.ui;

import jakarta.servlet.http.HttpServletRequest;
import org.spean.access.factor.TotpSecret;
import org.spean.widgets.QrPicture;
import org.springframework.ui.Model;

/** The secret that is offered to a telephone in this session, until a code shows that the telephone knows it. */
final class OfferedSecret {

    private static final String OFFERED = "spean.offered-secret";
    private static final String ISSUER = "Spean";

    private OfferedSecret() {}

    /** The one that was offered last, or a new one. */
    static TotpSecret of(HttpServletRequest request) {
        if (request.getSession().getAttribute(OFFERED) instanceof TotpSecret secret) {
            return secret;
        }
        TotpSecret made = TotpSecret.make();
        request.getSession().setAttribute(OFFERED, made);
        return made;
    }

    static void show(String signInName, HttpServletRequest request, Model page) {
        TotpSecret secret = of(request);
        page.addAttribute("picture", QrPicture.of(secret.address(ISSUER, signInName)))
                .addAttribute("secret", secret.grouped());
    }

    static void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(OFFERED);
    }
}
