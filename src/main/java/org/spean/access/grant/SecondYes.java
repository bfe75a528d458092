package org.spean.access.grant;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.vocabulary.PlaceCode;

/** Who may say the second yes. */
public final class SecondYes {

    private SecondYes() {}

    /**
     * What is proposed.
     *
     * @param requester empty for a demonstration's
     * @param province in which the district lies, for a district
     */
    public record Proposed(
            Optional<UUID> requester, UUID beneficiary, Role role, Remit remit, Optional<PlaceCode> province) {}

    /**
     * Somebody with an account.
     *
     * @param held what they hold at this moment
     * @param administrator whether they look after accounts, or did within the last {@link Appointing#WAIT}
     */
    public record Person(UUID account, Set<Held> held, boolean administrator) {

        boolean is(Role role) {
            return held.stream().anyMatch(each -> each.role() == role);
        }

        boolean is(Role role, Remit remit) {
            return held.stream()
                    .anyMatch(each -> each.role() == role && each.remit().equals(remit));
        }
    }

    /** Whether somebody may say it. */
    public enum Answer {
        YES,
        /** With the code from the program's log: nobody else is there to say it. */
        WITH_CODE,
        OWN_PROPOSAL,
        OWN_ROLE,
        ADMINISTRATOR,
        NOT_THEIRS
    }

    /**
     * Whether this person may say yes to that.
     *
     * @param looking everybody who looks after others now: managers, focal persons, ATRO officers, administrators
     */
    public static Answer of(Proposed proposed, Person person, Collection<Person> looking) {
        if (proposed.requester().filter(person.account()::equals).isPresent()) {
            return Answer.OWN_PROPOSAL;
        }
        if (proposed.beneficiary().equals(person.account())) {
            return Answer.OWN_ROLE;
        }
        if (!proposed.role().opensCaseData()) {
            return person.is(Role.ADMINISTRATOR) || person.is(Role.ATRO_OFFICER) ? Answer.YES : Answer.NOT_THEIRS;
        }
        if (person.administrator()) {
            return Answer.ADMINISTRATOR;
        }
        if (knows(person, proposed) || (person.is(Role.ATRO_OFFICER) && nobodyKnows(proposed, looking))) {
            return Answer.YES;
        }
        return wantsCode(proposed, looking) ? Answer.WITH_CODE : Answer.NOT_THEIRS;
    }

    /** Whether only somebody with a code from the program's log can say it: nobody knows the post, and there is no ATRO. */
    public static boolean wantsCode(Proposed proposed, Collection<Person> looking) {
        return proposed.role().opensCaseData()
                && nobodyKnows(proposed, looking)
                && looking.stream().noneMatch(each -> each.is(Role.ATRO_OFFICER));
    }

    private static boolean nobodyKnows(Proposed proposed, Collection<Person> looking) {
        return looking.stream()
                .noneMatch(each -> !each.administrator()
                        && !proposed.requester().filter(each.account()::equals).isPresent()
                        && !proposed.beneficiary().equals(each.account())
                        && knows(each, proposed));
    }

    /** Whether they know the post by what they do. */
    private static boolean knows(Person person, Proposed proposed) {
        return switch (proposed.role()) {
            case CASEWORKER, MANAGER, RECEIVER -> person.is(Role.MANAGER, proposed.remit());
            case FOCAL_PERSON -> person.is(Role.FOCAL_PERSON, proposed.remit()) || person.is(Role.ATRO_OFFICER);
            case DISTRICT_OFFICIAL ->
                person.is(Role.ATRO_OFFICER)
                        || proposed.province()
                                .filter(province -> person.is(Role.FOCAL_PERSON, Remit.province(province)))
                                .isPresent();
            case ATRO_OFFICER -> person.is(Role.ATRO_OFFICER);
            case STANDARDS_MONITOR, EDITOR, AUDITOR, ADMINISTRATOR -> false;
        };
    }
}
