package org.spean.directory;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.ServiceTypeId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door through which entries are written here: by a screen, an import, a merge. It decides nothing about who may; it
 * keeps the entry, its history, and that it waits for a second person's check. What was written here, the files of
 * {@code data-seed} no longer change.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class EntryWriting {

    private final ServiceRows services;
    private final EndedServiceRows ended;
    private final EntryActRows acts;
    private final ManyEntries many;
    private final Catalogue catalogue;
    private final Calls calls;
    private final FieldTiers tiers;
    private final EntityManager database;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    EntryWriting(
            ServiceRows services,
            EndedServiceRows ended,
            EntryActRows acts,
            ManyEntries many,
            Catalogue catalogue,
            Calls calls,
            FieldTiers tiers,
            EntityManager database,
            Clock clock,
            ApplicationEventPublisher events) {
        this.services = services;
        this.ended = ended;
        this.acts = acts;
        this.many = many;
        this.catalogue = catalogue;
        this.calls = calls;
        this.tiers = tiers;
        this.database = database;
        this.clock = clock;
        this.events = events;
    }

    /**
     * What came of writing into one entry.
     *
     * @param changed the fields that say something else now
     * @param clashes the fields that somebody else wrote meanwhile; then nothing was written
     */
    public record Written(Set<EntryColumn> changed, Set<EntryColumn> clashes) {

        static final Written NOTHING = new Written(Set.of(), Set.of());
    }

    /** Begins an act; what belongs to it is written with its handle. */
    public UUID begin(EntryAct.Kind kind, Hand by) {
        return acts.begin(kind, by, now(), Optional.empty());
    }

    /** The same, begun by its first change. */
    public LateAct beginLate(EntryAct.Kind kind, Hand by) {
        return new LateAct(() -> begin(kind, by));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Adds entries that are not there yet. */
    public void add(UUID act, Collection<ServiceEntry> entries) {
        Instant at = now();
        for (ServiceEntry entry : entries) {
            Service row = new Service(waiting(entry, true), at);
            row.isKeptHere();
            database.persist(row);
        }
        database.flush();
        List<ServiceId> ids = entries.stream().map(ServiceEntry::id).toList();
        acts.added(act, ids);
        acts.waits(act, ids);
        settle(entries.stream().map(ServiceEntry::organization).collect(Collectors.toSet()), at);
        numbers(ids);
    }

    /**
     * Adds a great many, as {@link #add} does.
     *
     * @param batches of some thousand each
     */
    public void addMany(UUID act, Stream<List<ServiceEntry>> batches) {
        Instant at = now();
        ManyEntries.Added added = many.add(
                act,
                batches.map(batch ->
                        batch.stream().map(entry -> waiting(entry, true)).toList()),
                shelters(),
                at);
        settle(added.organizations(), at);
        numbers(added.ids());
    }

    /** The listed ones of these as they are, uncut: to write on top of, not to show. */
    public Map<ServiceId, ServiceEntry> whole(Collection<ServiceId> ids) {
        database.flush();
        Map<ServiceId, ServiceEntry> whole = services
                .findAllById(ids.stream().map(ServiceId::id).toList())
                .stream()
                .map(Service::entry)
                .collect(Collectors.toMap(ServiceEntry::id, Function.identity()));
        database.clear();
        return whole;
    }

    private static ServiceEntry waiting(ServiceEntry entry, boolean unchecked) {
        return entry.atPresent(new AtPresent(
                entry.atPresent().taking(),
                entry.atPresent().hours(),
                entry.atPresent().capacity(),
                entry.atPresent().answerTime(),
                unchecked));
    }

    /**
     * Writes what a draft changed. What others wrote meanwhile stays, unless it is the same field.
     *
     * @param act is begun by its first change, once it is known that there is one
     * @throws BadCell where the draft cannot be read: ask {@link EntryRules} first
     * @throws IllegalArgumentException where no such entry is listed
     */
    public Written change(Supplier<UUID> act, EntryDraft draft) {
        return change(act, List.of(draft)).getOrDefault(draft.before().id(), Written.NOTHING);
    }

    /** Writes many drafts; those that change nothing are left out of the answer. */
    public Map<ServiceId, Written> change(UUID act, Collection<EntryDraft> drafts) {
        return change(() -> act, drafts);
    }

    private Map<ServiceId, Written> change(Supplier<UUID> act, Collection<EntryDraft> drafts) {
        Map<UUID, Service> rows =
                services
                        .lockedAll(drafts.stream()
                                .map(draft -> draft.before().id().id())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(row -> row.handle().id(), Function.identity()));
        List<EntryActRows.Changes> changes = new ArrayList<>();
        Map<ServiceId, Written> written = new java.util.LinkedHashMap<>();
        Instant at = now();
        for (EntryDraft draft : drafts) {
            ServiceId id = draft.before().id();
            Service row = Optional.ofNullable(rows.get(id.id()))
                    .orElseThrow(() -> new IllegalArgumentException("no entry " + id));
            Written one = write(row, draft, at, changes);
            if (!one.equals(Written.NOTHING)) {
                written.put(id, one);
            }
        }
        if (changes.isEmpty()) {
            return written;
        }
        database.flush();
        UUID begun = act.get();
        acts.changed(begun, changes);
        acts.waits(begun, changes.stream().map(EntryActRows.Changes::service).toList());
        settle(organizations(rows.values(), written.keySet()), at);
        numbers(changes.stream()
                .filter(each -> each.changes().stream().anyMatch(change -> change.column() == EntryColumn.PHONES))
                .map(EntryActRows.Changes::service)
                .toList());
        return written;
    }

    private static Set<OrganizationId> organizations(Collection<Service> rows, Set<ServiceId> written) {
        return rows.stream()
                .filter(row -> written.contains(row.handle()))
                .map(row -> row.entry().organization())
                .collect(Collectors.toSet());
    }

    private Written write(Service row, EntryDraft draft, Instant at, List<EntryActRows.Changes> changes) {
        ServiceEntry before = row.entry();
        Set<EntryColumn> clashes = draft.changed().stream()
                .filter(column -> !column.of(before).equals(column.of(draft.before()))
                        && !column.of(before).equals(draft.cell(column)))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!clashes.isEmpty()) {
            return new Written(Set.of(), clashes);
        }
        EntryDraft onTop = EntryDraft.of(before);
        draft.changed().forEach(column -> onTop.with(column, draft.cell(column)));
        if (onTop.changed().isEmpty()) {
            return Written.NOTHING;
        }
        ServiceEntry after = onTop.entry();
        List<EntryAct.Change> each = difference(before, after);
        row.becomes(waiting(after, true), at, tiers.of(Tier.PUBLIC));
        row.isKeptHere();
        changes.add(new EntryActRows.Changes(row.handle(), each));
        return new Written(
                each.stream().map(EntryAct.Change::column).collect(Collectors.toCollection(TreeSet::new)), Set.of());
    }

    /** Field by field, what says something else. */
    static List<EntryAct.Change> difference(ServiceEntry before, ServiceEntry after) {
        List<EntryAct.Change> changes = new ArrayList<>();
        for (EntryColumn column : EntryColumn.values()) {
            if (!column.of(before).equals(column.of(after))) {
                changes.add(new EntryAct.Change(column, column.of(before), column.of(after)));
            }
        }
        return changes;
    }

    /**
     * Ends entries: they are no longer found, and their pages say so.
     *
     * @param successor the entry that took over, if one did
     */
    public void end(UUID act, Collection<ServiceId> ids, Optional<ServiceId> successor) {
        Instant at = now();
        EntryUndoing.inBatches(List.copyOf(ids), batch -> {
            List<ServiceId> listed = services
                    .lockedAll(batch.stream().map(ServiceId::id).toList())
                    .stream()
                    .map(Service::handle)
                    .toList();
            services.end(uuids(listed), successor.map(ServiceId::id).orElse(null), at);
            acts.ended(act, listed);
        });
        events.publishEvent(new DirectoryChanged());
    }

    /** Lists ended entries again. */
    public void listAgain(UUID act, Collection<ServiceId> ids) {
        Instant at = now();
        List<ServiceId> again = new ArrayList<>();
        EntryUndoing.inBatches(List.copyOf(ids), batch -> {
            List<ServiceId> over = ended
                    .findAllById(batch.stream().map(ServiceId::id).toList())
                    .stream()
                    .map(row -> row.tombstone().id())
                    .toList();
            services.listOnceMore(uuids(over), at);
            acts.listedAgain(act, over);
            again.addAll(over);
        });
        numbers(again);
    }

    private static UUID[] uuids(Collection<ServiceId> ids) {
        return ids.stream().map(ServiceId::id).toArray(UUID[]::new);
    }

    /**
     * Takes an act back: what it added ends, what it ended is listed again, what it changed says again what it said before.
     *
     * @return the fields of entries that somebody wrote since; then nothing was taken back
     */
    public Map<ServiceId, Set<EntryColumn>> undo(UUID act, Hand by) {
        EntryActRows.Whole whole = acts.whole(act);
        Map<ServiceId, Set<EntryColumn>> clashes = EntryUndoing.clashes(whole, services);
        if (!clashes.isEmpty()) {
            return clashes;
        }
        UUID undoing = acts.begin(EntryAct.Kind.UNDONE, by, now(), Optional.of(act));
        acts.noLongerWaits(act);
        Instant at = now();
        List<EntryActRows.Changes> changes = new ArrayList<>();
        EntryUndoing.inBatches(whole.changes(), batch -> {
            Map<UUID, Service> rows =
                    services
                            .lockedAll(batch.stream()
                                    .map(each -> each.service().id())
                                    .toList())
                            .stream()
                            .collect(Collectors.toMap(row -> row.handle().id(), Function.identity()));
            for (EntryActRows.Changes each : batch) {
                Service row = rows.get(each.service().id());
                if (row != null) {
                    ServiceEntry before = row.entry();
                    EntryDraft draft = EntryDraft.of(before);
                    each.changes().forEach(change -> draft.with(change.column(), change.before()));
                    ServiceEntry after = draft.entry();
                    row.becomes(waiting(after, acts.waitsStill(each.service())), at, tiers.of(Tier.PUBLIC));
                    changes.add(new EntryActRows.Changes(each.service(), difference(before, after)));
                }
            }
            database.flush();
            database.clear();
        });
        acts.changed(undoing, changes);
        if (!whole.added().isEmpty()) {
            end(undoing, whole.added(), Optional.empty());
        }
        if (!whole.ended().isEmpty()) {
            listAgain(undoing, whole.ended());
        }
        if (!whole.listedAgain().isEmpty()) {
            end(undoing, whole.listedAgain(), Optional.empty());
        }
        numbers(changes.stream().map(EntryActRows.Changes::service).toList());
        return Map.of();
    }

    /** Whether something in it waits for a check. */
    public void unchecked(ServiceId id, boolean unchecked) {
        services.locked(id.id()).ifPresent(row -> {
            row.becomes(waiting(row.entry(), unchecked), now(), tiers.of(Tier.PUBLIC));
            events.publishEvent(new DirectoryChanged());
        });
    }

    /** Where an organization shelters people, less is seen of all that it offers. */
    private void settle(Set<OrganizationId> organizations, Instant at) {
        services.shelter(organizations.stream().map(OrganizationId::id).toArray(UUID[]::new), shelters(), at);
    }

    private String[] shelters() {
        return catalogue.types().stream()
                .filter(ServiceType::shelters)
                .map(ServiceType::id)
                .map(ServiceTypeId::id)
                .toArray(String[]::new);
    }

    /** What callers found out about a number holds for whatever entry has it now. */
    private void numbers(Collection<ServiceId> ids) {
        if (ids.size() == 1) {
            calls.anew(ids.iterator().next());
        } else if (!ids.isEmpty()) {
            calls.tellAll();
        }
        events.publishEvent(new DirectoryChanged());
    }

    /** What was done to an entry, the newest first; changes of fields that the reader may not see are left out. */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public List<EntryAct> history(ServiceId service, Tier tier) {
        boolean shelters = services.findById(service.id())
                .map(row -> row.entry().shelters())
                .orElse(true);
        Visibility reader = tiers.of(tier);
        boolean who = reader.sees(EntryField.CALLERS);
        return acts.of(service).stream()
                .map(act -> new EntryAct(
                        act.id(),
                        act.kind(),
                        who ? act.by() : new Hand(Optional.empty(), "", Optional.empty()),
                        act.at(),
                        act.undoes(),
                        act.undone(),
                        act.changes().stream()
                                .filter(change -> reader.sees(change.column().field(), shelters))
                                .toList()))
                .toList();
    }
}
