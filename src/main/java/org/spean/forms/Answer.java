package org.spean.forms;

/**
 * What is known of a field. That something is not known, or was not asked, are answers too (design 1.3).
 *
 * @param how how far it is known
 * @param text as the field's {@link FieldKind} writes it down; empty where nothing is known
 */
public record Answer(How how, String text) {

    /** Nobody has answered yet. */
    public static final Answer NONE = new Answer(How.NONE, "");

    /** It was asked and nobody knows. */
    public static final Answer UNKNOWN = new Answer(How.UNKNOWN, "");

    /** It was left out on purpose. */
    public static final Answer NOT_ASKED = new Answer(How.NOT_ASKED, "");

    /** How far an answer is known. */
    public enum How {
        NONE,
        EXACT,
        ESTIMATED,
        UNKNOWN,
        NOT_ASKED
    }

    public Answer {
        if (text.isEmpty() == (how == How.EXACT || how == How.ESTIMATED)) {
            throw new IllegalArgumentException("an answer says something, or that nothing is known");
        }
    }

    /** What was said. */
    public static Answer of(String text) {
        return new Answer(How.EXACT, text);
    }

    /** About so much. */
    public static Answer about(String text) {
        return new Answer(How.ESTIMATED, text);
    }

    /** Whether it says what is so. */
    public boolean known() {
        return !text.isEmpty();
    }

    /** Whether the field is done with: answered, or not known, or left out on purpose. */
    public boolean settled() {
        return how != How.NONE;
    }
}
