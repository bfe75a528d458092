/**
 * The rules with dates (design 1.5), as named values: {@link org.spean.deadlines.rules.Rules} lists them, each a
 * {@link org.spean.deadlines.rules.Rule} with the place in its source, the {@link org.spean.deadlines.rules.Fact}s that set it
 * going and that it wants, its {@link org.spean.deadlines.rules.Offset} and its ladder. Nothing here touches a table: what a rule
 * says for a day can be asked by every room, so that a screen can mark the earliest day and explain it.
 *
 * <p>Where the circular names no day, the rule's is ours: a contract's copies on the day itself (LT-5), reports on the last day of
 * their month, quarter or year (LT-13, LT-14), what fails after its improvement at once (LT-15). So are all ladders.
 */
@NamedInterface("rules")
@NullMarked
package org.spean.deadlines.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
