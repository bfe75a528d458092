package org.spean.referral;

import java.security.SecureRandom;
import org.spean.messaging.wording.Slots;
import org.springframework.stereotype.Component;

/**
 * Codes by which referrals are spoken of: {@code RF-4KX-7QM}. Drawn by chance, so that a code counts nobody and tells nothing of a
 * case. Its last part can be said in a message.
 */
@Component
class ReferralCodes {

    private static final String BEGINNING = "RF-";
    private static final String FIGURES = "23456789";
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int SAID = 3;

    private final SecureRandom chance = new SecureRandom();

    String draw() {
        String said = some();
        while (!Slots.sayable(said)) {
            said = some();
        }
        return BEGINNING + one(FIGURES) + one(LETTERS) + one(LETTERS) + "-" + said;
    }

    private String some() {
        return "" + one(LETTERS) + one(LETTERS) + one(LETTERS);
    }

    private char one(String of) {
        return of.charAt(chance.nextInt(of.length()));
    }

    /** The part of a code that is said in a message. */
    static String said(String code) {
        return code.substring(code.length() - SAID);
    }
}
