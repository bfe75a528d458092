package org.spean.directory.book;

import java.util.Optional;
import org.spean.directory.Tier;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PlaceCode;

/**
 * Which book is wanted.
 *
 * @param place the province; empty for the whole country
 * @param language of the book
 * @param tier whose eyes it is for
 */
public record BookWish(Optional<PlaceCode> place, Language language, Tier tier) {

    /** Makes one. */
    public BookWish {
        if (tier == Tier.NAMED) {
            throw new IllegalArgumentException("a book is for no single referral");
        }
    }
}
