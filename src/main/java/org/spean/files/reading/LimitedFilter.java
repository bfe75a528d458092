package org.spean.files.reading;

import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.DecodeResult;
import org.apache.pdfbox.filter.Filter;
import org.spean.files.FileFault;
import org.spean.files.StoredFiles;

/**
 * Unpacks for the filter behind it as much as the {@link Watch} allows, whatever is packed in whatever, and refuses before it
 * makes room for what only says that it is large. Where nobody watches, it does what the other does.
 */
final class LimitedFilter extends Filter {

    /** The most that one piece may unpack to: a colour scan of A4 at 400 dpi has 46 MB. */
    static final long MOST_OF_ONE = 72L * 1024 * 1024;

    /** What comes in pieces of a few bytes is counted in larger ones. */
    private static final int COUNTED = 1 << 16;

    private static final Set<COSName> CANNOT = Set.of(COSName.JBIG2_DECODE, COSName.JPX_DECODE);

    private static final Set<COSName> JPEGS = Set.of(COSName.DCT_DECODE, COSName.DCT_DECODE_ABBREVIATION);

    private static final Set<COSName> FAXES = Set.of(COSName.CCITTFAX_DECODE, COSName.CCITTFAX_DECODE_ABBREVIATION);

    private static final int BITS_OF_A_BYTE = 8;
    private static final int FAX_COLUMNS = 1728;

    private final COSName name;
    private final Filter behind;

    LimitedFilter(COSName name, Filter behind) {
        this.name = name;
        this.behind = behind;
    }

    @Override
    public DecodeResult decode(InputStream encoded, OutputStream decoded, COSDictionary parameters, int index)
            throws IOException {
        return decode(encoded, decoded, parameters, index, DecodeOptions.DEFAULT);
    }

    @Override
    public DecodeResult decode(
            InputStream encoded, OutputStream decoded, COSDictionary parameters, int index, DecodeOptions options)
            throws IOException {
        if (!Watch.PRESENT.isBound()) {
            return behind.decode(encoded, decoded, parameters, index, options);
        }
        Watch watch = Watch.PRESENT.get();
        watch.look();
        saysNothingLarge(parameters, index, watch);
        InputStream from = JPEGS.contains(name) ? sizedJpeg(encoded, watch) : encoded;
        Counting to = new Counting(decoded, watch);
        DecodeResult result = behind.decode(from, to, parameters, index, options);
        to.counted();
        return result;
    }

    private void saysNothingLarge(COSDictionary parameters, int index, Watch watch) {
        if (CANNOT.contains(name)) {
            throw watch.ends(FileFault.UNREADABLE_PICTURES);
        }
        COSDictionary how = getDecodeParams(parameters, index);
        long columns = how.getInt(COSName.COLUMNS, FAX_COLUMNS);
        if (FAXES.contains(name)) {
            long rows = Math.max(how.getInt(COSName.ROWS, 0), parameters.getInt(COSName.HEIGHT, COSName.H, 0));
            Picture.small(columns, rows, watch);
        } else {
            // One row of what is packed by its difference to the row above.
            long colours = Math.min(how.getInt(COSName.COLORS, 1), 32);
            long bits = how.getInt(COSName.BITS_PER_COMPONENT, BITS_OF_A_BYTE);
            if (columns < 0 || colours < 0 || bits < 0 || columns * colours * bits > StoredFiles.MOST_PIXELS) {
                throw watch.ends(FileFault.TOO_MUCH_INSIDE);
            }
        }
    }

    /** A JPEG is decoded at its own size, whatever the PDF says of it. */
    private static InputStream sizedJpeg(InputStream encoded, Watch watch) throws IOException {
        byte[] jpeg = encoded.readAllBytes();
        JpegParts parts = JpegParts.read(new ByteArrayInputStream(jpeg));
        Picture.small(parts.width(), parts.height(), watch);
        return new ByteArrayInputStream(jpeg);
    }

    /** As it is declared in between: a filter's own way to write, which is nobody's here. */
    @Override
    protected void encode(InputStream input, OutputStream encoded, COSDictionary parameters) throws IOException {
        behind.encode(input, encoded, parameters, 0);
    }

    /** Counts what is written. */
    private static final class Counting extends FilterOutputStream {

        private final Watch watch;
        private long written;
        private int uncounted;

        Counting(OutputStream to, Watch watch) {
            super(to);
            this.watch = watch;
        }

        @Override
        public void write(int one) throws IOException {
            count(1);
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            count(length);
            out.write(bytes, from, length);
        }

        private void count(int more) {
            uncounted += more;
            written += more;
            if (written > MOST_OF_ONE) {
                throw watch.ends(FileFault.TOO_MUCH_INSIDE);
            }
            if (uncounted >= COUNTED) {
                counted();
            }
        }

        void counted() {
            int more = uncounted;
            uncounted = 0;
            watch.takes(more);
        }
    }
}
