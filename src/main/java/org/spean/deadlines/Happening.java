package org.spean.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.spean.deadlines.rules.Fact;
import org.spean.deadlines.rules.Offset;
import org.spean.vocabulary.CountryTime;

/**
 * Something that happened, or is planned for a day. Told again with another day, the day has moved.
 *
 * @param occasion which of several of its kind: a visit's handle, a report's month ({@code 2026-11}: that of the period's end);
 *     empty where there is one only
 * @param at its moment; empty where only the day counts
 * @param promised what holds in place of the rule's own offset; empty where nothing was promised
 * @param responsible who has to do what rules want of it
 * @param told who is told when it is late, before the ministry's office is
 */
public record Happening(
        Fact fact,
        Matter matter,
        String occasion,
        LocalDate on,
        Optional<Instant> at,
        Optional<Offset> promised,
        Owner responsible,
        Set<Owner> told) {

    public Happening {
        if (!occasion.matches("[A-Za-z0-9-]{0,80}")) {
            throw new IllegalArgumentException("an occasion is a handle");
        }
        told = Set.copyOf(told);
    }

    /** The only one of its kind that the matter has. */
    public static Happening on(Fact fact, Matter matter, LocalDate day, Owner responsible, Set<Owner> told) {
        return new Happening(fact, matter, "", day, Optional.empty(), Optional.empty(), responsible, told);
    }

    /** The same, at a moment. */
    public static Happening at(Fact fact, Matter matter, Instant moment, Owner responsible, Set<Owner> told) {
        return new Happening(
                fact,
                matter,
                "",
                LocalDate.ofInstant(moment, CountryTime.ZONE),
                Optional.of(moment),
                Optional.empty(),
                responsible,
                told);
    }

    /** The same, as one of several. */
    public Happening as(String other) {
        return new Happening(fact, matter, other, on, at, promised, responsible, told);
    }

    /** The same, with what was promised. */
    public Happening promising(Offset offset) {
        return new Happening(fact, matter, occasion, on, at, Optional.of(offset), responsible, told);
    }
}
