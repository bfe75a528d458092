package org.spean.machine;

/**
 * The program cannot start or go on, and a person can do something about it: a sentence that says what is wrong and one
 * that says what helps. Printed without a stack trace.
 */
public class PlainRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String whatHelps;

    /**
     * Makes a refusal.
     *
     * @param whatIsWrong a whole sentence for whoever runs the program
     * @param whatHelps a whole sentence that says what to do about it
     */
    public PlainRefusal(String whatIsWrong, String whatHelps) {
        super(whatIsWrong);
        this.whatHelps = whatHelps;
    }

    static PlainRefusal diskFull() {
        return new PlainRefusal(
                "The disk is full.", "Free some space and start again; what was saved before is still there.");
    }

    /** The sentence that says what to do. */
    public String whatHelps() {
        return whatHelps;
    }
}
