package org.spean.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.machine.SeedFolder;
import org.spean.machine.SeedRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills years from {@code data-seed}: each once, and only while nobody has entered anything for it. So what people correct and
 * take away stays so, and a new version can bring another year.
 */
@Component
class HolidaySeed {

    private static final Logger log = LoggerFactory.getLogger(HolidaySeed.class);

    private static final String FILE = "holidays.csv";
    private static final String DAY = "day";
    private static final String ENGLISH = "name_en";
    private static final String KHMER = "name_km";
    private static final String SOURCE = "source";
    private static final String REFERENCE = "reference";

    private final SeedFolder folder;
    private final HolidayRows rows;

    HolidaySeed(SeedFolder folder, HolidayRows rows) {
        this.folder = folder;
        this.rows = rows;
    }

    /**
     * Fills the years that are new.
     *
     * @throws org.spean.machine.SeedRefusal naming the first bad cell; nothing was loaded
     */
    @Transactional
    void load() {
        Map<Integer, List<Holiday>> years = read();
        rows.alone();
        Set<Integer> entered = rows.years();
        for (int year : rows.askedFirst(years.keySet())) {
            if (!entered.contains(year)) {
                List<Holiday> holidays = years.getOrDefault(year, List.of());
                holidays.forEach(rows::insert);
                log.info("Loaded {} holidays of {} from data-seed", holidays.size(), year);
            }
        }
    }

    private Map<Integer, List<Holiday>> read() {
        return folder.table(FILE, List.of(DAY, ENGLISH, KHMER, SOURCE, REFERENCE), DAY, ENGLISH, KHMER).rows().stream()
                .map(HolidaySeed::holiday)
                .collect(Collectors.groupingBy(each -> each.day().getYear(), TreeMap::new, Collectors.toList()));
    }

    private static Holiday holiday(SeedRow row) {
        HolidayWish wish = new HolidayWish(
                row.value(DAY, HolidaySeed::day),
                new HolidayName(row.text(KHMER), row.text(ENGLISH)),
                row.value(SOURCE, HolidaySeed::source),
                row.text(REFERENCE));
        wish.wrong().stream().findFirst().ifPresent(wrong -> {
            throw switch (wrong) {
                case YEAR_UNLIKELY ->
                    row.refusal(DAY, "a year is one from " + HolidayWish.FIRST_YEAR + " to " + HolidayWish.LAST_YEAR);
                case KHMER_TOO_LONG -> row.refusal(KHMER, tooLong(HolidayName.MOST_LETTERS));
                case ENGLISH_TOO_LONG -> row.refusal(ENGLISH, tooLong(HolidayName.MOST_LETTERS));
                case REFERENCE_TOO_LONG -> row.refusal(REFERENCE, tooLong(HolidayWish.LONGEST_REFERENCE));
                case NAME_MISSING, TAKEN, GONE, NOT_YOURS ->
                    row.refusal(ENGLISH, "a name in English or in Khmer is needed");
            };
        });
        return wish.as(UUID.randomUUID());
    }

    private static String tooLong(int most) {
        return "at most " + most + " letters";
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a day is written 2026-01-07", e);
        }
    }

    private static HolidaySource source(String text) {
        return Arrays.stream(HolidaySource.values())
                .filter(each -> word(each).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("known are "
                        + Arrays.stream(HolidaySource.values())
                                .map(HolidaySeed::word)
                                .collect(Collectors.joining(", "))));
    }

    private static String word(HolidaySource source) {
        return source.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
