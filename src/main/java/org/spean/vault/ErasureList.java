package org.spean.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.spean.machine.SpeanHome;
import org.springframework.stereotype.Component;

/**
 * Whose keys were erased, in a file beside the database: a database that is put back from an old backup does not know it,
 * the file does. Holds random ids and nothing else.
 */
@Component
class ErasureList {

    private final Path keys;
    private final Path file;

    ErasureList(SpeanHome home) {
        this.keys = home.path().resolve("keys");
        this.file = keys.resolve("erased.list");
    }

    Set<UUID> all() {
        Set<UUID> all = new LinkedHashSet<>();
        if (Files.exists(file)) {
            try {
                for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                    // The last line of a machine that stopped while it was written may be half of one.
                    if (line.strip().length() == UUID.randomUUID().toString().length()) {
                        all.add(UUID.fromString(line.strip()));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the list of erased keys cannot be read", e);
            }
        }
        return all;
    }

    /** Adds them, on the disk when this returns. Twice does no harm. */
    synchronized void add(Collection<UUID> owners) {
        if (owners.isEmpty()) {
            return;
        }
        StringBuilder lines = new StringBuilder("\n");
        owners.forEach(each -> lines.append(each).append('\n'));
        try {
            Path folder = keys;
            if (Files.notExists(folder)) {
                Files.createDirectories(folder);
                if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
                }
            }
            try (FileChannel to = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                to.write(ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8)));
                to.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the list of erased keys cannot be written", e);
        }
    }
}
