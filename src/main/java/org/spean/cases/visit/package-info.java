/**
 * Searches, assessments, reconciliation and follow-ups of a case, and their visits (Circular 1-1, 1-3, 1-4): in what order, with
 * whom, and what has to be asked. What rules with dates want of them follows from the steps themselves.
 */
@NullMarked
package org.spean.cases.visit;

import org.jspecify.annotations.NullMarked;
