/**
 * Safety, freedom and consent of a client: care before any interview, who agrees to what is passed on, how old somebody is, that
 * nobody is kept and nobody rescues alone (Standards 6.1, 6.3, 6.10, 6.11, 7.1, 7.2). Its guards say what stands against a step;
 * what follows from one (dates, tasks, the list of children who are kept) is done in the transaction of the step.
 *
 * <p>Problems: on the day on which somebody turns eighteen nothing runs. What a guardian agreed to and what kept a child end by
 * the date itself, wherever they are asked for; the rules with dates remind the worker on that day.
 */
@NullMarked
package org.spean.cases.care;

import org.jspecify.annotations.NullMarked;
