package org.spean.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Remit;
import org.spean.access.policy.Relation;
import org.spean.access.reach.Reach;
import org.spean.geography.Gazetteer;
import org.spean.vocabulary.CountryTime;
import org.springframework.stereotype.Component;

/**
 * Ties a case to officials as it stands (design 1.2): to its province and the ministry's office, to the district in which the family
 * is searched, to the one in which the client lives, to an agency with a mandate. What does not follow from its steps any more ends.
 * Whoever works on it, and who is named or shut out, is not this room's to say.
 */
@Component
class CaseTies {

    private static final Set<Relation> KEPT = Set.of(
            Relation.OWN_PROVINCE, Relation.COUNTRY, Relation.SEARCH_HERE, Relation.PLACED_HERE, Relation.OWN_CENTRE);

    private final Reach reach;
    private final Gazetteer gazetteer;

    CaseTies(Reach reach, Gazetteer gazetteer) {
        this.reach = reach;
        this.gazetteer = gazetteer;
    }

    private record Tied(Relation relation, Remit remit) {}

    /** The same, where a step may have changed it. */
    void follow(Case before, Case after, LocalDate today) {
        if (!wanted(before, today).equals(wanted(after, today))) {
            follow(after, today);
        }
    }

    /** Opens and ends what has to be. The last act of a transaction: who loses a case by it still writes what they did. */
    void follow(Case file, LocalDate today) {
        Map<Tied, Optional<Instant>> wanted = wanted(file, today);
        Set<Tied> there = new HashSet<>();
        for (Relation relation : KEPT) {
            reach.tied(file.subject(), relation).forEach(remit -> there.add(new Tied(relation, remit)));
        }
        wanted.forEach((each, until) -> {
            if (!there.contains(each)) {
                reach.open(file.subject(), each.relation(), each.remit(), until, "follows from its steps");
            }
        });
        there.stream().filter(each -> !wanted.containsKey(each)).forEach(each -> end(file, each));
    }

    private void end(Case file, Tied tied) {
        reach.close(file.subject(), tied.relation(), tied.remit());
        if (tied.relation() == Relation.OWN_CENTRE) {
            // Whoever works on it for an agency does so as long as the agency has it.
            reach.closeThrough(file.subject(), Relation.ON_THE_CASE, tied.remit());
        }
    }

    /** Each with its end, where one is known. */
    private Map<Tied, Optional<Instant>> wanted(Case file, LocalDate today) {
        CaseStanding standing = file.standing();
        Map<Tied, Optional<Instant>> wanted = new HashMap<>();
        wanted.put(new Tied(Relation.COUNTRY, Remit.COUNTRY), Optional.empty());
        wanted.put(new Tied(Relation.OWN_PROVINCE, Remit.province(file.province())), Optional.empty());
        standing.searchedIn().forEach(district -> in(district, Relation.SEARCH_HERE, wanted));
        standing.placement().ifPresent(placement -> in(placement.district(), Relation.PLACED_HERE, wanted));
        standing.mandate(today)
                .ifPresent(agency -> wanted.put(ofCentre(UUID.fromString(agency)), mandateEnds(standing)));
        wanted.put(ofCentre(file.centre()), Optional.empty());
        return wanted;
    }

    private static Tied ofCentre(UUID organization) {
        return new Tied(Relation.OWN_CENTRE, Remit.organization(organization));
    }

    /** A mandate ends with its last day. */
    private static Optional<Instant> mandateEnds(CaseStanding standing) {
        return standing.last(StepKind.MANDATE_GIVEN)
                .flatMap(step -> step.day("mandate-until"))
                .map(until -> until.plusDays(1).atStartOfDay(CountryTime.ZONE).toInstant());
    }

    private void in(String district, Relation relation, Map<Tied, Optional<Instant>> wanted) {
        gazetteer.district(district).ifPresent(each -> {
            wanted.put(new Tied(relation, Remit.district(district)), Optional.empty());
            wanted.put(new Tied(Relation.OWN_PROVINCE, Remit.province(each.province())), Optional.empty());
        });
    }
}
