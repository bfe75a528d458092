package org.spean.referral;

import java.util.Optional;
import java.util.UUID;
import org.spean.access.Subject;

/** The handle of a referral. */
public record ReferralId(UUID id) {

    /** Which one an address names; empty where it names none. */
    public static Optional<ReferralId> read(String text) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equals(text) ? Optional.of(new ReferralId(id)) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** What the policy decides about on the receiver's side. */
    public Subject subject() {
        return new Subject(Subject.Kind.REFERRAL, id);
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
