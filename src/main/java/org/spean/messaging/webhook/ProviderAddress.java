package org.spean.messaging.webhook;

import java.net.URI;
import org.spean.machine.PlainRefusal;

/** Where a provider is, or where it finds us. */
public final class ProviderAddress {

    private ProviderAddress() {}

    /**
     * Over TLS, or on this machine: tokens and messages go there.
     *
     * @return without a slash at its end
     * @throws PlainRefusal for anything else
     */
    public static String of(String text, String setting) {
        try {
            URI address = URI.create(text.strip());
            String host = String.valueOf(address.getHost());
            boolean here = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
            if (address.getHost() != null
                    && address.getQuery() == null
                    && ("https".equals(address.getScheme()) || ("http".equals(address.getScheme()) && here))) {
                return address.toString().replaceFirst("/+$", "");
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        throw new PlainRefusal(
                setting + "=" + text + " is no address for messages.",
                "It begins with https://; with http:// only on this machine.");
    }
}
