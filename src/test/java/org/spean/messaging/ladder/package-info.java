/** The ladder as people keep it. */
@NullMarked
package org.spean.messaging.ladder;

import org.jspecify.annotations.NullMarked;
