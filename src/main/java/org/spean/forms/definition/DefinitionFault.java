package org.spean.forms.definition;

/**
 * What is wrong with a file that defines a form.
 *
 * @param line of the file, from 1; 0 where it is about the whole
 * @param kind what is wrong
 * @param word what it is about, as it stands in the file; may be empty
 */
public record DefinitionFault(int line, Kind kind, String word) {

    /** What can be wrong. */
    public enum Kind {
        TOO_LARGE,
        NOT_UTF8,
        NOT_YAML,
        /** A part that the file repeats by reference: small files would grow without end. */
        REPEATED_BY_REFERENCE,
        MISSING,
        NOT_KNOWN,
        /** Stands there already. */
        TWICE,
        NOT_A_WORD,
        NOT_A_NUMBER,
        NOT_A_LIST,
        NOT_A_TABLE,
        NOT_TEXT,
        EMPTY,
        TOO_LONG,
        TOO_MANY,
        NO_OPTIONS,
        OPTIONS_WITHOUT_CHOICE,
        NO_COLUMNS,
        COLUMNS_WITHOUT_TABLE,
        TABLE_IN_TABLE,
        CONDITION_UNREADABLE,
        CONDITION_OF_UNKNOWN_FIELD,
        CONDITION_OF_UNKNOWN_OPTION,
        /** A is asked when B is, and B when A is: nobody could ever answer either. */
        CONDITION_LOOP,
        TAKEN_FROM_ITSELF,
        /** The file is of a form that the program does not have. */
        NOT_OUR_FORM,
        /** An edition that is there already, or leaves one out. */
        NOT_THE_NEXT_EDITION,
        /** A field whose answers would mean something else: it needs a new word. */
        KIND_CHANGED,
        /** A field that would lose something that guarded it, under the same word: it needs a new one. */
        LESS_SECRET,
        /** Answers taken from a form or field that there is not. */
        TAKEN_FROM_NOTHING,
        /** Answers taken from a field of another kind, from one that others may see, or from a table without a column of the kind. */
        TAKEN_FROM_OTHERWISE,
        /** Says the same as the edition before. */
        NOTHING_DIFFERENT
    }
}
