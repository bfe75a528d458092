package org.spean.messaging.telegram;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.spean.messaging.TokenHash;

/**
 * What stands in a link that opens a chat once, and the figures that come to the telephone after it.
 *
 * @param token as it stands in the link; kept is its hash
 */
record StartToken(String token) {

    private static final int BYTES = 32;
    private static final int FIGURES = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    static StartToken make() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new StartToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** By which it is found again. */
    String hash() {
        return TokenHash.of(token);
    }

    /** Six figures. */
    static String figures() {
        return "%06d".formatted(RANDOM.nextInt(FIGURES));
    }

    /** Whether they are the same; how long that takes tells nothing. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
