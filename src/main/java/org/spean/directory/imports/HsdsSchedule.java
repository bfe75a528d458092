package org.spean.directory.imports;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.spean.directory.EntryColumn;

/** The hours that a package of HSDS says: {@code MO,TU} from {@code 08:00} to {@code 17:00}. */
final class HsdsSchedule {

    private static final Map<String, String> DAYS =
            Map.of("MO", "Mon", "TU", "Tue", "WE", "Wed", "TH", "Thu", "FR", "Fri", "SA", "Sat", "SU", "Sun");

    private HsdsSchedule() {}

    static void put(Map<String, String> row, List<Map<String, String>> schedules) {
        String hours = schedules.stream()
                .filter(each -> !each.getOrDefault("byday", "").isEmpty())
                .flatMap(each -> List.of(each.getOrDefault("byday", "").split(",")).stream()
                        .map(String::strip)
                        .map(day -> DAYS.getOrDefault(day, day) + " " + hour(each, "opens_at") + "-"
                                + hour(each, "closes_at")))
                .collect(Collectors.joining("; "));
        if (!hours.isEmpty()) {
            HsdsTables.put(row, EntryColumn.HOURS, hours);
        }
    }

    private static String hour(Map<String, String> schedule, String column) {
        String time = schedule.getOrDefault(column, "");
        return time.length() > 5 ? time.substring(0, 5) : time;
    }
}
