package org.spean.machine;

/** A cell of {@code data-seed} that cannot be taken. Nothing of any file was loaded. */
public class SeedRefusal extends PlainRefusal {

    private static final long serialVersionUID = 1L;

    /**
     * Makes a refusal.
     *
     * @param file the file's name
     * @param line the line in the file, the header being line 1; 0 where the whole file is meant
     * @param column the column's name, or empty
     * @param why what is wrong with it, without a full stop
     */
    public SeedRefusal(String file, long line, String column, String why) {
        super(
                "data-seed/" + file + (line > 0 ? ", line " + line : "")
                        + (column.isEmpty() ? "" : ", column " + column) + ": " + why + ". Nothing was loaded.",
                "Mend that cell and start again; data-seed/README.md says what each column may hold.");
    }
}
