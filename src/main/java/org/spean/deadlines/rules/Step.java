package org.spean.deadlines.rules;

/**
 * One step of a rule's ladder.
 *
 * @param from its time, from the day by which something is wanted: at half past seven where it is counted in days
 */
public record Step(Kind kind, Offset from) {

    /** What is done. */
    public enum Kind {
        /** Whoever is responsible finds it in <em>Today</em>. */
        REMINDED,
        /** It is late from now on: marked so, and before whoever is responsible again, whatever they did with the reminder. */
        LATE,
        /** Whoever is to be told of it finds that it is late. */
        TOLD,
        /** The ministry's office finds that it is late. */
        ATRO_TOLD
    }

    static Step reminded(int days) {
        return new Step(Kind.REMINDED, Offset.days(days));
    }

    /** At the end of the day, or at the moment. */
    static Step late() {
        return new Step(Kind.LATE, new Offset(0, Offset.Unit.HOURS));
    }

    static Step told(int days) {
        return new Step(Kind.TOLD, Offset.days(days));
    }

    static Step atroTold(int days) {
        return new Step(Kind.ATRO_TOLD, Offset.days(days));
    }

    static Step hours(Kind kind, int hours) {
        return new Step(kind, new Offset(hours, Offset.Unit.HOURS));
    }

    /** As the table has it. */
    public String toKeep() {
        return kind + " " + from.toKeep();
    }
}
