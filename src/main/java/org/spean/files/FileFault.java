package org.spean.files;

/** Why a file was not kept (design 5.5). Nothing of it stays. */
public enum FileFault {
    /** No file can be put there by them; also where there is nothing that they know of. */
    NOT_ALLOWED,
    /** Not one byte. */
    EMPTY,
    /** More than {@link StoredFiles#MOST_BYTES}. */
    TOO_LARGE,
    /** Neither a picture nor a PDF that is taken, whatever its name says. */
    OTHER_KIND,
    /** A picture as newer telephones keep them. */
    HEIC,
    /** A picture as pages of the web have them. */
    WEBP,
    /** It ends too early, or cannot be read. */
    BROKEN,
    /** A picture, or one inside a PDF, with more than {@link StoredFiles#MOST_PIXELS}. */
    TOO_MANY_PIXELS,
    /** A PDF with more than {@link StoredFiles#MOST_PAGES}. */
    TOO_MANY_PAGES,
    /** A PDF that is locked, with or without a password. */
    LOCKED,
    /** A PDF with pictures of a kind that cannot be read here: they would be missing from its pages. */
    UNREADABLE_PICTURES,
    /** What unpacks inside takes more room or time than any honest paper. */
    TOO_MUCH_INSIDE,
    /** Others' files are being read; a little later it works. */
    BUSY,
    /** A photo without the client's agreement. */
    NOT_AGREED
}
