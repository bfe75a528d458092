package org.spean.widgets;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/**
 * A picture that a telephone reads a text from, drawn as one SVG path, which any page may hold.
 *
 * @param side how many squares it has on a side, with the white around it
 * @param path the black squares, one unit each
 */
public record QrPicture(int side, String path) {

    private static final int AROUND = 4;

    /** The picture of this text. */
    public static QrPicture of(String text) {
        try {
            BitMatrix squares =
                    new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, AROUND));
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < squares.getHeight(); y++) {
                for (int x = 0; x < squares.getWidth(); x++) {
                    if (squares.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return new QrPicture(squares.getWidth(), path.toString());
        } catch (WriterException e) {
            throw new IllegalStateException("a text this short fits into a picture", e);
        }
    }
}
