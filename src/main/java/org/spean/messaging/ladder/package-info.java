/**
 * The ladder as people keep it (design 3.4): what is done, and after how many hours, when a question is not answered.
 * Administrators change it, ATRO officers read along. What is climbing already keeps the time of its next step and goes on by the
 * policy that is in force then.
 */
@NullMarked
package org.spean.messaging.ladder;

import org.jspecify.annotations.NullMarked;
