package org.spean.machine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
 * @param worker what the program does by itself, by the clock: the same, and no row of a client
 */
record DatabaseUsers(String superuser, String owner, String app, String worker) {

    private static final String WORKER = "worker";

    /** On a first start: as kept by an earlier attempt, otherwise newly made. */
    static DatabaseUsers readOrMade(SpeanHome home) {
        Path file = file(home);
        if (!Files.exists(file)) {
            try {
                Properties made = new Properties();
                made.setProperty("superuser", password());
                made.setProperty("owner", password());
                made.setProperty("app", password());
                made.setProperty(WORKER, password());
                write(file, made);
            } catch (IOException e) {
                throw refusal(file, "cannot be written: " + e.getMessage());
            }
        }
        return read(home);
    }

    /**
     * As kept.
     *
     * @throws PlainRefusal when the file is missing or damaged: new passwords would not open the old database
     */
    static DatabaseUsers read(SpeanHome home) {
        Path file = file(home);
        Properties kept = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            kept.load(in);
        } catch (NoSuchFileException e) {
            throw refusal(file, "are missing");
        } catch (IOException | IllegalArgumentException e) {
            throw refusal(file, "cannot be read: " + e.getMessage());
        }
        DatabaseUsers users = new DatabaseUsers(
                needed(kept, "superuser", file),
                needed(kept, "owner", file),
                needed(kept, "app", file),
                kept.getProperty(WORKER, password()));
        if (!kept.containsKey(WORKER)) {
            add(file, kept, users.worker());
        }
        return users;
    }

    /** A database that was made before there was a worker. */
    private static void add(Path file, Properties kept, String worker) {
        kept.setProperty(WORKER, worker);
        try {
            write(file, kept);
        } catch (IOException e) {
            throw refusal(file, "cannot be written: " + e.getMessage());
        }
    }

    private static Path file(SpeanHome home) {
        return home.path().resolve("database-users.properties");
    }

    private static String needed(Properties kept, String user, Path file) {
        String password = kept.getProperty(user);
        if (password == null) {
            throw refusal(file, "are damaged: the one of " + user + " is missing");
        }
        return password;
    }

    private static PlainRefusal refusal(Path file, String what) {
        return new PlainRefusal(
                "The database's passwords in " + file + " " + what + ".",
                "Put the file back from your backup, or begin with an empty SPEAN_HOME.");
    }

    /** Whole or not at all: a program that is killed here leaves no half of the passwords. */
    private static void write(Path file, Properties made) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (OutputStream out = Files.newOutputStream(beside)) {
            made.store(out, "Made by Spean on its first start. Whoever reads this file can read the database.");
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String password() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
