package org.spean.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.spean.deadlines.rules.Fact;
import org.spean.deadlines.rules.Offset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what rooms have told. */
@Component
class FactRows {

    private static final String SAME =
            " WHERE matter_kind = :kind AND matter = :matter AND fact = :fact AND occasion = :occasion";

    private final JdbcClient database;

    FactRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * What was told.
     *
     * @param order in which things were told
     */
    record Told(
            Fact fact, String occasion, LocalDate on, Optional<Instant> at, Optional<Offset> promised, long order) {}

    /** Until the end of the transaction nobody else tells anything of this matter, and no sweep looks at it. */
    void alone(Matter matter) {
        database.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('spean fact ' || :id, 0))")
                .param("id", matter.kind() + " " + matter.id())
                .query(Integer.class)
                .single();
    }

    /** The same for whoever does not wait; whether they may go on. */
    boolean aloneAtOnce(Matter matter) {
        return database.sql("SELECT pg_try_advisory_xact_lock(hashtextextended('spean fact ' || :id, 0))")
                .param("id", matter.kind() + " " + matter.id())
                .query(Boolean.class)
                .single();
    }

    void tell(Happening news) {
        database.sql("""
                        INSERT INTO fact (matter_kind, matter, fact, occasion, on_day, at, promised)
                        VALUES (:kind, :matter, :fact, :occasion, :on, :at, :promised)
                        ON CONFLICT (matter_kind, matter, fact, occasion) DO UPDATE
                        SET on_day = excluded.on_day, at = excluded.at, promised = excluded.promised,
                            told = CASE WHEN :planned THEN excluded.told ELSE fact.told END""")
                .param("kind", news.matter().kind())
                .param("matter", news.matter().id())
                .param("fact", news.fact().name())
                .param("occasion", news.occasion())
                .param("on", news.on())
                .param(
                        "at",
                        news.at().map(each -> each.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("promised", news.promised().map(Offset::toKeep).orElse(null))
                .param("planned", news.fact().planned())
                .update();
    }

    void takeBack(Matter matter, Fact fact, String occasion) {
        database.sql("DELETE FROM fact" + SAME)
                .param("kind", matter.kind())
                .param("matter", matter.id())
                .param("fact", fact.name())
                .param("occasion", occasion)
                .update();
    }

    /** All that this version of the program understands, by day. */
    List<Told> of(Matter matter) {
        return database.sql("SELECT * FROM fact WHERE matter_kind = :kind AND matter = :matter"
                        + " AND fact = ANY (:known) ORDER BY on_day, told")
                .param("kind", matter.kind())
                .param("matter", matter.id())
                .param("known", Arrays.stream(Fact.values()).map(Fact::name).toArray(String[]::new))
                .query((row, number) -> new Told(
                        Fact.valueOf(row.getString("fact")),
                        row.getString("occasion"),
                        row.getObject("on_day", LocalDate.class),
                        Optional.ofNullable(row.getObject("at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        Optional.ofNullable(row.getString("promised")).map(Offset::kept),
                        row.getLong("told")))
                .list();
    }
}
