package org.spean.vault;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.spean.machine.PlainRefusal;
import org.spean.machine.SecretFile;

/** The file with the master keys, which nobody but the program's user may read. */
record KeyFile(Path path) {

    /**
     * Reads it.
     *
     * @throws PlainRefusal when it cannot be read, or others can read it, too
     */
    List<MasterKey> read() {
        return KeyLines.read(new SecretFile(path).read("master key", "SPEAN_MASTER_KEY_FILE"), path.toString());
    }

    /** Makes a new key, on a first start. Two nodes that do so at once have one key: the file is made by one of them. */
    void make(Clock clock) {
        byte[] key = new byte[LocalMasterKey.BYTES];
        new SecureRandom().nextBytes(key);
        String id = "made-" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        new SecretFile(path)
                .make(
                        "# Opens every name that Spean keeps. Without it they are lost; with it and the database they are read.\n"
                                + "# Keep a copy apart from the database's backups. A new key is a new line above this one.\n"
                                + id + ":" + Base64.getEncoder().encodeToString(key) + "\n");
    }
}
