package org.spean.messaging.voice;

/** What became of a recording that somebody brought, put back or took away. */
public sealed interface RecordingOutcome {

    /**
     * It is done.
     *
     * @param version the one that counts now
     */
    record Done(int version) implements RecordingOutcome {}

    /** It cannot be. */
    record Refused(Reason why) implements RecordingOutcome {}

    /** Somebody else did something with this piece meanwhile. */
    record Overtaken() implements RecordingOutcome {}

    /** Why not. */
    enum Reason {
        EMPTY,
        /** Longer than {@link Recordings#MOST_BYTES}. */
        TOO_LARGE,
        /** Neither mp3 nor wav, whatever its name says. */
        NO_SOUND
    }
}
