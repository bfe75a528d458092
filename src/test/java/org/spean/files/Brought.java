package org.spean.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files as people bring them, and as nobody should. */
public final class Brought {

    /** The place of a photo, as a camera writes it: letters that can be looked for. */
    public static final String PLACE = "GPS 11.5564 N 104.9282 E";

    private static final HexFormat HEX = HexFormat.of();

    private Brought() {}

    /** A picture whose upper half is red and whose lower half is blue. */
    public static BufferedImage halves(int width, int height, int type) {
        BufferedImage picture = new BufferedImage(width, height, type);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width, height / 2);
        pen.setColor(Color.BLUE);
        pen.fillRect(0, height / 2, width, height - height / 2);
        pen.dispose();
        return picture;
    }

    /** Such a picture as a file. */
    public static byte[] picture(String format, int width, int height) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(halves(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A photo from a camera that was held on its side, and that wrote down where it was. */
    public static byte[] photo(int width, int height, int orientation) {
        // Little-endian, two entries: orientation; and the block of GPS, which stands behind them.
        byte[] exif = bytes(
                HEX.parseHex("457869660000" + "49492a0008000000" + "0200"
                        + "12010300010000000%d000000".formatted(orientation) + "258804000100000026000000" + "00000000"),
                PLACE.getBytes(StandardCharsets.US_ASCII));
        byte[] jpeg = picture("jpeg", width, height);
        int length = exif.length + 2;
        return bytes(
                new byte[] {jpeg[0], jpeg[1], (byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length},
                exif,
                java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** A JPEG that says that it is of this size, and holds nothing of it. */
    public static byte[] hollowJpeg(int width, int height) {
        return HEX.parseHex(
                "ffd8" + "ffc0000b08" + hex(height) + hex(width) + "01011100" + "ffda0008010100003f00" + "00" + "ffd9");
    }

    /** A PNG that says that it is of this size, and holds nothing of it. */
    public static byte[] hollowPng(int width, int height) {
        byte[] head = HEX.parseHex("49484452" + "%08x%08x".formatted(width, height) + "0802000000");
        CRC32 sum = new CRC32();
        sum.update(head);
        return bytes(
                HEX.parseHex("89504e470d0a1a0a" + "0000000d"),
                head,
                HEX.parseHex("%08x".formatted(sum.getValue()) + "0000000049454e44ae426082"));
    }

    /** A program of Windows, as far as anybody looks. */
    public static byte[] program() {
        return bytes(HEX.parseHex("4d5a90000300000004000000ffff0000"), new byte[2000]);
    }

    private static String hex(int two) {
        return "%04x".formatted(two);
    }

    /** One after the other. */
    public static byte[] bytes(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
