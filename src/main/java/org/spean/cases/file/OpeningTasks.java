package org.spean.cases.file;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.access.reach.Opening;
import org.spean.deadlines.About;
import org.spean.deadlines.Due;
import org.spean.deadlines.Once;
import org.spean.deadlines.Owner;
import org.spean.deadlines.TaskWish;
import org.spean.deadlines.Tasks;
import org.springframework.stereotype.Component;

/**
 * A second yes waits for somebody. The case is none for some of those who may say it: the task is about the question, and names
 * neither the case nor its code.
 */
@Component
public class OpeningTasks {

    /** The name of its kind. */
    public static final String KIND = "CASE_OPENING_ASKED";

    private static final String SOURCE = "cases";
    private static final Duration WITHIN = Duration.ofDays(3);

    private final Tasks tasks;
    private final Clock clock;

    OpeningTasks(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    void make(Opening.Asked.Waits waits) {
        tasks.make(new TaskWish(
                KIND,
                waits.whose().stream().map(Owner.OfAccount::new).collect(Collectors.toUnmodifiableSet()),
                about(waits.id()),
                List.of(),
                new Due.At(clock.instant().plus(WITHIN)),
                SOURCE,
                Once.ever(KIND + " " + waits.id())));
    }

    void withdraw(UUID question) {
        tasks.withdraw(KIND, about(question));
    }

    private static About about(UUID question) {
        return new About("CASE_OPENING", question.toString());
    }
}
