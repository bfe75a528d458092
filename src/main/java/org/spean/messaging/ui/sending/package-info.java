/**
 * What stands between messages and telephones, for people: whether real ones are reached and through whom, a message to try it,
 * what a month costs; and what is paused, with what its end would send.
 */
@NullMarked
package org.spean.messaging.ui.sending;

import org.jspecify.annotations.NullMarked;
