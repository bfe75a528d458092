package org.spean.deadlines;

import java.time.Instant;
import java.util.List;
import org.spean.access.Actor;

/** What waits in a room below that cannot call this one, asked there each time. The room's package-info says why. */
interface Elsewhere {

    /**
     * What waits for them there, or what they wait for.
     *
     * @param by a person with an account
     */
    List<Todo> of(Actor by, Instant now);
}
