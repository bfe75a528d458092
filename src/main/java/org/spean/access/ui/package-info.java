/** Sign-in, beside the security that it serves. */
@NamedInterface("ui")
@NullMarked
package org.spean.access.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
