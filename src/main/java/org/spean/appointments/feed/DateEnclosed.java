package org.spean.appointments.feed;

import java.util.List;
import java.util.Optional;
import org.spean.appointments.Appointment;
import org.spean.appointments.Sent;
import org.spean.messaging.Enclosing;
import org.spean.messaging.Enclosure;
import org.spean.messaging.MessageId;
import org.spean.messaging.QuestionId;
import org.spean.vocabulary.Language;
import org.springframework.stereotype.Component;

/** By e-mail a date goes as a calendar's entry too (design 3.2): the time that counts now, whatever the message was asked for. */
@Component
class DateEnclosed implements Enclosing {

    /** It says no more than the message. */
    private static final String NAME = "date.ics";

    private final Sent sent;
    private final CalendarText text;

    DateEnclosed(Sent sent, CalendarText text) {
        this.sent = sent;
        this.text = text;
    }

    @Override
    public Optional<Enclosure> with(MessageId message, Optional<QuestionId> question, Language language) {
        List<Appointment> all = sent.about(message, question).stream()
                .filter(each -> each.state() != Appointment.State.DID_NOT)
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(enclosure(all, language));
    }

    private Enclosure enclosure(List<Appointment> all, Language language) {
        String method = CalendarText.cancelled(all) ? "CANCEL" : "PUBLISH";
        return new Enclosure(NAME, "text/calendar; charset=UTF-8; method=" + method, text.sent(all, language));
    }
}
