package org.spean.deadlines;

import java.util.UUID;
import org.spean.access.Role;
import org.spean.people.PersonId;
import org.spean.people.PostId;

/** Whose task it is. */
public sealed interface Owner {

    /** Of whoever answers for the post when they look: the post stays, people change. */
    record OfPost(PostId post) implements Owner {}

    /** Of one person, whatever they hold. */
    record OfPerson(PersonId person) implements Owner {}

    /** Of whoever signs in with this account, where the book of people does not have them: caseworkers hold no post. */
    record OfAccount(UUID account) implements Owner {}

    /** Of everybody who has the role when they look: for administrators, who have no post. */
    record OfRole(Role role) implements Owner {}

    /** As the table has it. */
    default String toKeep() {
        return switch (this) {
            case OfPost(PostId post) -> "POST:" + post;
            case OfPerson(PersonId person) -> "PERSON:" + person;
            case OfAccount(UUID account) -> "ACCOUNT:" + account;
            case OfRole(Role role) -> "ROLE:" + role;
        };
    }

    /** The one that was kept. */
    static Owner kept(String kept) {
        String[] parts = kept.split(":", 2);
        return switch (parts[0]) {
            case "POST" -> new OfPost(new PostId(UUID.fromString(parts[1])));
            case "PERSON" -> new OfPerson(new PersonId(UUID.fromString(parts[1])));
            case "ACCOUNT" -> new OfAccount(UUID.fromString(parts[1]));
            case "ROLE" -> new OfRole(Role.valueOf(parts[1]));
            default -> throw new IllegalStateException("no owner is a " + kept);
        };
    }
}
