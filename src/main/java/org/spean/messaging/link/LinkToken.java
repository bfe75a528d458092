package org.spean.messaging.link;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * What makes a link unguessable: 22 letters and figures, 128 random bits. None of them is easily taken for another, and no mark
 * stands at the end, which telephones leave out of an address.
 */
final class LinkToken {

    private static final String LETTERS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final int LENGTH = 22;
    private static final Pattern TOKEN = Pattern.compile("[1-9A-HJ-NP-Za-km-z]{22}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private LinkToken() {}

    static String draw() {
        StringBuilder token = new StringBuilder(LENGTH);
        for (int each = 0; each < LENGTH; each++) {
            token.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return token.toString();
    }

    /** Whether it could be one. */
    static boolean looksLike(String text) {
        return TOKEN.matcher(text).matches();
    }
}
