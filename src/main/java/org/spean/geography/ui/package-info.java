/**
 * The field in which a place is chosen, for every screen of the program, and the screen on which administrators keep the
 * gazetteer and the boundaries.
 */
@NamedInterface("ui")
@NullMarked
package org.spean.geography.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
