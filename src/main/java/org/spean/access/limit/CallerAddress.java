package org.spean.access.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Set;

/** Whom a remote address stands for: one IPv4 address, or the /64 of an IPv6 address, in which one caller has them all. */
public final class CallerAddress {

    private static final int NETWORK_BYTES = 8;

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "0:0:0:0:0:0:0:0/64");

    private CallerAddress() {}

    /**
     * Its name as a caller.
     *
     * @param remote an address in figures, as the container tells it; never looked up
     */
    public static String of(String remote) {
        try {
            InetAddress address = InetAddress.ofLiteral(remote.replaceFirst("%.*", ""));
            if (address instanceof Inet6Address) {
                byte[] network =
                        Arrays.copyOf(Arrays.copyOf(address.getAddress(), NETWORK_BYTES), address.getAddress().length);
                return InetAddress.getByAddress(network).getHostAddress() + "/64";
            }
            return address.getHostAddress();
        } catch (IllegalArgumentException | java.net.UnknownHostException e) {
            // Whatever a proxy says in place of an address: all of it is one caller.
            return "unknown";
        }
    }

    /** A caller's name as people are shown it: this machine by its own name, a network in its short form. */
    public static String shown(String caller) {
        return LOOPBACK.contains(caller) ? "localhost" : caller.replaceFirst("(:0){4}/64$", "::/64");
    }
}
