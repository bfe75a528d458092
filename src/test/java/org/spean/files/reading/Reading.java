package org.spean.files.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.spean.files.FileFault;

/** Reads bytes as the program reads what is brought. */
final class Reading {

    /** No file is waited for longer than this (design 5.5: time and memory are bounded). */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Works WORKS = new Works(1, Duration.ofSeconds(1), Pdf.STEP);

    private Reading() {}

    static Path file(Path folder, byte[] bytes) throws IOException {
        return Files.write(folder.resolve("brought"), bytes);
    }

    static Drawn draws(Path folder, byte[] bytes) throws IOException {
        return WORKS.draw(file(folder, bytes));
    }

    /** Why it is refused, soon enough. */
    static FileFault refuses(Path folder, byte[] bytes) {
        long since = System.nanoTime();
        FileFault[] why = new FileFault[1];
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> draws(folder, bytes))
                .satisfies(said -> why[0] = said.why());
        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(LONGEST);
        return why[0];
    }
}
