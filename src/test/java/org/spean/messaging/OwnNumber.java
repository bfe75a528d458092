package org.spean.messaging;

import java.util.UUID;
import org.spean.vocabulary.PhoneNumber;

/** A number of one test's own, drawn by lot, because all tests share one program. */
public final class OwnNumber {

    private static final int FIRST = 2_000_000;
    private static final int MANY = 7_000_000;

    private OwnNumber() {}

    /** One that nobody has. */
    public static PhoneNumber drawn() {
        return new PhoneNumber(
                "+8551" + (FIRST + Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), MANY)));
    }
}
