package org.spean.vocabulary;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A place in the official gazetteer (NCDD): two digits for a province, four for a district, six for a commune, eight for
 * a village. Leading zeros matter. A province's two digits are also its number in ISO 3166-2:KH.
 *
 * @param digits two, four, six or eight digits
 */
public record PlaceCode(String digits) implements Comparable<PlaceCode> {

    private static final Pattern DIGITS = Pattern.compile("(?:0[1-9]|1\\d|2[0-5])(?:\\d{2}){0,3}");

    /** The provinces by their ISO 3166-2 codes. */
    private static final Map<String, PlaceCode> PROVINCES = IntStream.rangeClosed(1, 25)
            .boxed()
            .collect(Collectors.toUnmodifiableMap(
                    number -> "KH-" + number, number -> new PlaceCode("%02d".formatted(number))));

    public PlaceCode {
        if (!DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("a place code has 2, 4, 6 or 8 digits and begins with 01 to 25");
        }
    }

    /**
     * The province with this ISO 3166-2 code.
     *
     * @param iso {@code KH-1} to {@code KH-25}
     * @throws IllegalArgumentException for anything else
     */
    public static PlaceCode ofIso(String iso) {
        PlaceCode province = PROVINCES.get(iso);
        if (province == null) {
            throw new IllegalArgumentException("a province is written KH-1 to KH-25");
        }
        return province;
    }

    /** The province that this place is or lies in. */
    public PlaceCode province() {
        return digits.length() == 2 ? this : new PlaceCode(digits.substring(0, 2));
    }

    /** Whether this is the other place or lies in it: {@code 0203} is in {@code 02}, and in itself. */
    public boolean isIn(PlaceCode other) {
        return digits.startsWith(other.digits);
    }

    /** The place that this one lies in directly; a province itself. */
    public PlaceCode parent() {
        return digits.length() == 2 ? this : new PlaceCode(digits.substring(0, digits.length() - 2));
    }

    /** The ISO 3166-2 code of the province: {@code KH-2}. */
    public String iso() {
        return "KH-" + Integer.parseInt(digits.substring(0, 2));
    }

    @Override
    public int compareTo(PlaceCode other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
