package org.spean.directory;

/** What a service said about an audience. */
public enum Answer {
    YES,
    NO,
    NOT_RECORDED
}
