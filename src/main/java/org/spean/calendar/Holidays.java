package org.spean.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Confirmers;
import org.spean.access.Role;
import org.spean.calendar.HolidayOutcome.Done;
import org.spean.calendar.HolidayOutcome.Refused;
import org.spean.calendar.HolidayOutcome.Wrong;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.Language;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The country's public holidays, for everybody to read and for administrators and ATRO officers to keep. Whoever may not is
 * refused ({@link Wrong#NOT_YOURS}): a role can end while a form is open.
 */
@Component
public class Holidays {

    private static final Set<Role> KEEPERS = EnumSet.of(Role.ADMINISTRATOR, Role.ATRO_OFFICER);

    /** From when on the next year's holidays are missed (ours: the sub-decree has come out by then). */
    private static final Month MISSED_FROM = Month.OCTOBER;

    private final HolidayRows rows;
    private final Confirmers confirmers;
    private final AccessLog log;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Holidays(HolidayRows rows, Confirmers confirmers, AccessLog log, Clock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.confirmers = confirmers;
        this.log = log;
        this.clock = clock;
        this.events = events;
    }

    /** The present day in the country. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
    }

    /** Those of a year, by day. */
    @Transactional(readOnly = true)
    public List<Holiday> of(int year) {
        return rows.of(year);
    }

    /** The years in which there is at least one. */
    @Transactional(readOnly = true)
    public SortedSet<Integer> years() {
        return rows.years();
    }

    /** The years of which none is entered although it is time: this one, and from 1 October on the next. */
    @Transactional(readOnly = true)
    public List<Integer> missing() {
        LocalDate today = today();
        Set<Integer> entered = rows.years();
        boolean late = today.getMonth().compareTo(MISSED_FROM) >= 0;
        return Stream.of(today.getYear(), today.getYear() + 1)
                .filter(year -> late || year == today.getYear())
                .filter(year -> HolidayWish.keeps(year) && !entered.contains(year))
                .toList();
    }

    /** Whether they may add, correct and take away. */
    @Transactional(readOnly = true)
    public boolean mayKeep(Actor by) {
        return by.account().isPresent() && confirmers.held(by).stream().anyMatch(held -> KEEPERS.contains(held.role()));
    }

    /** Adds one. */
    @Transactional
    public HolidayOutcome add(Actor by, HolidayWish wish) {
        return enter(by, wish.as(UUID.randomUUID()), Map.of());
    }

    /** Puts one back that was just taken away. */
    @Transactional
    public HolidayOutcome putBack(Actor by, Holiday holiday) {
        return enter(by, holiday, Map.of("what", "put back"));
    }

    private HolidayOutcome enter(Actor by, Holiday wanted, Map<String, String> told) {
        Set<Wrong> wrong = against(by, wanted, Optional.empty());
        if (!wrong.isEmpty()) {
            return new Refused(wrong);
        }
        rows.insert(wanted);
        return done(by, Act.HOLIDAY_ADDED, wanted, told);
    }

    /**
     * Corrects one.
     *
     * @param known as it was when whoever corrects it read it
     */
    @Transactional
    public HolidayOutcome correct(Actor by, Holiday known, HolidayWish wish) {
        Holiday wanted = wish.as(known.id());
        Set<Wrong> wrong = against(by, wanted, Optional.of(known));
        if (!wrong.isEmpty()) {
            return new Refused(wrong);
        }
        rows.change(wanted);
        return done(by, Act.HOLIDAY_CORRECTED, wanted, Map.of("before", said(known)));
    }

    /**
     * Takes one away. What has been done by it stays done.
     *
     * @param known as it was when whoever takes it away read it
     */
    @Transactional
    public HolidayOutcome remove(Actor by, Holiday known) {
        if (!mayKeep(by)) {
            return new Refused(Set.of(Wrong.NOT_YOURS));
        }
        rows.alone();
        if (!rows.on(known.day()).contains(known)) {
            return new Refused(Set.of(Wrong.GONE));
        }
        rows.delete(known);
        return done(by, Act.HOLIDAY_REMOVED, known, Map.of());
    }

    private Set<Wrong> against(Actor by, Holiday wanted, Optional<Holiday> known) {
        if (!mayKeep(by)) {
            return Set.of(Wrong.NOT_YOURS);
        }
        rows.alone();
        if (known.filter(before -> !rows.on(before.day()).contains(before)).isPresent()) {
            return Set.of(Wrong.GONE);
        }
        Set<Wrong> wrong = wanted.wish().wrong();
        boolean taken = rows.on(wanted.day()).stream()
                .filter(each -> known.isEmpty() || !each.id().equals(wanted.id()))
                .anyMatch(each -> each.id().equals(wanted.id()) || each.name().same(wanted.name()));
        if (taken) {
            wrong.add(Wrong.TAKEN);
        }
        return wrong;
    }

    private HolidayOutcome done(Actor by, Act act, Holiday holiday, Map<String, String> more) {
        Map<String, String> told = new LinkedHashMap<>(more);
        told.put("day", holiday.day().toString());
        told.put("name", holiday.name().in(Language.ENGLISH));
        log.write(by, act, Optional.empty(), told);
        events.publishEvent(new HolidaysChanged());
        return new Done(holiday);
    }

    private static String said(Holiday holiday) {
        return holiday.day() + " " + holiday.name().in(Language.ENGLISH);
    }
}
