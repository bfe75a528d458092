package org.spean.forms.print;

import java.util.ArrayList;
import java.util.List;
import org.spean.paper.Ink;
import org.spean.paper.Rows;
import org.spean.paper.Slice;
import org.spean.paper.Text;

/**
 * What stands above an answer.
 *
 * @param number of the field; empty in a table's line
 * @param words what is asked
 * @param hint how many can be ticked; empty where it is clear
 * @param notes when it is asked, what is meant; for whoever fills by hand
 * @param ink of the words: strong where there is nothing but them
 */
record Label(String number, String words, String hint, List<String> notes, Ink ink) {

    /** The words with their number before them. */
    Text text() {
        Text numbered = number.isEmpty() ? Text.EMPTY : Text.of(number + " ", Look.LABEL_NUMBER);
        Text all = numbered.and(words, ink);
        return hint.isEmpty() ? all : all.and("  " + hint, Look.HELP);
    }

    /** All of it, on one page with what follows. */
    List<Slice> slices(float width) {
        List<Slice> slices = new ArrayList<>(Rows.paragraph(text(), width));
        for (String note : notes) {
            slices.addAll(Rows.paragraph(Text.of(note, Look.HELP), width));
        }
        return Rows.staying(slices);
    }
}
