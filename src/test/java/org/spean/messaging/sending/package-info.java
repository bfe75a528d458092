@NullMarked
package org.spean.messaging.sending;

import org.jspecify.annotations.NullMarked;
