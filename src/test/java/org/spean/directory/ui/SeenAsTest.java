package org.spean.directory.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.SpeanTest;
import org.spean.directory.Directory;
import org.spean.directory.FieldTiers;
import org.spean.directory.Search;
import org.spean.directory.ServiceEntry;
import org.spean.directory.Tier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithUserDetails;

/** A page as others see it: downwards only, and made from their entry. */
@SpeanTest
@WithAnonymousUser
class SeenAsTest extends SpringBrowserlessTest {

    private static final String BAR = "This is what a stranger sees.";

    @Autowired
    private Directory directory;

    @Autowired
    private FieldTiers tiers;

    @Test
    @WithUserDetails("editor")
    void whatAStrangerSeesIsTheStrangersPageToTheLastLetter() {
        List<String> seen = everything().stream()
                .map(entry -> without(opened(DirectoryLinks.service(entry.id(), Tier.PUBLIC))))
                .toList();
        SecurityContextHolder.getContext()
                .setAuthentication(new AnonymousAuthenticationToken(
                        "stranger", "stranger", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        List<String> own = everything().stream()
                .map(entry -> opened(DirectoryLinks.service(entry.id())))
                .toList();

        assertThat(seen).hasSizeGreaterThan(140).isEqualTo(own);
    }

    /** The page without its bar, which a stranger has not. */
    private String without(String page) {
        assertThat(page).contains(BAR, "Back to my own view");
        Element bar = getCurrentView().getElement().getChild(0);
        assertThat(bar.getTag()).isEqualTo("nav");
        return page.substring(read(bar).length());
    }

    @Test
    @WithUserDetails("editor")
    void whatAPartnerSeesHasNoBookkeepingAndNothingToPress() {
        String page = opened(DirectoryLinks.service(cgi().id(), Tier.PARTNERS));

        assertThat(page).contains("This is what a partner sees", "Nim Kem Lorn", "089 338 181", "for partners");
        assertThat(page).doesNotContain("Reading", "for coordinators", "I called:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"public", "partners", "named", "coordinators", "PARTNERS", "nobody", ""})
    void aStrangerSeesTheSameWhateverTheAddressSays(String word) {
        String own = opened(DirectoryLinks.service(cgi().id()));

        assertThat(opened(DirectoryLinks.service(cgi().id()) + "?seen-as=" + word))
                .isEqualTo(own)
                .doesNotContain("Seen as", "Nim Kem Lorn", "089 338 181");
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinators", "named", "partners"})
    @WithUserDetails("caseworker")
    void aPartnerDoesNotSeeUpwards(String word) {
        String page = opened(DirectoryLinks.service(cgi().id()) + "?seen-as=" + word);

        assertThat(page).contains("Seen as:", "I called:", "Nim Kem Lorn");
        assertThat(page).doesNotContain("Reading", "Back to my own view", "a coordinator");
    }

    @Test
    @WithUserDetails("caseworker")
    void theTitleSaysThatAPageIsNotOnesOwn() {
        opened(DirectoryLinks.service(cgi().id(), Tier.PUBLIC));
        assertThat(((ServiceView) getCurrentView()).getPageTitle()).endsWith("(as a stranger sees it)");

        opened(DirectoryLinks.service(cgi().id()));
        assertThat(((ServiceView) getCurrentView()).getPageTitle()).doesNotContain("stranger");
    }

    @Test
    void everybodyMayReadWhoSeesWhat() {
        String page = opened(DirectoryLinks.WHO_SEES_WHAT);

        tiers.rows()
                .forEach(row -> assertThat(page)
                        .contains(row.name().english(), row.why().english(), row.source()));
        assertThat(page).contains("There are no referrals here yet", "of organizations that shelter people");
    }

    private List<ServiceEntry> everything() {
        return directory.find(Search.EVERYTHING, Tier.PARTNERS, 0, 200).hits().stream()
                .map(hit -> hit.entry())
                .toList();
    }

    private ServiceEntry cgi() {
        return everything().stream()
                .filter(entry -> entry.row().equals("G4-6-CGI"))
                .findFirst()
                .orElseThrow();
    }

    private String opened(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent()
                .navigate(
                        parts[0],
                        parts.length == 1
                                ? com.vaadin.flow.router.QueryParameters.empty()
                                : com.vaadin.flow.router.QueryParameters.fromString(parts[1]));
        return read(getCurrentView().getElement());
    }

    private static String read(Element element) {
        if (element.isTextNode()) {
            return element.getText();
        }
        return element.isVisible() ? element.getChildren().map(SeenAsTest::read).collect(Collectors.joining()) : "";
    }
}
