package org.spean.consent;

import java.util.Locale;

/** Where information must be shared and consent cannot be had (Standards 6.10; design 1.4). A refusal is none of these. */
public enum Ground {
    /** An adult cannot decide at present: with the reason, and who was consulted (Standards 6.10). */
    UNABLE_TO_DECIDE,
    /** The client is a child, and its view is recorded (ours). */
    CHILD,
    /** Life is in danger (ours). */
    LIFE_IN_DANGER,
    /** The law compels it: only what the order names (ours). */
    LAW;

    /** Whether what has a line of its own can go with it. */
    public boolean carries(Item item) {
        return this == LAW || !item.ownLine();
    }

    /** Whether it counts although the client said no: where a life, or the law, leaves no choice. */
    public boolean despiteRefusal() {
        return this == LIFE_IN_DANGER || this == LAW;
    }

    /** The key of its name. */
    public String words() {
        return "consent.ground." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
