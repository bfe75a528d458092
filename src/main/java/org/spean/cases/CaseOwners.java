package org.spean.cases;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.access.Remit;
import org.spean.access.policy.Relation;
import org.spean.access.reach.Reach;
import org.spean.deadlines.Owner;
import org.spean.geography.Gazetteer;
import org.spean.people.PostDuty;
import org.spean.people.PostKind;
import org.springframework.stereotype.Component;

/** Whose it is to do what a case wants. */
@Component
public class CaseOwners {

    private final Reach reach;
    private final PostDuty posts;
    private final Gazetteer gazetteer;

    CaseOwners(Reach reach, PostDuty posts, Gazetteer gazetteer) {
        this.reach = reach;
        this.posts = posts;
        this.gazetteer = gazetteer;
    }

    /** Those of the centre who work on it. */
    public Set<Owner> workers(Case file) {
        return reach.tied(file.subject(), Relation.ON_THE_CASE).stream()
                .filter(remit -> remit.kind() == Remit.Kind.PERSON)
                .map(remit -> new Owner.OfAccount(UUID.fromString(remit.key())))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The one of the centre who answers for it: who recorded something last, and works on it still. */
    public Optional<Owner> worker(Case file) {
        Set<Owner> workers = workers(file);
        return file.standing().steps().stream()
                .sorted(Comparator.comparingInt(CaseStep::number).reversed())
                .<Owner>map(step -> new Owner.OfAccount(step.by()))
                .filter(workers::contains)
                .findFirst()
                .or(() -> workers.stream().min(Comparator.comparing(Owner::toKeep)));
    }

    /** Both focal persons of the province in which the client lives; of the one in which it was opened, while they live nowhere. */
    public Set<Owner> focalPersons(Case file) {
        Remit province = file.standing()
                .placement()
                .flatMap(placement -> gazetteer.district(placement.district()))
                .map(district -> Remit.province(district.province()))
                .orElseGet(() -> Remit.province(file.province()));
        return Stream.of(PostKind.FOCAL_LEADER, PostKind.FOCAL_OFFICE)
                .flatMap(kind -> posts.all(kind, province).stream())
                .map(Owner.OfPost::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The official of the district in which the client lives; empty while they live in none, or there is no such post. */
    public Optional<Owner> official(Case file) {
        return file.standing().placement().flatMap(placement -> official(placement.district()));
    }

    /** The official of the district in which the family was searched last; empty where there is none. */
    public Optional<Owner> searching(Case file) {
        return file.standing()
                .last(StepKind.SEARCH_ASKED)
                .flatMap(step -> step.told("district"))
                .flatMap(this::official);
    }

    private Optional<Owner> official(String district) {
        return posts.all(PostKind.DISTRICT_OFFICIAL, Remit.district(district)).stream()
                .findFirst()
                .map(Owner.OfPost::new);
    }

    /** The ministry's office. */
    public Set<Owner> ministry() {
        return posts.all(PostKind.ATRO_OFFICER).stream().map(Owner.OfPost::new).collect(Collectors.toUnmodifiableSet());
    }
}
