package org.spean.referral;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.access.Actor;
import org.spean.access.Holders;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.policy.Relation;
import org.spean.access.reach.Reach;
import org.spean.cases.Case;
import org.spean.deadlines.Owner;
import org.spean.messaging.Recipient;
import org.spean.people.OrganizationId;
import org.spean.people.People;
import org.spean.people.PostDuty;
import org.spean.people.PostId;
import org.spean.people.PostKind;
import org.spean.vocabulary.PlaceCode;
import org.springframework.stereotype.Component;

/** Whose it is to do something: at the organization that receives, among those who work on the case, in the province. */
@Component
class ReferralReceivers {

    private final Holders holders;
    private final People people;
    private final PostDuty posts;
    private final Reach reach;

    ReferralReceivers(Holders holders, People people, PostDuty posts, Reach reach) {
        this.holders = holders;
        this.people = people;
        this.posts = posts;
        this.reach = reach;
    }

    /** The organizations for which somebody answers referrals. */
    Set<UUID> organizations(Actor by) {
        return by.held().stream()
                .filter(each -> each.role() == Role.RECEIVER)
                .filter(each -> each.remit().kind() == Remit.Kind.ORGANIZATION)
                .map(each -> UUID.fromString(each.remit().key()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Everybody who answers referrals for it. */
    Set<Owner> answering(OrganizationId organization) {
        return accounts(organization).stream().map(Owner.OfAccount::new).collect(Collectors.toUnmodifiableSet());
    }

    private Set<UUID> accounts(OrganizationId organization) {
        return holders.of(Role.RECEIVER, Remit.organization(organization.id()));
    }

    /** The one of them who is named when it is late. */
    Optional<Owner> first(OrganizationId organization) {
        return managers(organization)
                .<Owner>map(Owner.OfPost::new)
                .findFirst()
                .or(() -> answering(organization).stream().min(Comparator.comparing(Owner::toKeep)));
    }

    private Stream<PostId> managers(OrganizationId organization) {
        List<PostId> all = posts.all(PostKind.MANAGER, Remit.organization(organization.id()));
        Set<PostId> held = posts.held(new HashSet<>(all));
        return all.stream().filter(held::contains);
    }

    /** To whom messages for it go: those who answer, as far as the book of people has them, and whoever leads it. */
    List<Recipient> recipients(OrganizationId organization) {
        List<Recipient> to = new ArrayList<>();
        accounts(organization).stream()
                .sorted()
                .forEach(account -> person(account).ifPresent(to::add));
        managers(organization).map(Recipient.OfPost::new).forEach(to::add);
        return to;
    }

    /** Whoever signs in with this account, as somebody to be told. */
    Optional<Recipient> person(UUID account) {
        return people.signingInWith(account).map(each -> new Recipient.OfPerson(each.id()));
    }

    /** Those who work on the case; whoever wrote it, where nobody does. It reads no table of cases. */
    Set<Owner> senders(UUID file, UUID author) {
        Set<Owner> workers = reach.tied(Case.subject(file), Relation.ON_THE_CASE).stream()
                .filter(remit -> remit.kind() == Remit.Kind.PERSON)
                .map(remit -> new Owner.OfAccount(UUID.fromString(remit.key())))
                .collect(Collectors.toUnmodifiableSet());
        return workers.isEmpty() ? Set.of(new Owner.OfAccount(author)) : workers;
    }

    /** Both focal persons of a province. */
    Set<Owner> focalPersons(PlaceCode province) {
        return focalPosts(province).map(Owner.OfPost::new).collect(Collectors.toUnmodifiableSet());
    }

    /** To whom a message for the focal persons of a province goes. */
    List<Recipient> focalRecipients(PlaceCode province) {
        List<PostId> all = focalPosts(province).toList();
        Set<PostId> held = posts.held(new HashSet<>(all));
        return all.stream()
                .filter(held::contains)
                .<Recipient>map(Recipient.OfPost::new)
                .toList();
    }

    private Stream<PostId> focalPosts(PlaceCode province) {
        return Stream.of(PostKind.FOCAL_LEADER, PostKind.FOCAL_OFFICE)
                .flatMap(kind -> posts.all(kind, Remit.province(province)).stream());
    }
}
