package org.spean.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organizations of the directory and their programmes. */
@Component
public class Organizations {

    private final OrganizationRows organizations;
    private final ProgrammeRows programmes;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Organizations(
            OrganizationRows organizations, ProgrammeRows programmes, Clock clock, ApplicationEventPublisher events) {
        this.organizations = organizations;
        this.programmes = programmes;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Takes over what {@code data-seed} says: adds what is new, changes what is there and nobody keeps by hand, in the
     * caller's transaction, and tells of it ({@link OrganizationsChanged}).
     */
    @Transactional
    public void take(OrganizationSeed seed) {
        Instant at = clock.instant();
        Set<OrganizationId> changed = new HashSet<>();
        for (Organization each : seed.organizations()) {
            OrganizationRow row = organizations.findById(each.id().id()).orElse(null);
            if (row == null) {
                organizations.save(new OrganizationRow(each, at));
                changed.add(each.id());
            } else if (!row.keptHere() && row.becomes(each, at)) {
                changed.add(each.id());
            }
        }
        Set<OrganizationId> running = programmes(seed);
        organizations
                .findAllById(running.stream().map(OrganizationId::id).toList())
                .forEach(row -> row.modified(at));
        changed.addAll(running);
        if (!changed.isEmpty()) {
            events.publishEvent(new OrganizationsChanged(changed));
        }
    }

    /** Takes the programmes over, and says whose are different. */
    private Set<OrganizationId> programmes(OrganizationSeed seed) {
        Set<OrganizationId> changed = new HashSet<>();
        for (Programme each : seed.programmes()) {
            ProgrammeRow row = programmes.findById(each.code()).orElse(null);
            if (row == null) {
                programmes.save(new ProgrammeRow(each));
                changed.add(each.organization());
            } else if (!row.keptHere() && !row.programme().equals(each)) {
                changed.add(row.programme().organization());
                changed.add(each.organization());
                row.becomes(each);
            }
        }
        return changed;
    }

    /** The organization with this handle, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Organization> organization(OrganizationId id) {
        return organizations.findById(id.id()).map(OrganizationRow::organization);
    }

    /** The organizations with these handles; handles of none are left out. */
    @Transactional(readOnly = true)
    public Map<OrganizationId, Organization> organizations(Collection<OrganizationId> ids) {
        return organizations.findAllById(ids.stream().map(OrganizationId::id).toList()).stream()
                .map(OrganizationRow::organization)
                .collect(Collectors.toMap(Organization::id, Function.identity()));
    }

    /** When something about these organizations was last modified; handles of none are left out. */
    @Transactional(readOnly = true)
    public Map<OrganizationId, Instant> modified(Collection<OrganizationId> ids) {
        return organizations.findAllById(ids.stream().map(OrganizationId::id).toList()).stream()
                .collect(Collectors.toMap(row -> row.organization().id(), OrganizationRow::modifiedAt));
    }

    /** Every organization that has not ended before this day. */
    @Transactional(readOnly = true)
    public List<Organization> running(LocalDate today) {
        return organizations.findAll().stream()
                .filter(row ->
                        row.endedOn().filter(last -> last.isBefore(today)).isEmpty())
                .map(OrganizationRow::organization)
                .toList();
    }

    /** Every organization. */
    @Transactional(readOnly = true)
    public List<Organization> all() {
        return organizations.findAll().stream()
                .map(OrganizationRow::organization)
                .toList();
    }

    /** The programmes of these organizations by their codes; organizations without any are left out. */
    @Transactional(readOnly = true)
    public Map<OrganizationId, List<Programme>> programmesOf(Collection<OrganizationId> ids) {
        return programmes
                .findByOrganizationIdInOrderByCode(
                        ids.stream().map(OrganizationId::id).toList())
                .stream()
                .map(ProgrammeRow::programme)
                .collect(Collectors.groupingBy(Programme::organization));
    }

    /** The organization's programmes by their codes. */
    @Transactional(readOnly = true)
    public List<Programme> programmesOf(OrganizationId id) {
        return programmes.findByOrganizationIdOrderByCode(id.id()).stream()
                .map(ProgrammeRow::programme)
                .toList();
    }

    /** The programmes whose last day is one of these. */
    @Transactional(readOnly = true)
    public List<RunningProgramme> programmesUntil(LocalDate first, LocalDate last) {
        return programmes.findAll().stream()
                .map(ProgrammeRow::running)
                .filter(each -> each.until()
                        .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                        .isPresent())
                .toList();
    }

    /** Every programme. */
    @Transactional(readOnly = true)
    public List<Programme> programmes() {
        return programmes.findAll().stream().map(ProgrammeRow::programme).toList();
    }
}
