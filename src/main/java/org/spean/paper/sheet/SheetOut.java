package org.spean.paper.sheet;

import java.io.IOException;
import java.util.List;

/** A file with tables while it is written. What a spreadsheet would run stands in it as text. */
public interface SheetOut extends AutoCloseable {

    /**
     * Begins a table; the one before is finished.
     *
     * @param name of its sheet, where the file has sheets
     * @param head names of the columns
     */
    void table(String name, List<String> head) throws IOException;

    /** Writes a row. */
    void row(List<String> cells) throws IOException;

    @Override
    void close() throws IOException;
}
