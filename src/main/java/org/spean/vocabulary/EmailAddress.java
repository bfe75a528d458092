package org.spean.vocabulary;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address for e-mail that can exist: one mailbox at one host, without a name beside it.
 *
 * @param address as it is written to, its host in small letters
 */
public record EmailAddress(String address) {

    /** The longest, by RFC 5321. */
    public static final int MOST_LETTERS = 254;

    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");

    public EmailAddress {
        if (address.length() > MOST_LETTERS || !ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException("an address is written somebody@example.org");
        }
    }

    /** Reads what a person typed; empty where it is none. */
    public static Optional<EmailAddress> typed(String text) {
        String plain = text.strip();
        int at = plain.lastIndexOf('@');
        String written =
                at < 0 ? plain : plain.substring(0, at) + plain.substring(at).toLowerCase(Locale.ROOT);
        return written.length() <= MOST_LETTERS && ADDRESS.matcher(written).matches()
                ? Optional.of(new EmailAddress(written))
                : Optional.empty();
    }
}
