package org.spean.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.spean.access.grant.Appointing;
import org.spean.access.grant.SecondYes.Person;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Who holds what at this moment: confirmed, begun and not over. The database says it, whatever a session remembers. */
@Component
class Holdings {

    private static final Set<Role> LOOKING =
            Set.of(Role.MANAGER, Role.FOCAL_PERSON, Role.ATRO_OFFICER, Role.ADMINISTRATOR);

    private final GrantRows rows;
    private final Clock clock;
    private final boolean demonstrating;

    Holdings(GrantRows rows, Clock clock, Environment environment) {
        this.rows = rows;
        this.clock = clock;
        this.demonstrating = environment.acceptsProfiles(Profiles.of("demo"));
    }

    Instant now() {
        return clock.instant();
    }

    /** What they hold. */
    Set<Held> of(UUID account) {
        return held(rows.findByAccountId(account), now());
    }

    /** Whether they look after accounts. */
    boolean administers(UUID account) {
        return of(account).stream().anyMatch(each -> each.role() == Role.ADMINISTRATOR);
    }

    /** Opens with these, at once: for the demonstration, and for the first administrator. */
    void open(UUID account, Set<Held> held) {
        held.forEach(each -> rows.save(new GrantRow(account, each)));
    }

    /** The person as the rules see them. */
    Person person(UUID account) {
        return person(account, rows.findByAccountId(account), now());
    }

    /** Everybody who looks after others. */
    List<Person> looking() {
        Set<UUID> accounts = rows.holding(LOOKING, now(), demonstrating).stream()
                .map(GrantRow::account)
                .collect(Collectors.toSet());
        Map<UUID, List<GrantRow>> all =
                rows.findByAccountIdIn(accounts).stream().collect(Collectors.groupingBy(GrantRow::account));
        return all.entrySet().stream()
                .map(each -> person(each.getKey(), each.getValue(), now()))
                .toList();
    }

    /** Who holds this role for this. */
    Set<UUID> holders(Role role, Remit remit) {
        return holders(role, each -> each.remit().equals(remit));
    }

    /** Who holds whatever role for one of these. */
    Set<UUID> holders(Set<Remit> remits) {
        return rows.holding(Set.of(Role.values()), now(), demonstrating).stream()
                .filter(each -> remits.contains(each.remit()))
                .map(GrantRow::account)
                .collect(Collectors.toSet());
    }

    /** Who holds this role, for whatever. */
    Set<UUID> holders(Role role) {
        return holders(role, each -> true);
    }

    /** Who holds this role, by what they hold it for. */
    Map<Remit, Set<UUID>> holdersByRemit(Role role) {
        return rows.holding(Set.of(role), now(), demonstrating).stream()
                .collect(Collectors.groupingBy(
                        row -> row.held().remit(), Collectors.mapping(GrantRow::account, Collectors.toSet())));
    }

    private Set<UUID> holders(Role role, Predicate<GrantRow> which) {
        return rows.holding(Set.of(role), now(), demonstrating).stream()
                .filter(which)
                .map(GrantRow::account)
                .collect(Collectors.toSet());
    }

    private static Person person(UUID account, Collection<GrantRow> rows, Instant now) {
        Instant lately = now.minus(Appointing.WAIT);
        return new Person(
                account,
                held(rows, now),
                rows.stream().anyMatch(each -> each.role() == Role.ADMINISTRATOR && each.heldSince(lately)));
    }

    private static Set<Held> held(Collection<GrantRow> rows, Instant now) {
        return rows.stream()
                .filter(each -> each.heldAt(now))
                .map(GrantRow::held)
                .collect(Collectors.toUnmodifiableSet());
    }
}
