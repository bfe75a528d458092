/**
 * Entries brought in by a file: our own format, a package of HSDS, or any table whose columns a person matches. A file is kept
 * row by row ({@link org.spean.directory.imports.ImportRows}), each row is judged ({@link org.spean.directory.imports.Judge})
 * and shown before anything is written, and all of it is taken in one transaction or nothing
 * ({@link org.spean.directory.imports.Taking}). What was taken is one act of the entries' history and can be taken back whole.
 *
 * <p>Preview and taking judge by the same code, so that what is shown is what is done. A program that is killed while it takes
 * leaves nothing behind: nothing says "being taken" but a lock of the transaction, which goes with it.
 *
 * <p>Who may: editors of the country; a manager or editor of an organization for its entries; a focal person for entries of
 * the own province alone. A field that whoever brings the file may not see is never written by it, so that an export with
 * fewer columns or cells that comes back takes nothing away.
 *
 * <p>Problems: possible duplicates are looked for among the entries that are listed, and within the file only rows that are the
 * same throughout are found. Progress is known on the node that works; on another one the page says only that somebody does.
 */
@NullMarked
package org.spean.directory.imports;

import org.jspecify.annotations.NullMarked;
