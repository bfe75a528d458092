/** The country's public holidays, for everybody to read and for those who keep them to correct. */
@NamedInterface("ui")
@NullMarked
package org.spean.calendar.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
