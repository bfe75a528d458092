package org.spean.directory.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.spean.directory.Search;
import org.springframework.util.MultiValueMap;

/**
 * What was sent beside an address, read strictly: a program that mistypes is told, never answered with something else.
 * Every refusal names the parameter and what would work.
 */
class Asked {

    static final int MOST_ON_A_PAGE = 100;
    static final int MOST_MINIMAL = 10_000;
    private static final int USUAL = 25;
    private static final int LAST_PAGE = 1_000_000;

    private final MultiValueMap<String, String> sent;

    /**
     * Reads what was sent.
     *
     * @throws BadParameter when the endpoint knows nothing of it
     */
    Asked(MultiValueMap<String, String> sent, Endpoint endpoint) {
        this.sent = sent;
        List<String> known = Parameter.words(endpoint.parameters());
        for (String name : sent.keySet()) {
            if (!known.contains(name)) {
                throw new BadParameter(
                        shortened(name),
                        "This parameter is not known here. "
                                + (known.isEmpty() ? "None is." : "Known are " + String.join(", ", known) + "."));
            }
        }
        refuse(Parameter.POSTCODE);
        refuse(Parameter.PROXIMITY);
        if (sent.containsKey(Parameter.FORMAT.word()) && !text(Parameter.FORMAT).equals("json")) {
            throw new BadParameter(
                    Parameter.FORMAT.word(), "Only format=json is spoken here; all at once is /api/hsds/package.zip.");
        }
    }

    private void refuse(Parameter parameter) {
        if (sent.containsKey(parameter.word())) {
            throw new BadParameter(
                    parameter.word(),
                    "The sources have neither addresses nor postcodes. Ask by province: province=KH-2.");
        }
    }

    /** Whether something was sent. */
    boolean has(Parameter parameter) {
        return sent.containsKey(parameter.word());
    }

    /** The one text that was sent; empty where none was. */
    String text(Parameter parameter) {
        List<String> values = sent.getOrDefault(parameter.word(), List.of(""));
        if (values.size() > 1) {
            throw new BadParameter(parameter.word(), "This parameter can be sent only once.");
        }
        return values.getFirst();
    }

    /** The words to look for. */
    String words() {
        String words = text(Parameter.SEARCH);
        if (words.length() > Search.MOST_LETTERS) {
            throw new BadParameter(
                    Parameter.SEARCH.word(),
                    "The search has " + words.length() + " letters; at most " + Search.MOST_LETTERS + " are read.");
        }
        if (words.codePoints().anyMatch(Character::isISOControl)) {
            throw new BadParameter(
                    Parameter.SEARCH.word(),
                    "The search holds control characters. Send letters, digits and marks only.");
        }
        return words;
    }

    int page() {
        return number(Parameter.PAGE, 1, LAST_PAGE);
    }

    int size() {
        return number(Parameter.PER_PAGE, USUAL, MOST_ON_A_PAGE);
    }

    /** As {@link #size}, for lists of handles, which are meant to come all at once. */
    int minimalSize() {
        return number(Parameter.PER_PAGE, MOST_MINIMAL, MOST_MINIMAL);
    }

    boolean flag(Parameter parameter) {
        String text = has(parameter) ? text(parameter) : "false";
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw unread(parameter, text, "true or false");
        };
    }

    Optional<UUID> handle(Parameter parameter) {
        if (!has(parameter)) {
            return Optional.empty();
        }
        String text = text(parameter);
        return Optional.of(Handles.read(text)
                .orElseThrow(() -> unread(parameter, text, "a UUID, such as 0b3c1f5e-8a52-3b6e-9a51-0c0e6b1c2d3e")));
    }

    Optional<Instant> moment(Parameter parameter) {
        if (!has(parameter)) {
            return Optional.empty();
        }
        String text = text(parameter);
        // A plus sign that was not encoded arrives as a blank.
        return Optional.of(Moments.read(text.replace(' ', '+'))
                .orElseThrow(() -> unread(
                        parameter, text, "a moment with its offset such as 2026-11-22T07:00:00Z, or 2026-11-22")));
    }

    /** Every value that was sent, each read. */
    <T extends Comparable<? super T>> Set<T> values(Parameter parameter, String wanted, Function<String, T> reader) {
        Set<T> values = new TreeSet<>();
        for (String text : sent.getOrDefault(parameter.word(), List.of())) {
            try {
                values.add(reader.apply(text));
            } catch (IllegalArgumentException unknown) {
                throw unread(parameter, text, wanted);
            }
        }
        return values;
    }

    private int number(Parameter parameter, int usual, int most) {
        String text = has(parameter) ? text(parameter) : String.valueOf(usual);
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // Told below, like a number that is too small or too big.
        }
        throw unread(parameter, text, "a whole number from 1 to " + most);
    }

    static BadParameter unread(Parameter parameter, String text, String wanted) {
        return new BadParameter(
                parameter.word(), "\"" + shortened(text) + "\" cannot be understood. Send " + wanted + ".");
    }

    /** What was sent, fit to be sent back. */
    private static String shortened(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", "?");
        return clean.length() <= 40 ? clean : clean.substring(0, 40) + "…";
    }
}
