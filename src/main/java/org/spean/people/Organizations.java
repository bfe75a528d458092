package org.spean.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organizations of the directory and their programmes. */
@Component
public class Organizations {

    private final OrganizationRows organizations;
    private final ProgrammeRows programmes;

    Organizations(OrganizationRows organizations, ProgrammeRows programmes) {
        this.organizations = organizations;
        this.programmes = programmes;
    }

    /** Takes over what {@code data-seed} says: adds what is new, changes what is there, in the caller's transaction. */
    @Transactional
    public void take(OrganizationSeed seed) {
        for (Organization each : seed.organizations()) {
            organizations
                    .findById(each.id().id())
                    .ifPresentOrElse(row -> row.becomes(each), () -> organizations.save(new OrganizationRow(each)));
        }
        for (Programme each : seed.programmes()) {
            programmes
                    .findById(each.code())
                    .ifPresentOrElse(row -> row.becomes(each), () -> programmes.save(new ProgrammeRow(each)));
        }
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

    /** Every organization. */
    @Transactional(readOnly = true)
    public List<Organization> all() {
        return organizations.findAll().stream()
                .map(OrganizationRow::organization)
                .toList();
    }

    /** The organization's programmes by their codes. */
    @Transactional(readOnly = true)
    public List<Programme> programmesOf(OrganizationId id) {
        return programmes.findByOrganizationIdOrderByCode(id.id()).stream()
                .map(ProgrammeRow::programme)
                .toList();
    }

    /** Every programme. */
    @Transactional(readOnly = true)
    public List<Programme> programmes() {
        return programmes.findAll().stream().map(ProgrammeRow::programme).toList();
    }
}
