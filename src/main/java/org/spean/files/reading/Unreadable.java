package org.spean.files.reading;

import org.spean.files.FileFault;

/**
 * Ends the reading of a file. Unchecked, so that it passes through a library that forgives what cannot be read and goes on.
 */
public class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FileFault why;

    Unreadable(FileFault why) {
        // Without a stack and without words of the file.
        super(why.name(), null, false, false);
        this.why = why;
    }

    /** What is said of it. */
    public FileFault why() {
        return why;
    }
}
