package org.spean.directory.keeping;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Subject;
import org.spean.directory.Directory;
import org.spean.directory.EntryColumn;
import org.spean.directory.EntryWriting;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.directory.Tier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A second person checks what somebody wrote; and anybody who works with a service says that a field is still right. */
@Component
public class Checks {

    private final KeepSight sight;
    private final Directory directory;
    private final Unchecked unchecked;
    private final EntryWriting writing;
    private final KeepingTasks tasks;
    private final AccessLog log;
    private final JdbcClient database;
    private final Clock clock;

    Checks(
            KeepSight sight,
            Directory directory,
            Unchecked unchecked,
            EntryWriting writing,
            KeepingTasks tasks,
            AccessLog log,
            JdbcClient database,
            Clock clock) {
        this.sight = sight;
        this.directory = directory;
        this.unchecked = unchecked;
        this.writing = writing;
        this.tasks = tasks;
        this.log = log;
        this.database = database;
        this.clock = clock;
    }

    /**
     * All that others wrote into it, and this person may check, is right.
     *
     * @return by which it can be taken back; empty where somebody else was quicker
     * @throws AccessDeniedException for whoever may check none of it
     */
    @Transactional
    public Optional<UUID> check(Actor by, ServiceId service) {
        ServiceEntry entry = entry(service);
        List<Unchecked.Waiting> waiting = unchecked.of(service);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        List<Unchecked.Waiting> theirs = waiting.stream()
                .filter(each -> sight.mayCheck(by, each.by(), entry))
                .toList();
        if (theirs.isEmpty()) {
            throw new AccessDeniedException("not theirs to check");
        }
        List<UUID> acts = theirs.stream().map(Unchecked.Waiting::act).toList();
        Set<EntryColumn> fields = theirs.stream()
                .flatMap(each -> each.fields().stream())
                .flatMap(word -> EntryColumn.ofWord(word).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        unchecked.checked(service, acts);
        mark(service);
        UUID check = write(by, service, fields.isEmpty() ? List.of(EntryColumn.values()) : fields, acts);
        tasks.checked(service, unchecked.of(service).isEmpty());
        written(by, entry);
        return Optional.of(check);
    }

    /**
     * This field is right as it stands.
     *
     * @return by which it can be taken back
     * @throws AccessDeniedException for whoever does not work with services
     */
    @Transactional
    public UUID stillRight(Actor by, ServiceId service, Collection<EntryColumn> columns) {
        ServiceEntry entry = entry(service);
        if (!sight.knows(by)) {
            throw new AccessDeniedException("not theirs to say");
        }
        written(by, entry);
        return write(by, service, columns, List.of());
    }

    private ServiceEntry entry(ServiceId service) {
        return directory
                .service(service, Tier.COORDINATORS)
                .orElseThrow(() -> new AccessDeniedException("no such entry"));
    }

    private UUID write(Actor by, ServiceId service, Collection<EntryColumn> columns, List<UUID> acts) {
        return database.sql("""
                        INSERT INTO entry_check (id, service_id, fields, acts, by_account, by_name, at)
                        VALUES (uuidv7(), :service, :fields, :acts, :account, :name, :at) RETURNING id""")
                .param("service", service.id())
                .param("fields", columns.stream().map(EntryColumn::word).toArray(String[]::new))
                .param("acts", acts.toArray(UUID[]::new))
                .param("account", by.account().orElseThrow())
                .param("name", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    /** Takes back what they said themselves; does nothing where it is not their own. */
    @Transactional
    public void takeBack(Actor by, ServiceId service, UUID check) {
        if (by.account().isEmpty()) {
            return;
        }
        database.sql("""
                        DELETE FROM entry_check WHERE id = :id AND service_id = :service AND by_account = :account
                        RETURNING acts""")
                .param("id", check)
                .param("service", service.id())
                .param("account", by.account().get())
                .query((row, number) -> List.of((UUID[]) row.getArray("acts").getArray()))
                .optional()
                .filter(acts -> !acts.isEmpty())
                .ifPresent(acts -> {
                    unchecked.notChecked(service, acts);
                    mark(service);
                });
    }

    private void mark(ServiceId service) {
        writing.unchecked(service, !unchecked.of(service).isEmpty());
    }

    private void written(Actor by, ServiceEntry entry) {
        log.write(
                by,
                Act.ENTRY_CHECKED,
                Optional.of(new Subject(
                        Subject.Kind.ORGANIZATION, entry.organization().id())),
                Map.of("service", entry.id().toString()));
    }
}
