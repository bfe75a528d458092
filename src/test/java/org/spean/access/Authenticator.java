package org.spean.access;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A telephone's app into which somebody typed a secret: written anew from RFC 4648 and RFC 6238. */
final class Authenticator {

    private Authenticator() {}

    static String code(String base32, Instant now) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(decoded(base32.replace(" ", "")), "RAW"));
            String hex = HexFormat.of()
                    .formatHex(mac.doFinal(HexFormat.of().parseHex("%016x".formatted(now.getEpochSecond() / 30))));
            int at = Character.digit(hex.charAt(39), 16) * 2;
            long number = Long.parseLong(hex.substring(at, at + 8), 16) & 0x7fffffffL;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decoded(String base32) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringBuilder bits = new StringBuilder();
        for (int letter : base32.chars().toArray()) {
            int value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits.append("%5s".formatted(Integer.toBinaryString(value)).replace(' ', '0'));
            if (bits.length() >= 8) {
                bytes.write(Integer.parseInt(bits.substring(0, 8), 2));
                bits.delete(0, 8);
            }
        }
        return bytes.toByteArray();
    }
}
