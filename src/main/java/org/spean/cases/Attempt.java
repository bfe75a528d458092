package org.spean.cases;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Role;

/**
 * A step that is about to be recorded.
 *
 * @param file which case
 * @param wish what is wanted
 * @param as the roles through which whoever acts may do it
 * @param today in the country
 * @param by the account of whoever acts; empty where it is asked without one
 */
public record Attempt(Case file, StepWish wish, Set<Role> as, LocalDate today, Optional<UUID> by) {

    /** By nobody in particular: for what does not depend on who acts. */
    public Attempt(Case file, StepWish wish, Set<Role> as, LocalDate today) {
        this(file, wish, as, today, Optional.empty());
    }

    /** How the case stands before it. */
    public CaseStanding before() {
        return file.standing();
    }

    /** What is wanted. */
    public StepKind kind() {
        return wish.kind();
    }
}
