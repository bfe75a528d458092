package org.spean.directory.exchange;

import java.io.Serial;

/** Too many ask at once for something that is much work; a little later it will go. */
class Busy extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;
}
