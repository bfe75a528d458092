package org.spean.access;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.access.grant.Appointing;
import org.spean.access.grant.SecondYes;
import org.spean.access.grant.SecondYes.Answer;
import org.spean.access.grant.SecondYes.Person;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The grants as somebody sees them: only those that they may know of, each with what they can do to it. */
@Component
public class GrantBook {

    private final GrantRows rows;
    private final Holdings holdings;

    GrantBook(GrantRows rows, Holdings holdings) {
        this.rows = rows;
        this.holdings = holdings;
    }

    /** What somebody can do to a grant. */
    public enum Can {
        CONFIRM,
        /** Confirm or refuse it, with the code from the program's log. */
        CONFIRM_WITH_CODE,
        WITHDRAW,
        SHORTEN,
        END,
        GIVE_BACK
    }

    /** A grant, and what whoever asked can do to it. */
    public record Seen(Grant grant, Set<Can> can) {}

    /**
     * A role that somebody may propose.
     *
     * @param only for these alone; empty for anything of {@link #kinds}
     */
    public record Proposable(Role role, Set<Remit.Kind> kinds, Optional<Set<Remit>> only) {}

    /** The grants of an account that they may know of, the newest first. */
    @Transactional(readOnly = true)
    public List<Seen> of(Actor by, UUID account) {
        return of(by, Set.of(account)).getOrDefault(account, List.of());
    }

    /** The grants of these accounts that they may know of, the newest first; accounts without any are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Seen>> of(Actor by, Set<UUID> accounts) {
        Person person = person(by);
        List<Person> looking = holdings.looking();
        return rows.findByAccountIdIn(accounts).stream()
                .filter(row -> GrantSight.sees(person, row, looking))
                .map(row -> seen(row, person, looking))
                .sorted(Comparator.comparing((Seen seen) -> seen.grant()
                                .proposed()
                                .map(Grant.Step::at)
                                .orElse(seen.grant().from()))
                        .reversed())
                .collect(Collectors.groupingBy(seen -> seen.grant().account()));
    }

    /** What waits for their yes, the oldest first. */
    @Transactional(readOnly = true)
    public List<Seen> waitingFor(Actor by) {
        Person person = person(by);
        List<Person> looking = holdings.looking();
        return rows.findByState(GrantRow.State.PROPOSED).stream()
                .map(row -> seen(row, person, looking))
                .filter(seen -> seen.can().contains(Can.CONFIRM) || seen.can().contains(Can.CONFIRM_WITH_CODE))
                .sorted(Comparator.comparing(
                        seen -> seen.grant().lapses().orElse(seen.grant().from())))
                .toList();
    }

    /** What they proposed themselves and still waits for somebody else's yes, the oldest first. */
    @Transactional(readOnly = true)
    public List<Grant> proposedBy(Actor by) {
        Instant now = holdings.now();
        UUID self = person(by).account();
        return rows.findByState(GrantRow.State.PROPOSED).stream()
                .map(row -> row.told(now))
                .filter(grant ->
                        grant.proposed().filter(step -> step.by().equals(self)).isPresent())
                .sorted(Comparator.comparing(grant -> grant.lapses().orElse(grant.from())))
                .toList();
    }

    /** The roles that they may propose, and for what; those that follow from a post are given with the post. */
    @Transactional(readOnly = true)
    public List<Proposable> proposable(Actor by) {
        Set<Held> held = person(by).held();
        Set<Remit> own = held.stream().map(Held::remit).collect(Collectors.toSet());
        Map<Role, Proposable> all = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            if (Appointing.followsFromAPost(role)) {
                continue;
            }
            Set<Remit.Kind> kinds = Appointing.heldFor(role);
            if (Appointing.mayPropose(held, role, Remit.COUNTRY)) {
                all.put(role, new Proposable(role, kinds, Optional.empty()));
                continue;
            }
            Set<Remit> some = own.stream()
                    .filter(remit -> kinds.contains(remit.kind()) && Appointing.mayPropose(held, role, remit))
                    .collect(Collectors.toUnmodifiableSet());
            if (!some.isEmpty()) {
                all.put(role, new Proposable(role, kinds, Optional.of(some)));
            }
        }
        return List.copyOf(all.values());
    }

    /** The grant by which an account holds this at this moment, if it does: for whoever keeps what it follows from. */
    @Transactional(readOnly = true)
    public Optional<Grant> held(UUID account, Role role, Remit remit) {
        Instant now = holdings.now();
        return rows.findByAccountId(account).stream()
                .filter(each -> each.role() == role && each.remit().equals(remit) && each.heldAt(now))
                .map(each -> each.told(now))
                .findFirst();
    }

    /** This moment: what a grant's standing was asked for. */
    public Instant now() {
        return holdings.now();
    }

    private Seen seen(GrantRow row, Person person, Collection<Person> looking) {
        Instant now = holdings.now();
        Grant grant = row.told(now);
        Set<Can> can = EnumSet.noneOf(Can.class);
        boolean ends =
                person.account().equals(row.account()) || Appointing.mayEnd(person.held(), row.role(), row.remit());
        switch (grant.standing()) {
            case PROPOSED -> {
                Answer answer = SecondYes.of(Grants.proposed(row), person, looking);
                if (answer == Answer.YES) {
                    can.add(Can.CONFIRM);
                } else if (answer == Answer.WITH_CODE) {
                    can.add(Can.CONFIRM_WITH_CODE);
                }
                if (ends) {
                    can.add(Can.WITHDRAW);
                }
            }
            case WAITING, HELD -> {
                if (ends) {
                    can.add(Can.END);
                }
                if (row.waits(now) && Grants.mayShorten(person, row)) {
                    can.add(Can.SHORTEN);
                }
            }
            case ENDED -> {
                if (ends && row.endedBy(person.account()) && row.endedSince(now.minus(Grants.TO_GIVE_BACK))) {
                    can.add(Can.GIVE_BACK);
                }
            }
            case OVER, WITHDRAWN, REFUSED, LAPSED -> {}
        }
        return new Seen(grant, can);
    }

    private Person person(Actor by) {
        return holdings.person(by.account().orElseThrow(() -> new AccessDeniedException("only people look at roles")));
    }
}
