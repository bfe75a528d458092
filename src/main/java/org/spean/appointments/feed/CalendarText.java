package org.spean.appointments.feed;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.spean.appointments.Appointment;
import org.spean.appointments.VisitKind;
import org.spean.geography.District;
import org.spean.geography.Gazetteer;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.Language;
import org.spean.widgets.Words;
import org.springframework.stereotype.Component;

/**
 * Dates as iCalendar (RFC 5545): the time, a neutral word, the district. A calendar that one subscribes to has no METHOD: it is no
 * message of RFC 5546, whose PUBLISH wants an organizer's address in every event, and at least one event.
 */
@Component
class CalendarText {

    /** From when the country's time is told; no date here is older. */
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    /** Such a message names an organizer, to whom answers would go: whoever asks for a date has no address in a calendar. */
    private static final URI NOBODY = URI.create("invalid:nomail");

    private final Gazetteer gazetteer;

    CalendarText(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** What a calendar that somebody subscribes to holds. */
    String of(List<Appointment> all, Language language) {
        return calendar(all, language).toString();
    }

    /** What goes with a message: a message of RFC 5546 itself, which wants no answer. */
    String sent(List<Appointment> all, Language language) {
        Calendar calendar = calendar(all, language);
        calendar.add(cancelled(all) ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH);
        List<VEvent> events = calendar.getComponents(VEvent.VEVENT);
        events.forEach(each -> each.add(new Organizer(NOBODY)));
        return calendar.toString();
    }

    /** Whether none of them will be. */
    static boolean cancelled(List<Appointment> all) {
        return all.stream().allMatch(each -> each.state() == Appointment.State.CANCELLED);
    }

    private Calendar calendar(List<Appointment> all, Language language) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Spean//Dates//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        // What the list is called in a telephone, where it may be seen by others.
        calendar.add(new XProperty("X-WR-CALNAME", Words.say("dates.feed.name", language)));
        calendar.add(zone());
        all.forEach(each -> calendar.add(event(each, language)));
        return calendar;
    }

    /** An hour is one of the country, wherever it is read. Also where there is no date: a calendar of nothing is none. */
    private static VTimeZone zone() {
        ZoneOffset offset = CountryTime.ZONE.getRules().getOffset(Instant.EPOCH);
        Standard always = new Standard();
        always.add(new DtStart<>(LONG_AGO));
        always.add(new TzOffsetFrom(offset));
        always.add(new TzOffsetTo(offset));
        VTimeZone zone = new VTimeZone();
        zone.add(new TzId(CountryTime.ZONE.getId()));
        zone.add(always);
        return zone;
    }

    private VEvent event(Appointment about, Language language) {
        boolean cancelled = about.state() == Appointment.State.CANCELLED;
        LocalDate day = about.on();
        VEvent event = new VEvent(false);
        event.add(new Uid(about.id() + "@spean"));
        event.add(new DtStamp(about.proposal().made()));
        if (about.proposal().at().isPresent()) {
            event.add(new DtStart<>(day.atTime(about.proposal().at().get()).atZone(CountryTime.ZONE)));
        } else {
            event.add(new DtStart<>(day));
        }
        event.add(new Summary(Words.say(
                about.kind() == VisitKind.DECISION_MEETING ? "dates.feed.meeting" : "dates.feed.visit", language)));
        event.add(new Location(district(about, language)));
        event.add(new Sequence(about.proposal().number() - 1 + (cancelled ? 1 : 0)));
        event.add(new Status(
                cancelled ? "CANCELLED" : about.state() == Appointment.State.ASKED ? "TENTATIVE" : "CONFIRMED"));
        return event;
    }

    private String district(Appointment about, Language language) {
        return gazetteer
                .district(about.district())
                .map(District::name)
                .or(() -> gazetteer.province(about.province()).map(each -> each.name()))
                .map(name -> name.in(language))
                .orElse("");
    }
}
