/**
 * The ministry's forms on paper: blank ones to be filled by hand, and filled ones, in both languages (design 1.3, 4.8).
 *
 * <p>What goes on paper cannot be taken back, so the first way of printing shows codes only: answers that say who somebody is, or
 * that do harm in wrong hands, are named as kept with the centre. Whether something is asked may depend on an answer that this paper does
 * not show; then that too is named as kept, because leaving it out would tell the answer.
 *
 * <p>A blank form prints everything, with the condition of what is asked only sometimes in words. Its boxes are as large as a
 * hand needs; the boxes of a filled one are as large as what is written in them.
 *
 * <p>Problems: pictures are not printed, only that there is one. What a table's line is about is not told apart from how many lines
 * there are: a table with one column that may be shown shows how many lines it has.
 */
@NamedInterface("print")
@NullMarked
package org.spean.forms.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
