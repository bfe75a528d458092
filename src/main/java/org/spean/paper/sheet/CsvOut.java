package org.spean.paper.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.spean.vocabulary.SpreadsheetCell;

/** One table as CSV; UTF-8 with the mark by which Excel knows it, so that Khmer is Khmer. */
public final class CsvOut implements SheetOut {

    private static final char MARK = '\ufeff';

    private final Writer text;
    private final CSVPrinter printer;

    /** Into this stream, which is closed at the end. */
    public CsvOut(OutputStream into) throws IOException {
        text = new BufferedWriter(new OutputStreamWriter(into, StandardCharsets.UTF_8));
        text.write(MARK);
        printer = new CSVPrinter(text, CSVFormat.RFC4180);
    }

    @Override
    public void table(String name, List<String> head) throws IOException {
        row(head);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        printer.printRecord(cells.stream().map(SpreadsheetCell::neutral).toList());
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
