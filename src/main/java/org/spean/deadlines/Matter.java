package org.spean.deadlines;

/**
 * What a fact is about, as the room that owns it knows it: a case, a placement, a visit, a centre, a referral.
 *
 * @param kind what it is, in the word of that room
 * @param id its handle there: no name, nothing typed
 * @param reference how it is spoken of on screens: a code, an organization, a post, a province; never a client's name, for which
 *     there is no word
 */
public record Matter(String kind, String id, Word reference) {

    public Matter {
        if (!kind.matches("[A-Z_]{1,40}")) {
            throw new IllegalArgumentException("a kind is a word of the program");
        }
        // The same handles as a task's.
        new About(kind, id);
    }
}
