package org.spean.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity(name = "Programme")
@Table(name = "programme")
class ProgrammeRow {

    @Id
    private String code;

    private UUID organizationId;
    private String name;
    private String note;
    private boolean keptHere;
    private @Nullable LocalDate fromDay;
    private @Nullable LocalDate untilDay;

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

    /** Somebody here keeps it: the files do not change it any more. */
    void runs(Optional<LocalDate> from, Optional<LocalDate> until) {
        keptHere = true;
        fromDay = from.orElse(null);
        untilDay = until.orElse(null);
    }

    boolean keptHere() {
        return keptHere;
    }

    RunningProgramme running() {
        return new RunningProgramme(programme(), Optional.ofNullable(fromDay), Optional.ofNullable(untilDay));
    }

    Programme programme() {
        return new Programme(code, new OrganizationId(organizationId), name, note);
    }
}
