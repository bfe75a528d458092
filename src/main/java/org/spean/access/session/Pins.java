package org.spean.access.session;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What can be a PIN: the rule alone. */
public final class Pins {

    /** The fewest figures of one. */
    public static final int SHORTEST = 4;

    /** The most. */
    public static final int LONGEST = 8;

    private static final Pattern FIGURES = Pattern.compile("[0-9]{" + SHORTEST + "," + LONGEST + "}");

    private Pins() {}

    /** The figures that were typed, in Khmer or Latin; empty where it is no PIN. */
    static Optional<String> read(String typed) {
        StringBuilder figures = new StringBuilder();
        typed.strip()
                .codePoints()
                .map(letter -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter)
                .forEach(figures::appendCodePoint);
        return Optional.of(figures.toString())
                .filter(each -> FIGURES.matcher(each).matches());
    }

    /** One figure over and over, or a row of them, is the first that somebody tries. */
    static boolean guessable(String pin) {
        return IntStream.of(-1, 0, 1)
                .anyMatch(step ->
                        IntStream.range(1, pin.length()).allMatch(at -> pin.charAt(at) - pin.charAt(at - 1) == step));
    }
}
