package org.spean.deadlines;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.deadlines.rules.Fact;

/**
 * What has to be shown by the rules, counted a second time: written out by hand from the design, without the engine, and looked at
 * as a whole at every sweep.
 */
final class Expected {

    /** How a rule goes on. */
    private enum Kind {
        ONCE,
        EACH_VISIT,
        EACH_PERIOD
    }

    /**
     * A rule, as somebody reads it.
     *
     * @param due days (d), working days (w) or months (m) from its fact; of a period, its months
     * @param steps {@code R-3}: reminded three days before; {@code L}: late; {@code T1}: told a day after; {@code A8}: the office
     */
    private record Read(String rule, Kind kind, Set<Fact> from, Fact wanted, int times, String due, String steps) {}

    private static final List<Read> READ = """
            LT-1 ONCE FAMILY_SEARCH_PLANNED FAMILY_SEARCH_ASKED 1 -7d R-3 R0 L T1 A8
            LT-2 ONCE SEARCH_INFORMATION_SENT SEARCH_RESULT_ASKED 1 15d R-1 R0 L T1 A8
            LT-3 ONCE REINTEGRATION_PLANNED RECONCILIATION_VISITED 2 -1d R-14 R0 L T1 A8
            LT-4 ONCE REINTEGRATION_DATE_PLANNED REINTEGRATION_CONFIRMED 1 -7d R-3 R0 L T1 A8
            LT-5 ONCE CONTRACT_SIGNED CONTRACT_COPY_GIVEN 3 0d R0 L T2 A8
            LT-6 EACH_VISIT REINTEGRATED FOLLOWED_UP 1 14d R-3 R0 L T1 A8
            LT-7 EACH_VISIT FOLLOWED_UP FOLLOWED_UP 1 1m R-3 R0 L T1 A8
            LT-8 ONCE FOLLOW_UP_PLANNED FOLLOW_UP_CONFIRMED 1 -3d R-2 R0 L T1 A3
            LT-9 ONCE CLOSURE_OF_MISSING_PLANNED OLD_COMMUNITY_VISITED 2 -1d R-14 R0 L T1 A8
            LT-10 EACH_VISIT LONG_TERM_CARE_BEGAN,LONG_TERM_CARE_REVIEWED LONG_TERM_CARE_REVIEWED 1 6m R-14 R0 L T1 A8
            LT-11 ONCE REINTEGRATED CASE_CLOSED 1 12m R0
            LT-12 EACH_PERIOD CENTRE_BEGAN REINTEGRATED_LISTED 1 1m R-3 R0 L T1 A8
            LT-13 EACH_PERIOD DISTRICT_BEGAN DISTRICT_REPORTED 1 1m R-3 R0 L T1 A8
            LT-14 EACH_PERIOD MINISTRY_BEGAN MINISTRY_REPORTED_QUARTER 1 3m R-14 R0 L T1 A8
            LT-14-YEAR EACH_PERIOD MINISTRY_BEGAN MINISTRY_REPORTED_YEAR 1 12m R-30 R0 L T1 A8
            LT-15 EACH_VISIT PROVIDER_BEGAN,PROVIDER_MONITORED PROVIDER_MONITORED 1 12m R-30 R0 L T1 A8
            LT-15-IMPROVEMENT ONCE IMPROVEMENT_WANTED IMPROVEMENT_CHECKED 1 3m R-14 R0 L T1 A8
            LT-15-MINISTER ONCE STILL_FAILING MINISTER_TOLD 1 0d R0 L T2 A8
            LT-16 EACH_VISIT CENTRE_BEGAN,SHELTER_RISK_ASSESSED SHELTER_RISK_ASSESSED 1 12m R-30 R0 L T1 A8
            LT-16-QUALITY EACH_VISIT CENTRE_BEGAN,SERVICE_QUALITY_ASSESSED SERVICE_QUALITY_ASSESSED 1 12m R-30 R0 L T1 A8
            LT-18 ONCE CHILD_PRESUMED AGE_SETTLED 1 7d R-7 R0 L T1 A8
            KEEPING EACH_VISIT CHILD_KEPT,KEEPING_REVIEWED KEEPING_REVIEWED 1 7d R-2 R0 L T1 A3
            ADULTHOOD ONCE ADULTHOOD ASKED_AS_ADULT 1 0d R0 L T2 A8
            PROMISE ONCE REFERRAL_SENT REFERRAL_ANSWERED 1 2w R0 L T1 A8
            """.lines().map(Expected::read).toList();

    private static Read read(String line) {
        String[] parts = line.split(" ", 7);
        return new Read(
                parts[0],
                Kind.valueOf(parts[1]),
                Arrays.stream(parts[2].split(",", -1)).map(Fact::valueOf).collect(Collectors.toSet()),
                Fact.valueOf(parts[3]),
                Integer.parseInt(parts[4]),
                parts[5],
                parts[6]);
    }

    private final Set<LocalDate> holidays;
    private final Map<String, Map<Fact, Map<String, LocalDate>>> told = new LinkedHashMap<>();
    private final Map<String, YearMonth> periods = new TreeMap<>();
    private final Set<String> taken = new HashSet<>();

    /** How often each step of each rule had to be shown. */
    final Map<String, Integer> counts = new TreeMap<>();

    Expected(Set<LocalDate> holidays) {
        this.holidays = holidays;
    }

    private LocalDate due(String due, LocalDate from) {
        int amount = Integer.parseInt(due.substring(0, due.length() - 1));
        return switch (due.charAt(due.length() - 1)) {
            case 'd' -> from.plusDays(amount);
            case 'm' -> from.plusMonths(amount);
            default -> twoWorkingDays(from);
        };
    }

    private LocalDate twoWorkingDays(LocalDate from) {
        LocalDate day = from;
        for (int left = 2; left > 0; ) {
            day = day.plusDays(1);
            boolean rests = day.getDayOfWeek() == DayOfWeek.SATURDAY
                    || day.getDayOfWeek() == DayOfWeek.SUNDAY
                    || holidays.contains(day);
            left -= rests ? 0 : 1;
        }
        return day;
    }

    void happens(Fact fact, String matter, String occasion, LocalDate day) {
        told.computeIfAbsent(matter, each -> new TreeMap<>())
                .computeIfAbsent(fact, each -> new TreeMap<>())
                .put(occasion, day);
    }

    boolean quiet(LocalDateTime at) {
        return at.toLocalTime().isBefore(LocalTime.of(6, 30))
                || !at.toLocalTime().isBefore(LocalTime.of(20, 0))
                || holidays.contains(at.toLocalDate());
    }

    private LocalDateTime allowed(LocalDateTime at) {
        LocalDateTime moment = at;
        while (quiet(moment)) {
            moment = moment.plusMinutes(30);
        }
        return moment;
    }

    /** Somebody looks. */
    void sweeps(LocalDateTime now) {
        if (quiet(now)) {
            return;
        }
        told.forEach((matter, facts) -> READ.forEach(rule -> sweeps(rule, matter, facts, now)));
    }

    private void sweeps(Read rule, String matter, Map<Fact, Map<String, LocalDate>> facts, LocalDateTime now) {
        if (rule.kind() == Kind.EACH_PERIOD) {
            rule.from()
                    .forEach(fact -> facts.getOrDefault(fact, Map.of())
                            .forEach((occasion, began) -> months(rule, matter, began, facts, now)));
            return;
        }
        for (Fact fact : rule.from()) {
            facts.getOrDefault(fact, Map.of()).forEach((occasion, on) -> {
                long got = wanted(rule, facts)
                        .filter(each ->
                                rule.kind() == Kind.ONCE || each.getValue().isAfter(on))
                        .count();
                if (got < rule.times()) {
                    shows(rule, matter + " " + fact + " " + occasion, due(rule.due(), on), now);
                }
            });
        }
    }

    private static Stream<Map.Entry<String, LocalDate>> wanted(Read rule, Map<Fact, Map<String, LocalDate>> facts) {
        return facts.getOrDefault(rule.wanted(), Map.of()).entrySet().stream();
    }

    private void months(
            Read rule, String matter, LocalDate began, Map<Fact, Map<String, LocalDate>> facts, LocalDateTime now) {
        int months = Integer.parseInt(rule.due().substring(0, rule.due().length() - 1));
        YearMonth first = YearMonth.of(began.getYear(), (began.getMonthValue() + months - 1) / months * months);
        YearMonth last = periods.getOrDefault(rule.rule() + matter, first);
        while (!now.isBefore(allowed(last.atEndOfMonth().plusDays(1).atStartOfDay()))) {
            last = last.plusMonths(months);
        }
        periods.put(rule.rule() + matter, last);
        for (YearMonth each = first; !each.isAfter(last); each = each.plusMonths(months)) {
            String name = each.toString();
            if (wanted(rule, facts).noneMatch(found -> found.getKey().equals(name))) {
                shows(rule, matter + " " + name, each.atEndOfMonth(), now);
            }
        }
    }

    private record Moment(String step, LocalDateTime at) {}

    private void shows(Read rule, String what, LocalDate due, LocalDateTime now) {
        List<Moment> open = new ArrayList<>();
        for (String step : rule.steps().split(" ", -1)) {
            LocalDateTime at = step.equals("L")
                    ? due.plusDays(1).atStartOfDay()
                    : due.plusDays(Integer.parseInt(step.substring(1))).atTime(7, 30);
            if (!taken.contains(rule.rule() + " " + what + " " + step + " " + due)) {
                open.add(new Moment(step, allowed(at)));
            }
        }
        List<Moment> ripe = open.stream()
                .filter(each -> !each.at().isAfter(now))
                .sorted(Comparator.comparing(Moment::at))
                .toList();
        for (Moment each : ripe) {
            taken.add(rule.rule() + " " + what + " " + each.step() + " " + due);
            if (!each.step().startsWith("R") || each.equals(ripe.getLast())) {
                counts.merge(rule.rule() + " " + each.step().charAt(0), 1, Integer::sum);
            }
        }
    }
}
