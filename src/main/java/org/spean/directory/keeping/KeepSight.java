package org.spean.directory.keeping;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.spean.access.Actor;
import org.spean.access.Confirmers;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.directory.Coverage;
import org.spean.directory.Hand;
import org.spean.directory.ServiceEntry;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.PlaceCode;
import org.springframework.stereotype.Component;

/** Who keeps which entries, and who may check what others wrote; as the database says it at this moment. */
@Component
class KeepSight {

    /** They work with services or look after them: what they say of an entry counts. */
    private static final Set<Role> KNOW = EnumSet.of(
            Role.CASEWORKER,
            Role.MANAGER,
            Role.DISTRICT_OFFICIAL,
            Role.FOCAL_PERSON,
            Role.ATRO_OFFICER,
            Role.RECEIVER,
            Role.EDITOR);

    private final Confirmers confirmers;

    KeepSight(Confirmers confirmers) {
        this.confirmers = confirmers;
    }

    private Set<Held> held(Actor by) {
        return by.account().isPresent() ? confirmers.held(by) : Set.of();
    }

    /** Whether they keep every entry. */
    boolean keepsAll(Actor by) {
        return held(by).stream().anyMatch(KeepSight::all);
    }

    private static boolean all(Held held) {
        return held.role() == Role.ATRO_OFFICER
                || (held.role() == Role.EDITOR && held.remit().equals(Remit.COUNTRY));
    }

    /** Whether they keep the entries of this organization, wherever these are. */
    boolean keeps(Actor by, OrganizationId organization) {
        Remit own = Remit.organization(organization.id());
        return held(by).stream()
                .anyMatch(each -> all(each)
                        || ((each.role() == Role.MANAGER || each.role() == Role.EDITOR)
                                && each.remit().equals(own)));
    }

    /** Whether they keep this entry. */
    boolean keeps(Actor by, ServiceEntry entry) {
        return keeps(by, entry.organization()) || focal(by, entry.coverage());
    }

    /** Whether they are a focal person of a province that it names. */
    boolean focal(Actor by, Coverage coverage) {
        Set<Held> held = held(by);
        return coverage.kind() == Coverage.Kind.PROVINCES
                && coverage.provinces().stream().anyMatch(province -> focal(held, province));
    }

    private static boolean focal(Set<Held> held, PlaceCode province) {
        return held.stream()
                .anyMatch(
                        each -> each.role() == Role.FOCAL_PERSON && each.remit().equals(Remit.province(province)));
    }

    /** Whether they may add an entry anywhere by three fields, and say of fields that they are still right. */
    boolean knows(Actor by) {
        return held(by).stream().anyMatch(each -> KNOW.contains(each.role()));
    }

    /** The provinces whose focal persons they are. */
    Set<String> provinces(Actor by) {
        return keys(by, Role.FOCAL_PERSON, Remit.Kind.PROVINCE);
    }

    /** The organizations that they manage or edit. */
    Set<String> organizations(Actor by) {
        Set<String> own = new java.util.HashSet<>(keys(by, Role.MANAGER, Remit.Kind.ORGANIZATION));
        own.addAll(keys(by, Role.EDITOR, Remit.Kind.ORGANIZATION));
        return own;
    }

    private Set<String> keys(Actor by, Role role, Remit.Kind kind) {
        return held(by).stream()
                .filter(each -> each.role() == role && each.remit().kind() == kind)
                .map(each -> each.remit().key())
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** Whose hand writes. */
    Hand hand(Actor by) {
        Optional<OrganizationId> organization = held(by).stream()
                .map(Held::remit)
                .filter(remit -> remit.kind() == Remit.Kind.ORGANIZATION)
                .map(Remit::key)
                .sorted()
                .findFirst()
                .map(OrganizationId::of);
        return new Hand(by.account(), by.name(), organization);
    }

    /** Whether they may check what this hand wrote into this entry. */
    boolean mayCheck(Actor by, Hand wrote, ServiceEntry entry) {
        if (!knows(by) || by.account().equals(wrote.account())) {
            return false;
        }
        Hand own = hand(by);
        boolean second = own.organization().isPresent() && !own.organization().equals(wrote.organization());
        return second || focal(by, entry.coverage()) || keepsAll(by);
    }
}
