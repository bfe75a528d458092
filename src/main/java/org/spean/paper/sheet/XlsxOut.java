package org.spean.paper.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.spean.vocabulary.SpreadsheetCell;

/** Tables as sheets of a workbook: the head stays in sight, and every cell is text, which no spreadsheet runs. */
public final class XlsxOut implements SheetOut {

    private static final double NARROW = 14;
    private static final double WIDE = 60;
    private static final int FLUSH = 500;
    private static final String GREY = "E8EEF2";

    /** The first column is the row's name, the second says whose it is: both stay in sight. */
    private static final int KEPT_COLUMNS = 1;

    private final Workbook book;
    private @Nullable Worksheet sheet;
    private int row;

    /** Into this stream, which is closed at the end. */
    public XlsxOut(OutputStream into) {
        book = new Workbook(into, "Spean", "1.0");
    }

    @Override
    public void table(String name, List<String> head) throws IOException {
        finish();
        Worksheet next = book.newWorksheet(name);
        next.freezePane(KEPT_COLUMNS, 1);
        for (int at = 0; at < head.size(); at++) {
            next.inlineString(0, at, head.get(at));
            next.style(0, at).bold().fillColor(GREY).set();
            next.width(at, Math.clamp(head.get(at).length() + 4.0, NARROW, WIDE));
        }
        sheet = next;
        row = 1;
    }

    @Override
    public void row(List<String> cells) throws IOException {
        Worksheet into = Objects.requireNonNull(sheet, "a row needs a table");
        for (int at = 0; at < cells.size(); at++) {
            if (!cells.get(at).isEmpty()) {
                into.inlineString(row, at, text(cells.get(at)));
                into.style(row, at).format("@").set();
            }
        }
        if (++row % FLUSH == 0) {
            into.flush();
        }
    }

    /** Text is no formula. Only what looks like one of ours with its apostrophe gets another, so that it is read back whole. */
    private static String text(String cell) {
        return cell.startsWith("'") ? SpreadsheetCell.neutral(cell) : cell;
    }

    private void finish() throws IOException {
        Worksheet before = sheet;
        if (before != null) {
            before.finish();
        }
    }

    @Override
    public void close() throws IOException {
        finish();
        book.finish();
    }
}
