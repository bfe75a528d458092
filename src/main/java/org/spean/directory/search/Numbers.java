package org.spean.directory.search;

import java.util.ArrayList;
import java.util.List;
import org.spean.vocabulary.spelling.Unit;

/** Telephone numbers inside a query. */
final class Numbers {

    private static final String COUNTRY = "855";

    private Numbers() {}

    /**
     * Takes the numbers out of a query: digits, grouped in any way.
     *
     * @param fewest how many digits a number has at least
     * @param numbers where they go
     * @return the rest
     */
    static List<Unit> taken(List<Unit> units, int fewest, List<String> numbers) {
        List<Unit> rest = new ArrayList<>();
        int at = 0;
        while (at < units.size()) {
            StringBuilder digits = new StringBuilder();
            int end = at;
            while (end < units.size() && units.get(end).digits()) {
                digits.append(units.get(end++).text());
            }
            if (digits.length() >= fewest) {
                numbers.add(plain(digits.toString()));
                at = end;
            } else {
                rest.add(units.get(at++));
            }
        }
        return rest;
    }

    /** Digits without the country's code and without the zero that stands for it. */
    static String plain(String digits) {
        String plain = digits.startsWith(COUNTRY) && digits.length() > 9 ? digits.substring(3) : digits;
        return plain.startsWith("0") ? plain.substring(1) : plain;
    }

    /** Every ending of a number, so that its beginnings are all of its parts. */
    static List<String> endings(String digits) {
        String plain = plain(digits);
        List<String> endings = new ArrayList<>();
        for (int from = 0; from + 4 <= plain.length(); from++) {
            endings.add(plain.substring(from));
        }
        return endings;
    }
}
