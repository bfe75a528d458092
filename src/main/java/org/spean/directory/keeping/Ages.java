package org.spean.directory.keeping;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spean.directory.EntryColumn;
import org.spean.directory.EntryField;
import org.spean.directory.FieldTiers;
import org.spean.directory.ServiceEntry;
import org.spean.directory.Tier;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How old each field of an entry is: by a screen, a message, a call, a link or <em>I called</em>, whichever was last. */
@Component
public class Ages {

    /** Of each field the last time that somebody found it right, the latest last; an empty field stands for all of them. */
    private static final String FOUND = """
            SELECT * FROM (SELECT DISTINCT ON (field) field, at, how, who FROM (
                SELECT c.field, a.at, 'CHANGED' AS how, a.by_name AS who
                FROM entry_change c JOIN entry_act a ON a.id = c.act
                WHERE c.service_id = :service AND c.field <> 'ended'
                    AND NOT EXISTS (SELECT 1 FROM entry_act u WHERE u.undoes = a.id) AND a.undoes IS NULL
                UNION ALL
                SELECT unnest(k.fields), k.at, 'CHECKED', k.by_name FROM entry_check k WHERE k.service_id = :service
                UNION ALL
                SELECT '', q.said_at, 'HOLDER', coalesce(q.said_name, '') FROM entry_question q
                WHERE q.service_id = :service AND q.said = 'RIGHT'
                UNION ALL
                SELECT 'phones', r.at, 'CALLED', r.by_name FROM call_report r
                WHERE r.number = ANY (:numbers) AND r.outcome = 'ANSWERED'
            ) found ORDER BY field, at DESC) latest ORDER BY at""";

    /** Written into the history where an act added the entry as a whole. */
    private static final Set<String> WHOLE = Set.of("", "added", "listed again");

    private final JdbcClient database;
    private final FieldTiers tiers;

    Ages(JdbcClient database, FieldTiers tiers) {
        this.database = database;
        this.tiers = tiers;
    }

    private record Found(String field, LocalDate on, FieldAge.How how, String who) {}

    /** The age of every field that says something; who found it right only for those who see who called. */
    @Transactional(readOnly = true)
    public Map<EntryColumn, FieldAge> of(ServiceEntry entry, Tier tier) {
        boolean who = tiers.of(tier).sees(EntryField.CALLERS);
        Map<EntryColumn, FieldAge> ages = new EnumMap<>(EntryColumn.class);
        LocalDate reported = entry.source().reported().atDay(1);
        for (EntryColumn column : EnumSet.allOf(EntryColumn.class)) {
            if (!column.of(entry).isEmpty()) {
                ages.put(column, new FieldAge(column, reported, FieldAge.How.REPORTED, ""));
            }
        }
        for (Found each : found(entry)) {
            ages.replaceAll((column, known) ->
                    (WHOLE.contains(each.field()) || each.field().equals(column.word()))
                                    && !each.on().isBefore(known.on())
                            ? new FieldAge(column, each.on(), each.how(), who ? each.who() : "")
                            : known);
        }
        return ages;
    }

    private List<Found> found(ServiceEntry entry) {
        return database.sql(FOUND)
                .param("service", entry.id().id())
                .param(
                        "numbers",
                        entry.phones().stream()
                                .flatMap(phone -> phone.number().stream())
                                .map(PhoneNumber::e164)
                                .toArray(String[]::new))
                .query((row, number) -> new Found(
                        row.getString("field"),
                        LocalDate.ofInstant(
                                row.getObject("at", OffsetDateTime.class).toInstant(), CountryTime.ZONE),
                        FieldAge.How.valueOf(row.getString("how")),
                        row.getString("who")))
                .list();
    }
}
