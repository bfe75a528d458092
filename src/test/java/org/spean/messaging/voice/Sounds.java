package org.spean.messaging.voice;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Recordings of nothing. */
public final class Sounds {

    private Sounds() {}

    /** So many frames of silence: MPEG 1, layer III, 32 kbit/s, 44,100 Hz, mono, 104 bytes each. */
    public static byte[] mp3(int frames) {
        byte[] file = new byte[frames * 104];
        for (int frame = 0; frame < frames; frame++) {
            int at = frame * 104;
            file[at] = (byte) 0xFF;
            file[at + 1] = (byte) 0xFB;
            file[at + 2] = (byte) 0x10;
            file[at + 3] = (byte) 0xC0;
        }
        return file;
    }

    /** The same, with a tag before it that says this. */
    public static byte[] tagged(byte[] mp3, String says) {
        byte[] text = says.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(10 + text.length + mp3.length)
                .put("ID3".getBytes(StandardCharsets.US_ASCII))
                .put(new byte[] {4, 0, 0, 0, 0, (byte) (text.length >> 7), (byte) (text.length & 0x7F)})
                .put(text)
                .put(mp3)
                .array();
    }

    /** So many samples of silence, with a chunk of its own before them. */
    public static byte[] wav(int samples, int format, String says) {
        byte[] text = Arrays.copyOf(says.getBytes(StandardCharsets.US_ASCII), says.length() + says.length() % 2);
        return ByteBuffer.allocate(12 + 24 + 8 + text.length + 8 + samples)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(4 + 24 + 8 + text.length + 8 + samples)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) format)
                .putShort((short) 1)
                .putInt(8000)
                .putInt(8000)
                .putShort((short) 1)
                .putShort((short) 8)
                .put("LIST".getBytes(StandardCharsets.US_ASCII))
                .putInt(text.length)
                .put(text)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(samples)
                .put(new byte[samples])
                .array();
    }
}
