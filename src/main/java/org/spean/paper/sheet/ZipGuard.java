package org.spean.paper.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks an archive to nowhere and counts: what it says about its sizes may be a lie. */
final class ZipGuard {

    private static final int MOST_FILES = 500;
    private static final long MOST_UNPACKED = 400L * 1024 * 1024;

    /** Texts of a workbook that are read into memory as a whole. */
    private static final long MOST_SHARED = 80L * 1024 * 1024;

    /** Honest tables shrink to a fortieth or so; smaller files may do what they want. */
    private static final long MOST_TIMES = 200;

    private static final long SMALL = 1024 * 1024;
    private static final int HEAD = 4096;

    private ZipGuard() {}

    static void looksAt(Path file) {
        long unpacked = 0;
        int files = 0;
        byte[] some = new byte[64 * 1024];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (++files > MOST_FILES) {
                    throw new RefusedFile(RefusedFile.Why.BOMB);
                }
                long size = 0;
                long most = entry.getName().endsWith("sharedStrings.xml") ? MOST_SHARED : MOST_UNPACKED;
                try (InputStream in = zip.getInputStream(entry)) {
                    int read;
                    while ((read = in.read(some)) > 0) {
                        if (size == 0) {
                            refuseDoctype(entry, some, Math.min(read, HEAD));
                        }
                        size += read;
                        unpacked += read;
                        boolean times = size > SMALL && size / Math.max(1, entry.getCompressedSize()) > MOST_TIMES;
                        if (size > most || unpacked > MOST_UNPACKED || times) {
                            throw new RefusedFile(RefusedFile.Why.BOMB);
                        }
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new RefusedFile(RefusedFile.Why.DAMAGED);
        }
    }

    /** No workbook has one; with one, a few bytes become a billion. */
    private static void refuseDoctype(ZipEntry entry, byte[] bytes, int length) {
        if (entry.getName().endsWith(".xml")
                && new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
            throw new RefusedFile(RefusedFile.Why.BOMB);
        }
    }
}
