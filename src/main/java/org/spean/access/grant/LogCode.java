package org.spean.access.grant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;

/** A code that is printed once in the program's log: twelve letters and figures that nobody confuses, 59 random bits. */
public final class LogCode {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private LogCode() {}

    /** A new one: {@code 7F3K-92QM-XWT4}. */
    public static String make() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(each -> String.valueOf(LETTERS.charAt(each)))
                .collect(Collectors.joining())
                .replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** By which it is recognised; hyphens, spaces, small letters and Khmer figures do not matter. */
    public static String hash(String code) {
        try {
            String typed = inLatinFigures(code).replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(typed.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String inLatinFigures(String typed) {
        return typed.codePoints()
                .mapToObj(each ->
                        Character.isDigit(each) ? String.valueOf(Character.digit(each, 10)) : Character.toString(each))
                .collect(Collectors.joining());
    }

    /** Whether this is the code; takes as long for every wrong one. */
    public static boolean matches(String code, String hash) {
        return MessageDigest.isEqual(
                hash(code).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }
}
