/** Tests of calls. */
@NullMarked
package org.spean.messaging.voice;

import org.jspecify.annotations.NullMarked;
