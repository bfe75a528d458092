package org.spean.directory.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.spean.vocabulary.Language;
import org.spean.widgets.PageLanguage;
import org.spean.widgets.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The HSDS profile of this API in words: a plain page without a script. Headings in both languages; what programmers read
 * is English, like the names it explains.
 */
@Controller
class ProfilePage {

    private static final String ONLY_OURS = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self';"
            + " manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Taxonomies taxonomies;

    ProfilePage(Taxonomies taxonomies) {
        this.taxonomies = taxonomies;
    }

    /** The words of the page, for its template. */
    record Said(Language language) {

        /** The words for a key. */
        public String of(String key) {
            return Words.say(key, language);
        }

        /** The words in the other language. */
        public String other(String key) {
            return Words.say(key, otherLanguage());
        }

        /** The other language. */
        public Language otherLanguage() {
            return language == Language.KHMER ? Language.ENGLISH : Language.KHMER;
        }
    }

    @GetMapping(Endpoint.BASE + "/profile")
    String show(
            @RequestParam Optional<String> language,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Language speaks = language.flatMap(PageLanguage::tagged)
                .orElseGet(() -> PageLanguage.of(
                        request.getCookies(), request.getHeader("Accept-Language"), request.getLocale()));
        response.setHeader("Content-Security-Policy", ONLY_OURS);
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Vary", "Cookie, Accept-Language, Accept-Encoding");
        page.addAttribute("said", new Said(speaks))
                .addAttribute("languages", Language.values())
                .addAttribute("version", HsdsApi.VERSION)
                .addAttribute("most", Asked.MOST_ON_A_PAGE)
                .addAttribute("mostMinimal", Asked.MOST_MINIMAL)
                .addAttribute("mostRanked", ServiceLists.MOST_RANKED)
                .addAttribute("mostCompared", ServiceLists.MOST_COMPARED)
                .addAttribute("mostServices", OrganizationsSaid.MOST_SERVICES)
                .addAttribute("taxonomies", taxonomies.taxonomies())
                .addAttribute(
                        "api",
                        ServletUriComponentsBuilder.fromContextPath(request)
                                        .build()
                                        .toUriString()
                                + Endpoint.BASE);
        return "profile";
    }
}
