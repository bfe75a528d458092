package org.spean.cases;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases for the rooms below, in the middle of an act of somebody. The database shows them no other cases than those of which whoever
 * acts knows; where nobody acts, as when a telephone answers, there are none.
 */
@Component
public class CaseFinder {

    private final CaseRows rows;

    CaseFinder(CaseRows rows) {
        this.rows = rows;
    }

    /** The one with this handle. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Case> find(UUID id) {
        return rows.find(id);
    }
}
