package org.spean.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.menu.MenuConfiguration;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.Actors;
import org.spean.access.ProgramToken;
import org.spean.access.ProgramTokens;
import org.spean.access.Role;
import org.spean.access.Scope;
import org.spean.vocabulary.Language;
import org.spean.widgets.UndoNotice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithUserDetails;

/** The administrator's screen, without a browser. */
@SpeanTest
@WithUserDetails("admin")
class ProgramsViewTest extends SpringBrowserlessTest {

    private static final Actor ADMINISTRATOR = Actors.person(new UUID(0, 1), "", Set.of(Role.ADMINISTRATOR));

    @Autowired
    ProgramTokens tokens;

    @Test
    void aTokenIsIssuedAndShownOnce() {
        opened();
        click("New program");
        find(TextField.class).single().setValue("Issued once");
        choose(Scope.PARTNERS);
        click("Issue the token");

        String secret = find(Code.class).single().getText();
        assertThat(secret).startsWith("spean_");
        assertThat(read()).contains("Token for “Issued once”", "never again", "curl -H", "/api/hsds/services");

        click("Done, hide the token");

        assertThat(read())
                .contains("Issued once", "reads what partners read", "by Keo Vanna", "never used")
                .contains("token …" + secret.substring(secret.length() - 4))
                .doesNotContain(secret);
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() {
        opened();
        click("New program");
        DatePicker until = find(DatePicker.class).single();
        until.setValue(tokens.today().plusYears(2));
        click("Issue the token");

        TextField name = find(TextField.class).single();
        RadioButtonGroup<?> scope = find(RadioButtonGroup.class).single();
        assertThat(name.getErrorMessage())
                .isEqualTo("Give the program a name, so that others know whose token this is.");
        assertThat(scope.getErrorMessage()).isEqualTo("Choose what the program may read.");
        assertThat(until.getErrorMessage()).startsWith("A token holds at most a year.");
        assertThat(List.of(name.isInvalid(), scope.isInvalid(), until.isInvalid()))
                .containsOnly(true);
        assertThat(until.getValue()).isEqualTo(tokens.today().plusYears(2));

        name.setValue("Mended");
        assertThat(name.isInvalid()).isFalse();
        choose(Scope.PUBLIC);
        until.setValue(null);
        click("Issue the token");
        assertThat(until.getErrorMessage()).contains("day/month/year");
        assertThat(find(TextField.class).single().getValue()).isEqualTo("Mended");

        click("Cancel");
        assertThat(read()).doesNotContain("Mended").contains("New program");
    }

    @Test
    void aTokenIsRevokedInOneTapAndGivenBackInOne() {
        issued("To be revoked");

        clickAt("Revoke: To be revoked");

        assertThat(read()).contains("No longer", "revoked on");
        assertThat(state("To be revoked")).isEqualTo(ProgramToken.State.REVOKED);

        test(find(NativeButton.class, find(UndoNotice.class).single()).single()).click();
        assertThat(state("To be revoked")).isEqualTo(ProgramToken.State.VALID);
        assertThat(find(UndoNotice.class).all()).isEmpty();
    }

    @Test
    void issuedAgainItHasANewTokenAndTheOldOneStays() {
        issued("Twice");

        clickAt("Issue again: Twice");
        assertThat(find(TextField.class).single().getValue()).isEqualTo("Twice");
        click("Issue the token");

        assertThat(tokens.all(ADMINISTRATOR).stream()
                        .filter(token -> token.name().equals("Twice")))
                .hasSize(2)
                .allMatch(token -> token.at(tokens.now()).opens())
                .extracting(ProgramToken::hint)
                .doesNotHaveDuplicates();
    }

    @Test
    void theDemonstrationsTokenIsListed() {
        assertThat(opened()).contains("demonstration partner", "token …tner", "by the demonstration");
    }

    @Test
    void whereNoProgramHasATokenTheScreenSaysWhatToDo() {
        ProgramWords words = new ProgramWords(Language.ENGLISH);

        ProgramList nothing = new ProgramList(List.of(), Clock.systemUTC().instant(), words, token -> {}, token -> {});

        assertThat(read(nothing.getElement())).contains("No program has a token", "New program");
    }

    @Test
    void itStandsInTheAdministratorsMenu() {
        assertThat(inTheMenu()).isTrue();
    }

    @Test
    @WithUserDetails("editor")
    void itIsNotThereForAnEditor() {
        assertThat(inTheMenu()).isFalse();
        assertThat(opened()).contains("There is nothing at this address").doesNotContain("demonstration partner");
    }

    @Test
    @WithAnonymousUser
    void itIsNotThereForAnybody() {
        assertThat(inTheMenu()).isFalse();
        assertThat(opened()).doesNotContain("demonstration partner");
    }

    private static boolean inTheMenu() {
        return MenuConfiguration.getMenuEntries().stream()
                .anyMatch(entry -> entry.path().contains("programs"));
    }

    private void issued(String name) {
        opened();
        click("New program");
        find(TextField.class).single().setValue(name);
        choose(Scope.PUBLIC);
        click("Issue the token");
        click("Done, hide the token");
    }

    private ProgramToken.State state(String name) {
        return tokens.all(ADMINISTRATOR).stream()
                .filter(token -> token.name().equals(name))
                .findFirst()
                .orElseThrow()
                .at(tokens.now());
    }

    @SuppressWarnings("unchecked")
    private void choose(Scope scope) {
        ((RadioButtonGroup<Scope>) find(RadioButtonGroup.class).single()).setValue(scope);
    }

    private String opened() {
        UI.getCurrent().navigate("programs");
        return read();
    }

    private String read() {
        return read(getCurrentView().getElement());
    }

    private static String read(Element element) {
        if (element.isTextNode()) {
            return element.getText();
        }
        return element.isVisible()
                ? element.getChildren().map(ProgramsViewTest::read).collect(Collectors.joining())
                : "";
    }

    private void click(String words) {
        click(find(NativeButton.class).all().stream()
                .filter(each -> each.getText().equals(words))
                .toList());
    }

    private void clickAt(String label) {
        click(find(NativeButton.class).all().stream()
                .filter(each -> each.getAriaLabel().orElse("").startsWith(label))
                .toList());
    }

    private void click(List<NativeButton> found) {
        test(found.getFirst()).click();
    }
}
