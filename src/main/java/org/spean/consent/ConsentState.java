package org.spean.consent;

import java.util.Locale;

/** How a consent stands on a day. */
public enum ConsentState {
    /** Asked; they are thinking. */
    THINKING,
    /** It counts, for what was not taken back of it. */
    GIVEN,
    REFUSED,
    /** All of it was taken back. */
    WITHDRAWN,
    /** Its last day is over. */
    EXPIRED,
    /** A guardian's yes does not count any more: the client is an adult, or the family was found unsafe since (design 1.3, 1.4). */
    LAPSED;

    /** The key of its name. */
    public String words() {
        return "consent.state." + name().toLowerCase(Locale.ROOT);
    }
}
