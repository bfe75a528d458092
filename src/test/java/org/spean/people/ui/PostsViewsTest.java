package org.spean.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.menu.MenuConfiguration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.people.DesignationOutcome;
import org.spean.people.DesignationOutcome.Done;
import org.spean.people.DesignationWish;
import org.spean.people.DesignationWish.Whom;
import org.spean.people.Designations;
import org.spean.people.People;
import org.spean.people.PersonId;
import org.spean.people.PersonName;
import org.spean.people.PersonOutcome;
import org.spean.people.PersonWish;
import org.spean.people.PostBook;
import org.spean.people.PostId;
import org.spean.people.PostKind;
import org.spean.people.PostWorld;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.spean.widgets.DayField;
import org.spean.widgets.PhoneField;
import org.spean.widgets.UndoNotice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.transaction.support.TransactionTemplate;

/** The screens of posts, people and organizations, without a browser. */
@SpeanTest
class PostsViewsTest extends SpringBrowserlessTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Designations designations;

    @Autowired
    PostBook book;

    @Autowired
    JdbcClient tables;

    @Autowired
    TransactionTemplate transaction;

    private PostWorld world;
    private PostId leader;

    @BeforeEach
    void begin() {
        world = new PostWorld(beans);
        leader = book.in(world.named("admin"), PostWorld.KEP).stream()
                .filter(line -> line.post().kind() == PostKind.FOCAL_LEADER)
                .findFirst()
                .orElseThrow()
                .post()
                .id();
    }

    @AfterEach
    void leave() {
        world.leaves();
        transaction.executeWithoutResult(status -> {
            String mine = " IN (SELECT id FROM organization WHERE name_en LIKE 'Screen Test%')";
            tables.sql("DELETE FROM agreement WHERE organization_id" + mine).update();
            tables.sql("DELETE FROM post WHERE remit_key IN"
                            + " (SELECT id::text FROM organization WHERE name_en LIKE 'Screen Test%')")
                    .update();
            tables.sql("DELETE FROM organization WHERE name_en LIKE 'Screen Test%'")
                    .update();
        });
    }

    @Test
    @WithUserDetails("atro")
    void theAlarmsStandOnTopAndEveryProvinceIsThere() {
        opened("posts");

        assertThat(read())
                .contains("provinces have fewer than two confirmed focal persons", "Kep", "vacant")
                .contains("Ouk Chanthy", "023 000 001", "verified")
                .contains("Pich Samnang", "Long Kanha", "Meas Sophea");
        assertThat(read().indexOf("Kep")).as("vacancies first").isLessThan(read().indexOf("Ouk Chanthy"));
    }

    @Test
    @WithUserDetails("atro")
    void oneFieldFindsPostsAndPeople() {
        opened("posts");
        TextField search = find(TextField.class).single();

        search.setValue("០២៣ ០០០ ០០១");
        assertThat(read()).contains("Ouk Chanthy", "focal person (leads the department), Battambang");
        assertThat(read()).doesNotContain("Nhem Borith");
        search.setValue("Atlantis");
        assertThat(read()).contains("Nothing of that name");
        search.setValue("");
        assertThat(read()).contains("Nhem Borith");
    }

    @Test
    @WithUserDetails("admin")
    void somebodyNewIsDesignatedAndNothingTypedIsLost() {
        opened("posts/" + leader);
        assertThat(read()).contains("Nobody holds this post");
        click("Designate somebody");

        text("Name in Khmer letters").setValue("ក".repeat(300));
        days().getLast().setValue(days().getFirst().getValue().minusDays(1));
        find(PhoneField.class).single().setValue("twelve");
        click("Propose");
        assertThat(find(PhoneField.class).single().getErrorMessage()).startsWith("This is no telephone number");
        find(PhoneField.class).single().setValue("+44 20 7946 0958");
        click("Propose");
        assertThat(text("Name in Khmer letters").getErrorMessage()).contains("Khmer letters is too long");
        assertThat(days().getLast().getErrorMessage()).startsWith("The last day comes before");
        assertThat(find(PhoneField.class).single().getErrorMessage())
                .startsWith("A post is reached on a number of Cambodia");
        assertThat(text("Name in Khmer letters").getValue()).hasSize(300);

        text("Name in Khmer letters").setValue("នូ តារា");
        text("Name in Latin letters").setValue("Nou Dara");
        days().getLast().clear();
        find(PhoneField.class).single().setValue("០២៣ ០០០ ១៧៧");
        click("Propose");

        assertThat(read()).contains("Proposed. It waits for the second yes", "Nou Dara", "023 000 177", "not verified");
        click("Take the proposal back");
        assertThat(read()).contains("The proposal was taken back", "Nobody holds this post");
    }

    @Test
    @WithUserDetails("atro")
    void somebodyWithoutAnAccountIsConfirmedAmongWhatWaitsForOnesYes() {
        proposed("Nou Dara");
        opened("confirmations");
        assertThat(read()).contains("Nou Dara: focal person (leads the department), Kep", "This person has no account");

        clickAt("Refuse: Nou Dara");
        clickLast("Refuse");
        assertThat(text("Why not").getErrorMessage()).startsWith("Say why");
        clickAt("Say yes: Nou Dara");

        assertThat(read())
                .contains(
                        "Confirmed. It begins a day after your yes.",
                        "please tell them by telephone: Nou Dara 023 000 199");
        opened("posts/" + leader);
        assertThat(read()).contains("Nou Dara", "confirmed; begins on");
    }

    @Test
    @WithUserDetails("atro")
    void whoeverSaysYesToARoleReadsTheNumberOfItsPost() {
        PersonId person = ((PersonOutcome.Done) beans.getBean(People.class)
                        .enter(world.named("admin"), world.account().account().orElseThrow()))
                .person()
                .id();
        proposed(new Whom.Known(person));
        opened("confirmations");
        assertThat(read()).contains("023 000 199");
    }

    @Test
    @WithUserDetails("atro")
    void aPostIsHandedOverAndTheHandOverUndone() {
        confirmed(proposed("Nou Dara"));
        opened("posts/" + leader);
        click("Hand over");
        text("Name in Latin letters").setValue("Tep Bona");
        find(PhoneField.class).single().setValue("023 000 198");
        clickLast("Hand over");

        assertThat(read())
                .contains("Handed over. The new holder waits", "Tep Bona", "Handed over within the last day")
                .contains("023 000 198");
        click("Undo the hand-over");
        assertThat(read()).contains("Undone: whoever held the post holds it again", "Nou Dara", "023 000 199");
    }

    @Test
    @WithUserDetails("admin")
    void whoeverIsAwayIsShownUntilTheyAreBack() {
        confirmed(proposed("Nou Dara"));
        opened("posts/" + leader);
        click("Away");
        assertThat(read()).contains("Nou Dara is away");
        click("Save");
        assertThat(days().getLast().getErrorMessage()).startsWith("Type a day");
        days().getLast().setValue(days().getFirst().getValue().plusDays(3));
        click("Save");
        assertThat(read()).contains("nobody was named who acts meanwhile");
        opened("posts/province/23");
        assertThat(read()).contains("Posts of Kep", "one confirmed focal person", "Nou Dara");

        opened("posts/" + leader);
        click("Back again");
        assertThat(read()).contains("no longer away").doesNotContain("nobody was named");
        click("yes");
        assertThat(read()).contains("Shows Khmer letters");
    }

    @Test
    @WithUserDetails("focal")
    void aFocalPersonSeesTheOwnProvinceAndNoOther() {
        opened("posts");
        assertThat(read())
                .contains("Ouk Chanthy", "Nhem Borith", "Pich Samnang")
                .doesNotContain("Kep", "Chhim Vannak");
        opened("posts/" + leader);
        assertThat(read()).contains("There is nothing at this address");
        opened("posts/province/23");
        assertThat(read()).contains("There is nothing at this address");
        opened("posts/" + UUID.randomUUID());
        assertThat(read()).contains("There is nothing at this address");
        opened("posts/none");
        assertThat(read()).contains("There is nothing at this address");
        opened("organizations");
        assertThat(read()).contains("There is nothing at this address");
    }

    @Test
    @WithUserDetails("caseworker")
    void othersHaveNoneOfIt() {
        assertThat(menu()).doesNotContain("posts", "people", "organizations");
        for (String path : List.of("posts", "posts/" + leader, "people", "organizations")) {
            opened(path);
            assertThat(read()).contains("There is nothing at this address");
        }
    }

    @Test
    @WithUserDetails("manager")
    void aManagerSeesTheOwnOrganization() {
        opened("organizations");
        assertThat(read())
                .contains("Boeung Chhouk Centre (fictitious)", "ends in 10 days")
                .doesNotContain("Phka Romdoul", "Add an organization");
        opened("posts");
        assertThat(read()).contains("Meas Sophea").doesNotContain("Ouk Chanthy");
    }

    @Test
    @WithUserDetails("admin")
    void peopleAreEnteredFoundAndCorrected() {
        opened("people");
        click("Enter somebody");
        click("Save");
        assertThat(text("Name in Khmer letters").getErrorMessage()).startsWith("Say who");
        text("Name in Latin letters").setValue("Keat Sovannara");
        find(PhoneField.class).all().getFirst().setValue("023 000 188");
        click("Save");
        assertThat(read()).contains("Keat Sovannara", "023 000 188", "no account", "No post that you look after");

        click("Correct");
        text("Name in Khmer letters").setValue("កៀត សុវណ្ណារ៉ា");
        text("E-mail").setValue("sovannara at example.org");
        click("Save");
        assertThat(text("E-mail").getErrorMessage()).startsWith("This is no e-mail address");
        text("E-mail").setValue(" sovannara@Example.org");
        click("Save");
        assertThat(read()).contains("កៀត សុវណ្ណារ៉ា", "sovannara@example.org");
        click("Correct");
        assertThat(text("E-mail").getValue()).isEqualTo("sovannara@example.org");
        click("Save");
        opened("people");
        find(TextField.class).single().setValue("sovanara");
        assertThat(read()).contains("Keat Sovannara").doesNotContain("Ouk Chanthy");
    }

    @Test
    @WithUserDetails("editor")
    void anOrganizationIsAddedWithItsAgreement() {
        opened("organizations");
        click("Add an organization");
        click("Save");
        assertThat(text("Name in English").getErrorMessage()).startsWith("Type the name");
        text("Name in English").setValue("Screen Test House");
        text("Name in Khmer").setValue("ផ្ទះសាកល្បង");
        kind().setValue("NGO");
        click("Save");
        assertThat(read()).contains("Screen Test House", "ផ្ទះសាកល្បង", "here, by hand", "No agreement is known");

        click("Add an agreement");
        text("With whom").setValue("MoSVY");
        text("About what").setValue("Care");
        days().getFirst().setValue(book.today().minusYears(1));
        days().getLast().setValue(book.today().plusDays(5));
        click("Save");
        assertThat(read()).contains("Care", "MoSVY", "ends in 5 days");
        clickAt("Take away: Care");
        assertThat(read()).contains("No agreement is known");
        test(find(NativeButton.class, find(UndoNotice.class).single()).single()).click();
        assertThat(read()).contains("Care", "MoSVY");
        click("It has ended");
        assertThat(read()).contains("ended on");
    }

    @SuppressWarnings("unchecked")
    private Select<String> kind() {
        return find(Select.class).single();
    }

    private UUID proposed(String latin) {
        return proposed(new Whom.New(new PersonWish(new PersonName("", latin), Language.KHMER, List.of())));
    }

    private UUID proposed(Whom whom) {
        DesignationOutcome outcome = designations.designate(
                world.named("admin"),
                new DesignationWish(
                        leader, whom, book.today().minusDays(40), Optional.empty(), PhoneNumber.typed("023 000 199")));
        assertThat(outcome).isInstanceOf(Done.class);
        return ((Done) outcome).designation().id();
    }

    private void confirmed(UUID designation) {
        assertThat(designations.confirm(world.named("atro"), designation)).isInstanceOf(Done.class);
    }

    private TextField text(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> field.getLabel() != null && field.getLabel().startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    private List<DayField> days() {
        return find(DayField.class).all();
    }

    private static List<String> menu() {
        return MenuConfiguration.getMenuEntries().stream()
                .map(entry -> entry.path().replaceFirst("^/", ""))
                .toList();
    }

    private void opened(String path) {
        UI.getCurrent().navigate(path);
    }

    private String read() {
        return read(getCurrentView().getElement());
    }

    private static String read(Element element) {
        if (element.isTextNode()) {
            return element.getText();
        }
        return element.isVisible()
                ? element.getChildren().map(PostsViewsTest::read).collect(Collectors.joining(" "))
                : "";
    }

    private void click(String words) {
        test(buttons(words).getFirst()).click();
    }

    private void clickLast(String words) {
        test(buttons(words).getLast()).click();
    }

    private List<NativeButton> buttons(String words) {
        return find(NativeButton.class).all().stream()
                .filter(each ->
                        each.getText().equals(words) && each.getAriaLabel().isEmpty())
                .toList();
    }

    private void clickAt(String label) {
        test(find(NativeButton.class).all().stream()
                        .filter(each -> each.getAriaLabel().orElse("").startsWith(label))
                        .toList()
                        .getFirst())
                .click();
    }
}
