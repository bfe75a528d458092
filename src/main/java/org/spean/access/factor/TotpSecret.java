package org.spean.access.factor;

import java.io.Serial;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;

/** What a telephone and this program both know: 160 random bits. Shown once, while it is set up. */
public final class TotpSecret implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int BYTES = 20;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    TotpSecret(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** A new one. */
    public static TotpSecret make() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new TotpSecret(bytes);
    }

    /** One that everybody knows, for an account of the demonstration: the same at every start. */
    public static TotpSecret ofDemonstration(String signInName) {
        try {
            return new TotpSecret(Arrays.copyOf(
                    MessageDigest.getInstance("SHA-256")
                            .digest(("the telephone of " + signInName + " in every demonstration of Spean")
                                    .getBytes(StandardCharsets.UTF_8)),
                    BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** The code of this moment. */
    public String code(Instant now) {
        return Totp.code(bytes, Totp.step(now));
    }

    /** Whether these figures, as typed, are its code at this moment. */
    public boolean made(String typed, Instant now) {
        return Totp.fits(bytes, TypedCode.figures(typed), now).isPresent();
    }

    /** As a person copies it: letters and figures in groups of four (Base32). */
    public String grouped() {
        return base32().replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }

    private String base32() {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte each : bytes) {
            held = (held << Byte.SIZE) | (each & 0xff);
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(LETTERS.charAt((held >> bits) & 0x1f));
            }
            held &= (1 << bits) - 1;
        }
        return text.toString();
    }

    /** As a telephone reads it from a picture. */
    public String address(String issuer, String signInName) {
        return "otpauth://totp/" + escaped(issuer) + ":" + escaped(signInName) + "?secret=" + base32() + "&issuer="
                + escaped(issuer);
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Without the secret: this may stand in a log. */
    @Override
    public String toString() {
        return "TotpSecret";
    }
}
