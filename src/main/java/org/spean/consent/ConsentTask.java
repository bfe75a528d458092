package org.spean.consent;

import java.util.Locale;

/** What waits for somebody because of consent, and is done on the page of the case. */
public enum ConsentTask {
    /** Something may be disclosed without consent: the client is told who got what, why, and how it serves them (Standards 6.3). */
    CONSENT_TELL_CLIENT,
    /** A guardian's yes does not count any more: the client is asked (design 1.3). */
    CONSENT_ASK_CLIENT,
    /** Spoken in an emergency: the whole text is read, and the consent taken as it should be (design 1.4). */
    CONSENT_COMPLETE;

    /** The key of its sentence; the same with {@code -why} says what helps. */
    public String words() {
        return "task." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
