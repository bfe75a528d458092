package org.spean.people;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Subject;
import org.spean.vocabulary.BilingualText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Organizations that come in with many entries at once, each with the handle that it has elsewhere or was given by whoever
 * brings it; in the transaction of the entries. What was brought can be taken back, as long as nobody holds a post there.
 */
@Component
public class BroughtOrganizations {

    private final OrganizationRows rows;
    private final ProgrammeRows programmes;
    private final OrganizationSight sight;
    private final KeptOrganizations kept;
    private final AccessLog log;
    private final EntityManager database;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    BroughtOrganizations(
            OrganizationRows rows,
            ProgrammeRows programmes,
            OrganizationSight sight,
            KeptOrganizations kept,
            AccessLog log,
            EntityManager database,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.programmes = programmes;
        this.sight = sight;
        this.kept = kept;
        this.log = log;
        this.database = database;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Adds those that are not there, and lets those go on that have ended. Names were looked at by whoever brings them.
     *
     * @throws AccessDeniedException for whoever keeps no organizations
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Actor by, Map<OrganizationId, OrganizationWish> brought) {
        if (brought.isEmpty()) {
            return;
        }
        if (!sight.mayKeepAll(by)) {
            throw new AccessDeniedException("not theirs to add");
        }
        Map<UUID, OrganizationRow> known =
                rows
                        .findAllById(brought.keySet().stream()
                                .map(OrganizationId::id)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(row -> row.organization().id().id(), Function.identity()));
        brought.forEach((id, wish) -> {
            OrganizationRow row = known.get(id.id());
            if (row == null) {
                row = new OrganizationRow(made(id, wish), clock.instant());
                database.persist(row);
            }
            row.isKeptHere();
            row.ends(null);
            row.modified(clock.instant());
        });
        database.flush();
        log.write(
                by,
                Act.ORGANIZATION_CHANGED,
                brought.keySet().stream()
                        .map(id -> new Subject(Subject.Kind.ORGANIZATION, id.id()))
                        .toList(),
                Map.of("what", "imported"));
        events.publishEvent(new OrganizationsChanged(new HashSet<>(brought.keySet())));
    }

    private static Organization made(OrganizationId id, OrganizationWish wish) {
        return new Organization(
                id,
                "org-" + id,
                new BilingualText(wish.english(), wish.khmer()),
                wish.acronym(),
                OrganizationWish.KINDS.contains(wish.kind()) ? wish.kind() : OrganizationWish.KINDS.getFirst(),
                List.of(),
                true,
                "");
    }

    /**
     * Adds programmes that are not there, by their codes.
     *
     * @throws AccessDeniedException for whoever keeps no organizations
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addProgrammes(Actor by, Collection<Programme> brought) {
        Map<String, Programme> unknown = new HashMap<>();
        brought.stream()
                .filter(each -> !programmes.existsById(each.code()))
                .forEach(each -> unknown.put(each.code(), each));
        if (unknown.isEmpty()) {
            return;
        }
        if (!sight.mayKeepAll(by)) {
            throw new AccessDeniedException("not theirs to add");
        }
        unknown.values().forEach(each -> {
            ProgrammeRow row = new ProgrammeRow(each);
            row.runs(Optional.empty(), Optional.empty());
            programmes.save(row);
        });
        programmes.flush();
        events.publishEvent(new OrganizationsChanged(
                unknown.values().stream().map(Programme::organization).collect(Collectors.toSet())));
    }

    /**
     * Ends those that were brought, as of yesterday.
     *
     * @return those that go on, because somebody holds a post there
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<OrganizationId> takeBack(Actor by, Collection<OrganizationId> brought) {
        LocalDate yesterday = Days.today(clock).minusDays(1);
        Set<OrganizationId> goingOn = new HashSet<>();
        for (OrganizationId each : brought) {
            if (kept.end(by, each, Optional.of(yesterday)) instanceof OrganizationOutcome.Refused) {
                goingOn.add(each);
            }
        }
        return goingOn;
    }
}
