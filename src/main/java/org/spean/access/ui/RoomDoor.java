package org.spean.access.ui;

import com.vaadin.flow.component.Component;
import org.spean.access.Actor;

/** A screen of which more than somebody's roles says whether they may open it: the menu asks. */
public interface RoomDoor {

    /** The screen. */
    Class<? extends Component> room();

    /** Whether they may open it now. */
    boolean opens(Actor by);
}
