package org.spean.files;

import org.spean.access.guard.Shown;

/** What somebody is shown of a file, or what is asked of them first. */
public sealed interface FileShown {

    /** The file, whose pages can now be looked at; that it was shown is written down. */
    record Open(StoredFile file) implements FileShown {}

    /** A reason first; the same question with one is answered. */
    record NeedsReason(Shown.Why why) implements FileShown {}

    /** Somebody else's yes first. */
    record NeedsSecondYes(Shown.Why why) implements FileShown {}

    /** There is nothing: also where there is something that is not theirs. */
    record Nothing() implements FileShown {}
}
