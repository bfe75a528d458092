package org.spean.geography.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spean.browser.Axe;
import org.spean.browser.BrowserTest;
import org.spean.browser.Visitor;
import org.spean.geography.Gazetteer;
import org.spean.geography.GazetteerWorld;
import org.spean.geography.OutlineWorld;
import org.spean.geography.Squares;
import org.spean.geography.WholeCountry;
import org.spean.vocabulary.Language;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.context.TestConstructor;

/** The gazetteer is brought, looked at and taken in a browser, and a place is found in it by a keystroke. */
@BrowserTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PlacesPageTest {

    private final BeanFactory beans;
    private final Gazetteer gazetteer;

    PlacesPageTest(BeanFactory beans, Gazetteer gazetteer) {
        this.beans = beans;
        this.gazetteer = gazetteer;
    }

    @AfterEach
    void leave() {
        new GazetteerWorld(beans).leave();
        new OutlineWorld(beans).leave();
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, 1280, Poipet", "KHMER, 360, ប៉ោយប៉ែត"})
    void aGazetteerIsTakenAndAPlaceIsFoundInIt(Language language, int width, String poipet, Visitor visitor) {
        visitor.reads(language).onScreen(width).signsIn("admin");
        Page page = visitor.opens("/" + PlaceLinks.PLACES);
        looksRight(page, visitor, "none", language, width);

        page.locator(".places input[type=file]")
                .first()
                .setInputFiles(WholeCountry.files().stream()
                        .map(file -> new FilePayload(file.name(), "application/gzip", file.bytes()))
                        .toArray(FilePayload[]::new));
        page.locator(".gazetteer-picture").waitFor();
        page.locator(".of-province summary").first().click();
        looksRight(page, visitor, "picture", language, width);

        page.locator(".places .btn.main").first().click();
        page.locator(".editions").waitFor();
        page.locator(".undo-notice").waitFor();

        Locator field = page.locator(".place-field input");
        field.pressSequentially(poipet.substring(0, poipet.length() - 1));
        page.locator("vaadin-combo-box-item:visible .place-hit").first().waitFor();
        assertThat(page.locator("vaadin-combo-box-item:visible .place-hit")
                        .first()
                        .innerText())
                .contains("Poipet", "ប៉ោយប៉ែត");
        looksRight(page, visitor, "typing", language, width);
        field.press("ArrowDown");
        field.press("Enter");
        page.locator(".places dl").waitFor();
        assertThat(page.locator(".places dl").innerText()).contains("0110");

        page.locator(".places input[type=file]")
                .last()
                .setInputFiles(new FilePayload(
                        "b.geojson",
                        "application/geo+json",
                        Squares.of(gazetteer.provinces()).getBytes(StandardCharsets.UTF_8)));
        page.locator(".outline-picture img").waitFor();
        looksRight(page, visitor, "outlines", language, width);
        page.locator(".places .btn.main").last().click();
        page.locator(".outline-picture")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));

        page = visitor.opens("/");
        page.locator("#find-words").pressSequentially(poipet);
        page.locator(".place-offer .chip").first().waitFor();
        looksRight(page, visitor, "find", language, width);
        page.locator(".place-offer .chip").first().click();
        page.locator(".search .chip").first().waitFor();
        assertThat(page.locator("#find-words").inputValue()).isEqualTo(poipet);
    }

    private static void looksRight(Page page, Visitor visitor, String name, Language language, int width) {
        visitor.settles(page);
        visitor.photographs(page, "places-" + name + "-" + language.tag() + "-" + width);
        Axe.check(page);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out at the side")
                .isEqualTo(true);
    }
}
