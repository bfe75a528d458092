package org.spean.forms;

/**
 * A field of another form that asks the same.
 *
 * @param form the other form
 * @param field its field; of a table, the table
 */
public record TakenFrom(FormName form, String field) {}
