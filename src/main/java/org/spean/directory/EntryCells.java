package org.spean.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.spean.vocabulary.PlaceCode;

/** How a field is written into a cell and read from one. What cannot be read is an {@link IllegalArgumentException}. */
final class EntryCells {

    private static final String BETWEEN = "; ";

    private EntryCells() {}

    /** {@code not reported}; nothing for an answer that was not recorded. */
    static String word(Enum<?> value) {
        return value == Answer.NOT_RECORDED
                ? ""
                : value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static <E extends Enum<E>> E named(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    static Coverage.Kind coverage(String word) {
        return word.isEmpty() ? Coverage.Kind.NOT_REPORTED : named(Coverage.Kind.class, word);
    }

    static Taking.State state(String word) {
        return word.isEmpty() ? Taking.State.OPEN : named(Taking.State.class, word);
    }

    static Answer answer(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "" -> Answer.NOT_RECORDED;
            case "yes" -> Answer.YES;
            case "no" -> Answer.NO;
            default -> throw new IllegalArgumentException(word);
        };
    }

    /** Whether it does not run yet. */
    static boolean notYet(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "", "yes" -> false;
            case "not yet" -> true;
            default -> throw new IllegalArgumentException(word);
        };
    }

    static DutyHours hours(String written) {
        return written.isEmpty() ? DutyHours.UNKNOWN : DutyHours.read(written);
    }

    static String isoCodes(Collection<PlaceCode> provinces) {
        return provinces.stream().sorted().map(PlaceCode::iso).collect(Collectors.joining(BETWEEN));
    }

    static String digits(Collection<PlaceCode> places) {
        return places.stream().sorted().map(PlaceCode::digits).collect(Collectors.joining(BETWEEN));
    }

    static Set<PlaceCode> provinces(String cell) {
        return list(cell).stream().map(PlaceCode::ofIso).collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<PlaceCode> districts(String cell) {
        Set<PlaceCode> districts =
                list(cell).stream().map(PlaceCode::new).collect(Collectors.toCollection(TreeSet::new));
        districts.stream()
                .filter(each -> each.digits().length() != 4)
                .findFirst()
                .ifPresent(each -> {
                    throw new IllegalArgumentException(each.digits());
                });
        return districts;
    }

    static String joined(List<String> items) {
        return items.stream()
                .map(item -> item.replace("\\", "\\\\").replace(";", "\\;"))
                .collect(Collectors.joining(BETWEEN));
    }

    /** The items between semicolons; one that belongs to an item stands behind a backslash. */
    static List<String> list(String cell) {
        List<String> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        for (int at = 0; at < cell.length(); at++) {
            char letter = cell.charAt(at);
            if (letter == '\\' && at + 1 < cell.length() && "\\;".indexOf(cell.charAt(at + 1)) >= 0) {
                item.append(cell.charAt(++at));
            } else if (letter == ';') {
                items.add(item.toString().strip());
                item.setLength(0);
            } else {
                item.append(letter);
            }
        }
        items.add(item.toString().strip());
        return items.stream().filter(each -> !each.isEmpty()).toList();
    }
}
