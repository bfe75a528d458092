package org.spean.access;

import java.util.Collection;
import org.spean.access.grant.Appointing;
import org.spean.access.grant.SecondYes;
import org.spean.access.grant.SecondYes.Answer;
import org.spean.access.grant.SecondYes.Person;

/** Who may know of a grant: whom it concerns, who looks after it, and whose second yes it waits for. */
final class GrantSight {

    private GrantSight() {}

    static boolean sees(Person person, GrantRow row, Collection<Person> looking) {
        return person.account().equals(row.account())
                || row.proposer().filter(person.account()::equals).isPresent()
                || row.confirmer().filter(person.account()::equals).isPresent()
                || looksAfter(person, row)
                || (row.isProposed() && asked(person, row, looking));
    }

    /** Administrators and ATRO all, a manager those of the organization, a focal person those of the province. */
    static boolean looksAfter(Person person, GrantRow row) {
        return Appointing.mayEnd(person.held(), row.role(), row.remit())
                || person.held().stream()
                        .filter(each -> each.role() == Role.FOCAL_PERSON)
                        .map(Held::remit)
                        .anyMatch(province -> province.equals(row.remit())
                                || row.province()
                                        .map(Remit::province)
                                        .filter(province::equals)
                                        .isPresent());
    }

    private static boolean asked(Person person, GrantRow row, Collection<Person> looking) {
        Answer answer = SecondYes.of(Grants.proposed(row), person, looking);
        return answer == Answer.YES || answer == Answer.WITH_CODE;
    }
}
