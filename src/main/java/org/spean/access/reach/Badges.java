package org.spean.access.reach;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Actor;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Relation;

/**
 * What somebody carries into a transaction.
 *
 * @param knows ties through which they know of a case
 * @param shutOut how a case can shut them out
 * @param named how a restricted case can name them
 */
record Badges(Set<String> knows, Set<String> shutOut, Set<String> named) {

    static final String EXCLUDED = "EXCLUDED";
    static final String RESTRICTED = "RESTRICTED";
    static final String NAMED = "NAMED";

    static Badges of(Actor actor, AccessPolicy policy) {
        Set<String> knows = new LinkedHashSet<>();
        Set<String> shutOut = new LinkedHashSet<>();
        Set<String> named = new LinkedHashSet<>();
        for (Held held : actor.held()) {
            for (Relation relation : policy.knowing(held.role())) {
                places(actor, held).forEach(place -> knows.add(relation.name() + " " + place));
            }
            shutOut.add(badge(EXCLUDED, held.remit()));
        }
        actor.account().ifPresent(self -> {
            shutOut.add(badge(EXCLUDED, Remit.person(self)));
            named.add(badge(NAMED, Remit.person(self)));
        });
        return new Badges(knows, shutOut, named);
    }

    /** Where a tie through this role can be written down: for what it is held, or for its holder, through it or through any. */
    static List<String> places(Actor actor, Held held) {
        List<String> places = new ArrayList<>();
        places.add(place(held.remit(), ""));
        actor.account().map(Badges::person).ifPresent(self -> {
            places.add(place(self, text(held.remit())));
            places.add(place(self, ""));
        });
        return places;
    }

    private static Remit person(UUID account) {
        return Remit.person(account);
    }

    static String badge(String relation, Remit remit) {
        return relation + " " + place(remit, "");
    }

    private static String place(Remit remit, String through) {
        return remit.kind() + " " + remit.key() + " " + through;
    }

    /** A remit as it stands in {@code through}. */
    static String text(Remit remit) {
        return remit.kind() + " " + remit.key();
    }
}
