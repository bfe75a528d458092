package org.spean.calendar;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Fills the calendar before the first page is served. */
@Component
class CalendarStart implements SmartInitializingSingleton {

    private final HolidaySeed seed;

    CalendarStart(HolidaySeed seed) {
        this.seed = seed;
    }

    @Override
    public void afterSingletonsInstantiated() {
        seed.load();
    }
}
