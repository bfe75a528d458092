package org.spean.directory.imports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.spean.directory.EntryColumn;
import org.spean.directory.EntryField;
import org.spean.directory.EntryRules;
import org.spean.directory.EntryWriting;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.directory.Visibility;
import org.spean.people.OrganizationId;
import org.spean.people.Programme;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a judge needs to know beside the row: what is there already, and what whoever brings the file may do. */
final class JudgeContext {

    private final JdbcClient database;
    private final EntryWriting writing;
    private final EntryRules rules;
    private final ImportRemit remit;
    private final Visibility reader;
    private final OrganizationKeys keys;
    private final BiFunction<Integer, ServiceEntry, Optional<ServiceId>> twins;
    private final LocalDate today;
    private final Map<OrganizationId, Map<String, Programme>> programmes;
    private final Map<OrganizationId, Set<String>> codes = new HashMap<>();
    private final Map<String, Programme> fresh = new HashMap<>();

    JudgeContext(
            JdbcClient database,
            EntryWriting writing,
            EntryRules rules,
            ImportRemit remit,
            Visibility reader,
            OrganizationKeys keys,
            Set<OrganizationId> known,
            Map<OrganizationId, Map<String, Programme>> programmes,
            BiFunction<Integer, ServiceEntry, Optional<ServiceId>> twins,
            LocalDate today) {
        this.database = database;
        this.writing = writing;
        this.remit = remit;
        this.reader = reader;
        this.keys = keys;
        this.programmes = programmes;
        this.today = today;
        programmes.forEach((organization, each) -> codes.put(organization, new HashSet<>(each.keySet())));
        this.twins = twins;
        this.rules = rules.among(id -> known.contains(id) || keys.freshIds().contains(id), codes);
    }

    /** What these handles name. */
    KnownEntries known(Collection<ServiceId> ids) {
        if (ids.isEmpty()) {
            return new KnownEntries(Map.of(), Set.of());
        }
        Set<ServiceId> listed = new HashSet<>();
        Set<ServiceId> over = new HashSet<>();
        database.sql("SELECT id, ended_at IS NOT NULL FROM service WHERE id = ANY (:ids)")
                .param("ids", ids.stream().map(ServiceId::id).toArray(UUID[]::new))
                .query(row -> {
                    (row.getBoolean(2) ? over : listed).add(new ServiceId(row.getObject(1, UUID.class)));
                });
        return new KnownEntries(listed.isEmpty() ? Map.of() : writing.whole(listed), over);
    }

    OrganizationKeys keys() {
        return keys;
    }

    EntryRules rules() {
        return rules;
    }

    /** The entry that a row may be. */
    Optional<ServiceId> twin(int number, ServiceEntry entry) {
        return twins.apply(number, entry);
    }

    ImportRemit remit() {
        return remit;
    }

    LocalDate today() {
        return today;
    }

    /** Whether whoever brings the file sees all that this column can hold. */
    boolean sees(EntryColumn column, boolean shelters) {
        Stream<EntryField> fields = column == EntryColumn.PHONES
                ? Stream.of(
                        EntryField.HOTLINES,
                        EntryField.OFFICE_PHONES,
                        EntryField.MOBILE_PHONES,
                        EntryField.PHONE_DOUBTS)
                : Stream.of(column.field());
        return fields.allMatch(field -> reader.sees(field, shelters));
    }

    /** The programme of an organization that has this name. */
    Optional<Programme> programme(OrganizationId organization, String name) {
        return programmes.getOrDefault(organization, Map.of()).values().stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** One that comes in with the file, unless it is known. */
    void newProgramme(Programme programme) {
        if (codes.computeIfAbsent(programme.organization(), id -> new HashSet<>())
                .add(programme.code())) {
            fresh.put(programme.code(), programme);
        }
    }

    /** The programmes that come in with the file. */
    List<Programme> freshProgrammes() {
        return List.copyOf(fresh.values());
    }
}
