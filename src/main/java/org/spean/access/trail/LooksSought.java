package org.spean.access.trail;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which looks at the own cases a manager asks for. It stands in the screen's address.
 *
 * @param subject one case; empty for all
 * @param days when
 * @param outside whether only looks from outside the centre
 */
public record LooksSought(Optional<UUID> subject, Days days, boolean outside) {

    private static final int MOST_DAYS = 31;

    /** What an address asks for. What cannot be read is named, and asks for nothing. */
    public record Read(LooksSought sought, List<String> unreadable) {}

    /** As the parameters of an address say it. */
    public static Read read(Map<String, List<String>> address) {
        Parameters asked = new Parameters(address);
        LooksSought sought = new LooksSought(
                asked.id("case"),
                new Days(asked.day("from"), asked.day("to")),
                asked.text("outside").equals("yes"));
        return new Read(sought, asked.unreadable());
    }

    /** The parameters of its address, in their order. */
    public Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        subject.ifPresent(id -> all.put("case", id.toString()));
        days.from().ifPresent(day -> all.put("from", day.toString()));
        days.to().ifPresent(day -> all.put("to", day.toString()));
        if (outside) {
            all.put("outside", "yes");
        }
        return all;
    }

    /** Whether the days are few enough to count all looks in them. */
    public boolean counted() {
        return days.from().isPresent()
                && days.to().isPresent()
                && ChronoUnit.DAYS.between(days.from().get(), days.to().get()) < MOST_DAYS;
    }
}
