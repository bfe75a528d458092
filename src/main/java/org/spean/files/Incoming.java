package org.spean.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.spean.machine.SpeanHome;
import org.springframework.stereotype.Component;

/**
 * Where a file lies while it comes, open, for the seconds until its pictures are sealed: in the program's home, for its own
 * user alone, and not where all programs of a machine keep what they forget. What a crash left there goes at the next start.
 */
@Component
public class Incoming {

    private static final String FOLDER = "incoming";

    private final Path folder;

    Incoming(SpeanHome home) {
        folder = home.folder(FOLDER);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
            for (Path each : left) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("what was left of files cannot be deleted", e);
        }
    }

    /**
     * A new empty file, which nobody else can read; whoever asked deletes it.
     *
     * @throws IOException when the disk refuses
     */
    public Path newFile() throws IOException {
        return Files.createTempFile(folder, "file", "");
    }
}
