package org.spean.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.spean.vocabulary.BilingualText;

@Entity(name = "Organization")
@Table(name = "organization")
class OrganizationRow {

    private static final String BETWEEN = "; ";

    @Id
    private UUID id;

    private String code;
    private String nameEn;
    private String nameKm;
    private String acronym;
    private String kind;
    private String variants;
    private boolean provides;
    private String note;

    /** For the database only. */
    @SuppressWarnings("NullAway.Init")
    protected OrganizationRow() {}

    @SuppressWarnings("NullAway.Init") // becomes() fills the rest
    OrganizationRow(Organization organization) {
        id = organization.id().id();
        becomes(organization);
    }

    final void becomes(Organization organization) {
        code = organization.code();
        nameEn = organization.name().english();
        nameKm = organization.name().khmer();
        acronym = organization.acronym();
        kind = organization.kind();
        variants = String.join(BETWEEN, organization.variants());
        provides = organization.provides();
        note = organization.note();
    }

    Organization organization() {
        return new Organization(
                new OrganizationId(id),
                code,
                new BilingualText(nameEn, nameKm),
                acronym,
                kind,
                variants.isEmpty() ? List.of() : List.of(variants.split(BETWEEN)),
                provides,
                note);
    }
}
