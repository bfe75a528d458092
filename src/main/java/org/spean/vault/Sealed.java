package org.spean.vault;

import java.util.Arrays;

/**
 * A value that nobody can read without its owner's keyset. It can be kept anywhere: in a column, in a backup, in a queue.
 *
 * @param <T> what it is when it is opened
 */
@SuppressWarnings("UnusedTypeParameter") // said by whoever sealed it, and held to by whoever opens it
public final class Sealed<T> {

    private final byte[] text;

    private Sealed(byte[] text) {
        this.text = text;
    }

    /** As it was kept. */
    public static <T> Sealed<T> kept(byte[] text) {
        return new Sealed<>(text.clone());
    }

    /** As it is to be kept. */
    public byte[] toKeep() {
        return text.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed<?> sealed && Arrays.equals(text, sealed.text);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(text);
    }

    /** Says nothing: it may stand in a log. */
    @Override
    public String toString() {
        return "sealed";
    }
}
