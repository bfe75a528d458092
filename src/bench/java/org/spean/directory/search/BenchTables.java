package org.spean.directory.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The same question asked of PostgreSQL: trigrams for typing errors, or its full text search for exact words. */
final class BenchTables {

    private static final String FACETS = """
            SELECT 'best', id::text, score::bigint FROM (SELECT * FROM found WHERE type_id LIKE ? ORDER BY score DESC LIMIT 20) b
            UNION ALL SELECT 'group', left(type_id, 2), count(*) FROM found GROUP BY 2
            UNION ALL SELECT 'type', type_id, count(*) FROM found WHERE type_id LIKE ? GROUP BY 2
            UNION ALL SELECT 'province', p, count(*) FROM found, unnest(provinces) p WHERE type_id LIKE ? GROUP BY 2
            UNION ALL SELECT 'yes', a, count(*) FROM found, unnest(said_yes) a WHERE type_id LIKE ? GROUP BY 2
            UNION ALL SELECT 'coverage', coverage, count(*) FROM found WHERE type_id LIKE ? GROUP BY 2
            UNION ALL SELECT 'running', running::text, count(*) FROM found WHERE type_id LIKE ? GROUP BY 2
            """;
    private static final int CHOICES = 6;

    private final DataSource app;

    private BenchTables(DataSource app) {
        this.app = app;
    }

    static BenchTables prepared(DataSource owner, DataSource app) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm");
            statement.execute("""
                    CREATE TABLE bench_words AS SELECT s.id, lower(o.name_en || ' ' || o.name_km || ' ' || s.referral_from
                        || ' ' || s.referral_as_printed || ' ' || array_to_string(s.contacts, ' ') || ' ' || s.gaps) AS words
                    FROM service s JOIN organization o ON o.id = s.organization_id""");
            statement.execute("ALTER TABLE bench_words ADD PRIMARY KEY (id)");
            statement.execute("CREATE INDEX ON bench_words USING gin (words gin_trgm_ops)");
            statement.execute("CREATE INDEX ON bench_words USING gin (to_tsvector('simple', words))");
            statement.execute("GRANT SELECT ON bench_words TO PUBLIC");
            statement.execute("ANALYZE");
        }
        return new BenchTables(app);
    }

    int trigrams(String word, String province, String group) throws SQLException {
        return rows("? <% w.words", "word_similarity(?, w.words) * 1000", word, province, group);
    }

    int fullText(String word, String province, String group) throws SQLException {
        return rows(
                "to_tsvector('simple', w.words) @@ plainto_tsquery('simple', ?)", "length(?)", word, province, group);
    }

    private int rows(String test, String score, String word, String province, String group) throws SQLException {
        String sql = "WITH found AS MATERIALIZED (SELECT s.*, " + score + """
                 + CASE WHEN s.provinces @> ARRAY[?]::text[] THEN 100000 ELSE 0 END AS score
                FROM service s JOIN bench_words w ON w.id = s.id
                WHERE\s""" + test
                + " AND (s.provinces @> ARRAY[?]::text[] OR s.coverage = 'NATIONWIDE')) " + FACETS;
        try (Connection connection = app.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, word);
            query.setString(2, province);
            query.setString(3, word);
            query.setString(4, province);
            for (int at = 0; at < CHOICES; at++) {
                query.setString(5 + at, group + "%");
            }
            int rows = 0;
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    rows++;
                }
            }
            connection.rollback();
            return rows;
        }
    }
}
