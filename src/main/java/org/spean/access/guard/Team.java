package org.spean.access.guard;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.access.Holders;
import org.spean.access.Role;
import org.spean.access.Subject;
import org.spean.access.policy.Relation;
import org.spean.access.reach.Reach;
import org.springframework.stereotype.Component;

/** Whose case it is: who works on it, and who leads the centre that has it. */
@Component
class Team {

    private final Reach reach;
    private final Holders holders;

    Team(Reach reach, Holders holders) {
        this.reach = reach;
        this.holders = holders;
    }

    Set<UUID> of(Subject subject) {
        Set<UUID> team = reach.tied(subject, Relation.ON_THE_CASE).stream()
                .map(each -> UUID.fromString(each.key()))
                .collect(Collectors.toCollection(HashSet::new));
        reach.tied(subject, Relation.OWN_CENTRE).forEach(centre -> team.addAll(holders.of(Role.MANAGER, centre)));
        return team;
    }
}
