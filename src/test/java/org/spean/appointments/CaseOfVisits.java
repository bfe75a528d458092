package org.spean.appointments;

import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.access.Actor;
import org.spean.access.Held;
import org.spean.access.Holders;
import org.spean.access.Remit;
import org.spean.access.Subject;
import org.spean.access.policy.Relation;
import org.spean.access.reach.Reach;
import org.spean.vocabulary.PlaceCode;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A case of the demonstration's centre with its ties, and visits that are for it. */
final class CaseOfVisits {

    static final Remit PROVINCE = Remit.province(new PlaceCode("02"));
    static final Remit TOWN = Remit.district("0203");

    final UUID id = UUID.randomUUID();
    final Subject subject = new Subject(Subject.Kind.CASE, id);
    final Actor caseworker;
    final Actor manager;
    final Actor focal;
    final Actor other;
    final Actor official;
    final Actor atro;

    private final AppointmentWorld world;
    private final Reach reach;
    private final Holders holders;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;

    CaseOfVisits(BeanFactory beans, AppointmentWorld world) {
        this.world = world;
        reach = beans.getBean(Reach.class);
        holders = beans.getBean(Holders.class);
        tables = beans.getBean(JdbcClient.class);
        transaction = beans.getBean(TransactionTemplate.class);
        caseworker = named("caseworker");
        manager = named("manager");
        focal = named("focal");
        other = named("focal2");
        official = named("district");
        atro = named("atro");
    }

    /** Somebody of the demonstration with what they hold. */
    Actor named(String name) {
        UUID account = account(world.named(name));
        return Actor.person(account, name, holders.held(account));
    }

    static UUID account(Actor who) {
        return who.account().orElseThrow();
    }

    /** As design 1.2 has it: whoever is on it, their centre, the province, the country, and the district that searches. */
    void isTied() {
        Remit centre = centre();
        in(() -> {
            reach.open(subject, Relation.ON_THE_CASE, account(caseworker), centre, "assigned");
            reach.open(subject, Relation.OWN_CENTRE, centre, Optional.empty(), "admitted");
            reach.open(subject, Relation.OWN_PROVINCE, PROVINCE, Optional.empty(), "admitted");
            reach.open(subject, Relation.COUNTRY, Remit.COUNTRY, Optional.empty(), "admitted");
            reach.open(subject, Relation.SEARCH_HERE, TOWN, Optional.empty(), "a search is asked for");
        });
    }

    Remit centre() {
        return manager.held().stream()
                .map(Held::remit)
                .filter(each -> each.kind() == Remit.Kind.ORGANIZATION)
                .findFirst()
                .orElseThrow();
    }

    void opens(Relation relation, Remit remit) {
        in(() -> reach.open(subject, relation, remit, Optional.empty(), "a test"));
    }

    void ends(Relation relation, Remit remit) {
        in(() -> reach.close(subject, relation, remit));
    }

    void restrictedTo(Actor... named) {
        Set<UUID> all = Stream.of(named).map(CaseOfVisits::account).collect(Collectors.toCollection(HashSet::new));
        reach.restrict(atro, subject, all, "an official is a suspect");
    }

    void excludes(Remit whom) {
        reach.exclude(atro, subject, whom, "a suspect");
    }

    void excludes(Actor whom) {
        excludes(Remit.person(account(whom)));
    }

    private void in(Runnable act) {
        transaction.executeWithoutResult(status -> act.run());
    }

    PlanWish wish(VisitKind kind, int days) {
        return new PlanWish(
                kind,
                "0203",
                world.today.plusDays(days),
                Optional.of(LocalTime.of(9, 0)),
                Optional.of(AppointmentWorld.PLACE),
                AppointmentWorld.WORK,
                Optional.of(id),
                Optional.empty());
    }

    AppointmentId planned(VisitKind kind, int days) {
        return AppointmentWorld.done(world.appointments.plan(caseworker, List.of(wish(kind, days))))
                .about()
                .getFirst();
    }

    /** Nothing stays. */
    void leaves() {
        world.leaves();
        in(() -> tables.sql("DELETE FROM reach WHERE subject_id = ?").param(id).update());
    }
}
