package org.spean.geography;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spean.vocabulary.PlaceCode;

/**
 * What a gazetteer would change against the one in force.
 *
 * @param added what is not there yet, by code
 * @param renamed what is there under other names or of another type, by code
 * @param gone what is there and would be former, by code
 */
public record Comparison(List<PlaceRow> added, List<Renamed> renamed, List<PlaceRow> gone) {

    public Comparison {
        added = List.copyOf(added);
        renamed = List.copyOf(renamed);
        gone = List.copyOf(gone);
    }

    /** A place that keeps its code and is called otherwise. */
    public record Renamed(PlaceRow before, PlaceRow after) {}

    static Comparison of(List<PlaceRow> before, List<PlaceRow> after) {
        Map<PlaceCode, PlaceRow> known = before.stream().collect(Collectors.toMap(PlaceRow::code, Function.identity()));
        Map<PlaceCode, PlaceRow> now = after.stream().collect(Collectors.toMap(PlaceRow::code, Function.identity()));
        List<PlaceRow> added = new ArrayList<>();
        List<Renamed> renamed = new ArrayList<>();
        for (PlaceRow row : after) {
            PlaceRow there = known.get(row.code());
            if (there == null) {
                added.add(row);
            } else if (!there.equals(row)) {
                renamed.add(new Renamed(there, row));
            }
        }
        return new Comparison(
                added,
                renamed,
                before.stream().filter(row -> !now.containsKey(row.code())).toList());
    }

    /** Whether nothing is different. */
    public boolean same() {
        return added.isEmpty() && renamed.isEmpty() && gone.isEmpty();
    }
}
