package org.spean.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file with a secret, which nobody but the program's own user may read.
 *
 * @param path where it lies
 */
public record SecretFile(Path path) {

    private static final Logger log = LoggerFactory.getLogger(SecretFile.class);

    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    /** Whether it is there. */
    public boolean exists() {
        return Files.exists(path);
    }

    /**
     * Reads it.
     *
     * @param what whose it is, as the end of "The …", for a refusal
     * @param setting the setting that names another file, for a refusal
     * @throws PlainRefusal when it cannot be read, or others can read it, too
     */
    public String read(String what, String setting) {
        try {
            PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
            if (view != null && view.readAttributes().permissions().stream().anyMatch(OTHERS::contains)) {
                throw new PlainRefusal(
                        "Others than this program can read the " + what + " in " + path + ".",
                        "Take that away: chmod 600 " + path);
            }
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new PlainRefusal(
                    "The " + what + " in " + path + " cannot be read: "
                            + e.getClass().getSimpleName() + ".",
                    "Put the file back from where you keep its copy, or name another in " + setting + ".");
        }
    }

    /**
     * Makes it, whole or not at all, on a first start. Of two nodes that do so at once, one makes it and both read the same.
     *
     * @throws UncheckedIOException when the disk refuses
     */
    public void make(String text) {
        try {
            Path folder = Files.createDirectories(path.toAbsolutePath().getParent());
            Path beside = Files.createTempFile(folder, "secret", ".new");
            Files.writeString(beside, text, StandardCharsets.UTF_8, StandardOpenOption.SYNC);
            try {
                Files.createLink(path, beside);
            } catch (FileAlreadyExistsException e) {
                log.info("{} was made by another node in this moment", path);
            } finally {
                Files.delete(beside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a file with a key cannot be made", e);
        }
    }
}
