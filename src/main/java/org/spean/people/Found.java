package org.spean.people;

import java.util.List;

/**
 * What a search of posts and people finds.
 *
 * @param posts by how well they fit
 * @param people by how well they fit
 */
public record Found(List<PostLine> posts, List<Person> people) {

    /** Nothing was looked for, so nothing was found. */
    static final Found NOTHING = new Found(List.of(), List.of());

    /** Whether there is nothing. */
    public boolean isEmpty() {
        return posts.isEmpty() && people.isEmpty();
    }
}
