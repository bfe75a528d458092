package org.spean.deadlines;

/**
 * Where something is done.
 *
 * @param address of the screen, relative to the program's own
 * @param words the key of what the link says
 */
public record Way(String address, String words) {}
