package org.spean.messaging.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a recording is, by its content. */
class SoundFileTest {

    @Test
    void anMp3IsKeptFromItsFirstFrameOn() {
        byte[] sound = Sounds.mp3(20);
        SoundFile kept =
                SoundFile.read(Sounds.tagged(sound, "recorded by Sok Dara")).orElseThrow();
        assertThat(kept.type()).isEqualTo("audio/mpeg");
        assertThat(kept.bytes()).isEqualTo(sound);
    }

    @Test
    void theOldTagAtItsEndIsLeftOffAsWell() {
        byte[] sound = Sounds.mp3(3);
        byte[] file = Arrays.copyOf(sound, sound.length + 128);
        System.arraycopy("TAGSok Dara".getBytes(StandardCharsets.US_ASCII), 0, file, sound.length, 11);
        assertThat(SoundFile.read(file).orElseThrow().bytes()).isEqualTo(sound);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 7})
    void ofAWavTheSoundAloneIsKeptAndOthersCanReadIt(int format) throws UnsupportedAudioFileException, IOException {
        SoundFile kept = SoundFile.read(Sounds.wav(801, format, "Sok Dara")).orElseThrow();
        assertThat(kept.type()).isEqualTo("audio/wav");
        assertThat(new String(kept.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Sok Dara", "LIST");
        AudioFileFormat read = AudioSystem.getAudioFileFormat(new ByteArrayInputStream(kept.bytes()));
        assertThat(read.getFormat().getSampleRate()).isEqualTo(8000);
        assertThat(read.getFrameLength()).isEqualTo(801);
    }

    static Stream<byte[]> others() {
        byte[] cut = Sounds.wav(100, 1, "x");
        return Stream.of(
                new byte[0],
                new byte[] {(byte) 0xFF},
                "ID3".getBytes(StandardCharsets.US_ASCII),
                "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8),
                "MZ this is a program".getBytes(StandardCharsets.UTF_8),
                "RIFF....AVI LIST".getBytes(StandardCharsets.US_ASCII),
                "OggS".repeat(100).getBytes(StandardCharsets.US_ASCII),
                Sounds.mp3(1),
                Sounds.tagged("<script>".repeat(20).getBytes(StandardCharsets.US_ASCII), "x"),
                Sounds.wav(100, 85, "mp3 in a wav"),
                Sounds.wav(0, 1, "no sound"),
                Arrays.copyOf(cut, 40));
    }

    @ParameterizedTest
    @MethodSource("others")
    void whatIsNeitherIsNotTakenWhateverItsNameSays(byte[] file) {
        assertThat(SoundFile.read(file)).isEmpty();
    }

    @Test
    void nothingThatSomebodyBringsBreaksIt() {
        Random random = new Random(5);
        for (int time = 0; time < 20_000; time++) {
            byte[] file = time % 2 == 0 ? Sounds.wav(60, 1, "abc") : Sounds.tagged(Sounds.mp3(3), "abc");
            for (int change = 0; change < 1 + time % 5; change++) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            assertThat(SoundFile.read(Arrays.copyOf(file, random.nextInt(file.length + 1))))
                    .satisfiesAnyOf(
                            none -> assertThat(none).isEmpty(),
                            some -> assertThat(some.orElseThrow().bytes()).isNotEmpty());
        }
    }
}
