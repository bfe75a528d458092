package org.spean.paper;

import com.google.zxing.EncodeHintType;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.geom.Path2D;
import java.util.Map;

/** A square to scan (QR). */
public final class Square {

    private Square() {}

    /**
     * Draws one.
     *
     * @param says an address
     * @param size of the square, in points; the white round it is the page's
     */
    public static void draw(Canvas canvas, String says, float x, float top, float size) {
        ByteMatrix matrix = matrix(says);
        float module = size / matrix.getWidth();
        Path2D.Float figure = new Path2D.Float();
        for (int row = 0; row < matrix.getHeight(); row++) {
            int from = 0;
            while (from < matrix.getWidth()) {
                int to = from;
                while (to < matrix.getWidth() && matrix.get(to, row) == 1) {
                    to++;
                }
                if (to > from) {
                    add(figure, x + from * module, top + row * module, (to - from) * module, module);
                }
                from = to + 1;
            }
        }
        canvas.fill(figure, Ink.BLACK);
    }

    private static void add(Path2D.Float figure, float x, float top, float width, float tall) {
        figure.moveTo(x, top);
        figure.lineTo(x + width, top);
        figure.lineTo(x + width, top + tall);
        figure.lineTo(x, top + tall);
        figure.closePath();
    }

    private static ByteMatrix matrix(String says) {
        try {
            return Encoder.encode(says, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (com.google.zxing.WriterException e) {
            throw new IllegalArgumentException("too long for a square", e);
        }
    }
}
