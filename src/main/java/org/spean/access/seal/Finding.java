package org.spean.access.seal;

import java.util.Optional;
import java.util.UUID;

/**
 * What a check of the log found first.
 *
 * @param what what is wrong, if anything
 * @param place the place in the chain, from 1; where nothing is wrong, how many entries there are
 * @param entry the entry's id, where one can be named
 */
public record Finding(What what, long place, Optional<UUID> entry) {

    /** What can be wrong. */
    public enum What {
        /** Everything is as it was sealed. */
        NOTHING("Nothing is wrong."),
        /** The entry is not what was sealed: changed, or exchanged with another. */
        CHANGED("The entry is not what was sealed: it was changed, or exchanged with another."),
        /** An entry that was sealed is not there. */
        GONE("The entry was sealed and is not there any more."),
        /** A part of the chain itself is not there. */
        LINK_GONE("The chain itself has a gap here."),
        /** The chain fits in itself, but not to the signature: it was made again, from here or before. */
        NOT_SIGNED("The chain was made again by somebody without the key, here or after the signature before."),
        /** The chain is signed, but it is not the one whose signature was published. */
        NOT_AS_PUBLISHED("The log is not the one whose signature was kept beside the database or published."),
        /** Entries that were sealed at the end are gone, and their signatures, too. */
        SHORTER("The log ends here, and a signature kept beside the database or published goes further."),
        /** An entry was put in later among those of before. */
        ADDED("The entry was put in later, past the chain.");

        private final String sentence;

        What(String sentence) {
            this.sentence = sentence;
        }

        /** For the terminal, in English. */
        String sentence() {
            return sentence;
        }
    }

    /** Whether the log is as it was written. */
    public boolean fine() {
        return what == What.NOTHING;
    }
}
