package org.spean.directory.keeping;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Subject;
import org.spean.directory.Directory;
import org.spean.directory.EntryAct;
import org.spean.directory.EntryColumn;
import org.spean.directory.EntryDraft;
import org.spean.directory.EntryFault;
import org.spean.directory.EntryRules;
import org.spean.directory.EntryWriting;
import org.spean.directory.LateAct;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.directory.Tier;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.ServiceTypeId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Entries as people keep them: added, changed, ended, listed again; each act can be taken back. */
@Component
public class Keeping {

    private final KeepSight sight;
    private final EntryWriting writing;
    private final EntryRules rules;
    private final Directory directory;
    private final Unchecked unchecked;
    private final WrongRows wrongs;
    private final KeepingTasks tasks;
    private final AccessLog log;
    private final Clock clock;

    Keeping(
            KeepSight sight,
            EntryWriting writing,
            EntryRules rules,
            Directory directory,
            Unchecked unchecked,
            WrongRows wrongs,
            KeepingTasks tasks,
            AccessLog log,
            Clock clock) {
        this.sight = sight;
        this.writing = writing;
        this.rules = rules;
        this.directory = directory;
        this.unchecked = unchecked;
        this.wrongs = wrongs;
        this.tasks = tasks;
        this.log = log;
        this.clock = clock;
    }

    /** What somebody can do with an entry. */
    public enum May {
        /** Change it, end it, list it again, take back what was done. */
        KEEP,
        /** Check what somebody else wrote. */
        CHECK,
        /** Say of a field that it is still right. */
        KNOW
    }

    /** What they can do with this entry; nothing for whoever has no account. */
    @Transactional(readOnly = true)
    public Set<May> may(Actor by, ServiceEntry entry) {
        Set<May> may = EnumSet.noneOf(May.class);
        if (sight.keeps(by, entry)) {
            may.add(May.KEEP);
        }
        if (sight.knows(by)) {
            may.add(May.KNOW);
        }
        if (entry.atPresent().unchecked()
                && unchecked.of(entry.id()).stream().anyMatch(each -> sight.mayCheck(by, each.by(), entry))) {
            may.add(May.CHECK);
        }
        return may;
    }

    /**
     * Writes what a draft changed.
     *
     * @throws AccessDeniedException for whoever does not keep the entry
     */
    @Transactional
    public KeepOutcome change(Actor by, EntryDraft draft) {
        ServiceId id = draft.before().id();
        Optional<ServiceEntry> entry = directory.service(id, Tier.COORDINATORS);
        if (entry.isEmpty()) {
            return new KeepOutcome.Gone();
        }
        if (!sight.keeps(by, entry.get())) {
            throw new AccessDeniedException("not theirs to keep");
        }
        Map<EntryColumn, EntryFault> faults = rules.against(draft);
        if (!faults.isEmpty()) {
            return new KeepOutcome.Wrong(faults);
        }
        if (draft.changed().isEmpty()) {
            return new KeepOutcome.Same();
        }
        LateAct act = writing.beginLate(EntryAct.Kind.CHANGED, sight.hand(by));
        EntryWriting.Written written = writing.change(act, draft);
        if (!written.clashes().isEmpty()) {
            return new KeepOutcome.Clash(written.clashes());
        }
        if (written.changed().isEmpty()) {
            return new KeepOutcome.Same();
        }
        wrongs.corrected(id, written.changed(), sight.hand(by), clock.instant());
        tasks.settled(id, wrongs.open(id));
        written(by, Act.ENTRY_CHANGED, entry.get());
        tasks.toCheck(entry.get(), by);
        tasks.endsAnew(id);
        return new KeepOutcome.Done(act.get(), id);
    }

    /** A blank entry of this organization, to be filled in; nothing is written yet. */
    public EntryDraft blank(OrganizationId organization, ServiceTypeId type) {
        return EntryDraft.blank(new ServiceId(UUID.randomUUID()), organization, type, YearMonth.from(today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
    }

    /**
     * Adds what a draft says.
     *
     * @throws AccessDeniedException for whoever keeps neither the organization nor a province that it names
     */
    @Transactional
    public KeepOutcome add(Actor by, EntryDraft draft) {
        Map<EntryColumn, EntryFault> faults = rules.against(draft);
        if (!faults.isEmpty()) {
            return new KeepOutcome.Wrong(faults);
        }
        ServiceEntry entry = draft.entry();
        if (!sight.keeps(by, entry)) {
            throw new AccessDeniedException("not theirs to add");
        }
        return add(by, entry, EntryAct.Kind.ADDED);
    }

    /**
     * Adds what somebody heard of, without keeping it: reported by them, not verified.
     *
     * @throws AccessDeniedException for whoever does not work with services
     */
    @Transactional
    public KeepOutcome addQuickly(Actor by, EntryDraft draft) {
        if (!sight.knows(by)) {
            throw new AccessDeniedException("not theirs to add");
        }
        Map<EntryColumn, EntryFault> faults = rules.against(draft);
        return faults.isEmpty() ? add(by, draft.entry(), EntryAct.Kind.QUICKLY_ADDED) : new KeepOutcome.Wrong(faults);
    }

    private KeepOutcome add(Actor by, ServiceEntry entry, EntryAct.Kind kind) {
        UUID act = writing.begin(kind, sight.hand(by));
        writing.add(act, List.of(entry));
        written(by, Act.ENTRY_ADDED, entry);
        tasks.toCheck(entry, by);
        return new KeepOutcome.Done(act, entry.id());
    }

    /**
     * Ends it: it is no longer found.
     *
     * @param successor who offers it now, where somebody does; what waits for this entry is theirs
     * @throws AccessDeniedException for whoever does not keep the entry
     */
    @Transactional
    public KeepOutcome end(Actor by, ServiceId id, Optional<ServiceId> successor) {
        Optional<ServiceEntry> entry = directory.service(id, Tier.COORDINATORS);
        if (entry.isEmpty()) {
            return new KeepOutcome.Gone();
        }
        if (!sight.keeps(by, entry.get())) {
            throw new AccessDeniedException("not theirs to end");
        }
        if (successor
                .filter(each ->
                        each.equals(id) || directory.service(each, Tier.PUBLIC).isEmpty())
                .isPresent()) {
            return new KeepOutcome.Gone();
        }
        UUID act = writing.begin(EntryAct.Kind.ENDED, sight.hand(by));
        writing.end(act, List.of(id), successor);
        wrongs.corrected(id, Set.of(EntryColumn.STATE), sight.hand(by), clock.instant());
        tasks.over(id);
        written(by, Act.ENTRY_ENDED, entry.get());
        return new KeepOutcome.Done(act, id);
    }

    /**
     * Takes back what was done to an entry.
     *
     * @return {@link KeepOutcome.Clash} where somebody wrote the same field since
     * @throws AccessDeniedException for whoever neither did it nor keeps the entry
     */
    @Transactional
    public KeepOutcome undo(Actor by, ServiceId id, UUID act) {
        EntryAct known = writing.history(id, Tier.COORDINATORS).stream()
                .filter(each -> each.id().equals(act) && !each.undone())
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("nothing to take back"));
        Optional<ServiceEntry> entry = directory.service(id, Tier.COORDINATORS);
        boolean own = by.account().isPresent() && by.account().equals(known.by().account());
        if (known.kind() == EntryAct.Kind.IMPORTED || !(own || keeps(by, id, entry))) {
            throw new AccessDeniedException("not theirs to take back");
        }
        Map<ServiceId, Set<EntryColumn>> clashes = writing.undo(act, sight.hand(by));
        if (!clashes.isEmpty()) {
            return new KeepOutcome.Clash(clashes.getOrDefault(id, Set.of()));
        }
        tasks.checked(id, unchecked.of(id).isEmpty());
        directory
                .service(id, Tier.COORDINATORS)
                .or(() -> entry)
                .ifPresent(each -> written(by, Act.ENTRY_TAKEN_BACK, each));
        return new KeepOutcome.Done(act, id);
    }

    /** Also what is no longer listed, as far as it was an organization's own or everybody's. */
    private boolean keeps(Actor by, ServiceId id, Optional<ServiceEntry> entry) {
        return entry.map(each -> sight.keeps(by, each))
                .orElseGet(() -> directory
                        .ended(id)
                        .filter(over -> sight.keeps(by, over.organization()))
                        .isPresent());
    }

    private void written(Actor by, Act act, ServiceEntry entry) {
        log.write(
                by,
                act,
                Optional.of(new Subject(
                        Subject.Kind.ORGANIZATION, entry.organization().id())),
                Map.of("service", entry.id().toString()));
    }

    /** What was done to it, the newest first, as this tier sees it. */
    @Transactional(readOnly = true)
    public List<EntryAct> history(ServiceId id, Tier tier) {
        return writing.history(id, tier);
    }
}
