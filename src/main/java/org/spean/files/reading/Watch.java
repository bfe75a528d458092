package org.spean.files.reading;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spean.files.FileFault;

/**
 * How much time and room one file may take. Whoever reads for it asks at every step; once it has said no it says no to
 * everything, so that what forgives one failure fails at the next.
 */
final class Watch {

    /** The watch over what the present thread reads; unbound where it reads for nobody. */
    static final ScopedValue<Watch> PRESENT = ScopedValue.newInstance();

    private final long end;
    private volatile long until;
    private long room;
    private volatile @Nullable FileFault over;

    /**
     * Begins now.
     *
     * @param whole how long all of it may take
     * @param first how long its first step may take
     * @param room how many bytes may be unpacked for it
     */
    Watch(Duration whole, Duration first, long room) {
        long now = System.nanoTime();
        this.end = now + whole.toNanos();
        this.until = now + Math.min(whole.toNanos(), first.toNanos());
        this.room = room;
    }

    /** A step begins, which may take so long, and not longer than is left for the whole. */
    void step(Duration most) {
        long then = System.nanoTime() + most.toNanos();
        until = then - end < 0 ? then : end;
        look();
    }

    /** Whether there is time left. */
    void look() {
        FileFault said = over;
        if (said == null && System.nanoTime() - until > 0) {
            said = FileFault.TOO_MUCH_INSIDE;
        }
        if (said != null) {
            throw ends(said);
        }
    }

    /** How long the present step may still take, in nanoseconds; less than nothing once it is over. */
    long left() {
        return until - System.nanoTime();
    }

    /** So many bytes more are unpacked. */
    void takes(long bytes) {
        room -= bytes;
        if (room < 0) {
            throw ends(FileFault.TOO_MUCH_INSIDE);
        }
        look();
    }

    /** Says no from here on. */
    Unreadable ends(FileFault why) {
        over = why;
        return new Unreadable(why);
    }

    /** Why it said no, if it did. */
    Optional<FileFault> over() {
        return Optional.ofNullable(over);
    }
}
