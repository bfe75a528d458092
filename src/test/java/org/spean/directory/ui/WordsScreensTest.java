package org.spean.directory.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.Actors;
import org.spean.access.Role;
import org.spean.directory.words.WordBook;
import org.spean.directory.words.WordSubject;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.ServiceTypeId;
import org.spean.vocabulary.SpreadsheetCell;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** Words and names as an editor meets them. */
@SpeanTest
class WordsScreensTest extends SpringBrowserlessTest {

    private static final Actor EDITOR = Actors.person(UUID.randomUUID(), "Editor", Set.of(Role.EDITOR));
    private static final WordSubject LAWYERS = WordSubject.of(new ServiceTypeId("G5.1"));
    private static final WordSubject BORDER = WordSubject.words("border");

    @Autowired
    WordBook book;

    @Autowired
    Shelf shelf;

    @Autowired
    CoverageCsv csv;

    @AfterEach
    void asShipped() {
        List.of(LAWYERS, BORDER).forEach(subject -> {
            if (book.versions(subject).size() > 1) {
                book.backTo(EDITOR, subject, 0);
            }
        });
    }

    @Test
    @WithUserDetails("editor")
    void aWordIsLookedForChangedAfterALookAtWhatThatDoesAndTakenBack() {
        assertThat(opened("words")).contains("Everyday words", "checkpoint", "Names of groups and types", "Legal aid");
        opened("words/words-border");
        TextArea english = find(TextArea.class).all().get(1);
        english.setValue(english.getValue() + "\nglimmerfish gate\nKep");

        click("Show what changes");
        assertThat(read()).contains("“Kep” already means: Kep", "“glimmerfish gate”", "0 services now");
        assertThat(book.versions(BORDER)).allMatch(version -> !version.english().contains("glimmerfish gate"));

        click("Save");
        assertThat(read()).contains("As the program came", "Back to this one", "glimmerfish gate");

        click("Undo");
        assertThat(find(TextArea.class).all().get(1).getValue()).doesNotContain("glimmerfish");
    }

    @Test
    @WithUserDetails("editor")
    void whatIsMissingIsSaidAtItsField() {
        opened("words/new");
        click("Save");

        assertThat(find(TextArea.class).all().getFirst().getErrorMessage()).contains("at least one word");
        opened("words/type-G5.1");
        find(TextField.class).all().getFirst().setValue("");
        click("Save");
        assertThat(find(TextField.class).all().getFirst().getErrorMessage()).isEqualTo("The Khmer name is missing.");
    }

    @Test
    @WithUserDetails("editor")
    void whatIsNoSubjectIsNotThere() {
        for (String address : List.of("words/type-G9.1", "words/group-x", "words/words-nothing", "words/x")) {
            assertThat(opened(address)).as(address).contains("There is nothing at this address");
        }
    }

    @Test
    @WithUserDetails("caseworker")
    void wordsAreForEditors() {
        assertThat(opened("words")).doesNotContain("checkpoint");
    }

    @Test
    void aNameThatASpreadsheetWouldRunIsNeutralInTheTable() {
        book.rename(EDITOR, LAWYERS, book.present(LAWYERS).orElseThrow().number(), List.of("=1+1"), List.of("@ក"));

        List<List<String>> lines =
                csv.lines(CoverageChoice.SERVICES, new FigureWords(shelf, shelf.reader(Language.ENGLISH.locale())));

        assertThat(lines.stream().flatMap(List::stream)).contains("=1+1", "@ក");
        assertThat(lines.stream().flatMap(List::stream).map(SpreadsheetCell::neutral))
                .contains("'=1+1", "'@ក")
                .noneMatch(cell -> cell.matches("(?s)[=+\\-@\\t\\r].*"));
    }

    private String opened(String address) {
        UI.getCurrent().navigate(address);
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
                : element.getChildren().map(WordsScreensTest::read).collect(Collectors.joining(" "));
    }
}
