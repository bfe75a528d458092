package org.spean.forms.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.browser.Axe;
import org.spean.browser.BrowserTest;
import org.spean.browser.EachScreen;
import org.spean.browser.Visitor;
import org.spean.forms.FormDefinition;
import org.spean.forms.FormDefinitions;
import org.spean.forms.RevisionWorld;
import org.spean.forms.definition.Revised;
import org.spean.vocabulary.Language;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.context.TestConstructor;

/** A revised form is brought, looked at, taken in and taken back in a browser; everybody takes the files away. */
@BrowserTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RevisionPageTest {

    private final BeanFactory beans;
    private final FormDefinitions definitions;

    RevisionPageTest(BeanFactory beans, FormDefinitions definitions) {
        this.beans = beans;
        this.definitions = definitions;
    }

    @AfterEach
    void leave() {
        new RevisionWorld(beans).leaves();
    }

    @EachScreen
    void aRevisedFormIsLookedAtTakenInAndTakenBack(Language language, int width, Visitor visitor) {
        visitor.reads(language).onScreen(width).signsIn("atro");
        Page page = visitor.opens("/" + FormLinks.FORMS);

        brings(
                page,
                RevisionWorld.revised()
                        .with("when: abuse is signs or certain", "when: neglect-words is given")
                        .with("when: neglect is signs or certain", "when: abuse-words is given"));
        page.locator(".revision .faults").waitFor();
        assertThat(page.locator(".revision .faults li").allInnerTexts())
                .singleElement()
                .asString()
                .contains("abuse-words", language == Language.KHMER ? "បន្ទាត់ទី" : "Line");
        assertThat(page.locator(".revision .btn.main").count()).isZero();
        looksRight(page, visitor, "faults", language, width);

        brings(page, RevisionWorld.revised());
        page.locator(".revision-preview").waitFor();
        assertThat(page.locator(".revision .faults").count()).isZero();
        String preview = page.locator(".revision-preview").innerText();
        assertThat(preview)
                .contains("Family assessment", "Assessment of the family", "How many storeys", "ប៉ុន្មានជាន់");
        assertThat(preview)
                .contains(
                        language == Language.KHMER
                                ? "សំណួរ៖ ថ្មី ១ បាត់ ០ ប្ដូរកន្លែង ០ កែ ១។ ការផ្លាស់ប្ដូរផ្សេង៖ ១។"
                                : "Questions: 1 new, 0 gone, 0 moved, 1 changed. Other changes: 1.");
        looksRight(page, visitor, "preview", language, width);

        page.locator(".revision .btn.main").click();
        page.locator(".undo-notice").waitFor();
        page.locator(".revision-unused").waitFor();
        assertThat(title()).isEqualTo("Assessment of the family");
        assertThat(page.locator(".form-list").innerText())
                .contains(language == Language.KHMER ? "កំណែទី ២" : "Edition 2");
        visitor.photographs(page, "revision-taken-" + language.tag() + "-" + width);

        page.locator(".undo-notice .btn").click();
        page.locator(".revision-unused")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        assertThat(title()).isEqualTo("Family assessment");
    }

    @Test
    void whoFillsFormsTakesTheFilesAwayAndBringsNone(Visitor visitor) {
        visitor.signsIn("caseworker");
        Page page = visitor.opens("/" + FormLinks.FORMS);

        assertThat(page.locator(".revision").count()).isZero();
        List<String> links = page.locator(".form-list > li .btn").all().stream()
                .filter(each -> String.valueOf(each.getAttribute("aria-label")).startsWith("Form 2: "))
                .filter(each -> !each.innerText().contains("PDF"))
                .map(each -> each.getAttribute("href"))
                .toList();
        assertThat(links).hasSize(2);
        assertThat(fetched(page, links.get(0)))
                .containsEntry("cache-control", "no-store")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("content-disposition", "attachment; filename=\"form-2.1.xlsx\"")
                .containsEntry("begins", "PK");
        assertThat(fetched(page, links.get(1)))
                .containsEntry("cache-control", "no-store")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("content-disposition", "attachment; filename=\"form-2.1.yaml\"")
                .containsEntry("begins", "fo");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> fetched(Page page, String address) {
        return (Map<String, String>) page.evaluate("""
                async address => {
                  const answer = await fetch(address);
                  const all = Object.fromEntries(answer.headers);
                  all.begins = (await answer.text()).slice(0, 2);
                  return all;
                }""", address);
    }

    private String title() {
        return definitions
                .newest(RevisionWorld.FORM)
                .map(FormDefinition::title)
                .orElseThrow()
                .english();
    }

    private static void brings(Page page, Revised file) {
        page.locator(".revision input[type=file]")
                .setInputFiles(new FilePayload("form-2.2.yaml", "application/yaml", file.bytes()));
    }

    private static void looksRight(Page page, Visitor visitor, String name, Language language, int width) {
        visitor.settles(page);
        visitor.photographs(page, "revision-" + name + "-" + language.tag() + "-" + width);
        Axe.check(page);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out at the side")
                .isEqualTo(true);
    }
}
