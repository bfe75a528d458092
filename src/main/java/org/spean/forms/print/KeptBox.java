package org.spean.forms.print;

import java.util.List;
import org.spean.paper.Rows;
import org.spean.paper.Slice;
import org.spean.paper.Text;

/** What a paper does not tell: named, so that nobody takes it for unasked. */
final class KeptBox {

    private KeptBox() {}

    static List<Slice> slices(PrintWords words, PrintReach reach, List<String> names, float width) {
        Text text = Text.of(head(words, reach) + " ", Look.QUIET.strong()).and(words.list(names), Look.QUIET);
        return Grid.framed(Rows.paragraph(text, width - 2 * Look.PAD), true);
    }

    static String words(PrintWords words, PrintReach reach, List<String> names) {
        return head(words, reach) + " " + words.list(names);
    }

    private static String head(PrintWords words, PrintReach reach) {
        return words.say(reach instanceof PrintReach.CodesOnly ? "form.print.kept" : "form.print.not-shown");
    }
}
