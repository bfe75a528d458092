package org.spean.deadlines;

/**
 * What a task is about, so that whoever settles it can find the task.
 *
 * @param kind what it is, in the word of the room that owns it
 * @param id its handle there: no name, nothing typed
 */
public record About(String kind, String id) {

    public About {
        if (!id.matches("[A-Za-z0-9+:-]{1,80}")) {
            throw new IllegalArgumentException("a handle has no blanks and no names");
        }
    }
}
