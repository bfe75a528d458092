package org.spean.deadlines;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.spean.calendar.Holiday;
import org.spean.calendar.HolidaysThen;
import org.spean.deadlines.DeadlineWorld.Shown;
import org.spean.deadlines.rules.Fact;
import org.spean.vocabulary.CountryTime;
import org.springframework.beans.factory.BeanFactory;

/**
 * A year, day by day, with subjects on which every rule has something to say: dates move to and fro, some things are never done,
 * on some days nobody looks, and if wanted the clock goes forward and back by forty days.
 */
final class YearReplay {

    private static final LocalDate BEGIN = LocalDate.of(2027, 1, 2);
    private static final int JUMP = 40;

    private final DeadlineWorld world;
    private final Expected expected;
    private final int subjects;
    private final boolean jumps;
    private final boolean forgets;
    private final LocalDate begin;
    private final Random random = new Random(42);
    private final Map<LocalDate, List<Event>> script = new TreeMap<>();

    private record Event(Matter matter, Fact fact, String occasion, LocalDate on) {}

    /** One that begins on the second of January 2027. */
    YearReplay(BeanFactory beans, int subjects) {
        this(beans, subjects, BEGIN, false, false);
    }

    /**
     * One of the faults.
     *
     * @param jumps whether the clock goes forward and back
     * @param forgets whether what was done is forgotten now and then: the protection is off
     */
    YearReplay(BeanFactory beans, int subjects, LocalDate begin, boolean jumps, boolean forgets) {
        this.world = new DeadlineWorld(beans);
        this.subjects = subjects;
        this.begin = begin;
        this.jumps = jumps;
        this.forgets = forgets;
        Set<LocalDate> holidays = List.of(begin.getYear(), begin.getYear() + 1, begin.getYear() + 2).stream()
                .flatMap(year -> HolidaysThen.at(Instant.EPOCH, beans).of(year).stream())
                .map(Holiday::day)
                .collect(Collectors.toSet());
        this.expected = new Expected(holidays);
    }

    /**
     * What came of it.
     *
     * @param ours how often each step of each rule was shown
     * @param counted the same, counted a second time
     * @param doubled what was shown twice for the same date
     * @param disturbing what was shown at night or on a holiday
     */
    record Result(Map<String, Integer> ours, Map<String, Integer> counted, long doubled, long disturbing) {

        long shown() {
            return ours.values().stream().mapToLong(Integer::longValue).sum();
        }

        /** How many are counted and were not shown, or the other way round. */
        long wrong() {
            Map<String, Integer> all = new TreeMap<>(counted);
            ours.forEach((step, count) -> all.merge(step, -count, Integer::sum));
            return all.values().stream().mapToLong(each -> Math.abs(each)).sum();
        }
    }

    Result runs() {
        try {
            for (int each = 0; each < subjects; each++) {
                writes(world.matter("subject-" + each), each % 12);
            }
            for (LocalDate day = begin; day.isBefore(begin.plusYears(1)); day = day.plusDays(1)) {
                lives(day);
            }
            return result();
        } finally {
            world.leaves();
        }
    }

    private void lives(LocalDate day) {
        boolean down = random.nextInt(7) == 0;
        if (!down) {
            looks(day.atTime(2, 0));
            looks(day.atTime(8, 0));
        }
        world.goesTo(day, LocalTime.of(10, 0));
        for (Event event : script.getOrDefault(day, List.of())) {
            world.tells(Happening.on(
                            event.fact(),
                            event.matter(),
                            event.on(),
                            DeadlineWorld.RESPONSIBLE,
                            Set.of(DeadlineWorld.TOLD))
                    .as(event.occasion()));
            expected.happens(event.fact(), event.matter().id(), event.occasion(), event.on());
        }
        if (!down) {
            looks(day.atTime(14, 0));
            looks(day.atTime(22, 0));
        }
        if (jumps && random.nextInt(20) == 0) {
            looks(day.plusDays(JUMP).atTime(9, 0));
            looks(day.minusDays(JUMP).atTime(9, 0));
        }
        if (forgets && day.getDayOfWeek() == DayOfWeek.MONDAY) {
            world.forgets();
        }
    }

    private void looks(LocalDateTime at) {
        world.goesTo(at.atZone(CountryTime.ZONE).toInstant());
        world.sweep.tick();
        expected.sweeps(at);
    }

    /** What becomes of a subject. */
    private void writes(Matter matter, int kind) {
        LocalDate day = begin.plusDays(random.nextInt(200));
        switch (kind) {
            case 0 -> planned(matter, day, Fact.FAMILY_SEARCH_PLANNED, Fact.FAMILY_SEARCH_ASKED, 1);
            case 1 -> past(matter, day, Fact.SEARCH_INFORMATION_SENT, Fact.SEARCH_RESULT_ASKED, 30);
            case 2 -> {
                planned(matter, day, Fact.REINTEGRATION_DATE_PLANNED, Fact.REINTEGRATION_CONFIRMED, 1);
                planned(matter, day, Fact.REINTEGRATION_PLANNED, Fact.RECONCILIATION_VISITED, random.nextInt(4));
            }
            case 3 -> {
                tells(matter, day, Fact.REINTEGRATED, "", random.nextBoolean() ? day : day.minusDays(330));
                tells(matter, day, Fact.CONTRACT_SIGNED, "", day);
                several(matter, day, Fact.CONTRACT_COPY_GIVEN, 1 + random.nextInt(3), 2);
                several(matter, day.plusDays(5 + random.nextInt(15)), Fact.FOLLOWED_UP, random.nextInt(6), 35);
            }
            case 4 -> planned(matter, day, Fact.FOLLOW_UP_PLANNED, Fact.FOLLOW_UP_CONFIRMED, 1);
            case 5 -> planned(matter, day, Fact.CLOSURE_OF_MISSING_PLANNED, Fact.OLD_COMMUNITY_VISITED, 2);
            case 6 -> {
                tells(matter, day, Fact.LONG_TERM_CARE_BEGAN, "", day.minusDays(60));
                several(matter, day.plusDays(150), Fact.LONG_TERM_CARE_REVIEWED, random.nextInt(3), 60);
            }
            case 7 -> {
                tells(matter, day, Fact.CENTRE_BEGAN, "", day.minusDays(300));
                reports(matter, day, Fact.REINTEGRATED_LISTED);
                several(matter, day.plusDays(40), Fact.SHELTER_RISK_ASSESSED, random.nextInt(2), 20);
                several(matter, day.plusDays(50), Fact.SERVICE_QUALITY_ASSESSED, random.nextInt(2), 20);
            }
            case 8 -> {
                tells(matter, day, Fact.DISTRICT_BEGAN, "", day);
                reports(matter, day, Fact.DISTRICT_REPORTED);
            }
            case 9 -> {
                tells(matter, day, Fact.MINISTRY_BEGAN, "", day);
                reports(matter, day, Fact.MINISTRY_REPORTED_QUARTER);
                if (random.nextInt(3) == 0) {
                    LocalDate done = day.plusDays(100);
                    tells(matter, done, Fact.MINISTRY_REPORTED_YEAR, day.getYear() + "-12", done);
                }
            }
            case 10 -> {
                tells(matter, day, Fact.PROVIDER_BEGAN, "", day.minusDays(280));
                several(matter, day.plusDays(60), Fact.PROVIDER_MONITORED, random.nextInt(2), 20);
                past(matter, day.plusDays(10), Fact.IMPROVEMENT_WANTED, Fact.IMPROVEMENT_CHECKED, 120);
                past(matter, day.plusDays(120), Fact.STILL_FAILING, Fact.MINISTER_TOLD, 12);
            }
            default -> {
                past(matter, day, Fact.CHILD_PRESUMED, Fact.AGE_SETTLED, 20);
                tells(matter, day, Fact.CHILD_KEPT, "", day);
                several(matter, day.plusDays(3), Fact.KEEPING_REVIEWED, random.nextInt(3), 6);
                planned(matter, day, Fact.ADULTHOOD, Fact.ASKED_AS_ADULT, 1);
                past(matter, day.plusDays(9), Fact.REFERRAL_SENT, Fact.REFERRAL_ANSWERED, 9);
            }
        }
    }

    private void tells(Matter matter, LocalDate when, Fact fact, String occasion, LocalDate on) {
        script.computeIfAbsent(when, each -> new ArrayList<>()).add(new Event(matter, fact, occasion, on));
    }

    /** Planned for a day that moves, sometimes back to where it was; in two of three cases what it wants is done. */
    private void planned(Matter matter, LocalDate first, Fact plan, Fact wanted, int times) {
        LocalDate day = first;
        LocalDate date = first.plusDays(10 + random.nextInt(30));
        LocalDate before = date;
        for (int moves = random.nextInt(4); moves >= 0; moves--) {
            tells(matter, day, plan, "", date);
            day = day.plusDays(1 + random.nextInt(8));
            LocalDate other = random.nextBoolean() ? before : date.plusDays(random.nextInt(40) - 15);
            before = date;
            date = other;
        }
        if (random.nextInt(3) > 0) {
            several(matter, day.plusDays(random.nextInt(20)), wanted, times, 4);
        }
    }

    private void past(Matter matter, LocalDate day, Fact fact, Fact wanted, int within) {
        tells(matter, day, fact, "", day);
        // It was on another day, as is found out.
        if (random.nextInt(4) == 0) {
            tells(matter, day.plusDays(2), fact, "", day.minusDays(1));
        }
        if (random.nextBoolean()) {
            LocalDate done = day.plusDays(1 + random.nextInt(within));
            tells(matter, done, wanted, "", done);
        }
    }

    private void several(Matter matter, LocalDate first, Fact fact, int times, int apart) {
        LocalDate day = first;
        for (int each = 0; each < times; each++) {
            tells(matter, day, fact, "visit-" + each, day);
            day = day.plusDays(1 + random.nextInt(apart));
        }
    }

    private void reports(Matter matter, LocalDate from, Fact fact) {
        for (int month = 0; month < 14; month++) {
            if (random.nextInt(3) > 0) {
                YearMonth period = YearMonth.from(from.plusMonths(month));
                LocalDate day = period.atDay(20).plusDays(random.nextInt(25));
                tells(matter, day.isBefore(from) ? from : day, fact, period.toString(), day);
            }
        }
    }

    private Result result() {
        Map<String, Integer> ours = new TreeMap<>();
        world.shown.forEach(
                each -> ours.merge(each.rule() + " " + each.step().kind().name().charAt(0), 1, Integer::sum));
        long different = world.shown.stream()
                .map(each ->
                        List.of(each.matter().id(), each.rule(), each.fact(), each.occasion(), each.step(), each.due()))
                .distinct()
                .count();
        long disturbing = world.shown.stream().filter(this::disturbs).count();
        return new Result(ours, expected.counts, world.shown.size() - different, disturbing);
    }

    private boolean disturbs(Shown shown) {
        return expected.quiet(LocalDateTime.ofInstant(shown.at(), ZoneOffset.ofHours(7)));
    }
}
