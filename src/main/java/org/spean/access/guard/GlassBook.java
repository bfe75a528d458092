package org.spean.access.guard;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Actor;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Answer;
import org.spean.access.policy.Operation;
import org.spean.access.policy.Sight;
import org.spean.access.reach.Reach;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The emergencies about which somebody can still do something: what a screen offers is what {@link BreakGlass} will do. */
@Component
public class GlassBook {

    private final GlassRows rows;
    private final Reach reach;
    private final AccessPolicy policy;
    private final Clock clock;

    GlassBook(GlassRows rows, Reach reach, AccessPolicy policy, Clock clock) {
        this.rows = rows;
        this.reach = reach;
        this.policy = policy;
        this.clock = clock;
    }

    /** What somebody can do about one. */
    public enum Can {
        REVIEW,
        SAY_SECOND_YES,
        END,
        SAY_CLIENT_TOLD
    }

    /**
     * An emergency, as somebody sees it.
     *
     * @param open whether the case is open through it at this moment
     * @param overdue whether it should have been judged by now
     */
    public record Seen(Glass glass, boolean open, boolean overdue, Set<Can> can) {}

    /** The oldest first; what they can do nothing about is not there for them. */
    @Transactional(readOnly = true)
    public List<Seen> of(Actor by) {
        UUID self = by.account().orElseThrow(() -> new AccessDeniedException("only people look at emergencies"));
        Instant now = clock.instant();
        return rows.unsettled(now).stream()
                .map(glass -> new Seen(
                        glass,
                        glass.open(now),
                        glass.review().isEmpty() && now.isAfter(glass.at().plus(BreakGlass.REVIEWED_WITHIN)),
                        can(glass, self, reach.sight(by, glass.subject()), now)))
                .filter(seen -> !seen.can().isEmpty())
                .toList();
    }

    private Set<Can> can(Glass glass, UUID self, Sight sight, Instant now) {
        Set<Can> can = EnumSet.noneOf(Can.class);
        boolean own = glass.by().equals(self);
        boolean second = glass.secondBy().filter(self::equals).isPresent();
        if (glass.review().isEmpty() && !own && !second && may(sight, Operation.REVIEW_GLASS)) {
            can.add(Can.REVIEW);
        }
        if (glass.open(now) && glass.secondBy().isEmpty() && !own && may(sight, Operation.SECOND_GLASS)) {
            can.add(Can.SAY_SECOND_YES);
        }
        boolean ends = own || may(sight, Operation.END_GLASS);
        if (glass.open(now) && ends) {
            can.add(Can.END);
        }
        if (glass.clientTold().isEmpty() && ends) {
            can.add(Can.SAY_CLIENT_TOLD);
        }
        return can;
    }

    private boolean may(Sight sight, Operation operation) {
        return policy.may(sight, operation) == Answer.YES;
    }
}
