package org.spean.messaging;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * By which a token that is drawn by lot is found again; the token itself is kept nowhere. 128 random bits and more need no salt, and
 * a look-up by hash tells nothing by its time.
 */
public final class TokenHash {

    private TokenHash() {}

    /** SHA-256, in small letters. */
    public static String of(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
