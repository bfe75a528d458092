package org.spean.files.reading;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.spean.files.FileFault;
import org.spean.files.StoredFiles;

/** Reads a single picture: its size first, and only then the picture. */
final class Picture {

    /** From so many on only every second, third, … row and column is kept in memory. */
    private static final long PLENTY = 12_000_000;

    /** A JPEG that is sent in parts passes over the picture some ten times; each costs the time of a whole picture. */
    private static final int MOST_SCANS = 100;

    private Picture() {}

    static Drawn read(Path file, Kind kind, Watch watch) throws IOException {
        int orientation = kind == Kind.JPEG ? looked(file, watch).orientation() : 1;
        BufferedImage page = Sizing.upright(Sizing.fit(decoded(file, kind, watch), Drawn.PAGE_EDGE), orientation);
        watch.look();
        return new Drawn(List.of(Sizing.jpeg(page)), Sizing.jpeg(Sizing.fit(page, Drawn.THUMBNAIL_EDGE)));
    }

    private static JpegParts looked(Path file, Watch watch) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            JpegParts parts = JpegParts.read(in);
            small(parts.width(), parts.height(), watch);
            if (parts.scans() == 0) {
                throw watch.ends(FileFault.BROKEN);
            }
            if (parts.scans() > MOST_SCANS) {
                throw watch.ends(FileFault.TOO_MUCH_INSIDE);
            }
            return parts;
        }
    }

    /** Says no to a picture that would fill the memory. */
    static void small(long width, long height, Watch watch) {
        if (width * height > StoredFiles.MOST_PIXELS) {
            throw watch.ends(FileFault.TOO_MANY_PIXELS);
        }
    }

    private static BufferedImage decoded(Path file, Kind kind, Watch watch) throws IOException {
        // By its kind, not by whichever reader would like to try.
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.name().toLowerCase(Locale.ROOT))
                .next();
        try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
            // The first picture, forward, and without what is written beside it.
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            small(width, height, watch);
            Listening listening = new Listening(watch);
            reader.addIIOReadProgressListener(listening);
            reader.addIIOReadUpdateListener(listening);
            reader.addIIOReadWarningListener(listening);
            ImageReadParam how = reader.getDefaultReadParam();
            int every = every(width, height);
            how.setSourceSubsampling(every, every, 0, 0);
            BufferedImage picture = reader.read(0, how);
            watch.look();
            if (listening.torn()) {
                throw watch.ends(FileFault.BROKEN);
            }
            return picture;
        } finally {
            reader.dispose();
        }
    }

    private static int every(int width, int height) {
        return (long) width * height > PLENTY ? Math.max(2, Math.max(width, height) / Drawn.PAGE_EDGE) : 1;
    }
}
