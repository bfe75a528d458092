package org.spean.directory.need;

import java.util.Optional;
import org.spean.vocabulary.ServiceGroup;
import org.spean.vocabulary.ServiceTypeId;

/**
 * A column of a table of figures: everything, a group, or one type.
 *
 * @param group empty for everything
 * @param type empty for a whole group
 * @param unsaid whether it holds what named the group and no type of it
 */
public record Column(Optional<ServiceGroup> group, Optional<ServiceTypeId> type, boolean unsaid) {

    /** All groups together. */
    public static final Column ALL = new Column(Optional.empty(), Optional.empty(), false);

    /** A whole group. */
    public static Column of(ServiceGroup group) {
        return new Column(Optional.of(group), Optional.empty(), false);
    }

    /** One type. */
    public static Column of(ServiceTypeId type) {
        return new Column(Optional.of(type.group()), Optional.of(type), false);
    }

    /** What named the group and no type of it. */
    public static Column unsaid(ServiceGroup group) {
        return new Column(Optional.of(group), Optional.empty(), true);
    }
}
