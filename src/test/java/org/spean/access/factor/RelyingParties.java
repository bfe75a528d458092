package org.spean.access.factor;

/** Installations for a test. */
public final class RelyingParties {

    private RelyingParties() {}

    /** One whose host was set. */
    public static RelyingParty named(String host) {
        return new RelyingParty(host);
    }
}
