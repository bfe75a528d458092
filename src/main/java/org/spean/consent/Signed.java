package org.spean.consent;

import java.util.Locale;
import java.util.Optional;

/**
 * How a consent was given.
 *
 * @param witness before whom it was spoken; kept sealed; empty for other ways
 */
public record Signed(How how, Optional<String> witness) {

    /** The ways that count. */
    public enum How {
        SIGNATURE,
        THUMBPRINT,
        SPOKEN_BEFORE_WITNESS;

        /** The key of its name. */
        public String words() {
            return "consent.signed." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
