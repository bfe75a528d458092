package org.spean.access;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who did what to what, when, why and from where (design 5.3). A row is written with the act, in its transaction: an act
 * whose row cannot be written did not happen.
 */
@Component
public class AccessLog {

    /** What a row about a client's case tells under this name: the roles held by whoever acted, and for what. */
    public static final String AS = "as";

    private final AccessLogRows rows;

    AccessLog(AccessLogRows rows) {
        this.rows = rows;
    }

    /**
     * Writes a row in the transaction of the act.
     *
     * @param by who acts; {@link Actor#ANYBODY} where nobody has shown who they are
     * @param about what it was done to, if to anything in particular
     * @param told what else to know of it, by short names: never a client's name, number or answer
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Actor by, Act act, Optional<Subject> about, Map<String, String> told) {
        rows.write(by, act, about, told);
    }

    /**
     * The same act on many, a row for each of them.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Actor by, Act act, Collection<Subject> about, Map<String, String> told) {
        rows.write(by, act, about, told);
    }
}
