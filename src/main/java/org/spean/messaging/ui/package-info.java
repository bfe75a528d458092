/**
 * The messages and the telephones, for people: what can be said, the queue in plain words, one message with everything known of
 * it, what nobody understood, and the simulated telephones on which somebody reads and answers as the focal person would.
 */
@NamedInterface("ui")
@NullMarked
package org.spean.messaging.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
