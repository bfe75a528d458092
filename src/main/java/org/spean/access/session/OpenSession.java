package org.spean.access.session;

import java.time.Instant;
import java.util.UUID;

/**
 * One of the sessions that somebody has open, as they see it.
 *
 * @param id what a screen calls it
 * @param since when it began
 * @param lastAct when the person did something in it last, to within a minute
 * @param client with which browser
 * @param address from where it was opened
 * @param own whether it is on a device that they said is theirs alone
 * @param locked whether its screen is locked
 * @param present whether it is the one in which the list is read
 */
public record OpenSession(
        UUID id,
        Instant since,
        Instant lastAct,
        Client client,
        String address,
        boolean own,
        boolean locked,
        boolean present) {}
