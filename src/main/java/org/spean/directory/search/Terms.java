package org.spean.directory.search;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.spean.vocabulary.spelling.Spelling;

/**
 * How text becomes terms: here, in the program, both when a service is written and when a query is asked. The index keeps
 * terms as they are and needs to know nothing of Khmer, so that it is the same index in Lucene's files and in OpenSearch,
 * which needs no plugin for it.
 *
 * <p>Words: one spelling, then ICU's words (its dictionary knows where Khmer words end) and its normaliser; not its folding,
 * which strips the coeng. Pairs: {@link Syllables}.
 *
 * <p>Problems: where a word stood in its text is not kept; a search for a phrase would need that.
 */
final class Terms {

    /** Letters of a term. No word of a language is longer, and an index refuses a term of more than 32,766 bytes. */
    private static final int LONGEST = 256;

    private static final Normalizer2 NORMAL = Normalizer2.getNFKCCasefoldInstance();

    private static final Analyzer WORDS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new ICUTokenizer();
            return new TokenStreamComponents(words, new ICUNormalizer2Filter(words, NORMAL));
        }
    };

    private Terms() {}

    /** The words of a text, in its order; none where it holds no letter or digit. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = WORDS.tokenStream("", spelled(text))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                String word = bounded(term.toString());
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** The words of all these texts. */
    static Stream<String> words(List<String> texts) {
        return texts.stream().flatMap(text -> words(text).stream());
    }

    /** The pairs of all these texts. */
    static Stream<String> pairs(List<String> texts) {
        return texts.stream().flatMap(text -> Syllables.pairs(spelled(text)).stream());
    }

    /** The beginning of a word, as the words that it may become begin. */
    static String beginning(String typed) {
        return bounded(NORMAL.normalize(spelled(typed)));
    }

    /** A term that every index takes: not too long, and no half surrogate, which cannot be sent anywhere. */
    static String bounded(String term) {
        String begun = term.length() <= LONGEST ? term : term.substring(0, LONGEST);
        if (!surrogate(begun)) {
            return begun;
        }
        StringBuilder whole = new StringBuilder(begun.length());
        begun.codePoints()
                .filter(letter -> letter > Character.MAX_VALUE || !Character.isSurrogate((char) letter))
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }

    private static boolean surrogate(String term) {
        for (int at = 0; at < term.length(); at++) {
            if (Character.isSurrogate(term.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    private static String spelled(String text) {
        return Spelling.normal(text).replace("'", "").replace("\u2019", "");
    }
}
