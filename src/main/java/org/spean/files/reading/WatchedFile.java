package org.spean.files.reading;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/** A file that is read as long as the {@link Watch} allows. */
final class WatchedFile extends RandomAccessReadBufferedFile {

    /** Where it is read byte by byte the time is asked for now and then. */
    private static final int NOW_AND_THEN = 1 << 12;

    private final Watch watch;
    private int reads;

    WatchedFile(Path file, Watch watch) throws IOException {
        super(file);
        this.watch = watch;
    }

    @Override
    public int read() throws IOException {
        looks();
        return super.read();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        watch.look();
        return super.read(into, from, length);
    }

    @Override
    public void seek(long position) throws IOException {
        looks();
        super.seek(position);
    }

    private void looks() {
        if (++reads % NOW_AND_THEN == 0) {
            watch.look();
        }
    }
}
