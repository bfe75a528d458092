package org.spean.consent;

import java.util.Locale;

/** Who says yes. */
public sealed interface Giver {

    /** Whom it is about, themselves: an adult does so alone (Standards 6.10). */
    record Themselves() implements Giver {}

    /**
     * A child says yes, and so does a guardian whose authority is recorded (design 1.4; ours).
     *
     * @param assents whether the child itself agrees
     * @param guardian who they are to the child
     * @param authority the document that shows it
     * @param checkedBy who looked at that document; kept sealed
     * @param suspected whether the guardian is suspected of a part in what happened: then they cannot agree
     */
    record ChildAndGuardian(
            boolean assents, Guardian guardian, Authority authority, String checkedBy, boolean suspected)
            implements Giver {}

    /** Who a guardian is. */
    enum Guardian {
        MOTHER,
        FATHER,
        RELATIVE,
        APPOINTED,
        OTHER;

        /** Whether it is the family itself, which agrees to nothing before it was assessed as safe. */
        public boolean ofTheFamily() {
            return this == MOTHER || this == FATHER || this == RELATIVE;
        }

        /** The key of its name. */
        public String words() {
            return "consent.guardian." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What shows that somebody may decide for a child. */
    enum Authority {
        BIRTH_CERTIFICATE,
        FAMILY_BOOK,
        COURT,
        COMMUNE,
        NONE;

        /** The key of its name. */
        public String words() {
            return "consent.authority." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
