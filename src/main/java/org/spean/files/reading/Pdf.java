package org.spean.files.reading;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.spean.files.FileFault;
import org.spean.files.StoredFiles;

/** Draws the pages of a PDF as pictures. Nothing else of it is looked at: no script, no attachment, no address. */
final class Pdf {

    /** How long one page may take, and the finding of all pages. */
    static final Duration STEP = Duration.ofSeconds(6);

    private static final float DPI = 150;
    private static final float POINTS = 72;

    /** The most that all drawn pages together may weigh: noise does not get smaller by being written as JPEG. */
    private static final long MOST_DRAWN = 48L * 1024 * 1024;

    /** Thirty honest pages have some thousands. */
    private static final int MOST_OBJECTS = 100_000;

    /** A function that is a table (ISO 32000, 7.10.2), and one that is a small program (7.10.5). */
    private static final int TABLE = 0;

    private static final int PROGRAM = 4;

    private static final long MOST_POINTS = 1 << 20;
    private static final int LONGEST_PROGRAM = 8 * 1024;

    /** For what is not read where it lies; never on the disk. */
    private static final long SCRATCH = 32L * 1024 * 1024;

    private Pdf() {}

    /** Where PDFBox writes down which fonts the machine has; otherwise in the home of whoever runs the program. */
    static void remembersFontsIn(Path folder) {
        System.setProperty("pdfbox.fontcache", folder.toString());
    }

    /** Gets what takes long the first time: limits, and which fonts there are for what a PDF names and does not bring. */
    static void ready() {
        PdfFilters.mustBeLimited();
        // Otherwise pictures in PDFs pass through files that every program of the machine can reach.
        ImageIO.setUseCache(false);
        FontMappers.instance().getFontBoxFont("Helvetica", null);
    }

    static Drawn read(Path file, Watch watch, Duration step) throws IOException {
        watch.step(step);
        StreamCacheCreateFunction room = MemoryUsageSetting.setupMainMemoryOnly(SCRATCH).streamCache;
        try (WatchedFile source = new WatchedFile(file, watch);
                PDDocument document = Loader.loadPDF(source, room)) {
            if (document.isEncrypted()) {
                throw watch.ends(FileFault.LOCKED);
            }
            return drawn(document, watch, step);
        } catch (InvalidPasswordException e) {
            throw watch.ends(FileFault.LOCKED);
        }
    }

    /**
     * Looks at every object once. A function is worked out for every point of a page, or for every point of a table that is made
     * at once: neither can be ended while it is being done.
     */
    private static void functions(COSDocument document, Watch watch) throws IOException {
        List<COSObjectKey> all = List.copyOf(document.getXrefTable().keySet());
        if (all.size() > MOST_OBJECTS) {
            throw watch.ends(FileFault.TOO_MUCH_INSIDE);
        }
        for (COSObjectKey each : all) {
            watch.look();
            if (document.getObjectFromPool(each).getObject() instanceof COSStream stream && isLarge(stream)) {
                throw watch.ends(FileFault.TOO_MUCH_INSIDE);
            }
        }
    }

    private static boolean isLarge(COSStream function) throws IOException {
        return switch (function.getInt(COSName.FUNCTION_TYPE, -1)) {
            case TABLE -> {
                COSArray size = function.getCOSArray(COSName.SIZE);
                long points = 1;
                for (int each = 0; size != null && each < size.size() && points <= MOST_POINTS; each++) {
                    points *= Math.max(1, size.getInt(each, 1));
                }
                yield points > MOST_POINTS;
            }
            case PROGRAM -> {
                try (InputStream words = function.createInputStream()) {
                    yield words.readNBytes(LONGEST_PROGRAM + 1).length > LONGEST_PROGRAM;
                }
            }
            default -> false;
        };
    }

    private static Drawn drawn(PDDocument document, Watch watch, Duration step) throws IOException {
        List<PDPage> pages = pages(document, watch);
        functions(document.getDocument(), watch);
        PDFRenderer renderer = WatchedPage.renderer(document, watch);
        List<byte[]> drawn = new ArrayList<>();
        byte[] thumbnail = {};
        long weight = 0;
        for (int each = 0; each < pages.size(); each++) {
            watch.step(step);
            BufferedImage picture = renderer.renderImage(each, scale(pages.get(each)), ImageType.RGB);
            byte[] jpeg = Sizing.jpeg(picture);
            weight += jpeg.length;
            if (weight > MOST_DRAWN) {
                throw watch.ends(FileFault.TOO_MUCH_INSIDE);
            }
            drawn.add(jpeg);
            if (each == 0) {
                thumbnail = Sizing.jpeg(Sizing.fit(picture, Drawn.THUMBNAIL_EDGE));
            }
            watch.look();
        }
        return new Drawn(drawn, thumbnail);
    }

    /** As many as there are, whatever it says of their number. */
    private static List<PDPage> pages(PDDocument document, Watch watch) {
        List<PDPage> pages = new ArrayList<>();
        if (document.getNumberOfPages() > StoredFiles.MOST_PAGES) {
            throw watch.ends(FileFault.TOO_MANY_PAGES);
        }
        for (PDPage page : document.getPages()) {
            pages.add(page);
            if (pages.size() > StoredFiles.MOST_PAGES) {
                throw watch.ends(FileFault.TOO_MANY_PAGES);
            }
        }
        if (pages.isEmpty()) {
            throw watch.ends(FileFault.BROKEN);
        }
        return pages;
    }

    private static float scale(PDPage page) {
        PDRectangle sheet = page.getCropBox();
        float longest = Math.max(sheet.getWidth(), sheet.getHeight());
        return Math.min(DPI / POINTS, Drawn.PAGE_EDGE / longest);
    }
}
