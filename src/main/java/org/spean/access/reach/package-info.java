/**
 * What is within reach of whom: the one table of ties between cases and people that the policy, the filters of lists and the
 * database's own row-level security read (design 2.2). Whoever acts carries badges, one for each tie that would count; a case
 * is there for them when it has a row with such a badge, and neither shuts them out nor is restricted to others.
 *
 * <p>A table with a subject has row-level security with {@code within_reach(kind, id)}, forced, also for its owner. The badges
 * are set anew at the beginning of every transaction, for that transaction; where nobody acts there are none, and no rows.
 */
@NamedInterface("reach")
@NullMarked
package org.spean.access.reach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
