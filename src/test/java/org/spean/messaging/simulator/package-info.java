/** SimulatedTelephones that are not there, and what is written on them. */
@NullMarked
package org.spean.messaging.simulator;

import org.jspecify.annotations.NullMarked;
