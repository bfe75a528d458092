/** Folders and forms on screens: begun, filled field by field, finished, printed. */
@NamedInterface("ui")
@NullMarked
package org.spean.forms.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
