package org.spean.directory;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** An act that is begun by the first thing that belongs to it: where nothing comes of it, nothing stays of it either. */
public final class LateAct implements Supplier<UUID> {

    private final Supplier<UUID> begins;
    private Optional<UUID> begun = Optional.empty();

    LateAct(Supplier<UUID> begins) {
        this.begins = begins;
    }

    /** Its handle; begins it where it was not. */
    @Override
    public UUID get() {
        UUID handle = begun.orElseGet(begins);
        begun = Optional.of(handle);
        return handle;
    }
}
