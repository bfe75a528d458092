/**
 * What stands between a message and a telephone because somebody wants it so (design 3.2): whether real telephones are reached at
 * all, which two administrators decide ({@link org.spean.messaging.sending.Lifting}); what is held back for a while
 * ({@link org.spean.messaging.sending.Pauses}); what a month may cost ({@link org.spean.messaging.sending.Budgets}); and how
 * many go out in a second. The last three are {@link org.spean.messaging.Gate}s, which urgent messages pass.
 *
 * <p>Whoever answered a code on a simulated telephone has shown nothing about the real one: when the simulation is lifted, every
 * number is unverified again that was not verified through a provider.
 *
 * <p>Nothing that is held back is dropped without a word: what is not sent because it is too late is marked so, and its question
 * climbs the ladder at once.
 *
 * <p>Problems: what was sent is counted from the table every ten seconds, so a budget is overdrawn by what goes out in between.
 * A message to a bare number belongs to no province: it counts for the country alone, and no province's pause holds it. A number
 * that wrote STOP while telephones were simulated gets nothing afterwards either, until START is written from the real one.
 */
@NamedInterface("sending")
@NullMarked
package org.spean.messaging.sending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
