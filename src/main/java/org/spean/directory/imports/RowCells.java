package org.spean.directory.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spean.directory.EntryColumn;

/** Reads a row's cells by what they say. */
final class RowCells {

    private final Matching matching;

    /** Empty where cells are written as ours are. */
    private final java.util.Optional<CellShape> shape;

    RowCells(Matching matching, java.util.Optional<CellShape> shape) {
        this.matching = matching;
        this.shape = shape;
    }

    /** What the row says, by the words of our columns; several columns that say the same are joined. */
    Map<String, String> read(List<String> cells) {
        Map<String, String> row = new HashMap<>(matching.constants());
        for (int at = 0; at < matching.targets().size(); at++) {
            String target = matching.targets().get(at);
            String cell = at < cells.size() ? cells.get(at) : "";
            if (!target.isEmpty()) {
                row.merge(
                        target,
                        cell,
                        (one, other) -> one.isEmpty() || other.isEmpty() ? one + other : one + "; " + other);
            }
        }
        shape.ifPresent(shaping -> shaped(row, shaping));
        return row;
    }

    private static void shaped(Map<String, String> row, CellShape shape) {
        String provinces = row.get(EntryColumn.PROVINCES.word());
        if (provinces != null && !row.containsKey(EntryColumn.COVERAGE.word())) {
            boolean everywhere = shape.everywhere(provinces);
            if (everywhere) {
                row.put(EntryColumn.PROVINCES.word(), "");
            }
            row.put(EntryColumn.COVERAGE.word(), everywhere ? "nationwide" : provinces.isEmpty() ? "" : "provinces");
        }
        for (EntryColumn column : EntryColumn.values()) {
            row.computeIfPresent(column.word(), (word, cell) -> shape.shaped(column, cell));
        }
    }
}
