package org.spean.appointments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Remit;
import org.spean.appointments.AppointmentOutcome.Refused;
import org.spean.appointments.AppointmentOutcome.TooEarly;
import org.spean.appointments.AppointmentOutcome.Why;
import org.spean.appointments.AppointmentSight.Reader;
import org.spean.geography.District;
import org.spean.geography.Gazetteer;
import org.spean.vocabulary.TypedText;
import org.springframework.stereotype.Component;

/** What stands against a wish for a visit, and what is written down when it is planned or gets another time. */
@Component
class Planning {

    private final AppointmentRows rows;
    private final PartyRows parties;
    private final Carrying carrying;
    private final Telling telling;
    private final EarliestDay earliest;
    private final Gazetteer gazetteer;
    private final AccessLog log;
    private final Clock clock;

    Planning(
            AppointmentRows rows,
            PartyRows parties,
            Carrying carrying,
            Telling telling,
            EarliestDay earliest,
            Gazetteer gazetteer,
            AccessLog log,
            Clock clock) {
        this.rows = rows;
        this.parties = parties;
        this.carrying = carrying;
        this.telling = telling;
        this.earliest = earliest;
        this.gazetteer = gazetteer;
        this.log = log;
        this.clock = clock;
    }

    /** What stands against this wish of theirs; empty where nothing does. */
    Optional<AppointmentOutcome> against(Reader reader, PlanWish wish) {
        Optional<District> district = district(wish.district());
        if (district.isEmpty()) {
            return Optional.of(new Refused(Why.DISTRICT));
        }
        if (!reader.plans(
                wish.kind(), wish.district(), Remit.province(district.get().province()))) {
            return Optional.of(new Refused(Why.NOT_YOURS));
        }
        if (!reader.knows(wish.subject())) {
            return Optional.of(new Refused(Why.NOT_YOURS));
        }
        if (wish.place()
                .filter(place -> TypedText.longer(place, Appointments.LONGEST_PLACE))
                .isPresent()) {
            return Optional.of(new Refused(Why.TOO_LONG));
        }
        Optional<Why> day = carrying.against(new DayWish(wish.on(), wish.at()));
        if (day.isPresent()) {
            return Optional.of(new Refused(day.get()));
        }
        return tooEarly(wish.kind(), wish.on())
                .filter(rule ->
                        wish.shortNotice().filter(ShortNotice.Reason::chosen).isEmpty())
                .map(rule -> new TooEarly(rule, earliest.of(wish.kind(), carrying.today())));
    }

    /** The rule that such a day comes too soon for. */
    Optional<LeadRule> tooEarly(VisitKind kind, LocalDate on) {
        return earliest.rule(kind).filter(rule -> on.isBefore(earliest.of(kind, carrying.today())));
    }

    private Optional<District> district(String id) {
        return gazetteer.district(id);
    }

    /** Whether they can be one journey, or there is one alone. */
    static boolean near(List<PlanWish> all) {
        return !all.isEmpty()
                && all.size() <= Appointments.MOST_IN_JOURNEY
                && all.stream().map(PlanWish::district).distinct().count() == 1
                && ChronoUnit.DAYS.between(all.getFirst().on(), all.getLast().on()) < Appointments.NEAR_DAYS;
    }

    /** Makes it; nobody is asked yet. */
    AppointmentId add(Actor by, Reader reader, PlanWish wish, Optional<UUID> journey) {
        District district = district(wish.district()).orElseThrow();
        Optional<LeadRule> rule = tooEarly(wish.kind(), wish.on());
        AppointmentId id =
                rows.add(by, wish, district.province(), reader.organization(), journey, rule, clock.instant());
        parties.add(id, Route.of(wish.kind()).asked());
        write(by, Act.APPOINTMENT_PLANNED, id, Map.of());
        rule.ifPresent(each -> notice(by, reader, id, each, wish.shortNotice().orElseThrow()));
        saysYesForOwnPosts(by, reader, id);
        return id;
    }

    /** Reported: who wanted it so soon, why, and which rule it goes round. A focal person fixes dates and needs nobody's yes. */
    void notice(Actor by, Reader reader, AppointmentId id, LeadRule rule, ShortNotice.Reason why) {
        Appointment about = rows.appointment(id).orElseThrow();
        boolean fixes = reader.fixesDates(Remit.province(about.province()));
        rows.shortNotice(
                id,
                Optional.of(new ShortNotice(why, rule, fixes ? Optional.of(clock.instant()) : Optional.empty())),
                by.account());
        write(by, Act.SHORT_NOTICE, id, Map.of("rule", rule.rule().id(), "why", why.name()));
    }

    /** Whoever plans or moves it for a post of their own has said yes to it. */
    void saysYesForOwnPosts(Actor by, Reader reader, AppointmentId id) {
        Appointment about = rows.appointment(id).orElseThrow();
        for (Party party : about.parties()) {
            carrying.posts(about, party.role()).stream()
                    .filter(reader.posts()::contains)
                    .findFirst()
                    .ifPresent(post -> {
                        telling.forgets(party);
                        parties.post(party.id(), post);
                        parties.answered(party, Confirmation.onScreen(about, by, clock.instant()));
                        parties.becomes(party.id(), Party.State.CONFIRMED);
                    });
        }
    }

    /** What was done to it, in the log. */
    void write(Actor by, Act act, AppointmentId id, Map<String, String> told) {
        Map<String, String> all = new HashMap<>(told);
        all.put("appointment", id.toString());
        log.write(by, act, Optional.empty(), all);
    }
}
