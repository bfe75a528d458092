package org.spean.forms;

import java.util.List;

/** What can be answered to a field, and how it is written down. */
public enum FieldKind {
    /** A few words on one line. */
    LINE(false),
    /** Sentences. */
    STORY(false),
    /** A day, or as much of it as is known: {@code 2008}, {@code 2008-04} or {@code 2008-04-12}. */
    DAY(true),
    /** Years of age: {@code 12}. */
    AGE(true),
    /** A count: {@code 3}. */
    NUMBER(false),
    /** An amount in riel: {@code 250000}. */
    RIEL(false),
    /** {@code yes} or {@code no}. */
    YES_NO(false),
    /** One of the options, by its word. */
    ONE(false),
    /** Any number of the options, by their words with blanks between, in the options' order. */
    SOME(false),
    /** A place of the gazetteer by its digits, or after {@code ~} words that name none. */
    PLACE(false),
    /** A telephone number as E.164, or after {@code ~} what was said and is none. */
    PHONE(false),
    /** Lines of a table, each with the same columns; has no answer of its own. */
    ROWS(false),
    /** How somebody signed on paper: {@code signed}, {@code thumbprint} or {@code declined}. */
    SIGNATURE(false),
    /** A picture that was taken or brought, by the handle of its file. */
    PICTURE(false);

    private final boolean estimated;

    FieldKind(boolean estimated) {
        this.estimated = estimated;
    }

    /** Whether an answer can be an estimate (design 1.3: exact, estimated, unknown). */
    public boolean canBeEstimated() {
        return estimated;
    }

    /** The words that can be answered where no definition lists any: {@code yes} and {@code no}, or how somebody signed. */
    public List<String> words() {
        return switch (this) {
            case YES_NO -> List.of("yes", "no");
            case SIGNATURE -> List.of("signed", "thumbprint", "declined");
            default -> List.of();
        };
    }

    /** Whether options stand in the definition. */
    public boolean hasOptions() {
        return this == ONE || this == SOME;
    }
}
