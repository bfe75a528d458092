package org.spean.paper.sheet;

import java.util.List;

/** Takes the rows of a table one by one. */
@FunctionalInterface
public interface RowTaker {

    /**
     * Takes a row.
     *
     * @param number as a spreadsheet counts, from 1; the head is row 1
     * @param cells without blanks around; as many as stand there
     */
    void row(int number, List<String> cells);
}
