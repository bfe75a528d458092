/**
 * The words by which services are found, and the names of their types and groups, as editors keep them.
 *
 * <p>{@code data-seed} ships both. What an editor changes here is kept in the database as a version of one subject: an entry of
 * everyday words, a type's name, a group's name. From then on the files no longer change that subject, also not with a new start or a
 * new version of the program; every other subject follows them. Going back to what was shipped lets it follow again. Keys and numbers
 * of types and groups stay: they are the forum's.
 *
 * <p>Every node hears of a change by the change table that its index follows (design 2.5), and reads its words anew before the next
 * query; the services whose words changed are written into the index again.
 *
 * <p>Problems: two programs with different files share what was changed here, by the entry's id in {@code thesaurus.csv}: an id that
 * is used there for something else some day is still what was kept here.
 */
@NullMarked
package org.spean.directory.words;

import org.jspecify.annotations.NullMarked;
