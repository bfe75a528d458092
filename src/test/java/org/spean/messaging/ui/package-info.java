/** The screens of messages and of simulated telephones, without a browser. */
@NullMarked
package org.spean.messaging.ui;

import org.jspecify.annotations.NullMarked;
