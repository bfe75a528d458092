package org.spean.directory.search;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.springframework.stereotype.Component;

/**
 * How text becomes terms.
 *
 * <p>{@code words}: one spelling, then ICU's words (its dictionary knows where Khmer words end) and its normaliser; not
 * its folding, which strips the coeng. {@code syllables}: pairs of Khmer clusters, which need no dictionary and survive
 * names and slips.
 */
@Component("directoryAnalysis")
class DirectoryAnalysis implements LuceneAnalysisConfigurer {

    static final String WORDS = "words";
    static final String SYLLABLES = "syllables";

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(WORDS).instance(new Words());
        context.analyzer(SYLLABLES).instance(new Syllables());
    }

    /** The whole text in its one spelling; the fields are short. */
    static Reader spelled(Reader reader) {
        StringBuilder text = new StringBuilder();
        char[] piece = new char[1024];
        try {
            for (int read = reader.read(piece); read >= 0; read = reader.read(piece)) {
                text.append(piece, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new StringReader(Spelling.normal(text.toString()).replaceAll("['\u2019]", ""));
    }

    private static final class Words extends Analyzer {

        @Override
        protected Reader initReader(String field, Reader reader) {
            return spelled(reader);
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new ICUTokenizer();
            TokenStream normal = new ICUNormalizer2Filter(words, Normalizer2.getNFKCCasefoldInstance());
            return new TokenStreamComponents(words, normal);
        }
    }

    private static final class Syllables extends Analyzer {

        @Override
        protected Reader initReader(String field, Reader reader) {
            return spelled(reader);
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new SyllableTokenizer());
        }
    }
}
