package org.spean.access.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Acting;
import org.spean.access.Actor;
import org.spean.access.GrantWorld;
import org.spean.access.Holders;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.SettableClock;
import org.spean.access.Subject;
import org.spean.access.notice.Notice;
import org.spean.access.notice.Notices;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Relation;
import org.spean.access.reach.Reach;
import org.spean.access.reach.Reaches;
import org.spean.vocabulary.Sensitivity;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A centre with a case, its people and others, and the guards under a clock that the test sets. */
class GuardWorld {

    static final String WORDS = "She has called from the road and is being followed.";

    final SettableClock clock = new SettableClock();
    final Subject subject = new Subject(Subject.Kind.CASE, UUID.randomUUID());
    final Actor manager;
    final Actor worker;
    final Actor focal;
    final Actor office;
    final Actor auditor;
    final Reach reach;
    final Guard guard;
    final BreakGlass glass;
    final ColdIdentity cold;

    private final GrantWorld people;
    private final Acting acting;
    private final JdbcClient tables;
    private final Notices notices;

    GuardWorld(BeanFactory beans) {
        people = new GrantWorld(beans);
        acting = new Acting(beans);
        tables = beans.getBean(JdbcClient.class);
        notices = beans.getBean(Notices.class);
        AccessPolicy policy = beans.getBean(AccessPolicy.class);
        AccessLog log = beans.getBean(AccessLog.class);
        Holders holders = beans.getBean(Holders.class);
        reach = Reaches.under(clock, beans);
        GlassRows rows = beans.getBean(GlassRows.class);
        Team team = new Team(reach, holders);
        glass = new BreakGlass(rows, reach, policy, team, holders, notices, log, clock);
        cold = new ColdIdentity(tables, reach, policy, team, holders, notices, log, clock);
        Pace pace = new Pace(tables, log, holders, notices, clock);
        guard = new Guard(policy, reach, rows, pace, cold, log, tables, clock);
        manager = holds(Role.MANAGER, people.centre);
        worker = holds(Role.CASEWORKER, people.centre);
        focal = holds(Role.FOCAL_PERSON, new Remit(Remit.Kind.PROVINCE, "19"));
        office = holds(Role.ATRO_OFFICER, Remit.COUNTRY);
        auditor = holds(Role.AUDITOR, Remit.COUNTRY);
        admit(subject);
    }

    /** A case of the centre, of which the worker is in charge. */
    final void admit(Subject each) {
        as(manager, () -> {
            reach.open(each, Relation.OWN_CENTRE, people.centre, Optional.empty(), "admitted");
            reach.open(each, Relation.COUNTRY, Remit.COUNTRY, Optional.empty(), "admitted");
            reach.open(each, Relation.ON_THE_CASE, GrantWorld.id(worker), people.centre, "assigned");
            return true;
        });
    }

    final Actor holds(Role role, Remit remit) {
        return people.present(people.holds(role, remit));
    }

    Actor elsewhere(Role role) {
        return holds(role, Remit.organization(UUID.randomUUID()));
    }

    <T> T as(Actor actor, Supplier<T> act) {
        return acting.as(actor, act);
    }

    Shown reads(Actor actor, String reason, Sensitivity... wanted) {
        return as(actor, () -> guard.read(actor, subject, Set.of(wanted), reason));
    }

    Glass breaks(Actor actor) {
        GlassOutcome outcome = as(actor, () -> glass.open(actor, subject, WORDS));
        assertThat(outcome).isInstanceOf(GlassOutcome.Done.class);
        return ((GlassOutcome.Done) outcome).glass();
    }

    /** The keys of what somebody was told, the latest first. */
    List<String> told(Actor actor) {
        return notices.of(GrantWorld.id(actor), Optional.empty()).stream()
                .map(Notice::words)
                .toList();
    }

    /** What the log tells of the case, in its order. */
    List<Act> logged() {
        return tables.sql("SELECT act FROM log.entry WHERE subject_id = ? ORDER BY id")
                .param(subject.id())
                .query((row, number) -> Act.valueOf(row.getString(1)))
                .list();
    }

    /** What the log tells of the case by this name, empty where it tells nothing of the kind. */
    List<String> logged(String name) {
        return tables.sql("SELECT coalesce(told ->> ?, '') FROM log.entry WHERE subject_id = ? ORDER BY id")
                .params(name, subject.id())
                .query((row, number) -> String.valueOf(row.getString(1)))
                .list();
    }

    /** Whether somebody waits for a lock of the database's that another holds. */
    boolean somebodyWaits() {
        return tables.sql("SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted)")
                .query(Boolean.class)
                .single();
    }

    /** Takes away what others would see: the people, and what the demonstration's were told of them. */
    void leaves() {
        as(
                Actor.ANYBODY,
                () -> tables.sql("DELETE FROM notice WHERE told ->> 'name' LIKE 'grant %'")
                        .update());
        as(
                Actor.ANYBODY,
                () -> tables.sql("DELETE FROM glass WHERE account_name LIKE 'grant %'")
                        .update());
        people.leaves();
    }
}
