package org.spean.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity(name = "Programme")
@Table(name = "programme")
class ProgrammeRow {

    @Id
    private String code;

    private UUID organizationId;
    private String name;
    private String note;

    /** For the database only. */
    @SuppressWarnings("NullAway.Init")
    protected ProgrammeRow() {}

    @SuppressWarnings("NullAway.Init") // becomes() fills the rest
    ProgrammeRow(Programme programme) {
        code = programme.code();
        becomes(programme);
    }

    final void becomes(Programme programme) {
        organizationId = programme.organization().id();
        name = programme.name();
        note = programme.note();
    }

    Programme programme() {
        return new Programme(code, new OrganizationId(organizationId), name, note);
    }
}
