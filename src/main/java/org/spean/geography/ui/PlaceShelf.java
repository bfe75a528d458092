package org.spean.geography.ui;

import org.spean.access.Actor;
import org.spean.access.Present;
import org.spean.geography.Editions;
import org.spean.geography.Gazetteer;
import org.spean.geography.OutlineEditions;
import org.springframework.stereotype.Component;

/** What the screen of places asks. */
@Component
record PlaceShelf(Gazetteer gazetteer, Editions editions, OutlineEditions outlines, Present present) {

    Actor actor() {
        return present.actor();
    }
}
