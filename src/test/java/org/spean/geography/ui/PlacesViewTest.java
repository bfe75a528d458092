package org.spean.geography.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.menu.MenuConfiguration;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.geography.Boundaries;
import org.spean.geography.BroughtFile;
import org.spean.geography.Gazetteer;
import org.spean.geography.GazetteerWorld;
import org.spean.geography.OutlineWorld;
import org.spean.geography.Place;
import org.spean.geography.PlaceQuestion;
import org.spean.geography.Squares;
import org.spean.geography.Taking;
import org.spean.geography.Whereabouts;
import org.spean.geography.WholeCountry;
import org.spean.vocabulary.Language;
import org.spean.widgets.UndoNotice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.util.ReflectionTestUtils;

/** The screen of places and the field in which a place is chosen, without a browser. */
@SpeanTest
class PlacesViewTest extends SpringBrowserlessTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Gazetteer gazetteer;

    @Autowired
    Boundaries boundaries;

    @AfterEach
    void leave() {
        new GazetteerWorld(beans).leave();
        new OutlineWorld(beans).leave();
    }

    @Test
    @WithUserDetails("admin")
    void theFilesAreLookedAtTakenAndTakenBack() {
        opened();
        assertThat(read()).contains("No official list has been taken in yet", "Choose the four files");

        brings(WholeCountry.files());
        assertThat(read())
                .contains("25 provinces, 210 districts, 1,652 communes, 14,578 villages", "This is the first list")
                .contains("Banteay Meanchey   បន្ទាយមានជ័យ", "0110  Poipet");
        click("Take this list");
        untilTaken();
        assertThat(read()).contains("In force: 25 provinces, 210 districts, 1,652 communes, 14,578 villages. Since");
        assertThat(gazetteer.edition()).isPresent();

        click("Undo");
        assertThat(read()).contains("No official list has been taken in yet", "not in force since");
        assertThat(gazetteer.edition()).isEmpty();
        click("Put in force");
        assertThat(gazetteer.edition()).isPresent();

        brings(WholeCountry.files());
        assertThat(read())
                .contains("Nothing is different from the list in force.")
                .doesNotContain("Take this list");
    }

    @Test
    @WithUserDetails("admin")
    void faultsAreNamedAndNothingCanBeTaken() {
        opened();
        List<BroughtFile> files = new ArrayList<>(WholeCountry.files());
        files.set(
                3, new BroughtFile("villages.csv", "code,km,latin\n1010101,,Svay\n".getBytes(StandardCharsets.UTF_8)));
        brings(files);

        assertThat(read())
                .contains("2 things are wrong. Nothing was taken.", "villages.csv", "“1010101” has lost the zero")
                .contains("The Khmer name is missing.")
                .doesNotContain("Take this list");
    }

    @Test
    @WithUserDetails("admin")
    void filesThatComeOneByOneAreWaitedFor() {
        opened();
        brings(WholeCountry.files().subList(0, 2));
        assertThat(read()).contains("2 of 4 files are here: kh-provinces.csv.gz, kh-districts.csv.gz.");
        click("Check these");
        assertThat(read()).contains("The file of communes is missing.", "The file of villages is missing.");
    }

    @Test
    @WithUserDetails("admin")
    void aBoundariesFileIsSeenBeforeTheMapIsDrawnWithIt() {
        opened();
        String squares = Squares.of(gazetteer.provinces());
        bringsOutlines(squares.replace("KH-7\"", "KH-77\""));
        assertThat(read()).contains("“KH-77” is none of KH-1 to KH-25.", "KH-7 is missing.");
        assertThat(boundaries.present()).isEmpty();

        bringsOutlines(squares);
        OutlinePicture picture = find(OutlinePicture.class).single();
        String svg = new String(
                Base64.getDecoder()
                        .decode(find(Image.class, picture).single().getSrc().split(",", 2)[1]),
                StandardCharsets.UTF_8);
        assertThat(svg.split("<path", -1)).hasSize(26);
        assertThat(svg.split("<circle", -1)).hasSize(26);
        assertThat(read()).contains("Every capital lies in its province.");
        assertThat(boundaries.present()).as("only looked at").isEmpty();

        click("Draw the map with it");
        assertThat(boundaries.present())
                .hasValueSatisfying(now -> assertThat(new String(now.file(), StandardCharsets.UTF_8))
                        .isEqualTo(squares));
        click("Undo");
        assertThat(boundaries.present()).isEmpty();
        click("Put in force");
        assertThat(boundaries.present()).isPresent();
        click("Put out of force");
        assertThat(boundaries.present()).isEmpty();
    }

    @Test
    @WithUserDetails("admin")
    void onePlaceIsLookedUp() {
        new GazetteerWorld(beans).takesSome();
        opened();
        PlaceField field = find(PlaceField.class).single();
        assertThat(offered(field, "ប៉ោយប៉ែត")).startsWith("0110", "011002");
        assertThat(offered(field, "poip")).startsWith("0110", "011002");

        field.setPlace(gazetteer.place("0110").orElseThrow());
        assertThat(read()).contains("municipality · Banteay Meanchey", "ប៉ោយប៉ែត", "Paôypêt", "8 communes");
        assertThat(field.getItemLabelGenerator().apply(field.getValue())).isEqualTo("Poipet, Banteay Meanchey");
    }

    @Test
    @WithUserDetails("admin")
    void wordsThatAreChosenFromNoListArePlacesWhereTheyNameOneAndAreNeverLost() {
        new GazetteerWorld(beans).takesSome();
        PlaceField field = new PlaceField("Place", gazetteer, PlaceQuestion.ANYWHERE, Language.ENGLISH);
        UI.getCurrent().add(field);
        types(field, "poipet");
        assertThat(field.place()).map(Place::id).contains("0110");
        types(field, "ប៉ោយប៉ែត");
        assertThat(field.place()).map(Place::id).contains("0110");

        types(field, "Nowhere at all");
        assertThat(field.place()).isEmpty();
        assertThat(field.unreadable()).isTrue();
        assertThat(field.getErrorMessage())
                .isEqualTo("There is no place “Nowhere at all” here. Choose one from the list.");
        assertThat(field.getItemLabelGenerator().apply(field.getValue())).isEqualTo("Nowhere at all");

        field.freely();
        types(field, "  behind the  market ");
        assertThat(field.getValue()).isEqualTo(new Whereabouts.Written("behind the market"));
        assertThat(field.unreadable()).isFalse();
        assertThat(field.isInvalid()).isFalse();
    }

    @Test
    @WithUserDetails("admin")
    void onlyWhatMayBeChosenIsOffered() {
        new GazetteerWorld(beans).takesSome();
        PlaceField field = new PlaceField("Place", gazetteer, PlaceQuestion.PROVINCES, Language.KHMER);
        assertThat(offered(field, "")).hasSize(25);
        assertThat(offered(field, "poipet")).as("no province sounds so").isEmpty();
        field.setPlace(gazetteer.place("02").orElseThrow());
        assertThat(field.getItemLabelGenerator().apply(field.getValue())).isEqualTo("បាត់ដំបង");

        field.ask(PlaceQuestion.PROVINCES.in(new org.spean.vocabulary.PlaceCode("01")));
        assertThat(field.getValue()).as("may not be chosen any more").isNull();
        assertThat(offered(field, "b")).containsExactly("01");
    }

    @Test
    @WithUserDetails("atro")
    void nobodyElseFindsTheScreen() {
        assertThat(MenuConfiguration.getMenuEntries())
                .noneMatch(entry -> entry.path().endsWith(PlaceLinks.PLACES));
    }

    @SuppressWarnings("unchecked")
    private static List<String> offered(PlaceField field, String typed) {
        return ((DataProvider<Whereabouts, String>) field.getDataProvider())
                .fetch(new Query<>(0, 50, List.of(), null, typed))
                .map(each -> ((Whereabouts.At) each).place().id())
                .toList();
    }

    private static void types(PlaceField field, String text) {
        ReflectionTestUtils.invokeMethod(field, "typed", text);
    }

    private void brings(List<BroughtFile> files) {
        ReflectionTestUtils.invokeMethod(find(GazetteerPart.class).single(), "brought", files);
    }

    private void bringsOutlines(String text) {
        ReflectionTestUtils.invokeMethod(
                find(OutlinePart.class).single(),
                "check",
                new BroughtFile("b.geojson", text.getBytes(StandardCharsets.UTF_8)));
    }

    private void untilTaken() {
        TakingCard card = find(TakingCard.class).single();
        Taking taking = (Taking) Objects.requireNonNull(ReflectionTestUtils.getField(card, "taking"));
        while (taking.outcome().isEmpty() && !taking.failed()) {
            Thread.onSpinWait();
        }
        card.look();
    }

    private static void opened() {
        UI.getCurrent().navigate(PlaceLinks.PLACES);
    }

    private void click(String words) {
        Optional<NativeButton> undo = words.equals("Undo")
                ? Optional.of(find(NativeButton.class, find(UndoNotice.class).single())
                        .single())
                : Optional.empty();
        test(undo.orElseGet(() -> find(NativeButton.class).all().stream()
                        .filter(Component::isVisible)
                        .filter(each -> each.getText().equals(words))
                        .toList()
                        .getFirst()))
                .click();
    }

    private String read() {
        return read(getCurrentView().getElement());
    }

    private static String read(Element element) {
        if (element.isTextNode()) {
            return element.getText();
        }
        return element.isVisible()
                ? element.getChildren().map(PlacesViewTest::read).collect(Collectors.joining(" "))
                : "";
    }
}
