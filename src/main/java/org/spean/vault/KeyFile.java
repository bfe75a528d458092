package org.spean.vault;

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
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.machine.PlainRefusal;

/** The file with the master keys, which nobody but the program's user may read. */
record KeyFile(Path path) {

    private static final Logger log = LoggerFactory.getLogger(KeyFile.class);

    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    /**
     * Reads it.
     *
     * @throws PlainRefusal when it cannot be read, or others can read it, too
     */
    List<MasterKey> read() {
        try {
            PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
            if (view != null && view.readAttributes().permissions().stream().anyMatch(OTHERS::contains)) {
                throw new PlainRefusal(
                        "Others than this program can read the master key in " + path + ".",
                        "Take that away: chmod 600 " + path);
            }
            return KeyLines.read(Files.readString(path, StandardCharsets.UTF_8), path.toString());
        } catch (IOException e) {
            throw new PlainRefusal(
                    "The master key in " + path + " cannot be read: "
                            + e.getClass().getSimpleName() + ".",
                    "Put the file back from where you keep its copy, or name another in SPEAN_MASTER_KEY_FILE.");
        }
    }

    /** Makes a new key, on a first start. Two nodes that do so at once have one key: the file is made by one of them. */
    void make(Clock clock) {
        byte[] key = new byte[LocalMasterKey.BYTES];
        new SecureRandom().nextBytes(key);
        String id = "made-" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        String text =
                "# Opens every name that Spean keeps. Without it they are lost; with it and the database they are read.\n"
                        + "# Keep a copy apart from the database's backups. A new key is a new line above this one.\n"
                        + id + ":" + Base64.getEncoder().encodeToString(key) + "\n";
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Path beside = Files.createTempFile(path.toAbsolutePath().getParent(), "master", ".new");
            Files.writeString(beside, text, StandardCharsets.UTF_8, StandardOpenOption.SYNC);
            try {
                Files.createLink(path, beside);
            } catch (FileAlreadyExistsException e) {
                log.info("{} was made by another node in this moment", path);
            } finally {
                Files.delete(beside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the master key's file cannot be made", e);
        }
    }
}
