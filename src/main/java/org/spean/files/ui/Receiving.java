package org.spean.files.ui;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.spean.access.Subject;
import org.spean.files.FileFault;
import org.spean.files.FileOutcome;
import org.spean.files.StoredFiles;
import org.spean.vocabulary.Sensitivity;

/**
 * Takes what a browser sends, in the request that brings it, while the rest of the page goes on: not a byte more than may come,
 * and nothing of it is left when the request is over. What is kept belongs to nothing until the page has told of it: where the
 * page is left before, it is taken away again.
 */
final class Receiving implements UploadHandler {

    /** What the camera in the page sends with a photo when whoever takes it has said that the client agrees. */
    private static final String AGREED = "X-Client-Agrees";

    /**
     * One file.
     *
     * @param name as it was called where it came from; shown once to whoever brought it, and kept nowhere
     */
    record Came(String name, FileOutcome outcome) {}

    private final FileShelf shelf;
    private final Subject folder;
    private final Set<Sensitivity> about;
    private final boolean photo;
    private final Deque<Came> come = new ArrayDeque<>();
    private boolean left;

    /**
     * One for a part of a page.
     *
     * @param photo whether it comes from the camera in the page
     */
    Receiving(FileShelf shelf, Subject folder, Set<Sensitivity> about, boolean photo) {
        this.shelf = shelf;
        this.folder = folder;
        this.about = Set.copyOf(about);
        this.photo = photo;
    }

    /** The next one that has not been told yet. */
    synchronized Optional<Came> next() {
        return Optional.ofNullable(come.poll());
    }

    /** The part of the page is there. */
    synchronized void enter() {
        left = false;
    }

    /** It is there no more: nobody will be told of what came, or is still coming. */
    synchronized void leave() {
        left = true;
        come.forEach(this::forget);
        come.clear();
    }

    private synchronized void came(Came one) {
        if (left) {
            forget(one);
        } else {
            come.add(one);
        }
    }

    private void forget(Came one) {
        if (one.outcome() instanceof FileOutcome.Kept kept) {
            shelf.files().takeAway(shelf.actor(), kept.id());
        }
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        FileOutcome outcome = received(event);
        came(new Came(event.getFileName(), outcome));
        if (photo && outcome instanceof FileOutcome.Refused) {
            // The camera keeps the photo, to send it again.
            event.reject();
        }
    }

    private FileOutcome received(UploadEvent event) throws IOException {
        if (event.getFileSize() > StoredFiles.MOST_BYTES) {
            return new FileOutcome.Refused(FileFault.TOO_LARGE);
        }
        if (photo && !"true".equals(event.getRequest().getHeader(AGREED))) {
            return new FileOutcome.Refused(FileFault.NOT_AGREED);
        }
        if (!shelf.files().mayKeep(shelf.actor(), folder, about)) {
            return new FileOutcome.Refused(FileFault.NOT_ALLOWED);
        }
        Path file = shelf.incoming().newFile();
        try {
            try (InputStream from = event.getInputStream()) {
                if (!whole(from, file)) {
                    return new FileOutcome.Refused(FileFault.TOO_LARGE);
                }
            }
            return photo
                    ? shelf.files().keepPhoto(shelf.actor(), folder, about, file)
                    : shelf.files().keep(shelf.actor(), folder, about, file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Whether all of it was small enough; whatever the browser said of its size. */
    private static boolean whole(InputStream from, Path to) throws IOException {
        byte[] some = new byte[1 << 16];
        long come = 0;
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int read = from.read(some); read >= 0; read = from.read(some)) {
                come += read;
                if (come > StoredFiles.MOST_BYTES) {
                    return false;
                }
                out.write(some, 0, read);
            }
        }
        return true;
    }

    @Override
    public long getFileSizeMax() {
        return StoredFiles.MOST_BYTES;
    }

    @Override
    public long getFileCountMax() {
        return 1;
    }
}
