package org.spean.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.spean.access.Actor;
import org.spean.messaging.sending.Budgets;
import org.spean.messaging.sending.Spent;
import org.spean.vocabulary.CountryTime;
import org.springframework.stereotype.Component;

/** Most of the month's messages are spent, or all: for the administrators, who can allow more before others have to wait. */
@Component
class BudgetRunsOut implements Elsewhere {

    private final Budgets budgets;

    BudgetRunsOut(Budgets budgets) {
        this.budgets = budgets;
    }

    @Override
    public List<Todo> of(Actor by, Instant now) {
        return budgets.warnings(by).stream().map(each -> todo(each, now)).toList();
    }

    private static Todo todo(Spent spent, Instant now) {
        Word percent = new Word.ANumber(spent.percent().orElseThrow());
        Phrase title = spent.province()
                .map(province -> Phrase.of("task.budget-province", percent, new Word.AProvince(province)))
                .orElseGet(() -> Phrase.of("task.budget", percent));
        LocalDate last = YearMonth.from(now.atZone(CountryTime.ZONE)).atEndOfMonth();
        return Todo.elsewhere(
                title,
                List.of(Phrase.of(spent.exhausted() ? "task.budget-spent" : "task.budget-soon")),
                new Due.OnDay(last),
                new Way(Budgets.LINK, "task.way.budget"),
                now);
    }
}
