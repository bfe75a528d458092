package org.spean.messaging.twilio;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What came in a request, as it came. Read here and not by the container, which would take part of it from the address and
 * forget the rest.
 *
 * @param raw the body; not longer than the limit, and without characters that the database does not keep
 */
record SentForm(String raw, Map<String, String> fields) {

    static final int MOST_BYTES = 64 * 1024;

    /** Reads it; empty where it is longer than that. */
    static Optional<SentForm> read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        return bytes.length > MOST_BYTES
                ? Optional.empty()
                : Optional.of(of(new String(bytes, StandardCharsets.UTF_8).replace("\0", "\uFFFD")));
    }

    /** What was kept earlier. */
    static SentForm of(String raw) {
        Map<String, String> fields = new TreeMap<>();
        for (String pair : raw.split("&", -1)) {
            int at = pair.indexOf('=');
            if (at > 0) {
                fields.put(decoded(pair.substring(0, at)), decoded(pair.substring(at + 1)));
            }
        }
        return new SentForm(raw, fields);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8).replace("\0", "\uFFFD");
        } catch (IllegalArgumentException e) {
            // No form at all: nobody signed it.
            return text;
        }
    }

    /** A field; empty where it is missing or blank. */
    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).filter(each -> !each.isBlank());
    }
}
