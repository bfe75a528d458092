package org.spean.directory;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * At which hours somebody answers for a service, in the country's own time. Written as people write it:
 * {@code Mon-Fri 07:30-11:30, 14:00-17:30; Sat 08:00-12:00; holidays 08:00-10:00}, or {@code 24/7}.
 *
 * @param week the hours of each day; a day without any is missing
 * @param holidays the hours of public holidays, whatever day of the week they are; empty: nobody is there
 */
public record DutyHours(Map<DayOfWeek, List<Span>> week, List<Span> holidays) {

    /** Where nobody said. */
    public static final DutyHours UNKNOWN = new DutyHours(Map.of(), List.of());

    /** Always. */
    public static final DutyHours ALWAYS = always();

    private static final String ALWAYS_WRITTEN = "24/7";
    private static final String HOLIDAYS = "holidays";
    private static final int MINUTES = 15;
    private static final int DAY = 24 * 60;
    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final Pattern PART = Pattern.compile("(?<days>[\\p{L}-]+)\\s+(?<hours>[0-9:,\\s–-]+)");
    private static final Pattern HOURS =
            Pattern.compile("(?<from>\\d{1,2}):(?<fm>\\d{2})\\s*[–-]\\s*(?<to>\\d{1,2}):(?<tm>\\d{2})");

    /**
     * From when to when, in minutes of the day.
     *
     * @param from a quarter of an hour from 0
     * @param to a later one, at most 1440
     */
    public record Span(int from, int to) {

        /**
         * Makes one.
         *
         * @throws IllegalArgumentException when it is none, or not of quarters of hours
         */
        public Span {
            if (from < 0 || to > DAY || from >= to || from % MINUTES != 0 || to % MINUTES != 0) {
                throw new IllegalArgumentException("hours are quarters of hours, the earlier first");
            }
        }

        private boolean holds(int minute) {
            return from <= minute && minute < to;
        }

        @Override
        public String toString() {
            return clock(from) + "-" + clock(to);
        }

        private static String clock(int minute) {
            return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
        }
    }

    /** Makes one; of the map later changes are not seen. */
    public DutyHours {
        week = Map.copyOf(week);
        holidays = List.copyOf(holidays);
    }

    private static DutyHours always() {
        List<Span> day = List.of(new Span(0, DAY));
        Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek each : DayOfWeek.values()) {
            week.put(each, day);
        }
        return new DutyHours(week, day);
    }

    /** Whether nobody said. */
    public boolean unknown() {
        return week.isEmpty() && holidays.isEmpty();
    }

    /**
     * Whether somebody answers at this moment.
     *
     * @param holiday whether that day is a public holiday
     */
    public boolean at(LocalDateTime moment, boolean holiday) {
        return slots().contains(slot(moment, holiday));
    }

    /** The quarter of an hour of the week that a moment is in, as {@link #slots()} names it. */
    public static String slot(LocalDateTime moment, boolean holiday) {
        LocalTime time = moment.toLocalTime();
        return slot(holiday ? "H" : String.valueOf(moment.getDayOfWeek().getValue()), time.toSecondOfDay() / 60);
    }

    private static String slot(String day, int minute) {
        return day + ":" + minute / MINUTES;
    }

    /** Every quarter of an hour in which somebody answers: how the index finds who is on duty now. */
    public Set<String> slots() {
        Set<String> slots = new TreeSet<>();
        week.forEach((day, spans) -> add(slots, String.valueOf(day.getValue()), spans));
        if (!holidays.isEmpty()) {
            add(slots, "H", holidays);
        }
        return slots;
    }

    private static void add(Set<String> slots, String day, List<Span> spans) {
        for (int minute = 0; minute < DAY; minute += MINUTES) {
            int at = minute;
            if (spans.stream().anyMatch(span -> span.holds(at))) {
                slots.add(slot(day, minute));
            }
        }
    }

    /** As people write it; days with the same hours together. Empty where nobody said. */
    public String written() {
        return equals(ALWAYS) ? ALWAYS_WRITTEN : said(day -> day);
    }

    /**
     * The same with the days in another language.
     *
     * @param name says {@code Mon} to {@code Sun} and {@code holidays}
     */
    public String said(UnaryOperator<String> name) {
        List<String> parts = new ArrayList<>();
        int day = 1;
        while (day <= DAYS.size()) {
            int last = day;
            List<Span> hours = of(day);
            while (last < DAYS.size() && of(last + 1).equals(hours)) {
                last++;
            }
            if (!hours.isEmpty()) {
                String days = name.apply(DAYS.get(day - 1)) + (last > day ? "-" + name.apply(DAYS.get(last - 1)) : "");
                parts.add(days + " " + written(hours));
            }
            day = last + 1;
        }
        if (!holidays.isEmpty()) {
            parts.add(name.apply(HOLIDAYS) + " " + written(holidays));
        }
        return String.join("; ", parts);
    }

    private List<Span> of(int day) {
        return week.getOrDefault(DayOfWeek.of(day), List.of());
    }

    private static String written(List<Span> hours) {
        return hours.stream().map(Span::toString).collect(Collectors.joining(", "));
    }

    /**
     * Reads what somebody wrote.
     *
     * @throws IllegalArgumentException naming the part that cannot be read
     */
    public static DutyHours read(String written) {
        String text = written.strip();
        if (text.equals(ALWAYS_WRITTEN)) {
            return ALWAYS;
        }
        Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
        List<Span> holidays = new ArrayList<>();
        for (String each : text.split(";", -1)) {
            if (!each.isBlank()) {
                Matcher part = PART.matcher(each.strip());
                if (!part.matches()) {
                    throw new IllegalArgumentException(each.strip());
                }
                List<Span> hours = hours(part.group("hours"));
                if (part.group("days").toLowerCase(Locale.ROOT).equals(HOLIDAYS)) {
                    holidays.addAll(hours);
                } else {
                    days(part.group("days"))
                            .forEach(day -> week.computeIfAbsent(day, known -> new ArrayList<>())
                                    .addAll(hours));
                }
            }
        }
        return new DutyHours(week, holidays);
    }

    private static Set<DayOfWeek> days(String text) {
        int dash = text.indexOf('-');
        DayOfWeek first = day(dash < 0 ? text : text.substring(0, dash));
        DayOfWeek last = dash < 0 ? first : day(text.substring(dash + 1));
        if (last.compareTo(first) < 0) {
            throw new IllegalArgumentException(text);
        }
        return EnumSet.range(first, last);
    }

    private static DayOfWeek day(String text) {
        return Optional.of(text.strip())
                .filter(word -> word.length() >= 3)
                .flatMap(word -> DAYS.stream()
                        .filter(each -> word.toLowerCase(Locale.ROOT).startsWith(each.toLowerCase(Locale.ROOT)))
                        .findFirst())
                .map(each -> DayOfWeek.of(DAYS.indexOf(each) + 1))
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    private static List<Span> hours(String text) {
        List<Span> spans = new ArrayList<>();
        for (String each : text.split(",", -1)) {
            Matcher span = HOURS.matcher(each.strip());
            if (!span.matches()) {
                throw new IllegalArgumentException(each.strip());
            }
            spans.add(
                    new Span(minute(span.group("from"), span.group("fm")), minute(span.group("to"), span.group("tm"))));
        }
        return spans;
    }

    private static int minute(String hour, String minute) {
        return Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
    }
}
