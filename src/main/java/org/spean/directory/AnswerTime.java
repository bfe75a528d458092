package org.spean.directory;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spean.deadlines.rules.Offset;
import org.spean.deadlines.rules.Offset.Unit;

/**
 * In what time a service promises to answer referrals (design 1.4).
 *
 * @param promised so many hours round the clock, or so many working days; empty where it promises nothing
 */
public record AnswerTime(Optional<Offset> promised) {

    /** Where nothing is promised. */
    public static final AnswerTime UNSAID = new AnswerTime(Optional.empty());

    /** More hours are said in days. */
    public static final int MOST_HOURS = 72;

    /** More is no promise (ours). */
    public static final int MOST_DAYS = 30;

    private static final Pattern WRITTEN =
            Pattern.compile("(?iU)(\\d{1,2})\\s*(h|hours?|ម៉ោង|working days?|ថ្ងៃធ្វើការ)");

    private static final Set<String> HOURS = Set.of("h", "hour", "hours", "ម៉ោង");

    /**
     * Makes one.
     *
     * @throws IllegalArgumentException for what is neither hours nor working days, and for more than is believed
     */
    public AnswerTime {
        if (promised.filter(each -> !possible(each)).isPresent()) {
            throw new IllegalArgumentException("hours or working days, not too many");
        }
    }

    private static boolean possible(Offset offset) {
        return switch (offset.unit()) {
            case HOURS -> offset.amount() >= 1 && offset.amount() <= MOST_HOURS;
            case WORKING_DAYS -> offset.amount() >= 1 && offset.amount() <= MOST_DAYS;
            default -> false;
        };
    }

    /** As it stands in a cell: {@code 24 hours}, {@code 2 working days}; empty where nothing is promised. */
    public String written() {
        return promised.map(each -> each.amount() + (each.unit() == Unit.HOURS ? " hours" : " working days"))
                .orElse("");
    }

    /**
     * Reads a cell, in either language.
     *
     * @throws IllegalArgumentException when it cannot be read
     */
    public static AnswerTime read(String written) {
        if (written.isBlank()) {
            return UNSAID;
        }
        Matcher read = WRITTEN.matcher(written.strip());
        if (!read.matches()) {
            throw new IllegalArgumentException(written);
        }
        boolean hours = HOURS.contains(read.group(2).toLowerCase(Locale.ROOT));
        return new AnswerTime(
                Optional.of(new Offset(Integer.parseInt(read.group(1)), hours ? Unit.HOURS : Unit.WORKING_DAYS)));
    }
}
