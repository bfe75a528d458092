package org.spean.directory.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Present;
import org.spean.directory.CallOutcome;
import org.spean.directory.CallReport;
import org.spean.directory.Calls;
import org.spean.directory.Directory;
import org.spean.directory.Hotline;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.directory.ServiceType;
import org.spean.directory.Tier;
import org.spean.geography.Gazetteer;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;
import org.spean.widgets.PhoneField;
import org.spean.widgets.UndoNotice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.transaction.support.TransactionTemplate;

/** The pages on which entries are kept true. */
@SpeanTest
@WithAnonymousUser
class KeepPagesTest extends SpringBrowserlessTest {

    private static final ServiceId HERE =
            new ServiceId(UUID.nameUUIDFromBytes("spean:service:G6-2-PTD".getBytes(StandardCharsets.UTF_8)));

    @Autowired
    private Directory directory;

    @Autowired
    private Gazetteer gazetteer;

    @Autowired
    private Calls calls;

    @Autowired
    private Present present;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void allIsAsTheFilesHaveIt() {
        transaction.executeWithoutResult(status -> {
            database.update("DELETE FROM service WHERE row_name LIKE 'here-%'");
            database.update("DELETE FROM organization WHERE name_en = 'Zebrafinch House'");
            database.update("UPDATE service SET kept_here = false, unchecked = false, ended_at = NULL WHERE kept_here");
            for (String table : List.of("entry_unchecked", "entry_check", "entry_wrong", "entry_change")) {
                database.update("DELETE FROM " + table);
            }
            database.update("DELETE FROM entry_act WHERE undoes IS NOT NULL");
            database.update("DELETE FROM entry_act");
            String ours = " IN (SELECT id FROM task WHERE kind LIKE 'ENTRY%')";
            database.update("DELETE FROM task_owner WHERE task_id" + ours);
            database.update("DELETE FROM task WHERE id" + ours);
        });
    }

    private String opened(String address) {
        UI.getCurrent().navigate(address);
        return read();
    }

    private String read() {
        return read(getCurrentView().getElement()).replaceAll("\\s+", " ");
    }

    private static String read(Element element) {
        if (element.isTextNode()) {
            return element.getText();
        }
        return element.isVisible()
                ? element.getChildren().map(KeepPagesTest::read).collect(Collectors.joining(" "))
                : "";
    }

    private String notice() {
        return find(UndoNotice.class).single().getElement().getTextRecursively();
    }

    private void click(String words) {
        NativeButton button = find(NativeButton.class).all().stream()
                .filter(each -> each.getElement().getTextRecursively().strip().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + words + " on: " + read()));
        test(button).click();
    }

    private <C extends Component> C labelled(Class<C> type, String label) {
        return find(type).all().stream()
                .filter(each -> label.equals(each.getElement().getProperty("label")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field " + label));
    }

    @Test
    void aStrangerSaysThatSomethingIsWrongAndTakesItBack() {
        assertThat(opened(DirectoryLinks.service(HERE)))
                .contains("This is wrong")
                .doesNotContain("No longer offered");

        click("It has moved");
        assertThat(read()).contains("It has moved: said today");
        assertThat(notice()).contains("Whoever keeps this entry has been told");

        click("Undo");
        assertThat(read()).doesNotContain("It has moved: said");
    }

    @Test
    @WithUserDetails("focal")
    void aFocalPersonChangesAnEntryOfTheOwnProvinceAndTakesItBackOnItsPage() {
        assertThat(opened(DirectoryLinks.service(HERE))).contains("Change", "No longer offered");
        opened(DirectoryLinks.service(HERE) + "/edit");
        labelled(TextField.class, "Duty hours").setValue("mornings");
        labelled(TextArea.class, "Conditions").setValue("only zebrafinches");
        click("Publish");

        assertThat(labelled(TextField.class, "Duty hours").getErrorMessage()).startsWith("Hours are written");
        assertThat(labelled(TextArea.class, "Conditions").getValue()).isEqualTo("only zebrafinches");

        labelled(TextField.class, "Duty hours").setValue("24/7");
        labelled(IntegerField.class, "Women: places").setValue(10);
        labelled(IntegerField.class, "Women: free").setValue(3);
        labelled(IntegerField.class, "Boys: places").setValue(4);
        click("Publish");
        assertThat(read())
                .contains(
                        "only zebrafinches",
                        "day and night, every day",
                        "On duty now",
                        "Boys: 4 places · Women: 3 of 10 free (today)",
                        "new, not yet checked",
                        "changed it",
                        "Duty hours: nothing → day and night, every day",
                        "Places: nothing → Boys: 4 places · Women: 3 of 10 free");

        assertThat(notice()).contains("Published. Somebody else will check it.");

        click("Take back");
        assertThat(read()).contains("taken back").doesNotContain("On duty now", "of 10 free (today)");
    }

    @Test
    @WithUserDetails("focal")
    @SuppressWarnings("unchecked")
    void everyDistrictOfTheChosenProvincesIsOfferedAndWhatWasChosenStandsOnThePage() {
        opened(DirectoryLinks.service(HERE) + "/edit");
        MultiSelectComboBox<PlaceCode> districts = labelled(MultiSelectComboBox.class, "Districts");
        assertThat(districts.getGenericDataView().getItems())
                .containsExactlyElementsOf(gazetteer.namedDistricts().stream()
                        .filter(each -> each.province().equals(new PlaceCode("02")))
                        .map(each -> new PlaceCode(each.id()))
                        .toList());

        districts.setValue(Set.of(new PlaceCode("0212")));
        click("Publish");
        assertThat(read()).contains("Kamrieng", "Districts: nothing → Kamrieng, Battambang");
    }

    @Test
    @WithUserDetails("caseworker")
    void whoeverDoesNotKeepAnEntryHasNoPageToChangeIt() {
        assertThat(opened(DirectoryLinks.service(HERE))).doesNotContain("No longer offered");
        assertThat(opened(DirectoryLinks.service(HERE) + "/edit")).doesNotContain("Publish");
    }

    @Test
    @WithUserDetails("editor")
    void whatEndedSaysSoOnItsPageAndIsListedAgain() {
        opened(DirectoryLinks.service(HERE));
        click("No longer offered");

        assertThat(read()).contains("no longer offers this", "Who else offers");
        assertThat(directory.service(HERE, Tier.PUBLIC)).isEmpty();

        click("List it again");
        assertThat(directory.service(HERE, Tier.PUBLIC)).isPresent();
    }

    @Test
    @WithUserDetails("caseworker")
    @SuppressWarnings("unchecked")
    void aServiceIsAddedWithThreeAnswersReportedByWhoeverAddedIt() {
        UI.getCurrent().navigate(DirectoryLinks.ADD_SERVICE, QueryParameters.of("province", "KH-2"));
        click("Add");
        assertThat(labelled(ComboBox.class, "What is offered").getErrorMessage())
                .isEqualTo("Choose what is offered");
        assertThat(labelled(MultiSelectComboBox.class, "Where").getValue()).isEqualTo(Set.of("KH-2"));

        ComboBox<ServiceType> what = labelled(ComboBox.class, "What is offered");
        what.setValue(what.getGenericDataView().getItems().findFirst().orElseThrow());
        labelled(ComboBox.class, "Which organization").setValue("Zebrafinch House");
        labelled(PhoneField.class, "Telephone").setValue("០១២ ៣៤៥ ៦៧៨");
        click("Add");

        assertThat(read()).contains("Zebrafinch House", "012 345 678", "new, not yet checked", "reported it");
    }

    @Test
    @WithUserDetails("focal")
    void whatWaitsInTheOwnProvinceStandsOnOnePage() {
        opened(DirectoryLinks.service(HERE));
        click("It has moved");

        assertThat(opened(DirectoryLinks.KEEPING))
                .contains("Said to be wrong", "It has moved, today", "Longest not confirmed", "Hotlines that nobody");
    }

    @Test
    @WithUserDetails("focal")
    void aHotlineWaitsUntilSomebodyIsAnsweredAndAgainAfterNinetyDays() {
        Hotline line = directory.hotlines(Tier.PUBLIC).stream()
                .filter(each -> each.phone().number().isPresent())
                .findFirst()
                .orElseThrow();
        String name = line.name().english();
        PhoneNumber number = line.phone().number().orElseThrow();
        assertThat(hotlines()).contains(name + " never answered to anybody here");

        CallReport answered = calls.report(present.actor(), number, CallOutcome.ANSWERED, Optional.empty())
                .orElseThrow();
        try {
            assertThat(hotlines()).doesNotContain(name);

            ago(answered, ServiceEntry.VERIFIED_DAYS);
            assertThat(hotlines()).doesNotContain(name);

            ago(answered, ServiceEntry.VERIFIED_DAYS + 1);
            assertThat(hotlines()).contains(name).doesNotContain(name + " never answered");
        } finally {
            calls.takeBack(present.actor(), answered.id());
        }
    }

    private String hotlines() {
        String page = opened(DirectoryLinks.KEEPING);
        return page.substring(page.indexOf("Hotlines that nobody"));
    }

    private void ago(CallReport report, int days) {
        transaction.executeWithoutResult(status -> database.update(
                "UPDATE call_report SET at = ? WHERE id = ?",
                report.at().minus(days, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC),
                report.id()));
    }
}
