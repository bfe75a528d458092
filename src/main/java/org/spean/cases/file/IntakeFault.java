package org.spean.cases.file;

import java.util.List;

/**
 * What is wrong with a cell of a list.
 *
 * @param row as a spreadsheet counts; 1 where it is about the heads
 * @param typed what stands there; empty for what tells who somebody is
 * @param works what would: words of choices; empty where the kind says it
 */
public record IntakeFault(int row, IntakeColumn column, Kind kind, String typed, List<String> works) {

    /** What. */
    public enum Kind {
        /** There is no such column, or nothing stands in it. */
        MISSING,
        NO_CHOICE,
        NO_DAY,
        DAY_TO_COME,
        /** The client went home before the case was opened. */
        HOME_BEFORE_OPENED,
        NO_PLACE,
        /** Several places are called so: the province tells them apart. */
        SEVERAL_PLACES,
        TOO_LONG,
        /** The centre has a case of this code, or it stands in the list before. */
        THERE_ALREADY,
        /** What the first form cannot keep. */
        NO_ANSWER
    }

    public IntakeFault {
        works = List.copyOf(works);
    }
}
