package org.spean.machine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The generated passwords of the embedded database's users, kept in a file that only the program's own user can read.
 *
 * @param superuser makes the other two, and nothing else
 * @param owner owns the tables; used by migrations only
 * @param app the program: reads and writes rows, owns nothing
 */
record DatabaseUsers(String superuser, String owner, String app) {

    static DatabaseUsers of(SpeanHome home) {
        Path file = home.path().resolve("database-users.properties");
        try {
            if (!Files.exists(file)) {
                write(file);
            }
            Properties kept = new Properties();
            try (InputStream in = Files.newInputStream(file)) {
                kept.load(in);
            }
            return new DatabaseUsers(kept.getProperty("superuser"), kept.getProperty("owner"), kept.getProperty("app"));
        } catch (IOException e) {
            throw new PlainRefusal(
                    "The database's passwords in " + file + " cannot be read: " + e.getMessage() + ".",
                    "Put the file back from your backup, or begin with an empty SPEAN_HOME.");
        }
    }

    private static void write(Path file) throws IOException {
        Properties made = new Properties();
        made.setProperty("superuser", password());
        made.setProperty("owner", password());
        made.setProperty("app", password());
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            made.store(out, "Made by Spean on its first start. Whoever reads this file can read the database.");
        }
    }

    private static String password() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
