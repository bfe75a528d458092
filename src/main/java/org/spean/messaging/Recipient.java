package org.spean.messaging;

import java.util.UUID;
import org.spean.people.PersonId;
import org.spean.people.PostId;
import org.spean.vocabulary.PhoneNumber;

/**
 * To whom something is told. No client, no family, no village chief is one: there is no such recipient (design 3.1). Which
 * number it goes to is looked up when it is sent: people change, posts stay.
 */
public sealed interface Recipient {

    /** Whoever holds the post on the day on which it is sent, or acts for them. */
    record OfPost(PostId post) implements Recipient {}

    /** Somebody who works with the program: for what is theirs and no post's. */
    record OfPerson(PersonId person) implements Recipient {}

    /** Whoever answers a number: to find out who that is, and to answer them. */
    record OfNumber(PhoneNumber number) implements Recipient {}

    /** What the table calls it. */
    default String kind() {
        return switch (this) {
            case OfPost post -> "POST";
            case OfPerson person -> "PERSON";
            case OfNumber number -> "NUMBER";
        };
    }

    /** What it is kept as. */
    default String toKeep() {
        return switch (this) {
            case OfPost(PostId post) -> post.id().toString();
            case OfPerson(PersonId person) -> person.id().toString();
            case OfNumber(PhoneNumber number) -> number.e164();
        };
    }

    /** The one that was kept. */
    static Recipient kept(String kind, String kept) {
        return switch (kind) {
            case "POST" -> new OfPost(new PostId(UUID.fromString(kept)));
            case "PERSON" -> new OfPerson(new PersonId(UUID.fromString(kept)));
            case "NUMBER" -> new OfNumber(new PhoneNumber(kept));
            default -> throw new IllegalStateException("no recipient is a " + kind);
        };
    }
}
