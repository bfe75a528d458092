package org.spean.directory.book;

import java.util.Optional;
import org.spean.directory.Coverage;
import org.spean.directory.ServiceEntry;
import org.spean.vocabulary.PlaceCode;

/** The parts of a book: what is near comes first. */
enum Part {
    /** They named the province; in the book of the country, any province. */
    LOCAL,
    NATIONWIDE,
    /** They did not say where: only in the book of the country. */
    NOT_REPORTED;

    /** Where an entry stands in the book of a place; nowhere if it does not reach it. */
    static Optional<Part> of(ServiceEntry entry, Optional<PlaceCode> place) {
        Coverage coverage = entry.coverage();
        return switch (coverage.kind()) {
            case NATIONWIDE -> Optional.of(NATIONWIDE);
            case NOT_REPORTED -> place.isPresent() ? Optional.empty() : Optional.of(NOT_REPORTED);
            case PROVINCES -> place.isEmpty() || coverage.reaches(place.get()) ? Optional.of(LOCAL) : Optional.empty();
        };
    }

    /** The key of its name, for a province or for the country. */
    String key(Optional<PlaceCode> place) {
        return "book.part." + name() + (this == LOCAL && place.isEmpty() ? ".country" : "");
    }
}
