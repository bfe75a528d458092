/**
 * Who may do what to whom: one table that anybody can read ({@code policy.csv}), and one function that answers from it. What
 * is not in the table is not allowed.
 *
 * <p>Nothing here asks the database: what ties somebody to a case is given, and stands in {@code access.reach}.
 */
@NamedInterface("policy")
@NullMarked
package org.spean.access.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
