package org.spean.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.GrantOutcome.Reason;
import org.spean.access.grant.Appointing;
import org.spean.access.grant.SecondYes;
import org.spean.access.grant.SecondYes.Person;
import org.spean.vocabulary.PlaceCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may propose and who may confirm what is no role itself but follows the same rules: somebody without an account who
 * shall hold a post. As the database says it at this moment, whatever a session remembers.
 */
@Component
public class Confirmers {

    private final Holdings holdings;

    Confirmers(Holdings holdings) {
        this.holdings = holdings;
    }

    /**
     * What waits for a second yes.
     *
     * @param requester who proposed it; empty for a demonstration's
     * @param role which a person with an account would get with it
     * @param province in which the district lies, for a district
     */
    public record Waiting(Optional<UUID> requester, Role role, Remit remit, Optional<PlaceCode> province) {}

    /** What they hold. */
    @Transactional(readOnly = true)
    public Set<Held> held(Actor by) {
        return person(by).held();
    }

    /** Whether they may propose somebody for it. */
    @Transactional(readOnly = true)
    public boolean mayPropose(Actor by, Role role, Remit remit) {
        return Appointing.mayPropose(person(by).held(), role, remit);
    }

    /** Whether they may take it from others. */
    @Transactional(readOnly = true)
    public boolean mayEnd(Actor by, Role role, Remit remit) {
        return Appointing.mayEnd(person(by).held(), role, remit);
    }

    /** What stands against their second yes; empty where they may say it. */
    @Transactional(readOnly = true)
    public Optional<Reason> against(Actor by, Waiting waiting) {
        List<Person> looking = holdings.looking();
        return switch (SecondYes.of(proposed(waiting), person(by), looking)) {
            case YES -> Optional.empty();
            case OWN_PROPOSAL -> Optional.of(Reason.OWN_PROPOSAL);
            case OWN_ROLE -> Optional.of(Reason.OWN_ROLE);
            case ADMINISTRATOR -> Optional.of(Reason.ADMINISTRATOR_CONFIRMS);
            // Where nobody is there yet, an ATRO officer comes first: with an account, and a code from the log.
            case WITH_CODE, NOT_THEIRS -> Optional.of(Reason.NOT_YOURS_TO_CONFIRM);
        };
    }

    private static SecondYes.Proposed proposed(Waiting waiting) {
        return new SecondYes.Proposed(
                waiting.requester(), UUID.randomUUID(), waiting.role(), waiting.remit(), waiting.province());
    }

    private Person person(Actor by) {
        return holdings.person(by.account().orElseThrow(() -> new AccessDeniedException("only people do this")));
    }
}
