package org.spean.consent;

import java.util.Locale;

/** For what something is disclosed (design 1.4). */
public enum WhatFor {
    /** The client is passed to a service. */
    REFERRAL,
    /** Somebody is asked whether they could help. */
    INQUIRY,
    /** A coordination meeting: to each organization that is there (design 1.10). */
    MEETING,
    /** Officials on the circular's route (design 1.2). */
    OFFICIALS_ON_THE_ROUTE,
    /** Police, prosecutor or court ask (Standards 6.7). */
    LEGAL_REQUEST,
    /** Something is published: on a line of its own, with its benefit to the client; never a child's face (Standards 12; ours). */
    PUBLICATION;

    /** The key of its name. */
    public String words() {
        return "consent.what-for." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
