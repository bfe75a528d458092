package org.spean.referral.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.spean.access.Present;
import org.spean.referral.ReferralCopies;
import org.spean.referral.ReferralId;
import org.spean.referral.Side;
import org.spean.vocabulary.Language;
import org.spean.widgets.PageLanguage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Copies of a referral, made when somebody asks for one. What is closed is answered like what never was. */
@Controller
class ReferralFiles {

    private static final String AT = "/" + ReferralLinks.COPIES + "/{side:sent|received}/{id}/";

    private final ReferralCopies copies;
    private final Present present;

    ReferralFiles(ReferralCopies copies, Present present) {
        this.copies = copies;
        this.present = present;
    }

    @GetMapping(AT + ReferralLinks.PAPER + "-{language:km|en}.pdf")
    void paper(
            @PathVariable String side,
            @PathVariable String id,
            @PathVariable String language,
            HttpServletResponse response)
            throws IOException {
        Language of = PageLanguage.tagged(language).orElse(Language.KHMER);
        answer(id, "application/pdf", "pdf", response, each -> copies.paper(present.actor(), each, side(side), of));
    }

    @GetMapping(AT + ReferralLinks.FHIR)
    void fhir(@PathVariable String side, @PathVariable String id, HttpServletResponse response) throws IOException {
        answer(
                id,
                "application/fhir+json",
                "json",
                response,
                each -> copies.fhir(present.actor(), each, side(side))
                        .map(json -> json.getBytes(StandardCharsets.UTF_8)));
    }

    private static Side side(String word) {
        return word.equals("sent") ? Side.SENDER : Side.RECEIVER;
    }

    private static void answer(
            String id,
            String type,
            String ending,
            HttpServletResponse response,
            Function<ReferralId, Optional<byte[]>> asked)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        Optional<byte[]> file = ReferralId.read(id).flatMap(asked);
        if (file.isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        response.setContentType(type);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + ReferralLinks.PAPER + "." + ending + '"');
        response.setContentLength(file.get().length);
        response.getOutputStream().write(file.get());
    }
}
