package org.spean.forms;

/**
 * Where an answer stands in a form.
 *
 * @param field the field
 * @param row which line of a table, from 1; 0 for a field that is none
 * @param column the column of that table; empty for a field that is none
 */
public record AnswerKey(String field, int row, String column) implements Comparable<AnswerKey> {

    public AnswerKey {
        if (row < 0 || (row == 0) != column.isEmpty()) {
            throw new IllegalArgumentException("a line has columns, and only a line");
        }
    }

    /** A field's own answer. */
    public static AnswerKey of(String field) {
        return new AnswerKey(field, 0, "");
    }

    /** One of the same line. */
    public AnswerKey beside(String other) {
        return row == 0 ? of(other) : new AnswerKey(field, row, other);
    }

    @Override
    public int compareTo(AnswerKey other) {
        int byField = field.compareTo(other.field);
        int byRow = byField != 0 ? byField : Integer.compare(row, other.row);
        return byRow != 0 ? byRow : column.compareTo(other.column);
    }

    /** {@code name} or {@code siblings/2/name}. */
    @Override
    public String toString() {
        return row == 0 ? field : field + "/" + row + "/" + column;
    }
}
