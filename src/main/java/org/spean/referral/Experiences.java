package org.spean.referral;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.spean.directory.ServiceId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What partners experienced with a service (design 4.2): how long it takes to answer, and how often it says yes. */
@Component
public class Experiences {

    /** Fewer answers say more about a client than about a service. */
    public static final int FROM = 5;

    private static final Duration SINCE = Duration.ofDays(365);

    private final ClockRows ticking;
    private final Clock clock;

    Experiences(ClockRows ticking, Clock clock) {
        this.ticking = ticking;
        this.clock = clock;
    }

    /**
     * Of one service, within the last year.
     *
     * @param answers how many it gave
     * @param median the time from sending to answering of which half took longer
     * @param accepted how many of a hundred were yes, rounded to tens: a single answer cannot be read from it
     */
    public record Experience(int answers, Duration median, int accepted) {}

    /** Empty where there are fewer answers than {@value #FROM}. */
    @Transactional(readOnly = true)
    public Optional<Experience> of(ServiceId service) {
        return experience(ticking.answers(service, clock.instant().minus(SINCE)));
    }

    static Optional<Experience> experience(List<ClockRows.Answered> answers) {
        if (answers.size() < FROM) {
            return Optional.empty();
        }
        List<Long> seconds =
                answers.stream().map(ClockRows.Answered::seconds).sorted().toList();
        int half = seconds.size() / 2;
        long median = seconds.size() % 2 == 1 ? seconds.get(half) : (seconds.get(half - 1) + seconds.get(half)) / 2;
        long yes = answers.stream().filter(ClockRows.Answered::yes).count();
        return Optional.of(new Experience(
                answers.size(), Duration.ofSeconds(median), (int) Math.round(yes * 10.0 / answers.size()) * 10));
    }
}
