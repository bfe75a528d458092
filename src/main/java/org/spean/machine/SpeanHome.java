package org.spean.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

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
        return open(wanted, NEEDED_BYTES);
    }

    static SpeanHome open(Path wanted, long neededBytes) {
        Path path = wanted.toAbsolutePath().normalize();
        try {
            if (Files.notExists(path)) {
                Files.createDirectories(path);
                keepOthersOut(path);
            }
            if (!Files.isDirectory(path)) {
                throw new PlainRefusal(
                        path + " is a file, not a folder.", "Name a folder for what Spean keeps in SPEAN_HOME.");
            }
            if (!Files.isWritable(path)) {
                throw new PlainRefusal(
                        "The folder " + path + " cannot be written.", "Name another folder in SPEAN_HOME.");
            }
            long free = Files.getFileStore(path).getUsableSpace();
            if (free < neededBytes) {
                throw new PlainRefusal(
                        "The disk that holds " + path + " has " + free / (1024 * 1024)
                                + " MB left; Spean needs at least " + neededBytes / (1024 * 1024)
                                + " MB to start safely.",
                        "Free some space, or name a folder on another disk in SPEAN_HOME.");
            }
            return new SpeanHome(path);
        } catch (IOException e) {
            throw new PlainRefusal(
                    "The folder " + path + " cannot be made: " + reason(e) + ".", "Name another folder in SPEAN_HOME.");
        }
    }

    private static void keepOthersOut(Path path) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** The name of a file alone, which is all that Java says of some failures, explains nothing. */
    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> denied.getFile() + " may not be written";
            case FileAlreadyExistsException file -> file.getFile() + " is a file, not a folder";
            default -> String.valueOf(e.getMessage());
        };
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
