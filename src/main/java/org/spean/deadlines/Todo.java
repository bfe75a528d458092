package org.spean.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.spean.vocabulary.PhoneNumber;

/**
 * Something that waits, as somebody sees it.
 *
 * @param task its handle; empty for what another room keeps, and what is done there
 * @param title what there is to do
 * @param more what helps to do it
 * @param due by when, if by any time
 * @param late why it is late, if somebody said so
 * @param dial the number to ring, where it is done by telephone
 * @param way the screen on which it is done, if there is one
 */
public record Todo(
        Optional<TaskId> task,
        Section section,
        Phrase title,
        List<Phrase> more,
        Optional<Due> due,
        Optional<Task.Late> late,
        Optional<PhoneNumber> dial,
        Optional<Way> way) {

    static Todo of(Task task, TaskKind kind, Instant now) {
        return new Todo(
                Optional.of(task.id()),
                task.due().late(now) ? Section.LATE : Section.FOR_ME,
                kind.title(task),
                kind.more(task),
                Optional.of(task.due()),
                task.late(),
                kind.dial(task),
                kind.way(task));
    }

    /** What waits for them in another room. */
    static Todo elsewhere(Phrase title, List<Phrase> more, Due due, Way way, Instant now) {
        return kept(due.late(now) ? Section.LATE : Section.FOR_ME, title, more, Optional.of(due), way);
    }

    /** What waits for them in another room, by no time. */
    static Todo undated(Phrase title, List<Phrase> more, Way way) {
        return kept(Section.FOR_ME, title, more, Optional.empty(), way);
    }

    /** What they wait for in another room. */
    static Todo ofOthers(Phrase title, List<Phrase> more, Optional<Due> due, Way way) {
        return kept(Section.FOR_OTHERS, title, more, due, way);
    }

    private static Todo kept(Section section, Phrase title, List<Phrase> more, Optional<Due> due, Way way) {
        return new Todo(
                Optional.empty(), section, title, more, due, Optional.empty(), Optional.empty(), Optional.of(way));
    }
}
