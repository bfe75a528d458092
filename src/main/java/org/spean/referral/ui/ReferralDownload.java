package org.spean.referral.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.Optional;
import org.spean.referral.ReferralId;
import org.spean.referral.Side;
import org.spean.vocabulary.Language;

/** A referral to take away: made when it is asked for, under consent as it is then, and kept nowhere. */
final class ReferralDownload {

    private ReferralDownload() {}

    /** A way to it on paper. */
    static Anchor paper(ReferralShelf shelf, ReferralId id, Side side, Language language, String text) {
        Anchor anchor = new Anchor();
        anchor.setText(text);
        anchor.setClassName("btn small");
        anchor.getElement().setAttribute("target", "_blank");
        DownloadHandler made = event -> {
            event.getResponse().setHeader("Cache-Control", "no-store");
            event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
            Optional<byte[]> paper = shelf.paper().print(shelf.actor(), id, side, language);
            if (paper.isEmpty()) {
                event.getResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
                return;
            }
            event.getResponse().setHeader("Content-Disposition", "attachment; filename=\"referral.pdf\"");
            event.setContentType("application/pdf");
            event.setContentLength(paper.get().length);
            event.getOutputStream().write(paper.get());
        };
        anchor.setHref(made);
        return anchor;
    }
}
