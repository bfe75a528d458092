package org.spean.messaging;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.browser.Axe;
import org.spean.browser.BrowserTest;
import org.spean.browser.Visitor;
import org.spean.messaging.reply.Asked;
import org.spean.messaging.voice.Sounds;
import org.spean.messaging.wording.MessageKind;
import org.spean.vocabulary.Language;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** Calls in a browser: a recording is brought, and a simulated telephone rings, is answered and takes keys. */
@BrowserTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CallsPageTest {

    private final BeanFactory beans;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final List<MessageGateway> gateways;

    CallsPageTest(
            BeanFactory beans, JdbcClient tables, TransactionTemplate transaction, List<MessageGateway> gateways) {
        this.beans = beans;
        this.tables = tables;
        this.transaction = transaction;
        this.gateways = gateways;
    }

    @AfterEach
    void none() {
        transaction.executeWithoutResult(
                status -> tables.sql("DELETE FROM voice_prompt").update());
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "audio/mpeg", content);
    }

    @Test
    void aRecordingIsBroughtHeardTakenAwayAndPutBack(Visitor visitor) {
        visitor.onTelephone().signsIn("admin");
        Page page = visitor.opens("/voice-prompts");
        assertThat(page.locator(".summary .count")).containsText("0 of");
        visitor.settles(page);
        visitor.photographs(page, "voice-prompts-en-360");
        Axe.check(page);
        page.locator(".summary .btn.main").click();
        assertThat(page.locator("h1[lang]")).containsText("ជម្រាបសួរ");

        Locator field = page.locator("vaadin-upload input[type=file]");
        field.setInputFiles(file("greeting.mp3", new byte[3000]));
        assertThat(page.locator(".refusals")).containsText("no mp3 and no wav");
        field.setInputFiles(file("greeting.mp3", Sounds.mp3(11_000)));
        assertThat(page.locator(".refusals")).containsText("larger than 1 MB");
        field.setInputFiles(file("greeting.mp3", Sounds.mp3(100)));
        assertThat(page.locator(".undo-notice")).containsText("changed");
        assertThat(page.locator(".refusals")).hasText("");
        assertThat(page.locator(".prompts summary")).hasText("Earlier recordings");
        visitor.settles(page);
        visitor.photographs(page, "voice-prompt-en-360");
        Axe.check(page);

        page.locator(".btn")
                .filter(new Locator.FilterOptions().setHasText("Take it away"))
                .click();
        assertThat(page.getByText("No recording yet.")).isVisible();
        page.locator(".undo-notice button").click();
        assertThat(page.locator(".btn").filter(new Locator.FilterOptions().setHasText("Take it away")))
                .isVisible();
    }

    @Test
    void aTelephoneRingsSaysWhatItIsAndTakesAKey(Visitor visitor) {
        CallWorld world = new CallWorld(beans, Language.ENGLISH);
        Question question = world.asked(Asked.DATE, MessageKind.DATE_ASKED);
        world.says(question, UUID.randomUUID().toString(), Optional.of(Channel.VOICE));
        visitor.onTelephone().signsIn("caseworker");
        world.dispatcher(gateways.stream()
                        .filter(each -> each.name().equals("simulator"))
                        .findFirst()
                        .orElseThrow())
                .sends();
        Page page = visitor.opens("/telephones?number=" + world.number.e164().substring(1));
        Locator call = page.locator(".telephone-set .call");
        assertThat(call).containsText("It is ringing.");
        visitor.settles(page);
        visitor.photographs(page, "telephone-rings-en-360");
        call.locator(".btn.main").click();
        assertThat(call.locator(".spoken")).containsText("Can you come to this: a meeting,");
        visitor.settles(page);
        visitor.photographs(page, "telephone-call-en-360");
        Axe.check(page);
        call.locator(".keypad .btn")
                .filter(new Locator.FilterOptions().setHasText("1"))
                .first()
                .click();
        assertThat(call.locator(".spoken")).containsText("Your answer is written down.");
        call.locator(".btn.main").click();
        assertThat(page.locator(".telephone-set .screen li").last()).containsText("A call: answered");
        org.assertj.core.api.Assertions.assertThat(world.became(question)).isEqualTo("ANSWERED Yes[] KEYPAD");
        world.leave();
    }
}
