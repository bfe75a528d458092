package org.spean.appointments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.appointments.AppointmentSight.Reader;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Templates;
import org.spean.messaging.wording.Writing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The neutral text of a date, to paste into the group that people use anyway (design 3.3): put into words where messages are, and
 * never sent or counted as sent. How a telephone answers is not in it: a group is not asked.
 */
@Component
public class Copies {

    private final AppointmentRows rows;
    private final AppointmentSight sight;
    private final Templates templates;
    private final AccessLog log;

    Copies(AppointmentRows rows, AppointmentSight sight, Templates templates, AccessLog log) {
        this.rows = rows;
        this.sight = sight;
        this.templates = templates;
        this.log = log;
    }

    /** What it says in this writing; empty for whoever does not see the date, and after its day. */
    @Transactional(readOnly = true)
    public Optional<String> text(Actor by, AppointmentId id, Writing writing) {
        Reader reader = sight.of(by);
        return rows.appointment(id).filter(reader::sees).flatMap(about -> text(about, reader, writing));
    }

    /** Writes down that somebody copied it. Says what they copied; empty as before. */
    @Transactional
    public Optional<String> copied(Actor by, AppointmentId id, Writing writing) {
        Optional<String> text = text(by, id, writing);
        text.ifPresent(each -> log.write(
                by,
                Act.MESSAGE_COPIED,
                Optional.empty(),
                Map.of("appointment", id.toString(), "writing", writing.name())));
        return text;
    }

    private Optional<String> text(Appointment about, Reader reader, Writing writing) {
        return switch (about.state()) {
            case ASKED -> Optional.of(asked(about, reader, writing));
            case CONFIRMED -> Optional.of(told(MessageKind.DATE_CONFIRMED, about, writing));
            case CANCELLED -> Optional.of(told(MessageKind.DATE_CANCELLED, about, writing));
            case TOOK_PLACE, DID_NOT -> Optional.empty();
        };
    }

    private String told(MessageKind kind, Appointment about, Writing writing) {
        return templates
                .render(kind, writing, Telling.slots(List.of(about)).build())
                .text();
    }

    /** A journey is one request, as long as its visits wait for a yes; of visits that they do not see it does not speak. */
    private String asked(Appointment about, Reader reader, Writing writing) {
        List<Appointment> together = about.journey()
                .map(journey -> rows.journey(journey, reader).stream()
                        .filter(each -> each.state() == Appointment.State.ASKED)
                        .toList())
                .orElse(List.of(about));
        return templates.asked(
                together.size() == 1 ? MessageKind.DATE_ASKED : MessageKind.JOURNEY_ASKED,
                writing,
                Telling.slots(together).build());
    }
}
