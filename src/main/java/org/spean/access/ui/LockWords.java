package org.spean.access.ui;

/** The keys of what a lock says, on the plain page and over any other. */
final class LockWords {

    private LockWords() {}

    /** What is asked for. */
    static String field(boolean pin) {
        return pin ? "lock.pin-or-password" : "lock.password";
    }
}
