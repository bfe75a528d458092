package org.spean.directory.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.Actors;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.directory.Directory;
import org.spean.directory.Search;
import org.spean.directory.Tier;
import org.spean.directory.bodies.Bodies;
import org.spean.directory.bodies.Body;
import org.spean.directory.bodies.BodyContacts;
import org.spean.directory.bodies.ContactOutcome;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.transaction.support.TransactionTemplate;

/** The coordination bodies: found, shown, and whom to ask there kept by whoever may. */
@SpeanTest
@WithAnonymousUser
class BodiesTest extends SpringBrowserlessTest {

    private static final PlaceCode KEP = new PlaceCode("23");
    private static final String NAME = "Glimmer Office";

    @Autowired
    Bodies bodies;

    @Autowired
    BodyContacts contacts;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient tables;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void forget() {
        transaction.executeWithoutResult(status -> tables.sql("DELETE FROM body_contact WHERE name LIKE 'Glimmer%'")
                .update());
    }

    private static Actor focalPerson(PlaceCode province) {
        return Actor.person(
                UUID.randomUUID(),
                "Focal",
                Set.of(new Held(Role.FOCAL_PERSON, Remit.province(province), Instant.EPOCH, null, null)));
    }

    @ParameterizedTest
    @CsvSource({
        "working group protection, protection",
        "គណៈកម្មាធិការជាតិ, national",
        "national committee, national",
        "ក្រុមការងារយុត្តិធម៌, justice",
        "the secretariat, secretariat",
        "provincial committee, provincial",
    })
    void aBodyIsFoundByItsWords(String words, String id) {
        assertThat(bodies.found(words)).extracting(Body::id).contains(id);
    }

    @ParameterizedTest
    @CsvSource({"protection", "lawyer", "child", "repatriation", "ការពារ", "group home Battambang", "''"})
    void whoeverLooksForAServiceFindsNoBody(String words) {
        assertThat(bodies.found(words)).isEmpty();
    }

    @Test
    void thereAreSixWorkingGroupsWithTheirMinistriesAndNoneIsAService() {
        assertThat(bodies.all().stream().filter(body -> body.kind() == Body.Kind.WORKING_GROUP))
                .hasSize(6)
                .allMatch(body -> body.chair().isPresent());
        assertThat(opened("bodies", ""))
                .contains(
                        "Ministry of Women's Affairs",
                        "Deputy Prime Minister",
                        "They offer no service",
                        "Country line 2")
                .doesNotContain("Enter a contact", "!bodies");
        assertThat(opened("", "q=working+group+protection"))
                .contains("they offer no service", "Protection, repatriation");
        assertThat(directory.find(Search.EVERYTHING, Tier.PARTNERS, 0, 0).total())
                .isEqualTo(143);
    }

    @Test
    void contactsAreForPartnersAndKeptByEditorsAndTheProvincesFocalPersons() {
        PhoneNumber number = new PhoneNumber("+85512345678");
        ContactOutcome outcome =
                contacts.enter(focalPerson(KEP), "provincial", Optional.of(KEP), NAME, "meetings", Optional.of(number));

        assertThat(outcome).isInstanceOf(ContactOutcome.Done.class);
        assertThat(contacts.all(Tier.PUBLIC)).isEmpty();
        assertThat(contacts.all(Tier.PARTNERS)).extracting(each -> each.name()).contains(NAME);
        UUID id = ((ContactOutcome.Done) outcome).contact();
        Actor elsewhere = focalPerson(new PlaceCode("02"));
        assertThatThrownBy(() -> contacts.takeAway(elsewhere, id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> contacts.enter(elsewhere, "provincial", Optional.of(KEP), NAME, "", Optional.empty()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() ->
                        contacts.enter(focalPerson(KEP), "national", Optional.empty(), NAME, "", Optional.empty()))
                .isInstanceOf(AccessDeniedException.class);

        Actor editor = Actors.person("Editor", Role.EDITOR);
        contacts.takeAway(editor, id);
        assertThat(contacts.all(Tier.PARTNERS)).extracting(each -> each.name()).doesNotContain(NAME);
        contacts.putBack(editor, id);
        assertThat(contacts.all(Tier.PARTNERS)).extracting(each -> each.name()).contains(NAME);
    }

    @Test
    @WithUserDetails("editor")
    void anEditorEntersAContactAndTakesItBack() {
        opened("bodies", "");
        click("Enter a contact");
        click("Save");
        assertThat(fields().getFirst().getErrorMessage()).contains("missing");

        fields().getFirst().setValue(NAME);
        fields().getLast().setValue("012 345 678");
        click("Save");
        assertThat(read()).contains(NAME, "012 345 678");

        click("Undo");
        assertThat(read()).doesNotContain(NAME);
    }

    private List<TextField> fields() {
        return find(TextField.class).all();
    }

    private String opened(String address, String query) {
        UI.getCurrent().navigate(address, QueryParameters.fromString(query));
        return read();
    }

    private void click(String words) {
        test(find(NativeButton.class).all().stream()
                        .filter(button -> button.getText().equals(words) && button.isAttached())
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(words + " is no button in " + read())))
                .click();
    }

    private String read() {
        return read(getCurrentView().getElement());
    }

    private static String read(Element element) {
        return element.isTextNode()
                ? element.getText()
                : element.getChildren().map(BodiesTest::read).collect(Collectors.joining(" "));
    }
}
