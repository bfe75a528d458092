package org.spean.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.spean.access.Actor;
import org.spean.messaging.sending.LiftState;
import org.spean.messaging.sending.Lifting;
import org.springframework.stereotype.Component;

/** An administrator asks that messages reach real telephones: for the others, one of whom says yes. */
@Component
class LiftingWaits implements Elsewhere {

    private final Lifting lifting;

    LiftingWaits(Lifting lifting) {
        this.lifting = lifting;
    }

    @Override
    public List<Todo> of(Actor by, Instant now) {
        return Stream.of(by)
                .filter(lifting::waitsFor)
                .flatMap(each -> lifting.state(each).flatMap(LiftState::asked).stream())
                .map(ask -> Todo.elsewhere(
                        Phrase.of("task.lifting"),
                        List.of(Phrase.of("task.proposed-by", new Word.TheAccount(ask.by()))),
                        new Due.At(ask.at().plus(Lifting.LAPSES_AFTER)),
                        new Way(Lifting.LINK, "task.way.decide"),
                        now))
                .toList();
    }
}
