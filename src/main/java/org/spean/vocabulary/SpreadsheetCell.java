package org.spean.vocabulary;

import java.util.regex.Pattern;

/** Free text in a table that people open with a spreadsheet. */
public final class SpreadsheetCell {

    /**
     * A spreadsheet takes what begins so for a formula, some also after blanks or with the wide signs of East Asian keyboards;
     * what begins with apostrophes before it is marked once more, so that the mark can be taken off again.
     */
    private static final Pattern FORMULA =
            Pattern.compile("(?s)'*[ \\u00a0\\u200b\\u3000]*[=+\\-@\\t\\r\\n\uff1d\uff0b\uff0d\uff20].*");

    private SpreadsheetCell() {}

    /** The text as it stands in the file: what a spreadsheet would run gets an apostrophe in front. */
    public static String neutral(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** What {@link #neutral} was given, of what it made of it. */
    public static String plain(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
