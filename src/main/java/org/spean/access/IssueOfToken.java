package org.spean.access;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What came of asking for a token. */
public sealed interface IssueOfToken {

    /**
     * What is asked for, as it was typed.
     *
     * @param lastDay the last day on which the token opens, in the country's time
     */
    record Wish(String name, Optional<Scope> scope, Optional<LocalDate> lastDay) {}

    /**
     * It was issued.
     *
     * @param secret what the program has to send; nobody can tell it again
     */
    record Issued(ProgramToken token, String secret) implements IssueOfToken {

        /** Without the secret: this may stand in a log. */
        @Override
        public String toString() {
            return "Issued[token=" + token + "]";
        }
    }

    /** It was not, for every one of these reasons. */
    record Refused(Set<Reason> reasons) implements IssueOfToken {}

    /** What was wrong with the wish. */
    enum Reason {
        NAME_MISSING,
        NAME_TOO_LONG,
        SCOPE_MISSING,
        LAST_DAY_MISSING,
        LAST_DAY_PAST,
        LAST_DAY_TOO_FAR
    }
}
