package org.spean.people.ui;

import java.util.Optional;
import java.util.Set;
import org.spean.people.Designation;
import org.spean.people.DesignationOutcome.Wrong;
import org.spean.people.Person;

/** Says what stands against a designation; where somebody else is in the way, who and from when to when. */
record Clash(PostWords words, PostShelf shelf) {

    String say(Wrong wrong, Optional<Designation> clash) {
        String says = words.say("post.wrong." + wrong);
        return clash.filter(each -> switch (wrong) {
                    case FROM_TAKEN, UNTIL_TAKEN, PROPOSED_ALREADY -> true;
                    default -> false;
                })
                .map(each -> words.say("post.wrong-with-whom", says, name(each), words.term(each)))
                .orElse(says);
    }

    private String name(Designation designation) {
        Person person = shelf.people().people(Set.of(designation.person())).get(designation.person());
        return person == null ? words.say("people.somebody") : words.name(person.name());
    }
}
