package org.spean.vocabulary;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The handle of a case inside the program and on paper: {@code KH02-2026-7F3K}, province, year and four letters by chance. It
 * counts nobody and says nothing of who it is (design 1.1).
 *
 * @param text as above; what is read for something else (0 and O, 1, I and L, U for V) is never in its last part
 */
public record CaseCode(String text) {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LONG = 4;
    private static final Pattern SHAPE =
            Pattern.compile("KH(?:0[1-9]|1\\d|2[0-5])-20\\d{2}-[" + LETTERS + "]{" + LONG + "}");

    public CaseCode {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("a case code is written KH02-2026-7F3K");
        }
    }

    /** A new one, which somebody may have already. */
    public static CaseCode byChance(PlaceCode province, int year, RandomGenerator chance) {
        StringBuilder text =
                new StringBuilder("KH%s-%d-".formatted(province.province().digits(), year));
        for (int letter = 0; letter < LONG; letter++) {
            text.append(LETTERS.charAt(chance.nextInt(LETTERS.length())));
        }
        return new CaseCode(text.toString());
    }

    /** Reads what a person typed: small letters and blanks do no harm. Empty where it is none. */
    public static Optional<CaseCode> typed(String text) {
        String code =
                text.strip().replaceAll("\\s*-\\s*", "-").replace(' ', '-').toUpperCase(Locale.ROOT);
        return SHAPE.matcher(code).matches() ? Optional.of(new CaseCode(code)) : Optional.empty();
    }

    /** The province in which the case was opened. */
    public PlaceCode province() {
        return new PlaceCode(text.substring(2, 4));
    }

    @Override
    public String toString() {
        return text;
    }
}
