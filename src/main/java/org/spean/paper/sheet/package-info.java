/**
 * Tables as files that people open with a spreadsheet: CSV and Excel, written and read row by row. What is read comes from
 * outside: it is known by its content, not its name, and what would blow up, hang or run is refused
 * ({@link org.spean.paper.sheet.RefusedFile}).
 *
 * <p>Excel is read and written by FastExcel and not by POI: it streams both ways, so that 100,000 rows need no memory to
 * speak of, and is a hundredth of POI's size; nobody here needs more of a workbook than cells of text.
 */
@NamedInterface("sheet")
@NullMarked
package org.spean.paper.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
