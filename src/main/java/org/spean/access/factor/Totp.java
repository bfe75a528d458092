package org.spean.access.factor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that a telephone makes from a secret and the time: six figures, others each half minute (RFC 6238, RFC 4226). */
final class Totp {

    static final int FIGURES = 6;
    static final int SECONDS = 30;

    /** How many half minutes a telephone's clock may be off, or a person slow. */
    private static final int OFF = 1;

    private static final int MODULUS = 1_000_000;

    private Totp() {}

    /** The half minute since 1970 in which this moment lies. */
    static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SECONDS);
    }

    /** The code of one half minute. */
    static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return "%06d".formatted(number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA1", e);
        }
    }

    /** The half minute that these figures are the code of, if it is now or the one before or after; the latest of them. */
    static OptionalLong fits(byte[] secret, String figures, Instant now) {
        long present = step(now);
        OptionalLong fits = OptionalLong.empty();
        for (long step = present - OFF; step <= present + OFF; step++) {
            if (same(code(secret, step), figures)) {
                fits = OptionalLong.of(step);
            }
        }
        return fits;
    }

    private static boolean same(String code, String figures) {
        return MessageDigest.isEqual(
                code.getBytes(StandardCharsets.US_ASCII), figures.getBytes(StandardCharsets.US_ASCII));
    }
}
