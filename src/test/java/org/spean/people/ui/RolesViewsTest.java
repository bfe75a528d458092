package org.spean.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase.CustomValueSetEvent;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.menu.MenuConfiguration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spean.SpeanTest;
import org.spean.access.AccountBook;
import org.spean.access.Accounts;
import org.spean.access.Actor;
import org.spean.access.Actors;
import org.spean.access.GrantBook;
import org.spean.access.GrantOutcome;
import org.spean.access.GrantWish;
import org.spean.access.Grants;
import org.spean.access.Held;
import org.spean.access.Present;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.vocabulary.PlaceCode;
import org.spean.widgets.DayField;
import org.spean.widgets.UndoNotice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.transaction.annotation.Transactional;

/** The screens of people and their roles, without a browser. */
@SpeanTest
@ExtendWith(OutputCaptureExtension.class)
class RolesViewsTest extends SpringBrowserlessTest {

    private static final Remit BATTAMBANG = Remit.province(new PlaceCode("02"));

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient tables;

    @Autowired
    GrantBook book;

    @Autowired
    Grants grants;

    @Autowired
    Present present;

    @Test
    @WithUserDetails("admin")
    void aPersonIsFoundByNameAndTheirRolesAreSaid() {
        AccountBook.Line person = somebody(new Held(Role.FOCAL_PERSON, BATTAMBANG, Instant.EPOCH, null, null));
        opened("accounts");
        find(TextField.class).single().setValue(person.name().substring(4));

        assertThat(read())
                .contains(person.name(), "focal person, for Battambang")
                .doesNotContain("Sok Dara");

        find(TextField.class).single().setValue("nobody of this name % _");
        assertThat(read()).contains("Nobody of that name");
    }

    @Test
    @WithUserDetails("admin")
    void aRoleIsProposedAndWaits() {
        AccountBook.Line person = somebody();
        opened("accounts/" + person.id());
        assertThat(read()).contains("Nothing yet");

        click("Propose a role");
        role(Role.CASEWORKER);
        types("afesip");
        click("Propose it");

        assertThat(read())
                .contains("It waits for the second yes", "caseworker, for Acting for Women", "proposed by Keo Vanna");
        assertThat(read()).contains("Take the proposal back");
        click("Take the proposal back");
        assertThat(read()).contains("taken back by Keo Vanna");
    }

    @Test
    @WithUserDetails("admin")
    void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() {
        AccountBook.Line person = somebody();
        opened("accounts/" + person.id());
        click("Propose a role");
        click("Propose it");
        assertThat(roles().getErrorMessage()).isEqualTo("Choose a role.");
        assertThat(places().getErrorMessage()).startsWith("Say for which");

        role(Role.CASEWORKER);
        assertThat(roles().isInvalid()).isFalse();
        types("Atlantis");
        assertThat(places().getErrorMessage()).contains("There is no “Atlantis” here");
        click("Propose it");
        assertThat(places().getErrorMessage()).contains("There is no “Atlantis” here");
        assertThat(roles().getValue()).isEqualTo(Role.CASEWORKER);

        types("អាហ្វេស៊ីប");
        DayField until = find(DayField.class).all().getLast();
        until.setValue(find(DayField.class).all().getFirst().getValue());
        click("Propose it");
        assertThat(until.getErrorMessage()).startsWith("It would be over before it begins");
        assertThat(places().getValue()).isNotNull();
        assertThat(book.of(actor(), person.id())).isEmpty();
    }

    @Test
    @WithUserDetails("admin")
    void aRoleFromADayThatIsOverIsRefusedAtItsField() {
        AccountBook.Line person = somebody();
        opened("accounts/" + person.id());
        click("Propose a role");
        role(Role.CASEWORKER);
        types("afesip");
        DayField from = find(DayField.class).all().getFirst();
        from.setValue(from.getValue().minusDays(1));
        click("Propose it");

        assertThat(from.getErrorMessage()).startsWith("This day is over");
        assertThat(from.isInvalid()).isTrue();
        assertThat(book.of(actor(), person.id())).isEmpty();

        from.setValue(from.getValue().plusDays(1));
        click("Propose it");
        assertThat(read()).contains("It waits for the second yes");
    }

    @Test
    @WithUserDetails("admin")
    void aRoleWithoutSecondYesIsHeldAtOnceEndedAndGivenBack() {
        AccountBook.Line person = somebody();
        opened("accounts/" + person.id());
        click("Propose a role");
        role(Role.AUDITOR);
        assertThat(places().getValue()).as("there is only the country").isNotNull();
        role(Role.EDITOR);
        types("the whole country");
        click("Propose it");
        assertThat(read())
                .contains("It needs no second yes", "keep the directory’s entries for the whole country", "case data");

        click("End");
        assertThat(read()).contains("Nothing yet", "ended by Keo Vanna");

        test(find(NativeButton.class, find(UndoNotice.class).single()).single()).click();
        assertThat(read()).contains("in force, no end known").doesNotContain("ended by Keo Vanna");
    }

    @Test
    @WithUserDetails("focal")
    void whatWaitsForOnesYesIsConfirmedOrRefusedWithAReason() {
        AccountBook.Line one = proposed();
        AccountBook.Line other = proposed();
        opened("confirmations");
        assertThat(read()).contains(one.name() + ": focal person, for Battambang", "Proposed by", "Long Kanha, ");

        clickAt("Refuse: " + one.name());
        clickLast("Refuse");
        assertThat(find(TextField.class).single().getErrorMessage()).startsWith("Say why");
        find(TextField.class).single().setValue("I do not know them");
        clickLast("Refuse");
        assertThat(read()).contains("refused. Whoever proposed it").doesNotContain(one.name());

        clickAt("Say yes: " + other.name());
        assertThat(read()).contains("confirmed, begins on").doesNotContain(other.name());
    }

    @Test
    @WithUserDetails("focal")
    void whoWasSlowerIsToldSo() {
        AccountBook.Line person = proposed();
        opened("confirmations");
        UUID grant = book.of(actor(), person.id()).getFirst().grant().id();
        assertThat(grants.withdraw(named("atro"), grant)).isInstanceOf(GrantOutcome.Done.class);

        clickAt("Say yes: " + person.name());

        assertThat(read()).contains("Somebody was quicker").doesNotContain(person.name());
    }

    @Test
    @Transactional
    @WithUserDetails("caseworker")
    void whereNobodyIsThereYetTheCodeFromTheLogIsAskedFor(CapturedOutput output) {
        tables.sql("DELETE FROM role_grant WHERE role <> 'ADMINISTRATOR'").update();
        AccountBook.Line officer = account("focal2");
        GrantWish wish = new GrantWish(
                officer.id(),
                Role.ATRO_OFFICER,
                Remit.COUNTRY,
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
        assertThat(grants.propose(named("admin"), wish)).isInstanceOf(GrantOutcome.Done.class);
        Matcher code = Pattern.compile("with this code: (\\S+)").matcher(output.getAll());
        assertThat(code.find()).isTrue();

        opened("confirmations");
        assertThat(read()).contains(officer.name() + ": ATRO officer");
        TextField field = find(TextField.class).single();
        field.setValue("2345-6789-ABCD");
        clickAt("Say yes: " + officer.name());
        assertThat(field.getErrorMessage()).startsWith("This is not the code");
        assertThat(field.getValue()).isEqualTo("2345-6789-ABCD");

        field.setValue(code.group(1));
        clickAt("Say yes: " + officer.name());
        assertThat(read()).contains("confirmed, begins on");
    }

    @Test
    @WithUserDetails("district")
    void everybodyReadsWhatTheyMayDo() {
        opened("what-may-i-do");

        assertThat(read())
                .contains("Pich Samnang", "district official, for Battambang town, Battambang")
                .contains("search for families", "the search sheet only until the placement", "restricted cases");
        opened("confirmations");
        assertThat(read()).contains("Nothing waits for your yes");
    }

    @Test
    @WithUserDetails("manager")
    void aManagerSeesTheOwnPeopleAndNobodyElse() {
        AccountBook.Line stranger = somebody(new Held(Role.FOCAL_PERSON, BATTAMBANG, Instant.EPOCH, null, null));
        opened("accounts");
        assertThat(read()).contains("Sok Dara", "Meas Sophea").doesNotContain("Keo Vanna", stranger.name());
        opened("accounts/" + stranger.id());
        assertThat(read()).contains("There is nothing at this address").doesNotContain(stranger.name());
        opened("accounts/" + UUID.randomUUID());
        assertThat(read()).contains("There is nothing at this address");
        opened("accounts/none");
        assertThat(read()).contains("There is nothing at this address");
    }

    @Test
    @WithUserDetails("caseworker")
    void aCaseworkerHasNoPeopleToLookAfter() {
        assertThat(menu()).noneMatch("accounts"::equals).anyMatch("what-may-i-do"::equals);
        opened("accounts");
        assertThat(read()).contains("There is nothing at this address");
    }

    @Test
    @WithAnonymousUser
    void nothingOfItIsThereForAnybody() {
        assertThat(menu()).noneMatch(path -> path.contains("accounts") || path.contains("what-may-i-do"));
        opened("what-may-i-do");
        assertThat(read()).doesNotContain("What may I do");
    }

    private AccountBook.Line proposed() {
        AccountBook.Line person = somebody();
        GrantWish wish = new GrantWish(
                person.id(),
                Role.FOCAL_PERSON,
                BATTAMBANG,
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
        assertThat(grants.propose(named("atro"), wish)).isInstanceOf(GrantOutcome.Done.class);
        return person;
    }

    private Actor actor() {
        return present.actor();
    }

    private Actor named(String signInName) {
        return Actors.person(account(signInName).id(), signInName, Set.of());
    }

    private AccountBook.Line somebody(Held... held) {
        String name = "Test " + UUID.randomUUID();
        accounts.openForDemonstration(name, "password", name, Set.of(held));
        return account(name);
    }

    private AccountBook.Line account(String signInName) {
        return tables.sql("SELECT id, display_name FROM account WHERE sign_in_name = ?")
                .param(signInName.toLowerCase(Locale.ROOT))
                .query((row, number) ->
                        new AccountBook.Line(row.getObject(1, UUID.class), row.getString(2), Accounts.State.OPEN))
                .single();
    }

    private List<String> menu() {
        return MenuConfiguration.getMenuEntries().stream()
                .map(entry -> entry.path().replaceFirst("^/", ""))
                .toList();
    }

    private void opened(String path) {
        UI.getCurrent().navigate(path);
    }

    @SuppressWarnings("unchecked")
    private Select<Role> roles() {
        return find(Select.class).single();
    }

    private ComboBox<?> places() {
        return find(ComboBox.class).single();
    }

    private void role(Role role) {
        roles().setValue(role);
    }

    private void types(String text) {
        ComboBox<?> field = places();
        ComponentUtil.fireEvent(field, customValue(field, text));
    }

    private static <T> CustomValueSetEvent<ComboBox<T>> customValue(ComboBox<T> field, String text) {
        return new CustomValueSetEvent<>(field, true, text);
    }

    private String read() {
        return read(getCurrentView().getElement());
    }

    private static String read(Element element) {
        if (element.isTextNode()) {
            return element.getText();
        }
        return element.isVisible()
                ? element.getChildren().map(RolesViewsTest::read).collect(Collectors.joining())
                : "";
    }

    private void click(String words) {
        test(find(NativeButton.class).all().stream()
                        .filter(each -> each.getText().equals(words))
                        .toList()
                        .getFirst())
                .click();
    }

    private void clickLast(String words) {
        test(find(NativeButton.class).all().stream()
                        .filter(each -> each.getText().equals(words)
                                && each.getAriaLabel().isEmpty())
                        .toList()
                        .getLast())
                .click();
    }

    private void clickAt(String label) {
        test(find(NativeButton.class).all().stream()
                        .filter(each -> each.getAriaLabel().orElse("").startsWith(label))
                        .toList()
                        .getFirst())
                .click();
    }
}
