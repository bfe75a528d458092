package org.spean.directory.ui;

import java.util.Optional;
import org.spean.directory.Tier;
import org.spean.directory.book.Edition;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PlaceCode;

/** The addresses of the resource book's screens and copies, relative to the program's own. */
final class BookLinks {

    /** The page of the whole country's book; below a province's page, that of its own. */
    static final String BOOK = "resource-book";

    /** Copies are below it. */
    static final String COPIES = "book";

    /** The parameter that says for whose eyes a copy is. */
    static final String FOR = "for";

    private static final String COUNTRY = "KH";

    private BookLinks() {}

    /** The page of a place's book. */
    static String page(Optional<PlaceCode> place) {
        return place.map(code -> DirectoryLinks.province(code) + "/" + BOOK).orElse(BOOK);
    }

    /** A print of the present state. */
    static String print(Optional<PlaceCode> place, Language language, Tier tier) {
        return COPIES + "/" + word(place) + "/" + language.tag() + ".pdf?" + FOR + "=" + tier.word();
    }

    /** A copy of an edition. */
    static String copy(Edition edition, Language language, Tier tier) {
        return COPIES + "/edition/" + edition.id() + "/" + language.tag() + ".pdf?" + FOR + "=" + tier.word();
    }

    /** The place in an address: {@code KH-2}, or {@code KH} for the country. */
    static String word(Optional<PlaceCode> place) {
        return place.map(PlaceCode::iso).orElse(COUNTRY);
    }

    /**
     * Reads a place from an address.
     *
     * @throws IllegalArgumentException when it is none
     */
    static Optional<PlaceCode> place(String word) {
        return word.equals(COUNTRY) ? Optional.empty() : Optional.of(PlaceCode.ofIso(word));
    }
}
