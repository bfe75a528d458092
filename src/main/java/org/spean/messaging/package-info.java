/**
 * What goes to a telephone and what comes back from it: questions, answers and how both travel. It knows neither cases nor
 * forms, so that a message has nothing to leak. What somebody types back is understood in {@code reply}, by pure functions
 * that know no clock and no table.
 */
@ApplicationModule(allowedDependencies = {"vocabulary :: spelling"})
@NullMarked
package org.spean.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
