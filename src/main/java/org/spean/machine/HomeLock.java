package org.spean.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One program for each folder: a second one is told so instead of fighting over the database. */
record HomeLock(FileChannel channel, FileLock lock) implements AutoCloseable {

    static HomeLock take(SpeanHome home) {
        try {
            FileChannel channel =
                    FileChannel.open(home.path().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tried(channel);
            if (lock == null) {
                channel.close();
                throw new PlainRefusal(
                        "Another Spean is running on the folder " + home.path() + ".",
                        "Stop it, or name another folder in SPEAN_HOME.");
            }
            return new HomeLock(channel, lock);
        } catch (IOException e) {
            throw new PlainRefusal(
                    "The folder " + home.path() + " cannot be locked: " + e.getMessage() + ".",
                    "Name a folder on a local disk in SPEAN_HOME.");
        }
    }

    private static @Nullable FileLock tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held within this very process.
            return null;
        }
    }

    /** Lets others in; the lock is gone with the process in any case. */
    @Override
    public void close() {
        try {
            lock.close();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
