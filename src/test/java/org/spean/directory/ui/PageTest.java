package org.spean.directory.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.SpeanTest;
import org.spean.directory.Directory;
import org.spean.directory.Search;
import org.spean.directory.ServiceEntry;
import org.spean.directory.Tier;
import org.spean.vocabulary.ServiceTypeId;
import org.spean.widgets.UndoNotice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithUserDetails;

/** The pages as a reader of each tier meets them. */
@SpeanTest
@WithAnonymousUser
class PageTest extends SpringBrowserlessTest {

    @Autowired
    Directory directory;

    @Test
    void everybodySeesWhatAndWhoButNoNames() {
        String page = opened(DirectoryLinks.service(cgi().id()));

        assertThat(page).contains("Vocational training", "Center for Global Impact", "Battambang", "NGOs; communities");
        assertThat(page).contains("not recorded", "Reported December 2010, not verified since");
        assertThat(page).contains("Partners who sign in may see more");
        assertThat(page).doesNotContain("Nim Kem Lorn", "089 338 181", "degree of literacy", "I called:");
    }

    @Test
    @WithUserDetails("caseworker")
    void partnersSeeAllTheColumns() {
        String page = opened(DirectoryLinks.service(cgi().id()));

        assertThat(page)
                .contains(
                        "Nim Kem Lorn",
                        "089 338 181",
                        "Vocational Training requires degree of literacy",
                        "In: NGOs, Communities Out: Communities, NGOs",
                        "I called:",
                        "for partners");
        assertThat(page).doesNotContain("Partners who sign in", "Reading", "Lines of the text");
    }

    @Test
    @WithUserDetails("editor")
    void whoKeepsTheDirectorySeesHowItWasTranscribed() {
        assertThat(opened(DirectoryLinks.service(cgi().id())))
                .contains("Reading", "Lines of the text", "for coordinators", "Nim Kem Lorn");
    }

    @Test
    @WithUserDetails("caseworker")
    void aCallIsReportedInOneTapAndUndoneInOne() {
        ServiceEntry entry = aloneWithItsNumber();
        opened(DirectoryLinks.service(entry.id()));

        click("answered");

        assertThat(read()).contains("Answered today", "answered today, Sok Dara");
        assertThat(find(UndoNotice.class).all()).hasSize(1);
        assertThat(directory.service(entry.id(), Tier.PUBLIC).orElseThrow().answeredOn())
                .isPresent();

        click("Undo");

        assertThat(read()).contains("not verified since").doesNotContain("Sok Dara");
        assertThat(find(UndoNotice.class).all()).isEmpty();
        assertThat(directory.service(entry.id(), Tier.PUBLIC).orElseThrow().answeredOn())
                .isEmpty();
    }

    @Test
    @WithUserDetails("caseworker")
    void aNewNumberIsReadAndWhatIsNoNumberStaysToBeMended() {
        opened(DirectoryLinks.service(aloneWithItsNumber().id()));
        click("new number");
        TextField field = find(TextField.class).single();

        field.setValue("ask Dara");
        click("Save");

        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).contains("012 345 678");
        assertThat(field.getValue()).isEqualTo("ask Dara");

        field.setValue("០១២ ៣៤៥ ៦៧៩");
        click("Save");

        assertThat(read()).contains("has a new number", "012 345 679", "today, Sok Dara");
        click("Undo");
        assertThat(read()).doesNotContain("012 345 679");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "service/none",
                "service/00000000-0000-0000-0000-000000000000",
                "organization/none",
                "province/KH-26",
                "province/02",
                "province/KH-26/call-sheet",
                "province/KH-2/nothing"
            })
    void whatIsNotThereIsSaidKindly(String address) {
        String page = opened(address);

        assertThat(page).contains("There is nothing at this address").doesNotContain("Exception");
    }

    @Test
    void whatWasNotRunningSaysSo() {
        ServiceEntry hpo = entry("G2-4-HPO");

        assertThat(opened(DirectoryLinks.service(hpo.id()))).contains("Was not running yet in December 2010");
    }

    @Test
    void aProvinceCountsWhatIsVerified() {
        String page = opened("province/KH-2");

        assertThat(page).contains("Battambang", "បាត់ដំបង", "services that named this province", "Call sheet");
        assertThat(page).containsPattern("Verified: \\d+ of 30");
    }

    @Test
    void theCallSheetIsForPartners() {
        assertThat(opened("province/KH-2/call-sheet"))
                .contains("The call sheet is for partners", "Sign in")
                .doesNotContain("Nim Kem Lorn");
    }

    @Test
    @WithUserDetails("editor")
    void theCallSheetHasNumbersNamesAndBoxes() {
        assertThat(opened("province/KH-2/call-sheet"))
                .contains("089 338 181", "ask for Nim Kem Lorn", "wrong number", "still offered");
    }

    @Test
    void hotlinesWithoutThePeopleBehindThem() {
        assertThat(opened("hotlines")).contains("023 997 919").doesNotContain("Bith Kim Hong");
    }

    @Test
    void everyServicePageOpensForEverybody() {
        Set<String> titles = directory.find(Search.EVERYTHING, Tier.PUBLIC, 0, 200).hits().stream()
                .map(hit -> opened(DirectoryLinks.service(hit.entry().id())))
                .collect(Collectors.toSet());

        assertThat(titles).hasSizeGreaterThan(120).noneMatch(page -> page.contains("!page."));
    }

    private ServiceEntry cgi() {
        return entry("G4-6-CGI");
    }

    private ServiceEntry entry(String row) {
        return directory.find(Search.EVERYTHING, Tier.PARTNERS, 0, 200).hits().stream()
                .map(hit -> hit.entry())
                .filter(entry -> entry.row().equals(row))
                .findFirst()
                .orElseThrow();
    }

    /** One number, which no other test rings. */
    private ServiceEntry aloneWithItsNumber() {
        ServiceEntry entry = cgi();
        assertThat(entry.type()).isEqualTo(new ServiceTypeId("G4.6"));
        assertThat(entry.phones()).hasSize(1);
        return entry;
    }

    private String opened(String address) {
        UI.getCurrent().navigate(address);
        return read();
    }

    private String read() {
        return read(getCurrentView().getElement());
    }

    private static String read(Element element) {
        if (element.isTextNode()) {
            return element.getText();
        }
        return element.isVisible() ? element.getChildren().map(PageTest::read).collect(Collectors.joining()) : "";
    }

    private void click(String words) {
        NativeButton button = find(NativeButton.class).all().stream()
                .filter(each -> each.getText().equals(words))
                .filter(HasElement.class::isInstance)
                .filter(Component::isAttached)
                .findFirst()
                .orElseThrow();
        test(button).click();
    }
}
