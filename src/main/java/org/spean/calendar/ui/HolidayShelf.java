package org.spean.calendar.ui;

import org.spean.access.Actor;
import org.spean.access.Present;
import org.spean.calendar.Holidays;
import org.springframework.stereotype.Component;

/** What the screen of holidays asks. */
@Component
record HolidayShelf(Holidays holidays, Present present) {

    Actor actor() {
        return present.actor();
    }
}
