package org.spean.directory;

import java.time.YearMonth;

/**
 * Where an entry comes from.
 *
 * @param institutionAsPrinted the institution's cell, look-alike letters and all
 * @param page page or pages of the report
 * @param lines lines of the report's text
 * @param confidence {@code high}, {@code medium} or {@code low}: how sure the reading is
 * @param doubts what is doubtful; empty where nothing is
 * @param reported when the organization said it
 */
public record Source(
        String institutionAsPrinted, String page, String lines, String confidence, String doubts, YearMonth reported) {

    Source seenBy(Visibility reader, boolean shelters) {
        return new Source(
                reader.text(EntryField.INSTITUTION_AS_PRINTED, shelters, institutionAsPrinted),
                reader.text(EntryField.SOURCE_PAGE, shelters, page),
                reader.text(EntryField.SOURCE_LINES, shelters, lines),
                reader.text(EntryField.CONFIDENCE, shelters, confidence),
                reader.text(EntryField.DOUBTS, shelters, doubts),
                reported);
    }
}
