package org.spean.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private Instant modifiedAt;
    private boolean keptHere;
    private @Nullable LocalDate endedOn;

    /** For the database only. */
    @SuppressWarnings("NullAway.Init")
    protected OrganizationRow() {}

    @SuppressWarnings("NullAway.Init") // take() fills the rest
    OrganizationRow(Organization organization, Instant at) {
        id = organization.id().id();
        take(organization);
        modifiedAt = at;
    }

    /**
     * Takes over what was reported.
     *
     * @param at the present moment, which is remembered if anything is different from before that others are told; notes are
     *     not
     * @return whether anything is different
     */
    boolean becomes(Organization organization, Instant at) {
        Organization before = organization();
        if (before.equals(organization)) {
            return false;
        }
        take(organization);
        if (!before.withoutNote().equals(organization.withoutNote())) {
            modifiedAt = at;
        }
        return true;
    }

    /** Somebody here keeps it: the files do not change it any more. */
    void isKeptHere() {
        keptHere = true;
    }

    boolean keptHere() {
        return keptHere;
    }

    /** Its last day; null where it goes on. */
    void ends(@Nullable LocalDate lastDay) {
        endedOn = lastDay;
    }

    Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }

    /** Something that belongs to it is different. */
    void modified(Instant at) {
        modifiedAt = at;
    }

    Instant modifiedAt() {
        return modifiedAt;
    }

    private void take(Organization organization) {
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
