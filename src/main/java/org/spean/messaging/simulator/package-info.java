/**
 * Telephones that are not there: messages that would reach people lie here, and a person at a screen reads and answers them as
 * the focal person would, and answers when they ring (design 3.2). Stands for all providers until two people have lifted the simulation.
 */
@NullMarked
package org.spean.messaging.simulator;

import org.jspecify.annotations.NullMarked;
