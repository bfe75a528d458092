package org.spean.deadlines;

import java.util.List;
import java.util.Optional;
import org.spean.vocabulary.PhoneNumber;

/** What tasks of a kind are called and where they are done: a slot, filled by the room that makes them. */
public interface TaskKind {

    /** What the table calls it. */
    String name();

    /** What there is to do, in one sentence. */
    Phrase title(Task task);

    /** What helps to do it, as it stands at this moment. */
    List<Phrase> more(Task task);

    /** The screen on which one does it, or sees more; empty if there is none. */
    Optional<Way> way(Task task);

    /** The number to ring, where it is done by telephone. */
    Optional<PhoneNumber> dial(Task task);
}
