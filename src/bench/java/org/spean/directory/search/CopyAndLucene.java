package org.spean.directory.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.postgresql.PGConnection;

/**
 * The same file brought in by hand, unchecked: COPY into one table of texts with a key, and each line as a document of
 * Lucene's, cut into words by ICU, because Khmer has no spaces.
 */
public final class CopyAndLucene {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final List<String> CHOICES = List.of("type", "running", "coverage", "provinces", "organization");
    private static final List<String> TEXTS =
            List.of("contacts", "referral_from", "referral_as_printed", "gaps", "institution_as_printed");

    private CopyAndLucene() {}

    /** Brings the services of a folder in; the table is thrown away. */
    public static void load(Path folder, DataSource owner, Path index) throws IOException, SQLException {
        Path file = folder.resolve("services.csv");
        Map<String, String> names = names(folder.resolve("organizations.csv"), "code");
        Map<String, String> needs = names(folder.resolve("service-types.csv"), "id");
        String columns;
        try (Reader text = Files.newBufferedReader(file, UTF_8);
                CSVParser rows = FORMAT.parse(text)) {
            columns = rows.getHeaderNames().stream()
                    .map(name -> "\"" + name + "\" text" + (name.equals("id") ? " PRIMARY KEY" : ""))
                    .collect(Collectors.joining(", "));
        }
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement();
                Reader text = Files.newBufferedReader(file, UTF_8)) {
            statement.execute("CREATE TABLE bench_import (" + columns + ")");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY bench_import FROM STDIN WITH (FORMAT csv, HEADER true)", text);
            statement.execute("DROP TABLE bench_import");
        }
        try (Analyzer words = new Words();
                IndexWriter writer = new IndexWriter(FSDirectory.open(index), new IndexWriterConfig(words));
                Reader text = Files.newBufferedReader(file, UTF_8);
                CSVParser rows = FORMAT.parse(text)) {
            for (CSVRecord row : rows) {
                writer.addDocument(document(
                        row, names.getOrDefault(row.get("organization"), ""), needs.getOrDefault(row.get("type"), "")));
            }
            writer.forceMerge(1);
            writer.commit();
        }
    }

    /** What organizations and types are called in both languages: people search by that too. */
    private static Map<String, String> names(Path file, String key) throws IOException {
        try (Reader text = Files.newBufferedReader(file, UTF_8);
                CSVParser rows = FORMAT.parse(text)) {
            return rows.stream()
                    .collect(Collectors.toMap(
                            row -> row.get(key), row -> row.get("name_en") + " " + row.get("name_km")));
        }
    }

    private static Document document(CSVRecord row, String name, String need) {
        Document document = new Document();
        document.add(new TextField("name", name, Store.NO));
        document.add(new TextField("need", need, Store.NO));
        document.add(new StringField("id", row.get("id"), Store.YES));
        for (String choice : CHOICES) {
            for (String value : row.get(choice).split("; ", -1)) {
                document.add(new StringField(choice, value, Store.NO));
                document.add(new SortedSetDocValuesField(choice, new BytesRef(value)));
            }
        }
        TEXTS.forEach(text -> document.add(new TextField("text", row.get(text), Store.NO)));
        return document;
    }

    private static final class Words extends Analyzer {

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new ICUTokenizer();
            return new TokenStreamComponents(
                    words, new ICUNormalizer2Filter(words, Normalizer2.getNFKCCasefoldInstance()));
        }
    }

    /** Whether the program's index can be asked. */
    public static boolean ready(org.springframework.context.ApplicationContext program) {
        return program.getBean(IndexKeeper.class).ready();
    }
}
