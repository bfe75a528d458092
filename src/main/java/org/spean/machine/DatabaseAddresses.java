package org.spean.machine;

/**
 * The database as each of the three users enters it (design 5.1).
 *
 * @param owner owns the tables: migrations only
 * @param app the program, on behalf of whoever acts
 * @param worker the program by itself, by the clock
 */
record DatabaseAddresses(DatabaseAddress owner, DatabaseAddress app, DatabaseAddress worker) {}
