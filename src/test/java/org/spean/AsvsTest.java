package org.spean;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;

/**
 * {@code asvs.csv} says how far the program meets OWASP's Application Security Verification Standard 5.0: all of its levels 1
 * and 2, and level 3 of authentication, sessions, authorization, cryptography and logging. What is met has a test that
 * carries its number; what is not says where it falls short, or what brings it.
 */
class AsvsTest {

    private static final Path TABLE = Path.of("src", "test", "resources", "org", "spean", "asvs.csv");

    private static final String MET = "met";
    private static final String OPEN = "open";
    private static final String LATER = "later";
    private static final String NOT_APPLICABLE = "not applicable";
    private static final List<String> STATES = List.of(MET, OPEN, LATER, NOT_APPLICABLE);

    /** As many as the standard has at levels 1 and 2, and at level 3 in the five chapters that go as far here. */
    private static final Map<Integer, Long> ALL = Map.of(1, 70L, 2, 183L, 3, 30L);

    private static final Set<Integer> TO_LEVEL_THREE = Set.of(6, 7, 8, 11, 16);

    private final List<Item> table = table();
    private final Map<String, Set<String>> evidence = evidence();

    private record Item(String number, int level, String chapter, String asks, String state, String note) {

        boolean is(String wanted) {
            return state.equals(wanted);
        }

        int part(int at) {
            return Integer.parseInt(number.split("\\.", -1)[at]);
        }
    }

    private static List<Item> table() {
        try {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(Sources.text(TABLE)))
                    .stream()
                    .map(row -> new Item(
                            row.get("item"),
                            Integer.parseInt(row.get("level")),
                            row.get("chapter"),
                            row.get("asks"),
                            row.get("state"),
                            row.get("note")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which tests prove an item. */
    private static Map<String, Set<String>> evidence() {
        Map<String, Set<String>> evidence = new TreeMap<>();
        Bytecode.TESTS.stream()
                .flatMap(each -> each.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Evidence.class))
                .filter(AsvsTest::runs)
                .forEach(method -> Arrays.stream(
                                method.getAnnotationOfType(Evidence.class).value())
                        .forEach(item -> evidence.computeIfAbsent(item, none -> new TreeSet<>())
                                .add(method.getOwner().getSimpleName() + '.' + method.getName())));
        return evidence;
    }

    private static boolean runs(JavaMethod method) {
        return method.isMetaAnnotatedWith(Testable.class)
                && !method.isAnnotatedWith(Disabled.class)
                && !method.getOwner().isAnnotatedWith(Disabled.class);
    }

    @Test
    void everyItemThatIsAskedOfUsStandsThereOnceInOrder() {
        assertThat(table)
                .isSortedAccordingTo(Comparator.<Item>comparingInt(item -> item.part(0))
                        .thenComparingInt(item -> item.part(1))
                        .thenComparingInt(item -> item.part(2)))
                .extracting(Item::number)
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("[1-9]\\d?(\\.[1-9]\\d?){2}"));
        assertThat(table.stream().collect(Collectors.groupingBy(Item::level, Collectors.counting())))
                .isEqualTo(ALL);
        assertThat(table).filteredOn(item -> item.level() == 3).allMatch(item -> TO_LEVEL_THREE.contains(item.part(0)));
    }

    @Test
    void everyRowSaysWhatIsAskedAndHowItStands() {
        assertThat(table)
                .allMatch(item -> STATES.contains(item.state()), "a state: " + STATES)
                .noneMatch(item -> item.asks().isBlank() || item.chapter().isBlank());
        assertThat(table)
                .as("what is not met says why, where it falls short, or which issue brings it")
                .filteredOn(item -> !item.is(MET))
                .noneMatch(item -> item.note().isBlank());
        assertThat(table)
                .as("what comes later says with which issue")
                .filteredOn(item -> item.is(LATER))
                .allMatch(item -> item.note().matches("(?i).*\\bissue\\b.*"));
    }

    @Test
    void whatIsMetHasATestThatProvesIt() {
        assertThat(table)
                .as("met, but no test carries @Evidence with the number")
                .filteredOn(item -> item.is(MET))
                .filteredOn(item -> !evidence.containsKey(item.number()))
                .extracting(Item::number)
                .isEmpty();
    }

    @Test
    void noTestProvesWhatTheTableDoesNotSay() {
        Set<String> met =
                table.stream().filter(item -> item.is(MET)).map(Item::number).collect(Collectors.toSet());

        assertThat(evidence.entrySet().stream().filter(each -> !met.contains(each.getKey())))
                .as("@Evidence for an item that is not in the table, or not met there")
                .isEmpty();
    }

    @Test
    @SuppressWarnings("SystemOut") // how far we are is read in the build's output
    void noItemOfTheFirstLevelIsOpen() {
        Stream.of(1, 2, 3)
                .map(level -> table.stream()
                        .filter(item -> item.level() == level)
                        .collect(Collectors.groupingBy(Item::state, TreeMap::new, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .map(each -> each.getKey() + ' ' + each.getValue())
                        .collect(Collectors.joining(", ", "ASVS 5.0 level " + level + ": ", "")))
                .forEach(System.out::println);

        assertThat(table)
                .filteredOn(item -> item.level() == 1 && item.is(OPEN))
                .extracting(Item::number)
                .isEmpty();
    }
}
