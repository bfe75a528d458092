package org.spean.forms;

/**
 * One edition of a form. The ministry revises forms; what was filled keeps the edition in which it was filled.
 *
 * @param name which form
 * @param number from 1, counted up by each revision
 */
public record FormEdition(FormName name, int number) {

    public FormEdition {
        if (number < 1) {
            throw new IllegalArgumentException("editions are counted from 1");
        }
    }

    @Override
    public String toString() {
        return name + " edition " + number;
    }
}
