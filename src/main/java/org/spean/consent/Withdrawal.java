package org.spean.consent;

import java.util.Set;

/**
 * What is taken back of a consent (Standards 6.3; withdrawal ours). The client gives no reason for it.
 *
 * @param receivers from these alone; none named: from all
 * @param items these alone; none named: all. Who takes {@link Item#BASICS} back takes all back
 */
public record Withdrawal(Set<Receiver> receivers, Set<Item> items) {

    /** Everything. */
    public static final Withdrawal WHOLE = new Withdrawal(Set.of(), Set.of());

    public Withdrawal {
        receivers = Set.copyOf(receivers);
        items = Set.copyOf(items);
    }

    /** Whether it takes this back. */
    public boolean takes(Receiver receiver, Item item) {
        return (receivers.isEmpty() || receivers.contains(receiver))
                && (items.isEmpty() || items.contains(item) || items.contains(Item.BASICS));
    }
}
