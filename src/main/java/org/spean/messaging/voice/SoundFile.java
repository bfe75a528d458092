package org.spean.messaging.voice;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A recording as it is kept: what it is, by its content, and nothing in it but the sound. Who recorded it, on what and with which
 * picture, as telephones write into files, is left off.
 */
final class SoundFile {

    static final String MP3 = "audio/mpeg";
    static final String WAV = "audio/wav";

    private static final int ID3_HEADER = 10;
    private static final int ID3_FOOTER = 0x10;
    private static final int OLD_TAG = 128;
    private static final int FRAME_HEADER = 4;
    private static final int MOST_PADDING = 4096;
    private static final int RIFF_HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int SHORTEST_FORMAT = 16;
    /** PCM, A-law, µ-law. */
    private static final Set<Integer> FORMATS = Set.of(1, 6, 7);

    private static final int[] FAST = {32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] SLOW = {8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] RATES = {44_100, 48_000, 32_000};

    private final String type;
    private final byte[] bytes;

    /**
     * One that was read before.
     *
     * @param type {@link #MP3} or {@link #WAV}
     */
    SoundFile(String type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes.clone();
    }

    String type() {
        return type;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** Reads it; empty for what is neither, whatever it is called. */
    static Optional<SoundFile> read(byte[] file) {
        return wav(file).or(() -> mp3(file));
    }

    /** The chunks that say how the sound is written, and the sound. */
    private static Optional<SoundFile> wav(byte[] file) {
        if (file.length < RIFF_HEADER
                || !word(file, 0).equals("RIFF")
                || !word(file, CHUNK_HEADER).equals("WAVE")) {
            return Optional.empty();
        }
        ByteBuffer from = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        byte[] format = {};
        byte[] sound = {};
        int at = RIFF_HEADER;
        while (at + CHUNK_HEADER <= file.length && sound.length == 0) {
            long size = Integer.toUnsignedLong(from.getInt(at + 4));
            int begins = at + CHUNK_HEADER;
            // A recorder that was switched off leaves a longer size than there is sound.
            int ends = (int) Math.min(begins + size, file.length);
            switch (word(file, at)) {
                case "fmt " -> format = Arrays.copyOfRange(file, begins, ends);
                case "data" -> sound = Arrays.copyOfRange(file, begins, ends);
                default -> {}
            }
            long next = begins + size + size % 2;
            at = next > file.length ? file.length : (int) next;
        }
        return format.length >= SHORTEST_FORMAT && sound.length > 0 && knows(format)
                ? Optional.of(new SoundFile(WAV, written(format, sound)))
                : Optional.empty();
    }

    private static boolean knows(byte[] format) {
        ByteBuffer said = ByteBuffer.wrap(format).order(ByteOrder.LITTLE_ENDIAN);
        int channels = said.getShort(2);
        int rate = said.getInt(4);
        return FORMATS.contains((int) said.getShort(0))
                && (channels == 1 || channels == 2)
                && rate >= 4_000
                && rate <= 192_000;
    }

    private static byte[] written(byte[] format, byte[] sound) {
        int padded = sound.length + sound.length % 2;
        int size = 4 + CHUNK_HEADER + format.length + CHUNK_HEADER + padded;
        ByteBuffer file = ByteBuffer.allocate(size + CHUNK_HEADER).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(size).put(ascii("WAVE"));
        file.put(ascii("fmt ")).putInt(format.length).put(format);
        file.put(ascii("data")).putInt(sound.length).put(sound);
        return file.array();
    }

    private static byte[] ascii(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }

    private static String word(byte[] file, int at) {
        return new String(file, at, 4, StandardCharsets.ISO_8859_1);
    }

    /** From its first frame to its end; a frame counts where another one, or the end, follows just behind it. */
    private static Optional<SoundFile> mp3(byte[] file) {
        int begins = behindTag(file);
        int padding = 0;
        while (begins < file.length && file[begins] == 0 && padding++ < MOST_PADDING) {
            begins++;
        }
        int ends = file.length;
        if (ends - begins > OLD_TAG && new String(file, ends - OLD_TAG, 3, StandardCharsets.ISO_8859_1).equals("TAG")) {
            ends -= OLD_TAG;
        }
        int first = frame(file, begins);
        if (first == 0) {
            return Optional.empty();
        }
        int next = begins + first;
        boolean two = next + FRAME_HEADER <= ends && frame(file, next) > 0;
        return two ? Optional.of(new SoundFile(MP3, Arrays.copyOfRange(file, begins, ends))) : Optional.empty();
    }

    /** Where the tag ends that many files begin with (id3.org, ID3v2: its size in seven bits of each byte). */
    private static int behindTag(byte[] file) {
        if (file.length < ID3_HEADER || !new String(file, 0, 3, StandardCharsets.ISO_8859_1).equals("ID3")) {
            return 0;
        }
        long size = (file[6] & 0x7FL) << 21 | (file[7] & 0x7F) << 14 | (file[8] & 0x7F) << 7 | (file[9] & 0x7F);
        long footer = (file[5] & ID3_FOOTER) == 0 ? 0 : ID3_HEADER;
        return (int) Math.min(ID3_HEADER + size + footer, file.length);
    }

    /** How long the frame of layer III is that begins there (ISO 11172-3, 2.4.1.3); 0 where none does. */
    private static int frame(byte[] file, int at) {
        if (at + FRAME_HEADER > file.length || (file[at] & 0xFF) != 0xFF || (file[at + 1] & 0xE0) != 0xE0) {
            return 0;
        }
        int version = file[at + 1] >> 3 & 3;
        int layer = file[at + 1] >> 1 & 3;
        int bits = file[at + 2] >> 4 & 15;
        int rate = file[at + 2] >> 2 & 3;
        int padding = file[at + 2] >> 1 & 1;
        if (version == 1 || layer != 1 || bits == 0 || bits == 15 || rate == 3) {
            return 0;
        }
        boolean full = version == 3;
        int hertz = RATES[rate] / (full ? 1 : version == 2 ? 2 : 4);
        int kilobits = (full ? FAST : SLOW)[bits - 1];
        return (full ? 144 : 72) * kilobits * 1000 / hertz + padding;
    }
}
