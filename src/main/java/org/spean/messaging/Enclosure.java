package org.spean.messaging;

/**
 * A small file of text that goes with a message.
 *
 * @param name as a file: {@code date.ics}
 * @param type of what is in it, with its parameters: {@code text/calendar; charset=UTF-8}
 */
public record Enclosure(String name, String type, String text) {}
