package org.spean.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.access.GrantChanged.What;
import org.spean.access.grant.Appointing;
import org.spean.access.grant.SecondYes;
import org.spean.access.grant.SecondYes.Answer;
import org.spean.access.grant.SecondYes.Person;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes into the log what was done to a grant, and tells those whom it concerns, in the transaction of the act. */
@Component
class GrantNews {

    private final AccessLog log;
    private final Holdings holdings;
    private final ApplicationEventPublisher events;

    GrantNews(AccessLog log, Holdings holdings, ApplicationEventPublisher events) {
        this.log = log;
        this.holdings = holdings;
        this.events = events;
    }

    /** Somebody did it. */
    void wasDone(Actor by, GrantRow row, What what, Map<String, String> told) {
        Map<String, String> all = new HashMap<>(told);
        all.put("grant", row.id().toString());
        all.put("role", row.role().name());
        all.put("remit", (row.remit().kind() + " " + row.remit().key()).strip());
        if (row.isConfirmed()) {
            Held held = row.held();
            all.put("from", held.from().toString());
            Optional.ofNullable(held.until()).ifPresent(until -> all.put("until", until.toString()));
        }
        log.write(by, act(what), Optional.of(new Subject(Subject.Kind.ACCOUNT, row.account())), Map.copyOf(all));
        publish(row, what, by.account());
        rolesChanged(row, what);
    }

    /** A time came. */
    void cameToPass(GrantRow row, What what) {
        publish(row, what, Optional.empty());
        rolesChanged(row, what);
    }

    /** What waited is held from now on. */
    void began(GrantRow row) {
        events.publishEvent(new RolesChanged(row.account()));
    }

    /** One that has begun is told at once; one that begins later, when it does. */
    private void rolesChanged(GrantRow row, What what) {
        boolean changed = switch (what) {
            case CONFIRMED, SHORTENED, GIVEN_BACK -> row.begins(holdings.now());
            case ENDED, OVER -> row.wasHeld();
            case PROPOSED, REFUSED, WITHDRAWN, LAPSED -> false;
        };
        if (changed) {
            events.publishEvent(new RolesChanged(row.account()));
        }
    }

    private void publish(GrantRow row, What what, Optional<UUID> by) {
        Set<UUID> tell = new HashSet<>(holdings.holders(row.role(), row.remit()));
        if (row.remit().kind() == Remit.Kind.ORGANIZATION) {
            tell.addAll(holdings.holders(Role.MANAGER, row.remit()));
        }
        if (Appointing.ofPosts(row.role())) {
            tell.addAll(holdings.holders(Role.ATRO_OFFICER, Remit.COUNTRY));
        }
        tell.add(row.account());
        row.proposer().ifPresent(tell::add);
        row.confirmer().ifPresent(tell::add);
        by.ifPresent(tell::remove);
        events.publishEvent(new GrantChanged(what, row.told(holdings.now()), by, Set.copyOf(tell), asked(row)));
    }

    private Set<UUID> asked(GrantRow row) {
        if (!row.isProposed()) {
            return Set.of();
        }
        var looking = holdings.looking();
        return looking.stream()
                .filter(each -> SecondYes.of(Grants.proposed(row), each, looking) == Answer.YES)
                .map(Person::account)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Act act(What what) {
        return switch (what) {
            case PROPOSED -> Act.ROLE_PROPOSED;
            case CONFIRMED -> Act.ROLE_CONFIRMED;
            case REFUSED, WITHDRAWN, LAPSED -> Act.ROLE_REFUSED;
            case SHORTENED -> Act.ROLE_WAIT_SHORTENED;
            case ENDED, OVER -> Act.ROLE_ENDED;
            case GIVEN_BACK -> Act.ROLE_GIVEN_BACK;
        };
    }
}
