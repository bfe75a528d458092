package org.spean.machine;

import java.util.function.Supplier;

/**
 * Work that nobody asked for: done by the clock, and for nobody. It enters the database as the worker, who sees no row of a
 * client, so that no job can leak one.
 */
public final class ByTheClock {

    private static final ScopedValue<Boolean> WORKER = ScopedValue.newInstance();

    private ByTheClock() {}

    /** Whether the present thread does such work. */
    static boolean now() {
        return WORKER.orElse(false);
    }

    /** The same work, done as the worker. */
    static Runnable of(Runnable work) {
        return () -> ScopedValue.where(WORKER, true).run(work);
    }

    /** Does as the program what a worker may not: keys are turned by the clock, and only the program may touch them. */
    public static <T> T asTheProgram(Supplier<T> work) {
        return ScopedValue.where(WORKER, false).call(work::get);
    }
}
