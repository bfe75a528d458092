package org.spean.files.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** What a file is, by its first bytes. */
enum Kind {
    JPEG,
    PNG,
    PDF,
    HEIC,
    WEBP,
    OTHER;

    /** How far into a file its beginning is looked at. */
    private static final int BEGINNING = 32;

    private static final String PNG_BEGINS = "\u0089PNG\r\n\u001a\n";

    /** Brands of the box {@code ftyp} under which telephones keep single pictures. */
    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis");

    static Kind of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(BEGINNING));
        }
    }

    static Kind of(byte[] bytes) {
        // One letter for each byte.
        String begins = new String(bytes, StandardCharsets.ISO_8859_1);
        if (begins.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (begins.startsWith(PNG_BEGINS)) {
            return PNG;
        }
        if (begins.startsWith("%PDF-")) {
            return PDF;
        }
        if (begins.startsWith("ftyp", 4) && begins.length() >= 12 && HEIC_BRANDS.contains(begins.substring(8, 12))) {
            return HEIC;
        }
        return begins.startsWith("RIFF") && begins.startsWith("WEBP", 8) ? WEBP : OTHER;
    }
}
