/**
 * How a query is read and the index is kept: Khmer and Latin, words by meaning, places inside the query, facets. Everything
 * that knows Lucene or OpenSearch stands here.
 *
 * <p>Text becomes terms in this program ({@link org.spean.directory.search.Terms}), for writing and for asking alike, and the
 * order is made of whole numbers, not of how often a word stands somewhere. So an index only has to compare terms, and two
 * kinds of it find the same in the same order: one code path, two places to keep it.
 *
 * <p>The index follows the tables. Every write to a service leaves a row in the change table, made by triggers in the
 * writer's own transaction, so that neither an import nor a person at a prompt can forget it; organizations, which belong to
 * another room, are noted when that room says that they changed. Each node reads that table twice a second, and at once
 * after a change of its own; one node alone does the same as many. An index is never written by whoever changes a service:
 * what is committed is found a moment later or made up for, and what is rolled back was never there.
 *
 * <p>Why by transaction and not by a counted id: ids are given out in the order of writing and become visible in the order of
 * committing, so that a cursor "after id 17" passes over 16 for ever where 16 commits later; to wait for 16 would let one
 * long transaction hold up all others. A cursor is therefore a snapshot as PostgreSQL itself writes it: which transactions
 * were over at that moment. What is new is what those wrote that were not over then and are now. The cursor is kept after the
 * index is safe on disk and never before: a node killed at any moment does a little twice, which does no harm, and nothing is
 * lost or made again. Transactions are numbered by one server; so a mark names the server, its database and its history, and
 * an index from another one is made again.
 *
 * <p>An index lies in one of two places ({@link org.spean.directory.search.IndexPlace}): in Lucene's files in this node's own
 * folder, with the mark beside them, or in an OpenSearch that all nodes share, with the mark in a row of the database; whoever
 * has that row locked follows for all. While there is no whole index, the tables answer.
 *
 * <p>Problems: organizations written past their room are only found under their old names until something else about them
 * changes. Changes are followed one after the other: while a node works off a very large import, what is written meanwhile
 * waits behind it. A server that takes over from another makes every node's index anew, for some of the last transactions may
 * never have reached it.
 */
@NullMarked
package org.spean.directory.search;

import org.jspecify.annotations.NullMarked;
