package org.spean.directory.book;

/** What came of the wish to make an edition. */
public sealed interface EditionOutcome {

    /** It was made. */
    record Made(Edition edition) implements EditionOutcome {}

    /** Nothing in it would be different from the last one. */
    record NothingChanged(Edition last) implements EditionOutcome {}

    /** There is no entry that reaches this place. */
    record NothingToPrint() implements EditionOutcome {}
}
