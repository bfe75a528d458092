package org.spean.forms.print;

import java.util.List;
import org.spean.forms.FieldKind;
import org.spean.forms.FormField;

/** How wide the columns of a table are. */
final class Columns {

    /** The number of a line stands before it. */
    static final float COUNT = 20;

    /** Nothing is divided by nothing. */
    private static final float LEAST_MORE = 4;

    private Columns() {}

    /** Whether all columns have room beside each other; else each line needs boxes of its own. */
    static boolean fit(List<FormField> columns, float width) {
        return COUNT + needed(columns) <= width;
    }

    /** The width of each, the paper's whole together with the number. */
    static float[] widths(List<FormField> columns, float width) {
        return widths(
                columns, columns.stream().map(column -> 2 * needed(column)).toList(), width);
    }

    /** The width of each: what it needs at least, and more where its texts would be wider. */
    static float[] widths(List<FormField> columns, List<Float> wanted, float width) {
        float left = width - COUNT - needed(columns);
        float[] more = new float[columns.size()];
        float all = 0;
        for (int at = 0; at < more.length; at++) {
            float needed = needed(columns.get(at));
            more[at] = Math.clamp(wanted.get(at) - needed, LEAST_MORE, width);
            all += more[at];
        }
        float[] widths = new float[columns.size()];
        for (int at = 0; at < widths.length; at++) {
            widths[at] = needed(columns.get(at)) + left * more[at] / all;
        }
        return widths;
    }

    private static float needed(List<FormField> columns) {
        return columns.stream().map(Columns::needed).reduce(0f, Float::sum);
    }

    private static float needed(FormField column) {
        return switch (column.kind()) {
            case AGE, NUMBER -> 40;
            case YES_NO -> 48;
            case RIEL -> 58;
            case DAY, ONE, PICTURE -> 66;
            case PHONE -> 74;
            case LINE, SOME, SIGNATURE -> 82;
            case PLACE -> 92;
            case STORY, ROWS -> 120;
        };
    }

    /** Lines for a hand: more where they are short. */
    static int emptyLines(List<FormField> columns) {
        boolean stories = columns.stream().anyMatch(column -> column.kind() == FieldKind.STORY);
        return stories || columns.size() != 2 ? 4 : 5;
    }
}
