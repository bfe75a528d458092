package org.spean.access.seal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A signature under the log as far as it had grown.
 *
 * @param upTo the place of the last entry under it, from 1
 * @param hash that entry's hash, in hexadecimal digits
 * @param before entries of transactions before this number are in the chain
 * @param at when it was signed
 * @param signature over all of these, in Base64
 */
public record Seal(long upTo, String hash, String before, Instant at, String signature) {

    static final String COLUMNS = "up_to, encode(hash, 'hex') AS hash, before::text AS before, at,"
            + " encode(signature, 'base64') AS signature";

    private static final Pattern LINE = Pattern.compile("(\\S+) (\\d+) ([0-9a-f]{64}) (\\d+) (\\S+)");

    static Seal of(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong("up_to"),
                row.getString("hash"),
                row.getString("before"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("signature").replaceAll("\\s", ""));
    }

    /** What is signed. */
    static byte[] signed(long upTo, String hash, String before, Instant at) {
        return ("Spean's access log\n" + upTo + "\n" + hash + "\n" + before + "\n" + at)
                .getBytes(StandardCharsets.UTF_8);
    }

    byte[] signed() {
        return signed(upTo, hash, before, at);
    }

    byte[] hashBytes() {
        return HexFormat.of().parseHex(hash);
    }

    byte[] signatureBytes() {
        return Base64.getDecoder().decode(signature);
    }

    /** As it is published: one line, which holds nothing of what it signs. */
    public String line() {
        return at + " " + upTo + " " + hash + " " + before + " " + signature;
    }

    /** Reads such a line; empty where it is none. */
    static Optional<Seal> read(String line) {
        Matcher parts = LINE.matcher(line.strip());
        return parts.matches()
                ? Optional.of(new Seal(
                        Long.parseLong(parts.group(2)),
                        parts.group(3),
                        parts.group(4),
                        Instant.parse(parts.group(1)),
                        parts.group(5)))
                : Optional.empty();
    }
}
