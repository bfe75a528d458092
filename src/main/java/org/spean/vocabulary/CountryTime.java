package org.spean.vocabulary;

import java.time.ZoneId;

/** The country's own time, in which a day begins and ends. */
public final class CountryTime {

    /** Cambodia's zone; it knows no summer time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");

    private CountryTime() {}
}
