package org.spean.people;

import java.time.LocalDate;
import java.util.Optional;
import org.spean.vocabulary.PhoneNumber;

/**
 * Who shall hold a post.
 *
 * @param from the first day
 * @param until the last day; empty while no end is known
 * @param phone on which the post is reached then; empty where that is the person's own first number, if they have one
 */
public record DesignationWish(
        PostId post, Whom whom, LocalDate from, Optional<LocalDate> until, Optional<PhoneNumber> phone) {

    /** Somebody in the book of people, or somebody who comes into it by the same act. */
    public sealed interface Whom {

        /** Somebody who is known. */
        record Known(PersonId person) implements Whom {}

        /** Somebody new. */
        record New(PersonWish person) implements Whom {}
    }
}
