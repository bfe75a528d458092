package org.spean.directory.keeping;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Subject;
import org.spean.directory.Directory;
import org.spean.directory.EntryField;
import org.spean.directory.FieldTiers;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.directory.Tier;
import org.spean.people.PhoneFails;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** <em>This is wrong</em>: said by anybody, settled by whoever keeps the entry. */
@Component
public class WrongReports {

    /** All strangers together may say so much an hour (ours): a school class, not a machine. */
    static final int OF_STRANGERS = 60;

    private static final Duration SPAN = Duration.ofHours(1);

    private final WrongRows rows;
    private final KeepSight sight;
    private final Directory directory;
    private final FieldTiers tiers;
    private final KeepingTasks tasks;
    private final AccessLog log;
    private final Clock clock;

    WrongReports(
            WrongRows rows,
            KeepSight sight,
            Directory directory,
            FieldTiers tiers,
            KeepingTasks tasks,
            AccessLog log,
            Clock clock) {
        this.rows = rows;
        this.sight = sight;
        this.directory = directory;
        this.tiers = tiers;
        this.tasks = tasks;
        this.log = log;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** The same was said already, and waits. */
        KNOWN,
        /** Strangers said too much in this hour. */
        TOO_MANY,
        GONE
    }

    /**
     * What came of a report.
     *
     * @param report by which it can be taken back; empty where nothing was written
     */
    public record Said(Outcome outcome, Optional<UUID> report) {}

    /** Says that something is wrong. */
    @Transactional
    public Said say(Actor by, ServiceId service, WrongKind kind) {
        Optional<ServiceEntry> entry = directory.service(service, Tier.COORDINATORS);
        if (entry.isEmpty()) {
            return new Said(Outcome.GONE, Optional.empty());
        }
        if (rows.open(service).stream().anyMatch(each -> each.kind() == kind)) {
            return new Said(Outcome.KNOWN, Optional.empty());
        }
        if (by.account().isEmpty() && rows.ofStrangers(clock.instant().minus(SPAN)) >= OF_STRANGERS) {
            return new Said(Outcome.TOO_MANY, Optional.empty());
        }
        UUID report = rows.add(by, service, kind, clock.instant());
        tasks.wrong(entry.get());
        written(by, Act.ENTRY_SAID_WRONG, entry.get());
        return new Said(Outcome.DONE, Optional.of(report));
    }

    /** A message to one of an entry's numbers did not arrive: somebody has to look. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void phoneFails(PhoneFails news) {
        for (ServiceId service : rows.withNumber(news.number())) {
            boolean known = rows.open(service).stream().anyMatch(each -> each.kind() == WrongKind.PHONE_SILENT);
            if (!known) {
                rows.ofAMessage(service, clock.instant());
                directory.service(service, Tier.COORDINATORS).ifPresent(tasks::wrong);
            }
        }
    }

    /** Takes back what was just said: by the same person, or by a stranger on the same page. */
    @Transactional
    public void takeBack(Actor by, ServiceId service, UUID report) {
        rows.open(service).stream()
                .filter(each -> each.id().equals(report) && each.by().equals(by.account()))
                .findFirst()
                .ifPresent(each -> {
                    rows.settle(report, sight.hand(by), WrongReport.Settled.TAKEN_BACK, clock.instant());
                    tasks.settled(service, rows.open(service));
                });
    }

    /**
     * It is right as it stands.
     *
     * @throws AccessDeniedException for whoever does not keep the entry
     */
    @Transactional
    public void rightAsItStands(Actor by, ServiceId service, UUID report) {
        ServiceEntry entry = directory
                .service(service, Tier.COORDINATORS)
                .filter(each -> sight.keeps(by, each))
                .orElseThrow(() -> new AccessDeniedException("not theirs to settle"));
        if (rows.open(service).stream().anyMatch(each -> each.id().equals(report))) {
            rows.settle(report, sight.hand(by), WrongReport.Settled.RIGHT, clock.instant());
            tasks.settled(service, rows.open(service));
            written(by, Act.ENTRY_WRONG_SETTLED, entry);
        }
    }

    /** It is not, after all: for whoever said that it is. */
    @Transactional
    public void notRight(Actor by, ServiceId service, UUID report) {
        if (by.account().isPresent() && rows.unsettle(report, by.account().get()) > 0) {
            directory.service(service, Tier.COORDINATORS).ifPresent(tasks::wrong);
        }
    }

    /** What was said about it, the newest first; who said it only for those who see callers. */
    @Transactional(readOnly = true)
    public List<WrongReport> of(ServiceId service, Tier tier) {
        boolean who = tiers.of(tier).sees(EntryField.CALLERS);
        return rows.of(service).stream()
                .map(each -> who
                        ? each
                        : new WrongReport(
                                each.id(),
                                each.service(),
                                each.kind(),
                                Optional.empty(),
                                "",
                                each.at(),
                                each.settled()))
                .toList();
    }

    private void written(Actor by, Act act, ServiceEntry entry) {
        log.write(
                by,
                act,
                Optional.of(new Subject(
                        Subject.Kind.ORGANIZATION, entry.organization().id())),
                Map.of("service", entry.id().toString()));
    }
}
