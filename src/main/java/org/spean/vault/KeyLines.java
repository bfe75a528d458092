package org.spean.vault;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spean.machine.PlainRefusal;

/**
 * Master keys as they are written down: {@code id:base64 of 32 bytes}, divided by lines or commas, the present one first.
 * Lines that begin with {@code #} explain.
 */
final class KeyLines {

    private static final Pattern LINE = Pattern.compile("([A-Za-z0-9-]{1,40}):([A-Za-z0-9+/]{1,200}={0,2})");

    private static final Pattern DIVIDED = Pattern.compile("[\\n\\r,]+");

    private KeyLines() {}

    /**
     * Reads them.
     *
     * @param from where they stand, as the person who wrote them knows it
     * @throws PlainRefusal that names the place and never the key
     */
    static List<MasterKey> read(String text, String from) {
        List<MasterKey> keys = new ArrayList<>();
        for (String line : DIVIDED.split(text, -1)) {
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                keys.add(key(line.strip(), from, keys.size() + 1));
            }
        }
        if (keys.isEmpty()) {
            throw refusal(from + " holds no master key");
        }
        if (keys.stream().map(MasterKey::id).distinct().count() < keys.size()) {
            throw refusal("Two master keys in " + from + " have one id");
        }
        return keys;
    }

    private static MasterKey key(String line, String from, int number) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw refusal("Master key " + number + " in " + from + " cannot be read");
        }
        byte[] key = bytes(parts.group(2))
                .orElseThrow(() -> refusal("Master key " + parts.group(1) + " in " + from + " cannot be read"));
        if (key.length != LocalMasterKey.BYTES) {
            throw refusal("Master key " + parts.group(1) + " in " + from + " has " + key.length + " bytes and not "
                    + LocalMasterKey.BYTES);
        }
        return LocalMasterKey.of(parts.group(1), key);
    }

    private static Optional<byte[]> bytes(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static PlainRefusal refusal(String what) {
        return new PlainRefusal(
                what + ".",
                "Write a master key as a name, a colon and 32 random bytes in base64:"
                        + " echo \"mine:$(openssl rand -base64 32)\".");
    }
}
