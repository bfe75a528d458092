package org.spean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the screens: complete in both languages, and the same screens in both. */
class WordsTest {

    /** Words that are the same on a Khmer page: names, and the other language's own name. */
    private static final Set<String> NOT_KHMER =
            Set.of("shell.language.en", "shell.hide-keys", "sending.name.twilio", "sending.name.telegram");

    private static final Path ENGLISH = Path.of("src/main/resources/messages_en.properties");
    private static final Path KHMER = Path.of("src/main/resources/messages_km.properties");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Pattern KHMER_LETTER = Pattern.compile("[\\u1780-\\u17D3]");
    private static final Pattern LATIN_LETTER = Pattern.compile("\\p{IsLatin}");

    /** {@code getTranslation("a.key"}, {@code say("a.key"}; a key that is put together ends with a point or a hyphen. */
    private static final Pattern USED = Pattern.compile("(?:getTranslation|say)\\(\\s*\"([a-z0-9.-]+)\"(\\s*\\+)?");

    /** Any text in code, or a word of a plain page, that could be a key or the beginning of one. */
    private static final Pattern KEY = Pattern.compile("[\"']([a-z0-9.-]+)");

    private static final Pattern NUMBER = Pattern.compile("\\.(one|many)$");

    private final Map<String, String> english = words(ENGLISH);
    private final Map<String, String> khmer = words(KHMER);

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(khmer.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
    }

    @Test
    void nothingIsEmpty() {
        assertThat(keys(english, String::isBlank)).isEmpty();
        assertThat(keys(khmer, String::isBlank)).isEmpty();
    }

    @Test
    void noKeyStandsTwiceInOneFile() {
        for (Path file : List.of(ENGLISH, KHMER)) {
            List<String> lines = Sources.text(file)
                    .lines()
                    .filter(line -> line.matches("[A-Za-z0-9._-]+\\s*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();
            assertThat(lines)
                    .as(file.toString())
                    .doesNotHaveDuplicates()
                    .hasSize(words(file).size());
        }
    }

    @Test
    void bothLanguagesSpeakOfTheSameThings() {
        assertThat(keys(english, key -> true)
                        .filter(key -> !parameters(english, key).equals(parameters(khmer, key))))
                .as("keys whose {n} differ between the languages")
                .isEmpty();
    }

    @Test
    void apostrophesSurviveTheFormat() {
        for (Map<String, String> language : List.of(english, khmer)) {
            assertThat(keys(
                            language,
                            text -> PARAMETER.matcher(text).find()
                                    && text.replace("''", "").contains("'")))
                    .as("sentences with {n}: an apostrophe is written twice, or the typographic ’")
                    .isEmpty();
        }
    }

    @Test
    void khmerIsWrittenInKhmer() {
        assertThat(keys(
                                khmer,
                                text -> LATIN_LETTER
                                                .matcher(PARAMETER.matcher(text).replaceAll(""))
                                                .find()
                                        && !KHMER_LETTER.matcher(text).find())
                        .filter(key -> !NOT_KHMER.contains(key)))
                .isEmpty();
    }

    @Test
    void whatTheScreensSayExists() {
        assertThat(Sources.below("src/main/java", ".java")
                        .flatMap(file -> USED.matcher(Sources.text(file))
                                .results()
                                .filter(this::isMissing)
                                .map(used -> file + ": " + used.group(1))))
                .isEmpty();
    }

    @Test
    void everyWordIsSaidSomewhere() {
        Set<String> said = Stream.concat(
                        Sources.below("src/main/java", ".java"), Sources.below("src/main/resources", ".html"))
                .flatMap(file -> KEY.matcher(Sources.text(file)).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());
        Set<String> beginnings =
                said.stream().filter(key -> key.matches(".+[.-]")).collect(Collectors.toSet());

        assertThat(english.keySet().stream()
                        .filter(key -> !said.contains(key)
                                && !said.contains(NUMBER.matcher(key).replaceAll("")))
                        .filter(key -> beginnings.stream().noneMatch(key::startsWith)))
                .isEmpty();
    }

    private boolean isMissing(MatchResult used) {
        String key = used.group(1);
        return used.group(2) == null
                ? !english.containsKey(key)
                : english.keySet().stream().noneMatch(each -> each.startsWith(key));
    }

    private static Set<String> parameters(Map<String, String> language, String key) {
        return PARAMETER
                .matcher(language.getOrDefault(key, ""))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> keys(Map<String, String> language, Predicate<String> wanted) {
        return language.entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue()))
                .map(Map.Entry::getKey);
    }

    private static Map<String, String> words(Path file) {
        Properties read = new Properties();
        try (StringReader text = new StringReader(Sources.text(file))) {
            read.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> words.put(key, read.getProperty(key)));
        return words;
    }
}
