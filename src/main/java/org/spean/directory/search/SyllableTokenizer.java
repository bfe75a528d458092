package org.spean.directory.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes Khmer text apart into pairs of neighbouring clusters; other scripts are passed over. */
final class SyllableTokenizer extends Tokenizer {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private Iterator<String> pairs = List.<String>of().iterator();

    /** The pairs of a text in its one spelling; a cluster that stands alone is its own pair. */
    static List<String> pairs(String normal) {
        List<String> pairs = new ArrayList<>();
        List<Unit> units = Unit.of(normal);
        for (int at = 0; at < units.size(); at++) {
            if (!units.get(at).khmer()) {
                continue;
            }
            boolean before = at > 0 && units.get(at - 1).khmer();
            boolean after = at + 1 < units.size() && units.get(at + 1).khmer();
            if (after) {
                pairs.add(units.get(at).text() + units.get(at + 1).text());
            } else if (!before) {
                pairs.add(units.get(at).text());
            }
        }
        return pairs;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        StringBuilder text = new StringBuilder();
        for (int letter = input.read(); letter >= 0; letter = input.read()) {
            text.append((char) letter);
        }
        pairs = pairs(text.toString()).iterator();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!pairs.hasNext()) {
            return false;
        }
        term.append(pairs.next());
        return true;
    }
}
