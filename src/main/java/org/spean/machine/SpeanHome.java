package org.spean.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder in which one installation keeps what must not be lost: database, search index, an installed boundaries
 * file. {@code SPEAN_HOME}, or {@code .spean} in the home folder of whoever runs the program.
 *
 * @param path an absolute path; the folder exists
 */
public record SpeanHome(Path path) {

    private static final long NEEDED_BYTES = 300L * 1024 * 1024;

    /**
     * Opens the folder and makes it where it is missing.
     *
     * @throws PlainRefusal when it cannot be made, cannot be written, or its disk is nearly full
     */
    static SpeanHome open(Path wanted) {
        Path path = wanted.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            if (!Files.isWritable(path)) {
                throw new PlainRefusal(
                        "The folder " + path + " cannot be written.", "Name another folder in SPEAN_HOME.");
            }
            long free = Files.getFileStore(path).getUsableSpace();
            if (free < NEEDED_BYTES) {
                throw new PlainRefusal(
                        "The disk that holds " + path + " has " + free / (1024 * 1024)
                                + " MB left; Spean needs at least 300 MB to start safely.",
                        "Free some space, or name a folder on another disk in SPEAN_HOME.");
            }
            return new SpeanHome(path);
        } catch (IOException e) {
            throw new PlainRefusal(
                    "The folder " + path + " cannot be made: " + e.getMessage() + ".",
                    "Name another folder in SPEAN_HOME.");
        }
    }

    /**
     * A folder below this one, made where it is missing.
     *
     * @throws UncheckedIOException when the disk refuses
     */
    public Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
