package org.spean.vocabulary;

import java.util.regex.Pattern;

/** Free text in a table that people open with a spreadsheet. */
public final class SpreadsheetCell {

    /** A spreadsheet takes what begins so for a formula; what begins with apostrophes before it is marked once more. */
    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r\\n].*");

    private SpreadsheetCell() {}

    /** The text as it stands in the file: what a spreadsheet would run gets an apostrophe in front. */
    public static String neutral(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
