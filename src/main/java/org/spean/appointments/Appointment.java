package org.spean.appointments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.Subject;
import org.spean.deadlines.Matter;
import org.spean.deadlines.Word;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;

/**
 * A visit or a meeting that is to be.
 *
 * @param district as {@code geography} names it
 * @param place typed; never sent
 * @param askedBy the account of whoever asks
 * @param telephone of their work, in messages
 * @param subject what it is for, as a room above knows it
 * @param journey with which others it goes together
 * @param proposals the latest first: that one counts
 * @param parties in the order in which they are asked
 */
public record Appointment(
        AppointmentId id,
        VisitKind kind,
        String district,
        PlaceCode province,
        Optional<String> place,
        UUID askedBy,
        String askedName,
        Optional<OrganizationId> organization,
        PhoneNumber telephone,
        Optional<UUID> subject,
        Optional<UUID> journey,
        State state,
        Instant askedAt,
        Optional<ShortNotice> shortNotice,
        List<Proposal> proposals,
        List<Party> parties) {

    /** The hour before which a date without one is answered. */
    private static final LocalTime NOON = LocalTime.NOON;

    private static final int DISTRICT_DIGITS = 4;

    /** Where it stands. */
    public enum State {
        /** Somebody's yes is waited for. */
        ASKED,
        CONFIRMED,
        CANCELLED,
        TOOK_PLACE,
        DID_NOT;

        /** Whether it may still be. */
        public boolean open() {
            return this == ASKED || this == CONFIRMED;
        }
    }

    /** The time that counts. */
    public Proposal proposal() {
        return proposals.getFirst();
    }

    /** The day that counts. */
    public LocalDate on() {
        return proposal().on();
    }

    /** This party, if it is on the route. */
    public Optional<Party> party(PartyRole role) {
        return parties.stream().filter(each -> each.role() == role).findFirst();
    }

    /** Everybody said yes, and somebody does not know where. */
    public boolean placeNotTold() {
        return state == State.CONFIRMED && place.isPresent() && parties.stream().anyMatch(Party::asksForPlace);
    }

    /** The case that it is for, as ties know it. */
    Optional<Subject> ofCase() {
        return subject.map(each -> new Subject(Subject.Kind.CASE, each));
    }

    /** What rules with dates know it by. It is spoken of by its day: where and what for is for its page. */
    public Matter matter() {
        return new Matter(AppointmentTask.ABOUT, id.toString(), new Word.ADay(on()), ofCase());
    }

    /** Somebody's yes is needed, and nobody is there to be asked for it. */
    public boolean nobodyToAsk() {
        return state == State.ASKED
                && parties.stream().anyMatch(each -> each.state() == Party.State.NOBODY)
                && parties.stream().noneMatch(each -> each.state() == Party.State.ASKED);
    }

    /** After that nobody's answer is of use. */
    Instant begins() {
        return on().atTime(proposal().at().orElse(NOON))
                .atZone(CountryTime.ZONE)
                .toInstant();
    }

    /** The district as a message names it; its province, where the district has no code. */
    PlaceCode said() {
        return district.matches("\\d{4}(\\d{2}){0,2}")
                ? new PlaceCode(district.substring(0, DISTRICT_DIGITS))
                : province;
    }
}
