/** The screens of messages: their texts. */
@NamedInterface("ui")
@NullMarked
package org.spean.messaging.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
