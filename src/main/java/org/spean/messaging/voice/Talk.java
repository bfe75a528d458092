package org.spean.messaging.voice;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a call stands.
 *
 * @param note what is said first, because of what was heard last
 * @param day that was typed and waits to be confirmed; there for {@link Step#DAY_TYPED} alone
 * @param misses how often nothing or a wrong key came at this step
 * @param turn how often anything was heard in this call
 */
record Talk(Step step, Note note, Optional<LocalDate> day, int misses, int turn) {

    /** What is said, and what may be pressed then. */
    enum Step {
        /** It is not sure that a person is there: they press a key before anything is said. */
        DOOR,
        /** What it is about, and the choices. */
        MENU,
        /** Another day is to be typed. */
        DAY,
        /** It is read back. */
        DAY_TYPED,
        THANKS,
        WILL_CALL,
        /** The question is not open any more. */
        CLOSED,
        GOODBYE,
        /** A machine is there: it hears a number, and nothing else. */
        MACHINE,
        /** Nothing is said at all. */
        SILENT;

        /** Whether nothing more is said or heard behind it. */
        boolean last() {
            return switch (this) {
                case DOOR, MENU, DAY, DAY_TYPED -> false;
                case THANKS, WILL_CALL, CLOSED, GOODBYE, MACHINE, SILENT -> true;
            };
        }

        /** Whether whoever is there has heard what the message is for, or how to hear it. */
        boolean tells() {
            return switch (this) {
                case MENU, DAY, DAY_TYPED, THANKS, WILL_CALL, CLOSED, MACHINE -> true;
                case DOOR, GOODBYE, SILENT -> false;
            };
        }
    }

    /** Why the same is said once more. */
    enum Note {
        NONE,
        WRONG_KEY,
        DAY_NONE,
        DAY_PAST,
        REFUSED
    }

    static Talk first(Step step) {
        return new Talk(step, Note.NONE, Optional.empty(), 0, 0);
    }

    Talk to(Step next) {
        return new Talk(next, Note.NONE, Optional.empty(), 0, turn + 1);
    }

    Talk typed(LocalDate typed) {
        return new Talk(Step.DAY_TYPED, Note.NONE, Optional.of(typed), 0, turn + 1);
    }

    /** The same once more, because they asked for it. */
    Talk again() {
        return new Talk(step, Note.NONE, day, misses, turn + 1);
    }

    /** The same once more, because of what came. */
    Talk missed(Note why) {
        return new Talk(step, why, day, misses + 1, turn + 1);
    }
}
