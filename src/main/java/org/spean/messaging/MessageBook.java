package org.spean.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.access.Actor;
import org.spean.messaging.BookRows.Kept;
import org.spean.messaging.MessageSight.Seen;
import org.spean.messaging.wording.Slot;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The messages as somebody sees them: what is for others is not there. */
@Component
public class MessageBook {

    /** How many are shown at once. */
    static final int PAGE = 40;

    private static final Duration LAST_DAY = Duration.ofHours(24);

    private final BookRows rows;
    private final MessageSight sight;
    private final MessageActs acts;
    private final TakenRows takes;
    private final Simulation simulation;
    private final Clock clock;

    MessageBook(
            BookRows rows, MessageSight sight, MessageActs acts, TakenRows takes, Simulation simulation, Clock clock) {
        this.rows = rows;
        this.sight = sight;
        this.acts = acts;
        this.takes = takes;
        this.simulation = simulation;
        this.clock = clock;
    }

    /**
     * Some of them, the latest first.
     *
     * @param before only those that were asked for before this one; empty for the latest of all
     */
    @Transactional(readOnly = true)
    public MessagePage page(Actor by, MessageFilter filter, Optional<MessageId> before) {
        Seen seen = sight.of(by);
        List<Kept> found = rows.page(seen.within(), recipients(seen, filter.to()), filter.where(), before, PAGE + 1);
        List<Kept> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new MessagePage(
                lines(seen, shown),
                found.size() > PAGE ? Optional.of(shown.getLast().id()) : Optional.empty());
    }

    /** Whose messages are looked for; empty for everybody's. */
    private static Optional<Set<String>> recipients(Seen seen, String words) {
        if (words.isBlank()) {
            return seen.everything() ? Optional.empty() : Optional.of(seen.keys());
        }
        Set<String> named = new HashSet<>(seen.keys(words));
        if (seen.everything()) {
            PhoneNumber.typed(words).ifPresent(number -> named.add(number.e164()));
        }
        return Optional.of(named);
    }

    private List<MessageLine> lines(Seen seen, List<Kept> kept) {
        boolean reallySent = !simulation.on();
        var named = sight.people(kept.stream().map(Kept::to).toList());
        return kept.stream()
                .map(each -> each.line(seen.whom(each.to(), each.number(), named), reallySent))
                .toList();
    }

    /** All that is known of one, if they may see it. */
    @Transactional(readOnly = true)
    public Optional<MessageThread> thread(Actor by, MessageId id) {
        Seen seen = sight.of(by);
        return rows.message(seen.within(), id)
                .filter(kept -> seen.sees(kept.to()))
                .map(kept -> {
                    MessageLine line = lines(seen, List.of(kept)).getFirst();
                    return new MessageThread(
                            line,
                            kept.body().flatMap(text -> readable(line, text)),
                            kept.parts(),
                            kept.attempts(),
                            kept.gateway(),
                            rows.taken(id),
                            rows.told(id),
                            kept.question().flatMap(rows::asked),
                            kept.question().map(rows::replies).orElse(List.of()),
                            acts.offered(seen.everything(), line));
                });
    }

    /** Whoever reads the figures here could say that they have the telephone. In a call they are words. */
    private static Optional<String> readable(MessageLine line, String text) {
        if (!line.kind().required().contains(Slot.DIGITS)) {
            return Optional.of(text);
        }
        return line.channel().equals(Optional.of(Channel.VOICE))
                ? Optional.empty()
                : Optional.of(text.replaceAll("[0-9០-៩]{6}", "••••••"));
    }

    /** How the queue is; empty for whoever does not look after it. */
    @Transactional(readOnly = true)
    public Optional<QueueHealth> health(Actor by) {
        return sight.oversees(by)
                ? Optional.of(new QueueHealth(
                        rows.oldestWaiting(),
                        rows.waiting(),
                        rows.inDoubt(false),
                        rows.inDoubt(true),
                        rows.failuresSince(clock.instant().minus(LAST_DAY)),
                        takes.doubles().size()))
                : Optional.empty();
    }
}
