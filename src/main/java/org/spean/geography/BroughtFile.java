package org.spean.geography;

/**
 * A file as somebody brought it.
 *
 * @param name as it was called there
 * @param bytes may be compressed (gzip); not copied, and not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; copying megabytes helps nobody
public record BroughtFile(String name, byte[] bytes) {}
