package org.spean.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The secret itself, {@code spean_} and 256 random bits: shown once, sent by its program, never kept here. */
final class TokenSecret {

    static final String PREFIX = "spean_";

    private static final int BYTES = 32;
    private static final int HINT_LETTERS = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TokenSecret() {}

    static String make() {
        return PREFIX + bare();
    }

    /** 256 random bits alone, as they stand in a link or a cookie. */
    static String bare() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** By which it is found again. 256 random bits need no salt, and a look-up by hash tells nothing by its time. */
    static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** By which people recognise it: its last letters. */
    static String hint(String secret) {
        return secret.substring(Math.max(0, secret.length() - HINT_LETTERS));
    }
}
