/** Pieces of screens that know no domain: what more than one room shows in the same way. */
@ApplicationModule(allowedDependencies = {"vocabulary"})
@NullMarked
package org.spean.widgets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
