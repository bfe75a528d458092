package org.spean.deadlines;

import java.util.Optional;
import org.spean.access.Subject;

/**
 * What a fact is about, as the room that owns it knows it: a case, a placement, a visit, a centre, a referral.
 *
 * @param kind what it is, in the word of that room
 * @param id its handle there: no name, nothing typed
 * @param reference how it is spoken of on screens: a code, an organization, a post, a province; never a client's name, for which
 *     there is no word
 * @param subject the case that it belongs to, if to one: whoever does not know of that case is told of nothing that is late in it
 */
public record Matter(String kind, String id, Word reference, Optional<Subject> subject) {

    public Matter {
        if (!kind.matches("[A-Z_]{1,40}")) {
            throw new IllegalArgumentException("a kind is a word of the program");
        }
        // The same handles as a task's.
        new About(kind, id);
    }

    /** One that belongs to no case. */
    public Matter(String kind, String id, Word reference) {
        this(kind, id, reference, Optional.empty());
    }
}
