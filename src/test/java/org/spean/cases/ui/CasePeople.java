package org.spean.cases.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Actor;
import org.spean.access.GrantWorld;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.guard.BreakGlass;
import org.spean.access.guard.GlassOutcome;
import org.spean.access.policy.Relation;
import org.spean.access.reach.Reach;
import org.spean.cases.Case;
import org.spean.cases.CaseWorld;
import org.springframework.beans.factory.BeanFactory;

/** Somebody for each role and each way to stand to a case, and two cases: one plain, one restricted to its worker and manager. */
final class CasePeople {

    private static final String WHY = "She rang at night and said that she is followed.";

    final CaseWorld world;
    final Case plain;
    final Case restricted;

    private final Map<String, Actor> people = new LinkedHashMap<>();
    private final Reach reach;
    private final BreakGlass glass;

    CasePeople(BeanFactory beans) {
        world = new CaseWorld(beans);
        reach = beans.getBean(Reach.class);
        glass = beans.getBean(BreakGlass.class);
        plain = world.file;
        restricted = world.opened(CaseWorld.adult());
        everybody();
        ties(plain);
        ties(restricted);
        breaksGlass("focal person elsewhere, glass open", false);
        breaksGlass("focal person elsewhere, glass closed", true);
        world.as(
                world.manager,
                () -> reach.restrict(
                        world.manager, restricted.subject(), Set.of(GrantWorld.id(world.worker)), "a test"));
        world.as(world.manager, () -> {
            for (Case each : Set.of(plain, restricted)) {
                reach.exclude(world.manager, each.subject(), person("focal person, shut out"), "a test");
                reach.exclude(world.manager, each.subject(), Remit.district(world.newDistrict.id()), "a test");
            }
            return true;
        });
    }

    private void everybody() {
        Remit centre = Remit.organization(world.centre());
        Remit elsewhere = Remit.organization(UUID.randomUUID());
        people.put("caseworker on the case", world.worker);
        people.put("caseworker of the centre, not on the case", world.people.holds(Role.CASEWORKER, centre));
        people.put("caseworker of another centre", world.stranger);
        people.put("manager", world.manager);
        people.put("manager of another centre", world.people.holds(Role.MANAGER, elsewhere));
        people.put("focal person", world.focal);
        people.put("focal person, shut out", holds(Role.FOCAL_PERSON, Remit.province(CaseWorld.PROVINCE)));
        people.put("focal person elsewhere", world.otherFocal);
        people.put("focal person elsewhere, glass open", holds(Role.FOCAL_PERSON, otherProvince()));
        people.put("focal person elsewhere, glass closed", holds(Role.FOCAL_PERSON, otherProvince()));
        people.put("district official, placed there", world.official);
        people.put("district official, searching there", holds(Role.DISTRICT_OFFICIAL, Remit.district("x-searching")));
        people.put("district official, office shut out", world.newOfficial);
        people.put("district official elsewhere", holds(Role.DISTRICT_OFFICIAL, Remit.district("x-elsewhere")));
        people.put("ATRO officer", world.atro);
        people.put("receiving worker", holds(Role.RECEIVER, elsewhere));
        people.put("standards monitor", holds(Role.STANDARDS_MONITOR, Remit.COUNTRY));
        people.put("directory editor", holds(Role.EDITOR, Remit.COUNTRY));
        people.put("auditor", world.auditor);
        people.put("administrator", world.administrator);
    }

    private Actor holds(Role role, Remit remit) {
        return world.people.holds(role, remit);
    }

    private Actor named(String who) {
        return Objects.requireNonNull(people.get(who), who);
    }

    private Remit otherProvince() {
        return world.otherFocal.held().iterator().next().remit();
    }

    private Remit person(String who) {
        return Remit.person(GrantWorld.id(named(who)));
    }

    private void ties(Case file) {
        world.as(world.manager, () -> {
            tie(file, Relation.PLACED_HERE, Remit.district(world.district.id()));
            tie(file, Relation.SEARCH_HERE, Remit.district("x-searching"));
            tie(file, Relation.PLACED_HERE, Remit.district(world.newDistrict.id()));
            named("receiving worker").held().forEach(each -> tie(file, Relation.RECEIVES, each.remit()));
            return true;
        });
    }

    private void tie(Case file, Relation relation, Remit remit) {
        reach.open(file.subject(), relation, remit, Optional.empty(), "a test");
    }

    private void breaksGlass(String who, boolean ended) {
        Actor actor = named(who);
        for (Case each : Set.of(plain, restricted)) {
            world.as(actor, () -> {
                GlassOutcome outcome = glass.open(actor, each.subject(), WHY);
                if (ended && outcome instanceof GlassOutcome.Done(var broken)) {
                    return glass.end(actor, broken.id());
                }
                return outcome;
            });
        }
    }

    /** All of them, by what the table calls them. */
    Map<String, Actor> all() {
        return people;
    }

    void leaves() {
        world.leaves();
    }
}
