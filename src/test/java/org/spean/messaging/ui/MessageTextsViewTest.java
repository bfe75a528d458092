package org.spean.messaging.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.menu.MenuConfiguration;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Templates;
import org.spean.messaging.wording.Writing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.transaction.support.TransactionTemplate;

/** The screens of message texts, without a browser. */
@SpeanTest
@WithUserDetails("admin")
class MessageTextsViewTest extends SpringBrowserlessTest {

    private static final MessageKind KIND = MessageKind.STARTED;

    @Autowired
    Templates templates;

    @Autowired
    JdbcClient tables;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void takesAwayWhatOthersWouldSee() {
        transaction.executeWithoutResult(status -> tables.sql("DELETE FROM message_text WHERE kind = ?")
                .param(KIND.name())
                .update());
    }

    @Test
    void everyKindIsListedWithWhatItCosts() {
        assertThat(opened("message-texts"))
                .contains("Is the entry still right?", "Reminder, the day before", "English: 1 part", "Khmer: 2 parts");
        assertThat(inTheMenu()).isTrue();
    }

    @Test
    void aKindShowsItsThreeWritingsFilledIn() {
        assertThat(opened("message-texts/date-asked"))
                .contains(
                        "can you come to a visit in Kamrieng on Mon 14/12 at 08:30?",
                        "ថ្ងៃច័ន្ទ ១៤/១២",
                        "Kamrieng chan 14/12",
                        "1 part in Latin letters (GSM-7)",
                        "GSM-7 cannot carry Khmer letters");
    }

    @Test
    void whatMayNotBeThereIsNamedAndNothingTypedIsLost() {
        opened("message-texts/started");
        clickAt("Change: English");
        TextArea text = find(TextArea.class).single();
        text.setValue("{system}: the vic\u200Btim is 15, {name}");

        assertThat(read()).contains("“victim” is never sent", "“15” could be", "{name} is nothing");
        click("Save");

        assertThat(text.isInvalid()).isTrue();
        assertThat(text.getErrorMessage()).contains("“victim” is never sent").contains("neutral words");
        assertThat(text.getValue()).isEqualTo("{system}: the vic\u200Btim is 15, {name}");
        assertThat(templates.inForce(KIND, Writing.ENGLISH).version()).isZero();
    }

    @Test
    void aLongTextIsWarnedOf() {
        opened("message-texts/started");
        clickAt("Change: English");
        find(TextArea.class).single().setValue("{system}: " + "thank you very much. ".repeat(10));

        assertThat(read()).contains("2 parts in Latin letters", "This is long");
    }

    @Test
    void whoeverComesSecondSeesWhatStandsNowAndMaySaveAgain() {
        opened("message-texts/started");
        clickAt("Change: English");
        find(TextArea.class).single().setValue("{system}: mine.");
        somebodyElseWrites("{system}: theirs.");
        click("Save");

        assertThat(read()).contains("Somebody else changed this text meanwhile", "theirs.");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("{system}: mine.");
        click("Save");
        assertThat(templates.inForce(KIND, Writing.ENGLISH).text()).isEqualTo("{system}: mine.");
    }

    @Test
    void aChangedTextThatIsNotUsedIsShownWithTheReason() {
        somebodyElseWrites("{system}: the shelter.");

        assertThat(opened("message-texts")).contains("changed text not used");
        assertThat(opened("message-texts/started"))
                .contains("breaks a rule that is newer", "“shelter” is never sent", "{system}: the shelter.")
                .contains("You get our messages again");
    }

    @Test
    void asTheyAreShippedTextsAreShort() {
        for (MessageKind kind : MessageKind.values()) {
            for (Writing writing : Writing.values()) {
                int parts = templates
                        .render(kind, writing, Examples.usual(kind))
                        .parts()
                        .count();
                assertThat(parts).as("%s %s", kind, writing).isBetween(1, writing == Writing.KHMER ? 3 : 1);
            }
        }
    }

    @Test
    void whatIsNoKindIsNotThere() {
        assertThat(opened("message-texts/nothing")).contains("There is nothing at this address");
    }

    @Test
    @WithUserDetails("atro")
    void anAtroOfficerReads() {
        assertThat(opened("message-texts/started")).contains("You get our messages again", "Copy message");
        assertThat(find(NativeButton.class).all())
                .noneMatch(button -> button.getText().equals("Change"));
    }

    @Test
    @WithUserDetails("editor")
    void itIsNotThereForAnEditor() {
        assertThat(inTheMenu()).isFalse();
        assertThat(opened("message-texts")).contains("There is nothing at this address");
        assertThat(opened("message-texts/started")).contains("There is nothing at this address");
    }

    private void somebodyElseWrites(String text) {
        transaction.executeWithoutResult(
                status -> tables.sql("INSERT INTO message_text VALUES (?, 'ENGLISH', 1, ?, ?, now())")
                        .params(KIND.name(), text, new UUID(7, 7))
                        .update());
    }

    private static boolean inTheMenu() {
        return MenuConfiguration.getMenuEntries().stream()
                .anyMatch(entry -> entry.path().endsWith("message-texts"));
    }

    private String opened(String path) {
        UI.getCurrent().navigate(path);
        return read();
    }

    private String read() {
        return read(getCurrentView().getElement());
    }

    private static String read(Element element) {
        return element.isTextNode()
                ? element.getText()
                : element.getChildren().map(MessageTextsViewTest::read).collect(Collectors.joining());
    }

    private void click(String words) {
        test(find(NativeButton.class).all().stream()
                        .filter(each -> each.getText().equals(words))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private void clickAt(String label) {
        test(find(NativeButton.class).all().stream()
                        .filter(each -> each.getAriaLabel().orElse("").equals(label))
                        .findFirst()
                        .orElseThrow())
                .click();
    }
}
