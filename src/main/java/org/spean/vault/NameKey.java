package org.spean.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes tokens of what a name may be found by: HMAC-SHA-256 with a key that lies with the other keys, cut short. Who has the
 * table alone can neither read a name in it nor try one out.
 */
final class NameKey {

    private static final int BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;

    NameKey(byte[] key) {
        this.key = new SecretKeySpec(key, HMAC);
    }

    static byte[] make() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /**
     * The token of a text.
     *
     * @param kind what the text is, so that a sound is never taken for a spelling
     * @param bits how many are left, 1 to 31: the fewer, the more texts share one token
     */
    int token(String kind, String text, int bits) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            byte[] hash = mac.doFinal((kind + ' ' + text).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getInt() >>> (Integer.SIZE - bits);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }
}
