package org.spean.appointments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Remit;
import org.spean.appointments.AppointmentOutcome.Done;
import org.spean.appointments.AppointmentOutcome.Note;
import org.spean.appointments.AppointmentOutcome.Refused;
import org.spean.appointments.AppointmentOutcome.TooEarly;
import org.spean.appointments.AppointmentOutcome.Why;
import org.spean.appointments.AppointmentSight.Reader;
import org.spean.geography.District;
import org.spean.geography.Gazetteer;
import org.spean.vocabulary.TypedText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Visits and meetings: planned, moved, cancelled, and shown to whoever may see them. */
@Component
public class Appointments {

    /** Visits of one journey lie within so many days (design 4.1). */
    public static final int NEAR_DAYS = 9;

    /** As many as one journey has at most (ours). */
    public static final int MOST_IN_JOURNEY = 9;

    /** In letters. */
    public static final int LONGEST_PLACE = 300;

    private final AppointmentRows rows;
    private final Planning planning;
    private final Carrying carrying;
    private final CalledOff calledOff;
    private final AppointmentTasks tasks;
    private final AppointmentSight sight;
    private final EarliestDay earliest;
    private final RuleFacts facts;
    private final Gazetteer gazetteer;
    private final Clock clock;

    Appointments(
            AppointmentRows rows,
            Planning planning,
            Carrying carrying,
            CalledOff calledOff,
            AppointmentTasks tasks,
            AppointmentSight sight,
            EarliestDay earliest,
            RuleFacts facts,
            Gazetteer gazetteer,
            Clock clock) {
        this.rows = rows;
        this.planning = planning;
        this.carrying = carrying;
        this.calledOff = calledOff;
        this.tasks = tasks;
        this.sight = sight;
        this.earliest = earliest;
        this.facts = facts;
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    /** One of them, if they may see it. */
    @Transactional(readOnly = true)
    public Optional<Appointment> appointment(Actor by, AppointmentId id) {
        return rows.appointment(id).filter(sight.of(by)::sees);
    }

    /** What they may see from the one day to the other, the first day first. */
    @Transactional(readOnly = true)
    public List<Appointment> between(Actor by, LocalDate from, LocalDate until) {
        Reader reader = sight.of(by);
        return reader.account().isEmpty() ? List.of() : rows.between(from, until, reader);
    }

    /** The others of its journey, the first day first. */
    @Transactional(readOnly = true)
    public List<Appointment> journey(Actor by, Appointment about) {
        return about.journey().stream()
                .flatMap(journey -> rows.journey(journey, sight.of(by)).stream())
                .toList();
    }

    /** All visits that are for this, as far as they may see them, the last day first; none for whoever does not know of it. */
    @Transactional(readOnly = true)
    public List<Appointment> about(Actor by, UUID subject) {
        return rows.about(subject, sight.of(by));
    }

    /** Whether they move and cancel it. */
    @Transactional(readOnly = true)
    public boolean carries(Actor by, Appointment about) {
        return sight.of(by).carries(about);
    }

    /** Whether they may say yes or no for this party on a screen. */
    @Transactional(readOnly = true)
    public boolean answersFor(Actor by, Appointment about, PartyRole role) {
        Reader reader = sight.of(by);
        return reader.knows(about.subject()) && reader.answersFor(carrying.posts(about, role));
    }

    /** The first day after this one on which they see something that was not cancelled. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> next(Actor by, LocalDate after) {
        Reader reader = sight.of(by);
        return reader.account().isEmpty()
                ? Optional.empty()
                : rows.next(after, reader).map(Appointment::on);
    }

    /** What they may plan, and in which districts; a kind that they plan nowhere is not among them. */
    @Transactional(readOnly = true)
    public Map<VisitKind, List<District>> plannable(Actor by) {
        Reader reader = sight.of(by);
        Map<VisitKind, List<District>> all = new EnumMap<>(VisitKind.class);
        for (VisitKind kind : VisitKind.values()) {
            List<District> there = gazetteer.districts().stream()
                    .filter(each -> reader.plans(kind, each.id(), Remit.province(each.province())))
                    .toList();
            if (!there.isEmpty()) {
                all.put(kind, there);
            }
        }
        return all;
    }

    /** What stands against this wish just now; empty where nothing does. */
    @Transactional(readOnly = true)
    public Optional<AppointmentOutcome> against(Actor by, PlanWish wish) {
        return planning.against(sight.of(by), wish);
    }

    /** Today in the country. */
    public LocalDate today() {
        return carrying.today();
    }

    /** Plans a visit, or several as one journey: one request for all of them. */
    @Transactional
    public AppointmentOutcome plan(Actor by, List<PlanWish> wishes) {
        Reader reader = sight.of(by);
        List<PlanWish> all =
                wishes.stream().sorted(Comparator.comparing(PlanWish::on)).toList();
        for (PlanWish wish : all) {
            Optional<AppointmentOutcome> against = planning.against(reader, wish);
            if (against.isPresent()) {
                return against.get();
            }
        }
        if (!Planning.near(all)) {
            return new Refused(Why.NO_JOURNEY);
        }
        Optional<UUID> journey = all.size() > 1 ? Optional.of(UUID.randomUUID()) : Optional.empty();
        List<AppointmentId> made = new ArrayList<>();
        for (PlanWish wish : all) {
            made.add(planning.add(by, reader, wish, journey));
        }
        carrying.on(made);
        return done(made);
    }

    private Done done(List<AppointmentId> all) {
        all.forEach(facts::tell);
        Set<Note> notes = EnumSet.noneOf(Note.class);
        for (AppointmentId id : all) {
            Appointment about = rows.appointment(id).orElseThrow();
            about.parties().stream()
                    .filter(each -> each.state() == Party.State.NOBODY)
                    .map(each -> note(about, each.role()))
                    .forEach(notes::add);
        }
        return new Done(all, notes);
    }

    private Note note(Appointment about, PartyRole role) {
        if (carrying.shutOut(about, role)) {
            return Note.BY_TELEPHONE;
        }
        return role == PartyRole.FOCAL_PERSON ? Note.NO_FOCAL_PERSON : Note.NO_OFFICIAL;
    }

    /**
     * Sets another time: every yes to the old one is void, and whoever knew of it is asked anew at once (Circular 4-D).
     *
     * @param notice why it cannot wait as long as its rule wants
     */
    @Transactional
    public AppointmentOutcome move(
            Actor by, AppointmentId id, LocalDate on, Optional<LocalTime> at, Optional<ShortNotice.Reason> notice) {
        Reader reader = sight.of(by);
        Optional<Appointment> found = rows.locked(id).filter(reader::sees);
        if (found.isEmpty() || !reader.carries(found.get())) {
            return new Refused(Why.NOT_YOURS);
        }
        Appointment about = found.get();
        if (!about.state().open()) {
            return new Refused(Why.NOT_OPEN);
        }
        if (on.equals(about.on()) && at.equals(about.proposal().at())) {
            return new Refused(Why.SAME_TIME);
        }
        Optional<Why> day = carrying.against(new DayWish(on, at));
        if (day.isPresent()) {
            return new Refused(day.get());
        }
        // A day that only comes later than the old one takes nobody by surprise.
        Optional<LeadRule> rule = on.isAfter(about.on()) || on.equals(about.on())
                ? Optional.empty()
                : planning.tooEarly(about.kind(), on);
        if (rule.isPresent() && notice.filter(ShortNotice.Reason::chosen).isEmpty()) {
            return new TooEarly(rule.get(), earliest.of(about.kind(), today()));
        }
        rows.propose(id, on, at, Optional.empty(), Optional.of(by), clock.instant());
        rule.ifPresent(each -> planning.notice(by, reader, id, each, notice.orElseThrow()));
        planning.write(by, Act.APPOINTMENT_MOVED, id, Map.of());
        planning.saysYesForOwnPosts(by, reader, id);
        carrying.moved(id, ownRole(reader, about));
        tasks.settled(about);
        if (!by.account().equals(Optional.of(about.askedBy()))) {
            tasks.otherDate(about, on);
        }
        carrying.on(List.of(id));
        return done(List.of(id));
    }

    private Optional<PartyRole> ownRole(Reader reader, Appointment about) {
        return about.parties().stream()
                .map(Party::role)
                .filter(role -> reader.answersFor(carrying.posts(about, role)))
                .findFirst();
    }

    /** It will not be: everybody who was asked is told. */
    @Transactional
    public AppointmentOutcome cancel(Actor by, AppointmentId id) {
        return act(by, id, about -> {
            calledOff.one(by, about);
            return done(List.of(id));
        });
    }

    /** Whether this party comes next, nobody was there when it was to be asked, and somebody is now. */
    @Transactional(readOnly = true)
    public boolean canAskAgain(Actor by, Appointment about, PartyRole role) {
        return about.state().open()
                && sight.of(by).carries(about)
                && carrying.foundNobody(about).filter(role::equals).isPresent()
                && carrying.somebody(about, role);
    }

    /** Whoever comes next is asked, where nobody was there before. */
    @Transactional
    public AppointmentOutcome askAgain(Actor by, AppointmentId id) {
        return act(by, id, about -> {
            carrying.on(List.of(id));
            return done(List.of(id));
        });
    }

    /** Where one meets; empty where that is not known yet. It is in no message. */
    @Transactional
    public AppointmentOutcome place(Actor by, AppointmentId id, Optional<String> place) {
        Optional<String> clean = place.map(TypedText::clean).filter(each -> !each.isEmpty());
        if (clean.filter(each -> TypedText.longer(each, LONGEST_PLACE)).isPresent()) {
            return new Refused(Why.TOO_LONG);
        }
        return act(by, id, about -> {
            rows.place(id, clean);
            for (Party party : about.parties()) {
                if (clean.isEmpty()) {
                    tasks.placeTold(about, party);
                } else if (party.asksForPlace()) {
                    tasks.tellPlace(about, party, party.post().orElseThrow());
                }
            }
            return done(List.of(id));
        });
    }

    private interface OwnAct {
        AppointmentOutcome does(Appointment about);
    }

    private AppointmentOutcome act(Actor by, AppointmentId id, OwnAct act) {
        Reader reader = sight.of(by);
        Optional<Appointment> found = rows.locked(id).filter(reader::carries);
        if (found.isEmpty()) {
            return new Refused(Why.NOT_YOURS);
        }
        return found.get().state().open() ? act.does(found.get()) : new Refused(Why.NOT_OPEN);
    }
}
