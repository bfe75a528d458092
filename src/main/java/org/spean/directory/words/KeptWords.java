package org.spean.directory.words;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.directory.Catalogue;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.ServiceGroup;
import org.spean.vocabulary.ServiceTypeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The words and names that hold now: shipped ones, with what was changed here in their place. Read by each node for itself. */
@Component
public class KeptWords {

    static final String COLUMNS = "subject_kind, subject, number, state, sense, means, english, khmer, by_name, at";

    private final ShippedWords shipped;
    private final JdbcClient tables;

    KeptWords(ShippedWords shipped, JdbcClient tables) {
        this.shipped = shipped;
        this.tables = tables;
    }

    /** The last version of whatever was ever changed here. */
    @Transactional(readOnly = true)
    public Map<WordSubject, WordVersion> latest() {
        Map<WordSubject, WordVersion> latest = new LinkedHashMap<>();
        tables.sql("SELECT DISTINCT ON (subject_kind, subject) " + COLUMNS
                        + " FROM word_version ORDER BY subject_kind, subject, number DESC")
                .query((row, at) -> version(row))
                .list()
                .forEach(version -> latest.put(version.subject(), version));
        return latest;
    }

    /** Every entry of everyday words: those of the files in their order, then those that were added here. */
    @Transactional(readOnly = true)
    public List<WordEntry> entries() {
        return entries(latest());
    }

    /** The same, where the versions were read already. */
    public List<WordEntry> entries(Map<WordSubject, WordVersion> latest) {
        List<WordEntry> entries = new ArrayList<>();
        Map<String, WordEntry> known = new LinkedHashMap<>();
        shipped.entries().forEach(entry -> known.put(entry.id(), entry));
        latest.values().stream()
                .filter(version -> version.subject().kind() == WordSubject.Kind.WORDS)
                .forEach(version -> {
                    switch (version.state()) {
                        case SAID -> version.entry().ifPresent(entry -> known.put(entry.id(), entry));
                        case REMOVED -> known.remove(version.subject().key());
                        case AS_SHIPPED -> {
                            // As the files have it.
                        }
                    }
                });
        entries.addAll(known.values());
        return List.copyOf(entries);
    }

    /** Lets the catalogue call types and groups as they are called here. */
    public void name(Catalogue catalogue, Map<WordSubject, WordVersion> latest) {
        Map<ServiceTypeId, BilingualText> types = new LinkedHashMap<>();
        Map<ServiceGroup, List<BilingualText>> groups = new LinkedHashMap<>();
        latest.values().stream()
                .filter(version -> version.state() == WordVersion.State.SAID)
                .forEach(version -> {
                    switch (version.subject().kind()) {
                        case TYPE ->
                            types.put(new ServiceTypeId(version.subject().key()), name(version, 0));
                        case GROUP ->
                            groups.put(
                                    ServiceGroup.of(
                                            Integer.parseInt(version.subject().key())),
                                    List.of(name(version, 0), name(version, 1)));
                        case WORDS -> {
                            // No name.
                        }
                    }
                });
        catalogue.call(types, groups);
    }

    private static BilingualText name(WordVersion version, int which) {
        return new BilingualText(version.english().get(which), version.khmer().get(which));
    }

    static WordVersion version(ResultSet row) throws SQLException {
        WordVersion.State state = WordVersion.State.valueOf(row.getString("state"));
        WordSubject subject =
                new WordSubject(WordSubject.Kind.valueOf(row.getString("subject_kind")), row.getString("subject"));
        String sense = row.getString("sense");
        return new WordVersion(
                subject,
                row.getInt("number"),
                state,
                sense.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Sense.read(Sense.Kind.valueOf(sense), row.getString("means"))),
                texts(row.getArray("english")),
                texts(row.getArray("khmer")),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant());
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
