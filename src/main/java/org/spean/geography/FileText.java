package org.spean.geography;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.spean.geography.PlaceFault.Why;

/** The text of a file that somebody brought, taken out of its compression and looked at before anybody reads it. */
final class FileText {

    /** The villages of the whole country have one megabyte. */
    static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final byte[] GZIP = {0x1F, (byte) 0x8B};
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private FileText() {}

    /** It cannot be read at all. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;
        private final transient PlaceFault fault;

        Unreadable(String file, int row, Why why) {
            this.fault = new PlaceFault(file, row, "", why, "");
        }

        PlaceFault fault() {
            return fault;
        }
    }

    /**
     * The text, without a byte order mark.
     *
     * @throws Unreadable naming the first line that is not UTF-8, where one is not
     */
    static String of(BroughtFile file) throws Unreadable {
        byte[] bytes = plain(file);
        int from = Arrays.mismatch(bytes, BYTE_ORDER_MARK) == BYTE_ORDER_MARK.length ? BYTE_ORDER_MARK.length : 0;
        ByteBuffer left = ByteBuffer.wrap(bytes, from, bytes.length - from);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(left)
                    .toString();
            if (text.indexOf('\0') >= 0) {
                // What spreadsheets call "Unicode text".
                throw new Unreadable(file.name(), 1, Why.NOT_UTF8);
            }
            return text;
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int at = 0; at < left.position(); at++) {
                line += bytes[at] == '\n' ? 1 : 0;
            }
            throw new Unreadable(file.name(), line, Why.NOT_UTF8);
        }
    }

    private static byte[] plain(BroughtFile file) throws Unreadable {
        byte[] bytes = file.bytes();
        if (bytes.length > MOST_BYTES) {
            throw new Unreadable(file.name(), 0, Why.TOO_LARGE);
        }
        if (bytes.length < GZIP.length || bytes[0] != GZIP[0] || bytes[1] != GZIP[1]) {
            return bytes;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            // A small file can hold a very large one.
            byte[] out = in.readNBytes(MOST_BYTES + 1);
            if (out.length > MOST_BYTES) {
                throw new Unreadable(file.name(), 0, Why.TOO_LARGE);
            }
            return out;
        } catch (IOException e) {
            throw new Unreadable(file.name(), 0, Why.GZIP_BROKEN);
        }
    }
}
