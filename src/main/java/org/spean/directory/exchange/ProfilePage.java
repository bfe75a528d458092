package org.spean.directory.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.spean.widgets.PlainPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The HSDS profile of this API in words: a plain page without a script. Headings in both languages; what programmers read
 * is English, like the names it explains.
 */
@Controller
class ProfilePage {

    private final Taxonomies taxonomies;

    ProfilePage(Taxonomies taxonomies) {
        this.taxonomies = taxonomies;
    }

    @GetMapping(Endpoint.BASE + "/profile")
    String show(HttpServletRequest request, HttpServletResponse response, Model page) {
        PlainPage.begin(request, response, page);
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Vary", "Cookie, Accept-Language, Accept-Encoding");
        page.addAttribute("version", HsdsApi.VERSION)
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
