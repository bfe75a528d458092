package org.spean;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house that only the text of the sources shows. */
class SourceTest {

    private static final int MOST_LINES = 400;

    /** A literal with a letter in it, given to something that shows it to people. */
    private static final Pattern BARE_WORDS = Pattern.compile("""
            (?x)
            (?: new \\s+ (?:H[1-6]|Span|Paragraph|Anchor|Button|NativeButton|Text|Html|Label|NativeLabel|ListItem
                |Summary|Details|Notification|TextField|EmailField|PasswordField|Checkbox|ComboBox|Select|RouterLink)
                \\s* \\(
              | \\. (?:setText|setLabel|setPlaceholder|setAriaLabel|setHelperText|setTitle|setErrorMessage|setHeaderTitle
                |setTooltipText|setPageTitle|show) \\s* \\(
              | setAttribute \\s* \\( \\s* "(?:aria-label|title|alt|placeholder|aria-description)" \\s* ,
              | @PageTitle \\s* \\( )
            \\s* "(?!\\#|tel:)[^"]*\\p{L}[^"]*" (?! \\s* \\+? \\s* \\) \\s* \\. \\s* getTranslation)""");

    @Test
    void noFileIsLongerThanAPersonReads() {
        assertThat(Stream.of("src", "frontend/src", "frontend/styles", "frontend/build", "frontend/test")
                        .flatMap(folder -> Stream.of(".java", ".ts", ".mjs", ".css", ".sql", ".yaml", ".html")
                                .flatMap(ending -> Sources.below(folder, ending)))
                        .filter(file -> Sources.text(file).lines().count() > MOST_LINES))
                .as("files with more than %d lines", MOST_LINES)
                .isEmpty();
    }

    @Test
    void screensTakeTheirWordsFromTheMessages() {
        assertThat(Sources.below("src/main/java", ".java").flatMap(SourceTest::bareWords))
                .as("words in code: they belong into messages_en.properties and messages_km.properties")
                .isEmpty();
    }

    @Test
    void bareWordsAreFoundWhereTheyAre() {
        assertThat(
                        bareWords(
                                "add(new H1(\"Find\")); a.setLabel(\"Name\"); b.getElement().setAttribute(\"aria-label\", \"x\")"))
                .hasSize(3);
        assertThat(bareWords(
                        "new H1(getTranslation(\"find.title\")); s.setText(\"·\"); e.setAttribute(\"class\", \"x\")"))
                .isEmpty();
    }

    private static Stream<String> bareWords(Path file) {
        return bareWords(Sources.text(file)).stream().map(words -> file + ": " + words);
    }

    private static List<String> bareWords(String text) {
        return BARE_WORDS
                .matcher(text)
                .results()
                .map(found -> found.group().strip())
                .toList();
    }
}
