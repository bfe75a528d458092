package org.spean.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.access.Actor;
import org.spean.access.guard.BreakGlass;
import org.spean.access.guard.Glass;
import org.spean.access.guard.GlassBook;
import org.spean.access.guard.GlassBook.Can;
import org.spean.access.guard.GlassBook.Seen;
import org.springframework.stereotype.Component;

/** Cases that were opened in an emergency: a second yes while it lasts, a judgement afterwards, and the client to be told. */
@Component
class EmergenciesWait implements Elsewhere {

    private final GlassBook glasses;

    EmergenciesWait(GlassBook glasses) {
        this.glasses = glasses;
    }

    @Override
    public List<Todo> of(Actor by, Instant now) {
        return glasses.of(by).stream()
                .flatMap(seen -> todo(seen, by, now).stream())
                .toList();
    }

    /** The one thing that is wanted most. */
    private static Optional<Todo> todo(Seen seen, Actor by, Instant now) {
        Glass glass = seen.glass();
        Set<Can> can = seen.can();
        Due judged = new Due.At(glass.at().plus(BreakGlass.REVIEWED_WITHIN));
        if (can.contains(Can.SAY_SECOND_YES)) {
            return Optional.of(todo("task.emergency-yes", glass, new Due.At(glass.until()), now));
        }
        if (can.contains(Can.REVIEW)) {
            return Optional.of(todo("task.emergency-judge", glass, judged, now));
        }
        boolean own = by.account().filter(glass.by()::equals).isPresent();
        return own && can.contains(Can.SAY_CLIENT_TOLD)
                ? Optional.of(todo("task.emergency-tell", glass, judged, now))
                : Optional.empty();
    }

    private static Todo todo(String words, Glass glass, Due due, Instant now) {
        return Todo.elsewhere(
                Phrase.of(words),
                List.of(Phrase.of("task.emergency-by", new Word.TheAccount(glass.by()), new Word.AMoment(glass.at()))),
                due,
                new Way(BreakGlass.LINK, "task.way.emergency"),
                now);
    }
}
