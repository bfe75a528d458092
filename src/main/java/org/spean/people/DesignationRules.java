package org.spean.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.spean.people.DesignationOutcome.Wrong;

/** What stands against a designation, as functions of what was typed and who is designated. */
final class DesignationRules {

    private static final int YEARS_BACK = 60;
    private static final int YEARS_AHEAD = 20;

    private DesignationRules() {}

    static Set<Wrong> days(LocalDate from, Optional<LocalDate> until, LocalDate today) {
        Set<Wrong> wrong = EnumSet.noneOf(Wrong.class);
        if (from.isBefore(today.minusYears(YEARS_BACK))) {
            wrong.add(Wrong.FROM_TOO_EARLY);
        }
        if (from.isAfter(today.plusYears(1))) {
            wrong.add(Wrong.FROM_TOO_FAR);
        }
        until.ifPresent(last -> {
            if (last.isBefore(from)) {
                wrong.add(Wrong.UNTIL_BEFORE_FROM);
            } else if (last.isBefore(today)) {
                wrong.add(Wrong.UNTIL_OVER);
            } else if (last.isAfter(today.plusYears(YEARS_AHEAD))) {
                wrong.add(Wrong.UNTIL_TOO_FAR);
            }
        });
        return wrong;
    }

    /** Somebody who is designated for any of these days. */
    static Optional<DesignationRow> clash(
            LocalDate from, Optional<LocalDate> until, Collection<DesignationRow> others) {
        return others.stream().filter(each -> each.meets(from, until)).findFirst();
    }

    /** The field at which a clash is said. */
    static Wrong field(LocalDate from, DesignationRow clash) {
        if (clash.is(DesignationRow.State.PROPOSED)) {
            return Wrong.PROPOSED_ALREADY;
        }
        return clash.meets(from, Optional.of(from)) ? Wrong.FROM_TAKEN : Wrong.UNTIL_TAKEN;
    }
}
