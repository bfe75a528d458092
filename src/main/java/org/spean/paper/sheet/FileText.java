package org.spean.paper.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a file: UTF-8 or UTF-16, with or without a mark. Nothing is guessed beyond that: a wrong guess spoils names. */
final class FileText {

    private static final int SAMPLE = 4096;

    /** Old Khmer fonts use these of Latin-1 for vowels and subscripts; no language written so has that many of them. */
    private static final double OLD_FONT = 0.12;

    private static final int FEW = 20;

    private FileText() {}

    static String of(Path file) {
        try {
            return of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String of(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return decoded(bytes, 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16BE);
        }
        return decoded(bytes, 0, unmarked(bytes));
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int at = 0; at < mark.length; at++) {
            if ((bytes[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    /** Separators, line ends and Latin letters have a zero byte in UTF-16, and never in UTF-8. */
    private static Charset unmarked(byte[] bytes) {
        int even = 0;
        int odd = 0;
        int length = Math.min(bytes.length, SAMPLE);
        for (int at = 0; at < length; at++) {
            if (bytes[at] == 0) {
                if (at % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (even + odd == 0 || bytes.length % 2 != 0) {
            return StandardCharsets.UTF_8;
        }
        return odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static String decoded(byte[] bytes, int from, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new RefusedFile(RefusedFile.Why.NO_TABLE);
            }
            refuseOldFont(text);
            return text;
        } catch (CharacterCodingException e) {
            refuseOldFont(new String(bytes, StandardCharsets.ISO_8859_1));
            throw new RefusedFile(RefusedFile.Why.OTHER_ENCODING);
        }
    }

    /** Refuses Khmer that was typed with an old font: it would be kept, found and printed as nonsense. */
    static void refuseOldFont(String text) {
        long khmer = text.chars()
                .filter(letter -> letter >= 0x1780 && letter <= 0x17FF)
                .limit(1)
                .count();
        if (khmer > 0) {
            return;
        }
        long latin = text.chars()
                .filter(letter -> letter < 0x80 && Character.isLetter(letter))
                .count();
        long high = text.chars()
                .filter(letter -> letter >= 0x80 && letter <= 0xFF && letter != 0xA0)
                .count();
        if (high >= FEW && high > OLD_FONT * (latin + high)) {
            throw new RefusedFile(RefusedFile.Why.OLD_KHMER_FONT);
        }
    }
}
