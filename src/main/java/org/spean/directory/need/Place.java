package org.spean.directory.need;

import java.util.Optional;
import org.spean.vocabulary.PlaceCode;

/**
 * A row of a table of figures.
 *
 * @param kind what it stands for
 * @param province which; only of {@link Kind#PROVINCE}
 */
public record Place(Kind kind, Optional<PlaceCode> province) implements Comparable<Place> {

    /** What reaches every province. */
    public static final Place NATIONWIDE = new Place(Kind.NATIONWIDE, Optional.empty());
    /** What did not say which provinces it reaches. */
    public static final Place NOT_REPORTED = new Place(Kind.NOT_REPORTED, Optional.empty());
    /** The whole table, everything counted once. */
    public static final Place ALL = new Place(Kind.ALL, Optional.empty());

    /** What a row stands for. */
    public enum Kind {
        NATIONWIDE,
        PROVINCE,
        NOT_REPORTED,
        ALL
    }

    /** The row of a province. */
    public static Place of(PlaceCode province) {
        return new Place(Kind.PROVINCE, Optional.of(province.province()));
    }

    static Place ofWord(String word) {
        return switch (word) {
            case "NATIONWIDE" -> NATIONWIDE;
            case "NOT_REPORTED" -> NOT_REPORTED;
            case "ALL" -> ALL;
            default -> of(new PlaceCode(word));
        };
    }

    /** The word in a file: the province's ISO code, or the kind. */
    public String word() {
        return province.map(PlaceCode::iso).orElse(kind.name());
    }

    @Override
    public int compareTo(Place other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0
                ? byKind
                : province.map(PlaceCode::digits)
                        .orElse("")
                        .compareTo(other.province.map(PlaceCode::digits).orElse(""));
    }
}
