package org.spean.geography.ui;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.geography.Gazetteer;
import org.spean.geography.Place;
import org.spean.geography.PlaceCounts;
import org.spean.geography.PlaceKind;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;

/**
 * How places are spoken of on a page.
 *
 * @param language of the page
 */
public record PlaceWords(Language language) {

    private static final int THOUSANDS = 3;

    String say(String key, Object... parameters) {
        return Words.say(key, language, parameters);
    }

    /** A sentence about so many: one, or more. */
    String count(String key, long number) {
        return say(key + (number == 1 ? ".one" : ".many"), number(number));
    }

    /** With a comma between thousands. */
    String number(long number) {
        String digits = Long.toString(number);
        StringBuilder grouped = new StringBuilder(digits);
        for (int at = digits.length() - THOUSANDS; at > 0; at -= THOUSANDS) {
            grouped.insert(at, ',');
        }
        return Numerals.shaped(grouped.toString(), language);
    }

    /** A number without anything between its digits, as the lines of a file are told. */
    String plain(long number) {
        return Numerals.of(number, language);
    }

    String moment(Instant at) {
        return Numerals.moment(at, language);
    }

    String counts(PlaceCounts counts) {
        return Stream.of(PlaceKind.values())
                .map(kind -> count("place.count." + kind, counts.of(kind)))
                .collect(Collectors.joining(say("page.reach.comma")));
    }

    /**
     * The name with the province that it lies in: {@code Poipet, Banteay Meanchey}. Where both are called the same, each with what
     * it is, as people say it: {@code ក្រុងបាត់ដំបង, ខេត្តបាត់ដំបង}.
     */
    public String label(Place place, Gazetteer gazetteer) {
        List<Place> around = gazetteer.around(place);
        if (around.isEmpty()) {
            return name(place);
        }
        Place province = around.getFirst();
        return name(place).equals(name(province))
                ? typed(place) + ", " + typed(province)
                : name(place) + ", " + name(province);
    }

    private String typed(Place place) {
        if (language != Language.KHMER) {
            return name(place) + " " + type(place);
        }
        String full = place.khmerInFull();
        return full.equals(name(place)) ? type(place) + full : full;
    }

    /** The name in the page's language. */
    public String name(Place place) {
        return place.name().in(language);
    }

    /** The name in the other language; empty where it is the same. */
    String otherName(Place place) {
        String other = place.name().in(other());
        return other.equals(name(place)) ? "" : other;
    }

    Language other() {
        return language == Language.KHMER ? Language.ENGLISH : Language.KHMER;
    }

    /** What such a place is, and what it lies in, the nearest first: {@code quarter · Poipet · Banteay Meanchey}. */
    public String path(Place place, Gazetteer gazetteer) {
        return Stream.concat(
                        Stream.of(type(place)),
                        gazetteer.around(place).reversed().stream().map(this::name))
                .collect(Collectors.joining(" · "));
    }

    /** As the gazetteer calls such a place, or as its level is called. */
    String type(Place place) {
        return Optional.of(place)
                .flatMap(Place::type)
                .filter(type -> !type.khmer().isEmpty())
                .map(this::in)
                .orElseGet(() -> say("place.kind." + place.kind()));
    }

    private String in(BilingualText text) {
        return language == Language.ENGLISH ? text.english().toLowerCase(Locale.ROOT) : text.in(language);
    }
}
