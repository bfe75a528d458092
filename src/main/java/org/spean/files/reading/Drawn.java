package org.spean.files.reading;

import java.util.List;

/**
 * What was drawn of a file.
 *
 * @param pages JPEG pictures, at least one
 * @param thumbnail a small one of the first
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record Drawn(List<byte[]> pages, byte[] thumbnail) {

    /** The longest edge of a page, in pixels. */
    public static final int PAGE_EDGE = 2_400;

    /** The longest edge of a thumbnail, in pixels. */
    public static final int THUMBNAIL_EDGE = 240;
}
