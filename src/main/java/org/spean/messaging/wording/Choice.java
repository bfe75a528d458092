package org.spean.messaging.wording;

/**
 * An answer to choose from, where there is a button for it.
 *
 * @param key the figure that stands for it
 * @param words what it means, in the writing of the message
 * @param needsDay whether a day has to be written with it
 */
public record Choice(String key, String words, boolean needsDay) {

    /** As a button says it: {@code 1 yes}. */
    public String label() {
        return key + " " + words;
    }
}
