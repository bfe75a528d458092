package org.spean.directory.exchange;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spean.directory.Audience;
import org.spean.directory.Catalogue;
import org.spean.directory.Search;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceGroup;
import org.spean.vocabulary.ServiceTypeId;
import org.springframework.util.MultiValueMap;

/**
 * What another program asks for, read strictly: a program that mistypes is told, never answered with something else.
 *
 * @param search what is looked for
 * @param page counted from 1
 * @param size services on a page
 */
record ServiceQuery(Search search, int page, int size) {

    static final int MOST_ON_A_PAGE = 100;
    private static final int USUAL = 25;
    private static final int LAST_PAGE = 1_000_000;

    private static final String SEARCH = "search";
    private static final String PAGE = "page";
    private static final String PER_PAGE = "per_page";
    private static final String PROVINCE = "province";
    private static final String GROUP = "service_group";
    private static final String TYPE = "service_type";
    private static final String SERVES = "serves";
    private static final Set<String> KNOWN =
            new TreeSet<>(List.of(SEARCH, PAGE, PER_PAGE, PROVINCE, GROUP, TYPE, SERVES));

    /** Who is meant by a word of {@code serves}; {@code male} is whoever said yes to men or to boys. */
    private static final Map<String, Set<Audience>> BY_WORD = Arrays.stream(Audience.values())
            .collect(Collectors.collectingAndThen(
                    Collectors.toMap(Audience::word, audience -> Set.of(audience), (a, b) -> a, java.util.TreeMap::new),
                    words -> {
                        words.put("male", EnumSet.of(Audience.MEN, Audience.BOYS));
                        words.put("female", EnumSet.of(Audience.WOMEN, Audience.GIRLS));
                        return words;
                    }));

    /**
     * Reads the parameters.
     *
     * @throws BadParameter naming the first that cannot be understood, and what could stand there
     */
    static ServiceQuery of(MultiValueMap<String, String> parameters, Catalogue catalogue) {
        for (String name : parameters.keySet()) {
            if (!KNOWN.contains(name)) {
                throw new BadParameter(
                        shortened(name), "This parameter is not known. Known are " + String.join(", ", KNOWN) + ".");
            }
        }
        Search search = new Search(
                words(parameters),
                values(parameters, GROUP, "a number from 1 to 6", text -> ServiceGroup.of(Integer.parseInt(text))),
                values(parameters, TYPE, "a service type such as G4.6", text -> type(text, catalogue)),
                values(parameters, PROVINCE, "an ISO 3166-2 code from KH-1 to KH-25", PlaceCode::ofIso),
                parameters.getOrDefault(SERVES, List.of()).stream()
                        .flatMap(word -> audience(word).stream())
                        .collect(Collectors.toCollection(TreeSet::new)),
                Set.of(),
                Set.of(),
                false);
        return new ServiceQuery(
                search, number(parameters, PAGE, 1, LAST_PAGE), number(parameters, PER_PAGE, USUAL, MOST_ON_A_PAGE));
    }

    private static String words(MultiValueMap<String, String> parameters) {
        String words = single(parameters, SEARCH, "");
        if (words.length() > Search.MOST_LETTERS) {
            throw new BadParameter(
                    SEARCH,
                    "The search has " + words.length() + " letters; at most " + Search.MOST_LETTERS + " are read.");
        }
        if (words.codePoints().anyMatch(Character::isISOControl)) {
            throw new BadParameter(SEARCH, "The search holds control characters. Send letters, digits and marks only.");
        }
        return words;
    }

    private static Set<Audience> audience(String word) {
        Set<Audience> audience = BY_WORD.get(word);
        if (audience == null) {
            throw new BadParameter(
                    SERVES,
                    "\"" + shortened(word) + "\" is nobody this directory knows. Send one of "
                            + String.join(", ", BY_WORD.keySet()) + ".");
        }
        return audience;
    }

    private static ServiceTypeId type(String text, Catalogue catalogue) {
        return catalogue
                .type(new ServiceTypeId(text))
                .orElseThrow(() -> new IllegalArgumentException("no such type"))
                .id();
    }

    private static <T extends Comparable<? super T>> Set<T> values(
            MultiValueMap<String, String> parameters, String name, String wanted, Function<String, T> reader) {
        Set<T> values = new TreeSet<>();
        for (String text : parameters.getOrDefault(name, List.of())) {
            try {
                values.add(reader.apply(text));
            } catch (IllegalArgumentException unknown) {
                throw new BadParameter(name, "\"" + shortened(text) + "\" cannot be understood. Send " + wanted + ".");
            }
        }
        return values;
    }

    private static int number(MultiValueMap<String, String> parameters, String name, int usual, int most) {
        String text = single(parameters, name, String.valueOf(usual));
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // Told below, like a number that is too small or too big.
        }
        throw new BadParameter(
                name, "\"" + shortened(text) + "\" cannot be understood. Send a whole number from 1 to " + most + ".");
    }

    private static String single(MultiValueMap<String, String> parameters, String name, String missing) {
        List<String> values = parameters.getOrDefault(name, List.of(missing));
        if (values.size() > 1) {
            throw new BadParameter(name, "This parameter can be sent only once.");
        }
        return values.getFirst();
    }

    /** What was sent, fit to be sent back. */
    private static String shortened(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", "?");
        return clean.length() <= 40 ? clean : clean.substring(0, 40) + "…";
    }
}
