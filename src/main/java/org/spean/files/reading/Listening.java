package org.spean.files.reading;

import java.awt.image.BufferedImage;
import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.event.IIOReadUpdateListener;
import javax.imageio.event.IIOReadWarningListener;

/** Hears what a reader of pictures tells while it reads: ends it when its time is over, and notes that a picture was torn. */
final class Listening implements IIOReadProgressListener, IIOReadUpdateListener, IIOReadWarningListener {

    private final Watch watch;
    private boolean torn;

    Listening(Watch watch) {
        this.watch = watch;
    }

    /** Whether the picture ended before its end. */
    boolean torn() {
        return torn;
    }

    private void look(ImageReader reader) {
        try {
            watch.look();
        } catch (Unreadable over) {
            // Not thrown from here: a reader in C stands between. The watch says it again afterwards.
            reader.abort();
        }
    }

    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
        look(source);
    }

    @Override
    public void passStarted(
            ImageReader source,
            BufferedImage image,
            int pass,
            int minPass,
            int maxPass,
            int minX,
            int minY,
            int periodX,
            int periodY,
            int[] bands) {
        look(source);
    }

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        torn |= warning.toLowerCase(Locale.ROOT).contains("premature");
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {}

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}

    @Override
    public void readAborted(ImageReader source) {}

    @Override
    public void imageUpdate(
            ImageReader source,
            BufferedImage image,
            int minX,
            int minY,
            int width,
            int height,
            int periodX,
            int periodY,
            int[] bands) {}

    @Override
    public void passComplete(ImageReader source, BufferedImage image) {}

    @Override
    public void thumbnailPassStarted(
            ImageReader source,
            BufferedImage thumbnail,
            int pass,
            int minPass,
            int maxPass,
            int minX,
            int minY,
            int periodX,
            int periodY,
            int[] bands) {}

    @Override
    public void thumbnailUpdate(
            ImageReader source,
            BufferedImage thumbnail,
            int minX,
            int minY,
            int width,
            int height,
            int periodX,
            int periodY,
            int[] bands) {}

    @Override
    public void thumbnailPassComplete(ImageReader source, BufferedImage thumbnail) {}
}
