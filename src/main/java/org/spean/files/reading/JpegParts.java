package org.spean.files.reading;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What a JPEG says of itself before anybody decodes it (ITU T.81, annex B). Of all that a camera writes into it one number is
 * read: which way up it was held (Exif 2.3, tag 0x0112).
 *
 * @param width in pixels; 0 where it does not say
 * @param height in pixels; 0 where it does not say
 * @param orientation 1 to 8 as Exif counts them; 1 where it does not say
 * @param scans how often it passes over the picture
 */
record JpegParts(int width, int height, int orientation, int scans) {

    private static final int UPRIGHT = 1;
    private static final int ORIENTATION = 0x0112;

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APP1 = 0xE1;

    static JpegParts read(InputStream from) throws IOException {
        Walk walk = new Walk(new BufferedInputStream(from));
        try {
            walk.all();
        } catch (EOFException e) {
            // It says no more; whether something is missing is found out by whoever decodes it.
        }
        return new JpegParts(walk.width, walk.height, walk.orientation, walk.scans);
    }

    /** From marker to marker. */
    private static final class Walk {

        private final InputStream in;
        private int width;
        private int height;
        private int orientation = UPRIGHT;
        private int scans;

        Walk(InputStream in) {
            this.in = in;
        }

        void all() throws IOException {
            int marker = next();
            while (marker != END) {
                if (!alone(marker)) {
                    segment(marker);
                }
                marker = next();
            }
        }

        /** The next marker; what lies before it, the picture itself, is passed over. */
        private int next() throws IOException {
            while (true) {
                int read = one();
                while (read != 0xFF) {
                    read = one();
                }
                while (read == 0xFF) {
                    read = one();
                }
                if (read != 0 && !restart(read)) {
                    return read;
                }
            }
        }

        private static boolean restart(int marker) {
            return marker >= 0xD0 && marker <= 0xD7;
        }

        private static boolean alone(int marker) {
            return marker == START || marker == 1;
        }

        private void segment(int marker) throws IOException {
            int length = two() - 2;
            if (length < 0) {
                throw new EOFException("a part of no length");
            }
            if (frame(marker) && length >= 5) {
                one();
                height = two();
                width = two();
                in.skipNBytes(length - 5L);
            } else if (marker == APP1 && orientation == UPRIGHT) {
                byte[] said = in.readNBytes(length);
                orientation = Exif.orientation(said);
            } else {
                scans += marker == SCAN ? 1 : 0;
                in.skipNBytes(length);
            }
        }

        /** A frame's header: all of C0 to CF but tables (C4, CC) and what is kept for later (C8). */
        private static boolean frame(int marker) {
            return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        }

        private int two() throws IOException {
            return one() << 8 | one();
        }

        private int one() throws IOException {
            int read = in.read();
            if (read < 0) {
                throw new EOFException("it ends too early");
            }
            return read;
        }
    }

    /** The block in which a camera tells of a picture. */
    private static final class Exif {

        private static final int HEAD = 6;
        private static final int ENTRY = 12;
        private static final int SHORT = 3;

        static int orientation(byte[] said) {
            if (said.length < HEAD || said[0] != 'E' || said[1] != 'x' || said[2] != 'i' || said[3] != 'f') {
                return UPRIGHT;
            }
            ByteBuffer tiff = ByteBuffer.wrap(said, HEAD, said.length - HEAD).slice();
            try {
                return orientation(tiff);
            } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
                // It says nothing that can be read.
                return UPRIGHT;
            }
        }

        private static int orientation(ByteBuffer tiff) {
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int first = tiff.getInt(4);
            int entries = Short.toUnsignedInt(tiff.getShort(first));
            for (int each = 0; each < entries; each++) {
                int at = first + 2 + each * ENTRY;
                if (Short.toUnsignedInt(tiff.getShort(at)) == ORIENTATION && tiff.getShort(at + 2) == SHORT) {
                    int value = Short.toUnsignedInt(tiff.getShort(at + 8));
                    return value >= 1 && value <= 8 ? value : UPRIGHT;
                }
            }
            return UPRIGHT;
        }
    }
}
