package org.spean.directory.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.spean.directory.Catalogue;
import org.spean.directory.EntryColumn;
import org.spean.geography.Gazetteer;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceTypeId;

/** What a column most likely says: by the words at its head, and where these say nothing by what stands in it. */
final class Guess {

    /** So much of what stands in a column has to look like it. */
    private static final double MOST = 0.6;

    private static final Pattern DIALLED = Pattern.compile("(?:\\+\\d{8,15}[;, ]*)+");

    private final GuessWords words;
    private final CellShape shape;

    Guess(GuessWords words, Gazetteer gazetteer, Catalogue catalogue) {
        this.words = words;
        shape = new CellShape(gazetteer, catalogue, words);
    }

    /**
     * A target for each column; empty where nothing can be guessed. Each target is guessed once, for the column that shows it
     * best.
     *
     * @param samples some of what stands in each column
     */
    List<String> targets(List<String> headers, List<List<String>> samples) {
        List<String> targets = new ArrayList<>();
        Set<String> given = new HashSet<>();
        for (int at = 0; at < headers.size(); at++) {
            String header = headers.get(at);
            List<String> said =
                    samples.get(at).stream().filter(cell -> !cell.isEmpty()).toList();
            String target = (Targets.all().contains(header) ? Optional.of(header) : words.meaning("header", header))
                    .filter(guessed -> fits(guessed, said))
                    .orElseGet(() -> byContent(said));
            targets.add(target);
        }
        // Of two columns that seem to say the same the one keeps it whose cells are written as ours are.
        for (int at = 0; at < targets.size(); at++) {
            String target = targets.get(at);
            if (!target.isEmpty() && !given.contains(target)) {
                int best = best(target, targets, samples);
                for (int other = 0; other < targets.size(); other++) {
                    if (other != best && targets.get(other).equals(target)) {
                        targets.set(other, Targets.NOTHING);
                    }
                }
                given.add(target);
            }
        }
        return List.copyOf(targets);
    }

    private int best(String target, List<String> targets, List<List<String>> samples) {
        int best = targets.indexOf(target);
        for (int at = best + 1; at < targets.size(); at++) {
            if (targets.get(at).equals(target) && fit(target, samples.get(at)) > fit(target, samples.get(best))) {
                best = at;
            }
        }
        return best;
    }

    /** Of two columns of telephones the one without gaps in its numbers is the better one. */
    private double fit(String target, List<String> said) {
        double exact =
                said.stream().filter(cell -> DIALLED.matcher(cell).matches()).count();
        return share(target, said) + exact / (1_000.0 * Math.max(1, said.size()));
    }

    /** A head that says "type" over numbers does not mean the type. */
    private boolean fits(String target, List<String> said) {
        return said.isEmpty() || looks(target).isEmpty() || share(target, said) > MOST / 2;
    }

    private double share(String target, List<String> said) {
        List<String> some = said.stream().filter(cell -> !cell.isEmpty()).toList();
        return some.isEmpty()
                ? 0
                : looks(target)
                        .map(look -> some.stream().filter(look).count() / (double) some.size())
                        .orElse(0.0);
    }

    private String byContent(List<String> said) {
        if (said.isEmpty()) {
            return Targets.NOTHING;
        }
        for (EntryColumn column : List.of(EntryColumn.TYPE, EntryColumn.PROVINCES, EntryColumn.PHONES)) {
            if (share(column.word(), said) >= MOST) {
                return column.word();
            }
        }
        return Targets.NOTHING;
    }

    /** What a cell of this target looks like, where that can be told. */
    private Optional<Predicate<String>> looks(String target) {
        return EntryColumn.ofWord(target).flatMap(column -> switch (column) {
            case TYPE -> Optional.of(cell -> reads(() -> new ServiceTypeId(shape.shaped(EntryColumn.TYPE, cell))));
            case PROVINCES ->
                Optional.of(cell -> shape.everywhere(cell)
                        || List.of(shape.shaped(EntryColumn.PROVINCES, cell).split("; ")).stream()
                                .allMatch(part -> reads(() -> PlaceCode.ofIso(part))));
            case PHONES ->
                Optional.of(cell -> List.of(
                                shape.shaped(EntryColumn.PHONES, cell).split("; "))
                        .stream()
                        .allMatch(part -> PhoneNumber.typed(part).isPresent()));
            default -> Optional.empty();
        });
    }

    private static boolean reads(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
