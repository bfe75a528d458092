package org.spean.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.spean.access.Actor;
import org.spean.access.GrantWorld;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.Role;

/** What is answered on the way of a whole case. */
final class WholeCaseAnswers {

    private WholeCaseAnswers() {}

    static String[] with(String[] answers, String field, String answer) {
        List<String> all = new ArrayList<>(List.of(answers));
        all.addAll(List.of(field, answer));
        return all.toArray(String[]::new);
    }

    static String[] visit(String type, String with, String chief) {
        return new String[] {
            "type", type,
            "talked-with", with,
            "chief", chief,
            "told-before", "yes",
            "well", "well",
            "visits-wanted", "as-planned",
            "contact-asked-again", "yes"
        };
    }

    static String[] joint() {
        return visit("joint", "client family chief", "client-agreed");
    }

    static String[] alone() {
        return visit("district", "client family", "not-asked");
    }

    static String[] stable(String takesPart) {
        return new String[] {
            "criterion", "a",
            "relation-stable", "yes",
            "beyond-survival", "yes",
            "takes-part", takesPart,
            "client-stable", "yes",
            "consulted", "yes",
            "prepared", "yes",
            "evidence", "Twelve visits found her well; she sells at the market and is asked for advice."
        };
    }

    /** The same person, who holds a post in the ministry's office besides. */
    static Actor ofBoth(Actor focal) {
        return Actor.person(
                GrantWorld.id(focal),
                focal.name(),
                Set.of(
                        new Held(Role.FOCAL_PERSON, Remit.province(CaseWorld.PROVINCE), Instant.EPOCH, null, null),
                        new Held(Role.ATRO_OFFICER, Remit.COUNTRY, Instant.EPOCH, null, null)));
    }
}
