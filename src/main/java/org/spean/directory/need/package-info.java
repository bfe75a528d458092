/**
 * What is missing: coverage (who offers what where) and unmet need (what somebody looked for and nobody offers), side by side
 * (design 1.7, 1.8).
 *
 * <p>Nobody is in an unmet need: no client, no account, no typed word ({@link org.spean.directory.need.UnmetNeed}). Only people
 * with an account record one, because what anybody could send would soon count visitors and not needs. What is shown of them are
 * counts ({@link org.spean.directory.need.NeedFigures}), in which nobody can be singled out: a count of one to four is not shown,
 * nor one from which such a count could be computed, in the same table, in another level of it, in another quarter of the year or
 * for other people ({@link org.spean.directory.need.HiddenCounts}, {@link org.spean.directory.need.Differences}).
 *
 * <p>Coverage is counted in the tables, in one question: it is the same for every tier, because one chooses by type, province and
 * audience ({@code EntryField.Floor.FOR_EVERYBODY}).
 *
 * <p>Problems: who looks every day sees on which day a count above four grew. And a chain of differences over several choices of
 * people may still narrow a hidden count; each single difference is looked at.
 */
@NamedInterface("need")
@NullMarked
package org.spean.directory.need;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
