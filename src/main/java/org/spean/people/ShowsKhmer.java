package org.spean.people;

/** Whether a telephone can show Khmer letters: where it is not yes, romanised words are sent, or somebody calls. */
public enum ShowsKhmer {
    YES,
    NO,
    UNKNOWN
}
