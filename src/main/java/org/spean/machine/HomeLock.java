package org.spean.machine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;

/** One program for each folder: a second one is told so instead of fighting over the database. */
record HomeLock(FileChannel channel, FileLock lock) implements AutoCloseable {

    static HomeLock take(SpeanHome home) {
        try {
            FileChannel channel =
                    FileChannel.open(home.path().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
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

    @Override
    public void close() throws IOException {
        lock.close();
        channel.close();
    }
}
