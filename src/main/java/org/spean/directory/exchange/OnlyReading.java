package org.spean.directory.exchange;

import java.io.Serial;

/** Somebody tried to change the directory through the API, which only reads. */
class OnlyReading extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;
}
