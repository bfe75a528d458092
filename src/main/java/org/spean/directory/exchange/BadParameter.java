package org.spean.directory.exchange;

import java.io.Serial;

/** A parameter that cannot be understood. Its message is for the programmer who asked. */
class BadParameter extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String parameter;

    BadParameter(String parameter, String message) {
        super(message);
        this.parameter = parameter;
    }

    String parameter() {
        return parameter;
    }
}
