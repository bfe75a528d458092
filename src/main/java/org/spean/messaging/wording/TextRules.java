package org.spean.messaging.wording;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.geography.Gazetteer;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.spelling.KhmerSpelling;
import org.springframework.stereotype.Component;

/**
 * What a text may hold (design 3.1): the slots of its kind, and fixed words in which nothing can hide. Every text goes through
 * here at start, when it is typed, and again whenever it is used, for the rules may have grown since.
 */
@Component
public class TextRules {

    /** The longest text, slots and all, in UTF-16 units. */
    public static final int MOST_LETTERS = 400;

    /** More brackets than any text needs; what is left out is tried in every combination. */
    private static final int MOST_BRACKETS = 6;

    private static final int LONG_NAME = 5;

    private static final Pattern FIGURES = Pattern.compile("[0-9\\u17E0-\\u17E9](?:[ ./-]?[0-9\\u17E0-\\u17E9])+");
    private static final Pattern CODE =
            Pattern.compile("[A-Za-z]+[0-9\\u17E0-\\u17E9]\\w*|[0-9\\u17E0-\\u17E9][A-Za-z]\\w*");
    private static final Pattern ADDRESS =
            Pattern.compile("https?:\\S*|www\\.\\S*|\\w+\\.[A-Za-z]{2,}(?=[\\s/,;:)]|$)\\S*", Pattern.CASE_INSENSITIVE);

    /** A Khmer sign without the letter that it belongs to: in it, a word could be torn apart that people still read. */
    private static final Pattern LOST_SIGN =
            Pattern.compile("(?<![\\u1780-\\u17D3\\u17DD])[\\u17B4-\\u17D3\\u17DD]|\\u17D2(?![\\u1780-\\u17B3])");

    private static final String MARKS = " .,:;!?'\"()/-+=&";
    private static final String FINE_MARKS = "‘’“”–—…«»";

    private final WordMatch places;

    /** The places of the directory, not the whole gazetteer: of its sixteen thousand names many are everyday words. */
    TextRules(Gazetteer gazetteer) {
        places = new WordMatch(
                Stream.concat(
                                gazetteer.provinces().stream().flatMap(each -> names(each.name(), each.otherNames())),
                                gazetteer.namedDistricts().stream()
                                        .flatMap(each -> names(each.name(), each.otherNames())))
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                List.of());
    }

    /** Short other names are abbreviations, and words of their own. */
    private static Stream<String> names(BilingualText name, Collection<String> others) {
        return Stream.concat(
                        Stream.of(name.english(), name.khmer()),
                        others.stream().filter(each -> each.length() >= LONG_NAME))
                .filter(each -> !each.isEmpty())
                .map(each -> each.length() > LONG_NAME ? each + "*" : each);
    }

    /** A text as it is kept: one spelling for what looks the same, one space for several, and no letter that nobody sees. */
    public static String clean(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    /** All that is wrong with a text; nothing where it may stand. */
    public List<Fault> against(MessageKind kind, Writing writing, String text) {
        if (text.isBlank()) {
            return List.of(new Fault(Fault.Rule.EMPTY, ""));
        }
        if (text.length() > MOST_LETTERS) {
            return List.of(new Fault(Fault.Rule.TOO_LONG, Integer.toString(text.length())));
        }
        Piece.Read read = Piece.read(text);
        Set<Fault> faults = new LinkedHashSet<>(read.faults());
        slots(kind, read.pieces(), faults);
        List<String> words = fixed(read.pieces());
        if (words.isEmpty()) {
            faults.add(new Fault(Fault.Rule.BRACKETS, "[…]"));
        }
        words.forEach(each -> words(each, faults));
        String letters = Piece.SIGNS.matcher(text).replaceAll(" ");
        letters(writing, letters, faults);
        find(LOST_SIGN, Fault.Rule.LETTER, letters, faults);
        return List.copyOf(faults);
    }

    private static void slots(MessageKind kind, List<Piece> pieces, Set<Fault> faults) {
        Set<Slot> there = EnumSet.noneOf(Slot.class);
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Said _ -> {}
                case Piece.Filled(Slot slot) -> {
                    there.add(slot);
                    fits(kind, slot, false, faults);
                }
                case Piece.Together together -> {
                    there.add(together.with());
                    fits(kind, together.with(), true, faults);
                }
            }
        }
        kind.neededInText().stream()
                .filter(slot -> !there.contains(slot))
                .sorted()
                .forEach(slot -> faults.add(new Fault(Fault.Rule.MISSING, slot.placeholder())));
    }

    private static void fits(MessageKind kind, Slot slot, boolean inBrackets, Set<Fault> faults) {
        if (!kind.allowed().contains(slot)) {
            faults.add(new Fault(Fault.Rule.NOT_HERE, slot.placeholder()));
        } else if (kind.optional().contains(slot) && !inBrackets) {
            faults.add(new Fault(Fault.Rule.NOT_ALWAYS_THERE, slot.placeholder()));
        } else if (!kind.optional().contains(slot) && inBrackets) {
            faults.add(new Fault(Fault.Rule.ALWAYS_THERE, slot.placeholder()));
        }
    }

    /**
     * The fixed words as they can meet: with each combination of what is in brackets, for "vic[ {time}]tim" is a word where the
     * time is not given; slots leave no gap, for the same reason. Nothing where there are too many brackets to try.
     */
    private static List<String> fixed(List<Piece> pieces) {
        long brackets = pieces.stream().filter(Piece.Together.class::isInstance).count();
        if (brackets > MOST_BRACKETS) {
            return List.of();
        }
        List<String> fixed = new ArrayList<>();
        for (int left = 0; left < 1 << brackets; left++) {
            StringBuilder words = new StringBuilder();
            int bracket = 0;
            for (Piece piece : pieces) {
                if (piece instanceof Piece.Together together) {
                    if ((left & 1 << bracket++) == 0) {
                        together.pieces().forEach(each -> said(each, words));
                    }
                } else {
                    said(piece, words);
                }
            }
            fixed.add(words.toString());
        }
        return fixed;
    }

    private static void said(Piece piece, StringBuilder words) {
        if (piece instanceof Piece.Said(String said)) {
            words.append(said);
        }
    }

    private void words(String words, Set<Fault> faults) {
        NeverSent.in(words).ifPresent(found -> faults.add(new Fault(Fault.Rule.NEVER_SENT, found)));
        places.in(words).ifPresent(found -> faults.add(new Fault(Fault.Rule.PLACE, found)));
        find(FIGURES, Fault.Rule.FIGURES, words, faults);
        find(CODE, Fault.Rule.CODE, words, faults);
        find(ADDRESS, Fault.Rule.ADDRESS, words, faults);
    }

    private static void find(Pattern pattern, Fault.Rule rule, String words, Set<Fault> faults) {
        Matcher found = pattern.matcher(words);
        if (found.find()) {
            faults.add(new Fault(rule, found.group()));
        }
    }

    private static void letters(Writing writing, String text, Set<Fault> faults) {
        text.codePoints()
                .filter(letter -> !written(writing, letter))
                .distinct()
                .forEach(letter -> faults.add(new Fault(Fault.Rule.LETTER, shown(letter))));
    }

    /** A letter that nobody sees is told by its number. */
    private static String shown(int letter) {
        return Character.isISOControl(letter)
                        || Character.getType(letter) == Character.FORMAT
                        || !Character.isDefined(letter)
                ? "U+%04X".formatted(letter)
                : Character.toString(letter);
    }

    private static boolean written(Writing writing, int letter) {
        boolean latin = letter < 0x80 && (Character.isLetterOrDigit(letter) || MARKS.indexOf(letter) >= 0);
        return switch (writing) {
            case ROMANISED -> latin;
            case ENGLISH -> latin || FINE_MARKS.indexOf(letter) >= 0;
            case KHMER ->
                latin
                        || FINE_MARKS.indexOf(letter) >= 0
                        || KhmerSpelling.khmer(letter)
                        || (letter >= 0x17E0 && letter <= 0x17E9);
        };
    }
}
