package org.spean.access.session;

import java.util.Optional;
import org.spean.access.limit.CallerAddress;

/**
 * Where a session was opened.
 *
 * @param client with which browser
 * @param address from where, as the program or its proxy sees it
 * @param device the hash of the device's cookie, where it keeps one
 */
public record Came(Client client, String address, Optional<String> device) {

    /** An address as people are shown it: of the newer ones the network alone, as everywhere here. */
    public static String address(String remote) {
        return CallerAddress.shown(CallerAddress.of(remote));
    }
}
