package org.spean.cases.file;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.spean.cases.TakeOver;

/**
 * A list of running cases as it was read: what would be made of it, and what is wrong. It is kept in memory alone.
 *
 * @param centre that has the cases
 * @param rows what would be taken in, in the order of the list
 * @param faults what is wrong; while there is any, nothing is taken in
 * @param unknown heads of columns that say nothing here; they are passed over
 */
public record IntakeList(UUID centre, List<Row> rows, List<IntakeFault> faults, List<String> unknown) {

    /**
     * A case of it.
     *
     * @param number of its row, as a spreadsheet counts
     * @param who name, aliases and birth, by their columns; empty where the list does not say it
     */
    public record Row(int number, TakeOver wish, Map<IntakeColumn, String> who) {

        public Row {
            who = Map.copyOf(who);
        }

        /** Says nothing of who it is: it may stand in a log. */
        @Override
        public String toString() {
            return "row " + number;
        }
    }

    public IntakeList {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
        unknown = List.copyOf(unknown);
    }

    /** Whether it can be taken in. */
    public boolean right() {
        return faults.isEmpty() && !rows.isEmpty();
    }
}
