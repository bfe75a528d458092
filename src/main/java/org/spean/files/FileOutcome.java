package org.spean.files;

/** What came of keeping a file. */
public sealed interface FileOutcome {

    /**
     * It is kept.
     *
     * @param id its handle
     * @param pages how many pictures it has
     */
    record Kept(FileId id, int pages) implements FileOutcome {}

    /** It is not, and nothing of it stays. */
    record Refused(FileFault why) implements FileOutcome {}
}
