package org.spean.appointments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Present;
import org.spean.messaging.wording.MessageKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Visits that will not be: by whoever carries them, or because what they were for is not there any more. */
@Component
public class CalledOff {

    private final AppointmentRows rows;
    private final Telling telling;
    private final AppointmentTasks tasks;
    private final Planning planning;
    private final RuleFacts facts;
    private final JdbcClient database;
    private final Present present;

    CalledOff(
            AppointmentRows rows,
            Telling telling,
            AppointmentTasks tasks,
            Planning planning,
            RuleFacts facts,
            JdbcClient database,
            Present present) {
        this.rows = rows;
        this.telling = telling;
        this.tasks = tasks;
        this.planning = planning;
        this.facts = facts;
        this.database = database;
        this.present = present;
    }

    /**
     * Calls off all that is still open for this in a district from a day on: the room that has it knows that nothing is done there any
     * more. Whoever was asked is told that the date is off, and not why. Who acts decides about what it is for, not about visits.
     *
     * @param subject what they are for
     * @return those that were open, as they were
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Appointment> of(UUID subject, String district, LocalDate from) {
        return off(open(subject, Optional.of(district), from));
    }

    /**
     * Calls off all that is still open for this from a day on, wherever: nothing is done about it any more. Otherwise the same.
     *
     * @param subject what they are for
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void all(UUID subject, LocalDate from) {
        off(open(subject, Optional.empty(), from));
    }

    private List<AppointmentId> open(UUID subject, Optional<String> district, LocalDate from) {
        return database.sql("SELECT id FROM appointment WHERE subject = :subject"
                        + " AND (CAST(:district AS text) IS NULL OR district = :district) AND on_day >= :from"
                        + " AND state IN ('ASKED', 'CONFIRMED') ORDER BY id")
                .param("subject", subject)
                .param("district", district.orElse(null))
                .param("from", from)
                .query((row, number) -> new AppointmentId(row.getObject("id", UUID.class)))
                .list();
    }

    private List<Appointment> off(List<AppointmentId> open) {
        List<Appointment> off = new ArrayList<>();
        for (AppointmentId id : open) {
            Optional<Appointment> about =
                    rows.locked(id).filter(each -> each.state().open());
            about.ifPresent(each -> {
                one(present.actor(), each);
                facts.tell(id);
                off.add(each);
            });
        }
        return off;
    }

    /** One of them; its lock is held, and it is open. */
    void one(Actor by, Appointment about) {
        rows.state(about.id(), Appointment.State.CANCELLED);
        telling.takesBack(about.id());
        about.parties().stream().filter(Party::told).forEach(party -> {
            telling.forgets(party);
            telling.tells(MessageKind.DATE_CANCELLED, party.post().orElseThrow(), about);
        });
        tasks.over(about);
        planning.write(by, Act.APPOINTMENT_CANCELLED, about.id(), Map.of());
    }
}
