package org.spean.directory.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.directory.Audience;
import org.spean.directory.Directory;
import org.spean.directory.Tier;
import org.spean.directory.need.Column;
import org.spean.directory.need.CoverageFigures;
import org.spean.directory.need.Coverages;
import org.spean.directory.need.Place;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceGroup;
import org.spean.widgets.UndoNotice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.transaction.support.TransactionTemplate;

/** Coverage and unmet need, as screens and as a table to take away. */
@SpeanTest
@WithAnonymousUser
class CoverageTest extends SpringBrowserlessTest {

    private static final String UNMET = "SELECT count(*) FROM unmet_need WHERE province = '23' AND service_group = 5";

    @Autowired
    Shelf shelf;

    @Autowired
    Directory directory;

    @Autowired
    CoverageFigures figures;

    @Autowired
    CoverageCsv csv;

    @Autowired
    JdbcClient tables;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void forget() {
        transaction.executeWithoutResult(
                status -> tables.sql("DELETE FROM unmet_need WHERE province = '23' AND service_group = 5")
                        .update());
    }

    @Test
    void eachFigureIsWhatItsSearchFinds() {
        List<CoverageChoice> choices = List.of(
                CoverageChoice.SERVICES,
                CoverageChoice.SERVICES.withAudiences(Set.of(Audience.MEN, Audience.BOYS)),
                CoverageChoice.SERVICES.withAudiences(Set.of(Audience.GIRLS, Audience.DISABILITY)),
                CoverageChoice.SERVICES.withVerified(true));
        List<Place> places = Stream.concat(
                        Stream.of(Place.NATIONWIDE, Place.NOT_REPORTED, Place.ALL),
                        Stream.of("01", "02", "12", "23").map(PlaceCode::new).map(Place::of))
                .toList();
        for (CoverageChoice choice : choices) {
            Coverages counted = figures.count(choice.question());
            for (Column column : Stream.concat(
                            choice.columns(shelf.catalogue()).stream(),
                            choice.withGroup(Optional.of(ServiceGroup.LEGAL_AID)).columns(shelf.catalogue()).stream())
                    .toList()) {
                for (Place place : places) {
                    assertThat(counted.figure(place, column).services())
                            .as("%s %s %s", choice, column, place)
                            .isEqualTo(directory
                                    .find(FigureWords.in(choice.search(column), place), Tier.PUBLIC, 0, 0)
                                    .total());
                }
            }
        }
    }

    @Test
    void unknownIsNotNo() {
        Coverages counted = figures.count(CoverageChoice.SERVICES
                .withAudiences(Set.of(Audience.DISABILITY))
                .question());
        Coverages.Figure all = counted.figure(Place.ALL, Column.ALL);

        assertThat(all.notRecorded()).isGreaterThan(50);
        assertThat(opened("coverage?serves=disability")).contains("for which it is not recorded", "does not mean no");
    }

    @Test
    void gapsAreNamedAndNumbersExplained() {
        assertThat(opened("coverage"))
                .contains("Kep", "Nationwide", "Province not reported", "nationwide services reach them")
                .contains("What the numbers mean", "ទូទាំងប្រទេស៖", "Legal aid")
                .doesNotContain("!coverage");
    }

    @Test
    void aGroupOpensItsTypes() {
        assertThat(opened("coverage?group=3")).contains("Interim care", "Shelter or centre");
    }

    @Test
    void unmetNeedIsForPartners() {
        assertThat(opened("coverage?layer=needs"))
                .contains("Unmet need is for partners")
                .doesNotContain("Kep");
    }

    @Test
    @WithUserDetails("caseworker")
    void whatASearchDidNotFindIsRecordedInOneTapAndTakenBackInOne() {
        assertThat(opened("?q=lawyer+for+a+boy+in+Kep")).contains("Is something missing?", "Kep", "for boys");
        assertThat(recorded()).isZero();

        click("Record that it is missing");

        assertThat(read()).contains("Recorded as missing:");
        assertThat(recorded()).isOne();
        assertThat(find(UndoNotice.class).all()).hasSize(1);

        click("Undo");

        assertThat(recorded()).isZero();
        assertThat(read()).contains("Is something missing?");
    }

    @Test
    @WithUserDetails("caseworker")
    void whatWasNotUnderstoodIsAskedForByName() {
        opened("?q=zzzz");
        click("Say what is missing");
        click("Record that it is missing");

        List<Select<?>> fields = selects();
        assertThat(fields.getFirst().getErrorMessage()).isEqualTo("Choose the province.");
        assertThat(fields.get(1).getErrorMessage()).isEqualTo("Choose what is missing.");
        assertThat(find(CheckboxGroup.class).single()).isNotNull();
    }

    @SuppressWarnings("unchecked")
    private List<Select<?>> selects() {
        return (List<Select<?>>) (List<?>) find(Select.class).all();
    }

    @Test
    void whoHasNotSignedInIsToldWhoMaySaySo() {
        assertThat(opened("?q=zzzz")).contains("People with an account can say here what is missing");
    }

    @Test
    void theTableToTakeAwayHasBothLanguagesAndItsDefinitions() {
        List<List<String>> lines = csv.lines(CoverageChoice.SERVICES, new FigureWords(shelf, reader()));

        assertThat(lines).allMatch(line -> line.size() == CoverageCsv.COLUMNS.size());
        assertThat(lines).hasSize(28 * (6 + 30 + 1));
        assertThat(lines.stream()
                        .filter(line ->
                                line.get(1).equals("KH-23") && line.get(4).equals("5")))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("Kep", "កែប", "Legal aid", "0"));
    }

    private Reader reader() {
        return shelf.reader(Language.ENGLISH.locale());
    }

    private long recorded() {
        return transaction.execute(status -> tables.sql(UNMET).query(Long.class).single());
    }

    private String opened(String address) {
        UI.getCurrent().navigate(address.split("\\?", -1)[0], query(address));
        return read();
    }

    private static QueryParameters query(String address) {
        return QueryParameters.fromString(address.contains("?") ? address.substring(address.indexOf('?') + 1) : "");
    }

    private void click(String words) {
        test(find(NativeButton.class).all().stream()
                        .filter(button -> button.getText().equals(words) && button.isAttached())
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(words + " is no button in " + read())))
                .click();
    }

    private String read() {
        return read(((HasElement) getCurrentView()).getElement());
    }

    private static String read(Element element) {
        return element.isTextNode()
                ? element.getText()
                : element.getChildren().map(CoverageTest::read).collect(Collectors.joining(" "));
    }
}
