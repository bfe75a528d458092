package org.spean.cases.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.access.Actor;
import org.spean.access.Held;
import org.spean.access.Holders;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.appointments.AppointmentId;
import org.spean.appointments.Appointments;
import org.spean.cases.visit.Journey.Outcome;
import org.spean.cases.visit.Journey.Why;
import org.spean.geography.Gazetteer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Back safely (design 4.4): whoever travels says until when they mean to be back, and who looks after them. Then they
 * are asked by telephone; without a word from them a colleague is told, and after an hour whoever leads: {@link JourneySweep}. Whoever
 * was told can say that they are back: they rang.
 */
@Component
public class JourneyWatch {

    /** What the task is called that whoever travels be rung, because nothing was heard of them. */
    public static final String NOT_BACK = "JOURNEY_NOT_BACK";

    /** Nobody is away for longer without a word (ours). */
    public static final Duration LONGEST = Duration.ofDays(3);

    private final JourneyRows rows;
    private final JourneyTelling telling;
    private final Appointments appointments;
    private final Holders holders;
    private final Gazetteer gazetteer;
    private final Clock clock;

    JourneyWatch(
            JourneyRows rows,
            JourneyTelling telling,
            Appointments appointments,
            Holders holders,
            Gazetteer gazetteer,
            Clock clock) {
        this.rows = rows;
        this.telling = telling;
        this.appointments = appointments;
        this.holders = holders;
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    /** Accounts of those who can look after them: of their centre; for a district's official, the province's focal persons. */
    @Transactional(readOnly = true)
    public Set<UUID> colleagues(Actor by) {
        Set<UUID> all = by.held().stream()
                .map(Held::remit)
                .filter(remit -> remit.kind() == Remit.Kind.ORGANIZATION)
                .flatMap(remit -> holders.of(Role.CASEWORKER, remit).stream())
                .collect(Collectors.toCollection(HashSet::new));
        all.addAll(leads(by));
        by.account().ifPresent(all::remove);
        return Set.copyOf(all);
    }

    private Set<UUID> leads(Actor by) {
        Set<UUID> leads = new HashSet<>();
        for (Held held : by.held()) {
            switch (held.remit().kind()) {
                case ORGANIZATION -> leads.addAll(holders.of(Role.MANAGER, held.remit()));
                case DISTRICT ->
                    gazetteer
                            .district(held.remit().key())
                            .ifPresent(district ->
                                    leads.addAll(holders.of(Role.FOCAL_PERSON, Remit.province(district.province()))));
                case PROVINCE -> leads.addAll(holders.of(Role.FOCAL_PERSON, held.remit()));
                case COUNTRY, PERSON -> {}
            }
        }
        by.account().ifPresent(leads::remove);
        return leads;
    }

    /** Whether they are on the way, and to which visit. */
    @Transactional(readOnly = true)
    public Optional<Journey> onTheWay(Actor by) {
        return by.account().flatMap(rows::open);
    }

    /** Who is on the way and looked after by them, first or as whoever leads, and their own way; the earliest back first. */
    @Transactional(readOnly = true)
    public List<Journey> lookedAfter(Actor by) {
        return by.account().map(rows::lookedAfter).orElse(List.of());
    }

    /**
     * They set out.
     *
     * @param visit one that they see
     * @param colleague one of {@link #colleagues}
     */
    @Transactional
    public Outcome leaves(Actor by, AppointmentId visit, Instant backBy, UUID colleague) {
        if (by.account().isEmpty() || appointments.appointment(by, visit).isEmpty()) {
            return new Outcome.Refused(Why.NOT_YOURS);
        }
        if (!colleagues(by).contains(colleague)) {
            return new Outcome.Refused(Why.COLLEAGUE);
        }
        if (wrong(backBy)) {
            return new Outcome.Refused(Why.TIME);
        }
        return rows.add(visit, by.account().get(), colleague, leads(by), backBy, clock.instant())
                .<Outcome>map(Outcome.Done::new)
                .orElseGet(() -> new Outcome.Refused(Why.ON_THE_WAY));
    }

    private boolean wrong(Instant backBy) {
        Instant now = clock.instant();
        return !backBy.isAfter(now) || backBy.isAfter(now.plus(LONGEST));
    }

    /** It takes longer: until then nobody is told, and who was told already is not any more. */
    @Transactional
    public Outcome later(Actor by, UUID id, Instant backBy) {
        Optional<Journey> journey = theirs(by, id);
        if (journey.isEmpty()) {
            return new Outcome.Refused(Why.NOT_YOURS);
        }
        if (wrong(backBy)) {
            return new Outcome.Refused(Why.TIME);
        }
        telling.forgets(journey.get());
        return new Outcome.Done(rows.later(journey.get(), backBy));
    }

    /** They are back: they say so, or whoever looks after them does. */
    @Transactional
    public Outcome back(Actor by, UUID id) {
        return theirs(by, id)
                .<Outcome>map(journey -> {
                    telling.back(journey, by.account());
                    return new Outcome.Done(rows.back(journey, clock.instant()));
                })
                .orElseGet(() -> new Outcome.Refused(Why.NOT_YOURS));
    }

    private Optional<Journey> theirs(Actor by, UUID id) {
        return rows.locked(id)
                .filter(journey -> journey.backAt().isEmpty())
                .filter(journey -> by.account()
                        .filter(self -> self.equals(journey.account())
                                || self.equals(journey.colleague())
                                || journey.leads().contains(self))
                        .isPresent());
    }
}
