package org.spean.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.spean.Evidence;
import org.spean.vocabulary.Language;

/** The harness itself: what it is there to find, it finds. */
@BrowserTest
class HarnessTest {

    @Test
    void axeFindsWhatKeepsPeopleOutAndSaysWhereItIs(Visitor visitor) {
        Page page = visitor.opens("/assets/offline.html");
        page.setContent("<html lang=en><title>t</title><main><h1>h</h1><input id=nameless></main></html>");

        assertThatThrownBy(() -> Axe.check(page))
                .hasMessageContainingAll("label (critical)", "#nameless", "Element does not have an implicit");
    }

    @Test
    void anErrorInTheConsoleIsAComplaint(Visitor visitor) {
        visitor.opens("/assets/offline.html").evaluate("() => console.error('a dish broke')");

        assertThatThrownBy(visitor::sawNothingWrong).hasMessageContaining("a dish broke");
        visitor.forgives();
    }

    @Test
    void aScriptThatThrowsIsAComplaint(Visitor visitor) {
        Page page = visitor.opens("/assets/offline.html");
        page.evaluate("() => { setTimeout(() => { throw new Error('a wheel came off') }) }");
        page.waitForFunction("() => new Promise(done => setTimeout(() => done(true), 20))");

        assertThatThrownBy(visitor::sawNothingWrong).hasMessageContaining("a wheel came off");
        visitor.forgives();
    }

    @Test
    @Evidence("14.2.3")
    void aWordToAnotherMachineIsAComplaintAndDoesNotArrive(Visitor visitor) {
        Page page = visitor.opens("/assets/offline.html");
        // Our own pages may not even try.
        page.navigate("about:blank");
        Object answer = page.evaluate("() => fetch('http://example.org/').then(() => 'came', () => 'refused')");

        assertThat(answer).isEqualTo("refused");
        assertThatThrownBy(visitor::sawNothingWrong).hasMessageContaining("another machine: http://example.org/");
        visitor.forgives();
    }

    @Test
    void whatATestExpectsIsNoComplaint(Visitor visitor) {
        visitor.expects("a dish broke").opens("/assets/offline.html").evaluate("() => console.error('a dish broke')");
    }

    @Test
    void theBrowserTellsTheLanguageAndTheWidth(Visitor visitor) throws Exception {
        Page page = visitor.reads(Language.KHMER).onTelephone().opens("/assets/offline.html");
        visitor.picture(page, "offline-km-360");

        assertThat(page.evaluate("() => navigator.language")).isEqualTo("km-KH");
        assertThat(page.evaluate("() => innerWidth")).isEqualTo(Visitor.TELEPHONE);
        assertThat(Files.size(Path.of("target", "screenshots", "offline-km-360.png")))
                .isPositive();
    }
}
