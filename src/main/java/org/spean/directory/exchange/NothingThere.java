package org.spean.directory.exchange;

import java.io.Serial;

/** An address that leads nowhere. */
class NothingThere extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    NothingThere(String message) {
        super(message);
    }
}
