package org.spean.directory.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedSetSortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.spean.directory.Tier;
import org.spean.vocabulary.spelling.KhmerSpelling;

/**
 * The same question asked by hand on the same files: what it costs without any house around it. It does a little less: it
 * counts the provinces only where they were asked for, and reads no entry from the database.
 */
final class RawLucene implements AutoCloseable {

    private static final List<String> COUNTED =
            List.of(Field.TYPE, Field.PROVINCES, Field.YES, Field.UNKNOWN, Field.COVERAGE, Field.RUNNING);
    private static final List<String> TEXTS =
            List.of(Field.NAMES, Field.NEEDS, Field.text(Tier.PUBLIC), Field.text(Tier.PARTNERS));

    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private RawLucene(Path files) throws IOException {
        reader = DirectoryReader.open(FSDirectory.open(files));
        searcher = new IndexSearcher(reader);
    }

    /** The index whose files lie somewhere below this folder. */
    static RawLucene below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            Path commit = files.filter(file -> file.getFileName().toString().startsWith("segments_"))
                    .findFirst()
                    .orElseThrow();
            return new RawLucene(commit.resolveSibling(""));
        }
    }

    /**
     * What was found.
     *
     * @param total how many
     * @param best the places of the best in the index, best first
     * @param counts by field and term
     */
    record Found(long total, List<String> best, Map<String, Map<String, Long>> counts) {}

    Found find(String word, String province, String group, int size) throws IOException {
        BooleanQuery.Builder asked = new BooleanQuery.Builder();
        boolean khmer = KhmerSpelling.base(word.charAt(0));
        asked.add(khmer ? pairs(word, true) : texts(word, true), Occur.FILTER);
        BooleanQuery.Builder reaches = new BooleanQuery.Builder();
        reaches.add(term(Field.PROVINCES, province), Occur.SHOULD);
        reaches.add(term(Field.COVERAGE, "NATIONWIDE"), Occur.SHOULD);
        asked.add(reaches.build(), Occur.FILTER);
        BooleanQuery words = asked.build();
        asked.add(term(Field.GROUP, group), Occur.FILTER);
        lift(asked, term(Field.PROVINCES, province), 1 << 22);
        lift(asked, term(Field.RUNNING, "RUNNING"), 1 << 21);
        lift(asked, khmer ? pairs(word, false) : texts(word, false), 1 << 3);
        if (!khmer) {
            lift(asked, term(Field.NAMES, word), 1 << 3);
        }
        lift(asked, LongPoint.newRangeQuery(Field.ANSWERED, 20_000, Long.MAX_VALUE), 2);
        Sort sort = new Sort(SortField.FIELD_SCORE, new SortedSetSortField(Field.ORDER, false));
        TopFieldCollector top = new TopFieldCollectorManager(sort, size, Integer.MAX_VALUE).newCollector();
        Counter counter = new Counter(COUNTED);
        searcher.search(asked.build(), MultiCollector.wrap(top, counter));
        Counter groups = new Counter(List.of(Field.GROUP));
        searcher.search(words, groups);
        counter.counts.putAll(groups.counts);
        List<String> best = new ArrayList<>();
        for (var hit : top.topDocs().scoreDocs) {
            best.add(handle(hit.doc));
        }
        return new Found(top.getTotalHits(), best, counter.counts);
    }

    /** The handle that the index keeps beside each document. */
    private String handle(int document) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        BinaryDocValues handles = DocValues.getBinary(leaf.reader(), "__HSEARCH_id_docvalue");
        return handles.advanceExact(document - leaf.docBase)
                ? handles.binaryValue().utf8ToString()
                : "";
    }

    private static Query texts(String word, boolean errors) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        int slips = word.length() >= 8 ? 2 : 1;
        for (String field : TEXTS) {
            any.add(errors ? new FuzzyQuery(new Term(field, word), slips, 1) : term(field, word), Occur.SHOULD);
        }
        return any.build();
    }

    /** Khmer by pairs of clusters; one in four may be wrong. */
    private static Query pairs(String word, boolean errors) {
        List<String> pairs = Syllables.pairs(word);
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        pairs.forEach(pair -> some.add(term(Field.SYLLABLES, pair), Occur.SHOULD));
        some.setMinimumNumberShouldMatch(errors && pairs.size() >= 4 ? pairs.size() - pairs.size() / 4 : pairs.size());
        return some.build();
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    private static void lift(BooleanQuery.Builder asked, Query what, float weight) {
        asked.add(new BoostQuery(new ConstantScoreQuery(what), weight), Occur.SHOULD);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static final class Counter extends SimpleCollector {

        private final List<String> fields;
        private final Map<String, Map<String, Long>> counts = new HashMap<>();
        private final List<SortedSetDocValues> values = new ArrayList<>();
        private final List<long[]> ordinals = new ArrayList<>();

        Counter(List<String> fields) {
            this.fields = fields;
        }

        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            values.clear();
            ordinals.clear();
            for (String field : fields) {
                SortedSetDocValues each = DocValues.getSortedSet(leaf.reader(), field);
                values.add(each);
                ordinals.add(new long[(int) each.getValueCount()]);
            }
        }

        @Override
        public void collect(int document) throws IOException {
            for (int at = 0; at < values.size(); at++) {
                SortedSetDocValues each = values.get(at);
                if (each.advanceExact(document)) {
                    for (int value = 0; value < each.docValueCount(); value++) {
                        ordinals.get(at)[(int) each.nextOrd()]++;
                    }
                }
            }
        }

        @Override
        public void finish() throws IOException {
            for (int at = 0; at < values.size(); at++) {
                Map<String, Long> counted = counts.computeIfAbsent(fields.get(at), field -> new HashMap<>());
                long[] found = ordinals.get(at);
                for (int ordinal = 0; ordinal < found.length; ordinal++) {
                    if (found[ordinal] > 0) {
                        counted.merge(values.get(at).lookupOrd(ordinal).utf8ToString(), found[ordinal], Long::sum);
                    }
                }
            }
        }
    }
}
