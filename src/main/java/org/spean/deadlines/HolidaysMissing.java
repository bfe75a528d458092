package org.spean.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.spean.access.Actor;
import org.spean.calendar.Holidays;
import org.spean.calendar.ui.HolidayLinks;
import org.springframework.stereotype.Component;

/** Years whose holidays are not entered although it is time: for whoever keeps them. They are wanted before the year begins. */
@Component
class HolidaysMissing implements Elsewhere {

    private final Holidays holidays;

    HolidaysMissing(Holidays holidays) {
        this.holidays = holidays;
    }

    @Override
    public List<Todo> of(Actor by, Instant now) {
        return holidays.mayKeep(by)
                ? holidays.missing().stream().map(year -> todo(year, now)).toList()
                : List.of();
    }

    private static Todo todo(int year, Instant now) {
        return Todo.elsewhere(
                Phrase.of("task.holidays", new Word.ANumber(year)),
                List.of(Phrase.of("task.holidays-why")),
                new Due.OnDay(LocalDate.of(year - 1, Month.DECEMBER, 31)),
                new Way(HolidayLinks.year(year), "task.way.holidays"),
                now);
    }
}
