package org.spean.files.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.files.FileFault;
import org.spean.machine.SpeanHome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads files, each in a thread of its own, at most two at once. Whoever brought one waits for it, and not longer than it may
 * take: a thread that did not end by then goes on alone, and keeps its place until it does.
 */
@Component
public class Works {

    /** So many at once. */
    static final int PLACES = 2;

    /** How long a picture may take. */
    static final Duration PICTURE = Duration.ofSeconds(8);

    /** How long a whole PDF may take; a page of it less ({@code Pdf}). */
    static final Duration WHOLE_PDF = Duration.ofSeconds(40);

    private static final Duration WAITS_FOR_A_PLACE = Duration.ofSeconds(15);

    /** What a step takes that does not look at its watch. */
    private static final Duration OVERTIME = Duration.ofSeconds(2);

    /** How much may be unpacked for one file: thirty colour scans at 200 dpi have 350 MB. */
    private static final long ROOM = 768L * 1024 * 1024;

    private static final Logger log = LoggerFactory.getLogger(Works.class);

    private final Semaphore places;
    private final Duration waits;
    private final Duration step;

    @Autowired
    Works(SpeanHome home) {
        this(PLACES, WAITS_FOR_A_PLACE, Pdf.STEP);
        Pdf.remembersFontsIn(home.folder("fonts"));
    }

    /** With limits of a test's own. */
    Works(int places, Duration waits, Duration step) {
        this.places = new Semaphore(places, true);
        this.waits = waits;
        this.step = step;
    }

    /**
     * Draws a file's pictures.
     *
     * @param file not empty, and not larger than is taken at all
     * @throws Unreadable with what is said of it
     * @throws IOException when the disk refuses
     */
    public Drawn draw(Path file) throws IOException {
        Kind kind = Kind.of(file);
        switch (kind) {
            case HEIC -> throw new Unreadable(FileFault.HEIC);
            case WEBP -> throw new Unreadable(FileFault.WEBP);
            case OTHER -> throw new Unreadable(FileFault.OTHER_KIND);
            case JPEG, PNG, PDF -> {}
        }
        try {
            if (!places.tryAcquire(waits.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unreadable(FileFault.BUSY);
            }
            return apart(file, kind);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreadable(FileFault.BUSY);
        }
    }

    /** In a thread of its own, which gives the place back when it ends, and no sooner. */
    private Drawn apart(Path file, Kind kind) throws InterruptedException {
        CompletableFuture<Drawn> drawn = new CompletableFuture<>();
        if (kind == Kind.PDF) {
            try {
                Pdf.ready();
            } catch (RuntimeException | Error e) {
                places.release();
                throw e;
            }
        }
        Watch watch = kind == Kind.PDF ? new Watch(WHOLE_PDF, step, ROOM) : new Watch(PICTURE, PICTURE, ROOM);
        Thread.ofPlatform().daemon().name("file").start(() -> {
            try {
                ScopedValue.where(Watch.PRESENT, watch).run(() -> finish(drawn, file, kind, watch));
            } finally {
                places.release();
            }
        });
        try {
            return awaited(drawn, watch);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Unreadable said ? said : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            watch.ends(FileFault.BUSY);
            throw e;
        }
    }

    /** Not longer than the step that it is at may take. */
    private static Drawn awaited(CompletableFuture<Drawn> drawn, Watch watch)
            throws InterruptedException, ExecutionException {
        while (true) {
            long left = watch.left() + OVERTIME.toNanos();
            if (left <= 0) {
                log.warn("A file was given up; its thread has not ended yet");
                throw watch.ends(FileFault.TOO_MUCH_INSIDE);
            }
            try {
                return drawn.get(left, TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                // Another step may have begun meanwhile.
            }
        }
    }

    /** Whatever goes wrong in a stranger's file is the file's fault; of it nothing is written into the log. */
    private void finish(CompletableFuture<Drawn> drawn, Path file, Kind kind, Watch watch) {
        try {
            Drawn all = kind == Kind.PDF ? Pdf.read(file, watch, step) : Picture.read(file, kind, watch);
            watch.over()
                    .ifPresentOrElse(
                            why -> drawn.completeExceptionally(new Unreadable(why)), () -> drawn.complete(all));
        } catch (StackOverflowError | OutOfMemoryError e) {
            drawn.completeExceptionally(new Unreadable(FileFault.TOO_MUCH_INSIDE));
        } catch (IOException | RuntimeException e) {
            drawn.completeExceptionally(new Unreadable(watch.over().orElse(FileFault.BROKEN)));
        } catch (Error e) {
            drawn.completeExceptionally(new Unreadable(FileFault.BROKEN));
        }
    }
}
