/**
 * Closing a case, and opening it again (Circular 2-1 and 2-2, Standards 7.10, Policy III): which of the circular's criteria holds,
 * that the client is asked and prepared, that nobody is hasty, and that two confirm it after the coordination meeting. H is no
 * criterion: who is not happily reintegrated stays an open case. Twelve months after closure the identity goes cold (design 5.6).
 *
 * <p>Problems: whether the four conditions of criterion A hold is what people say; the program asks for a recent follow-up that says
 * the same, and cannot know more.
 */
@NullMarked
package org.spean.cases.closure;

import org.jspecify.annotations.NullMarked;
