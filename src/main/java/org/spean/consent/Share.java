package org.spean.consent;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What one receiver may be told.
 *
 * @param items what was ticked; {@link Item#BASICS} is always among them
 */
public record Share(Receiver receiver, Set<Item> items) {

    public Share {
        EnumSet<Item> all = EnumSet.of(Item.BASICS);
        all.addAll(items);
        items = Collections.unmodifiableSet(all);
    }
}
