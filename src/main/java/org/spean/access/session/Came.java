package org.spean.access.session;

import java.util.Optional;
import java.util.Set;
import org.spean.access.limit.CallerAddress;

/**
 * Where a session was opened.
 *
 * @param client with which browser
 * @param address from where, as the program or its proxy sees it
 * @param device the hash of the device's cookie, where it keeps one
 */
public record Came(Client client, String address, Optional<String> device) {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "0:0:0:0:0:0:0:0/64");
    private static final String THIS_MACHINE = "localhost";

    /** An address as people are shown it: of the newer ones the network alone, as everywhere here. */
    public static String address(String remote) {
        String caller = CallerAddress.of(remote);
        return LOOPBACK.contains(caller) ? THIS_MACHINE : caller.replaceFirst("(:0){4}/64$", "::/64");
    }
}
