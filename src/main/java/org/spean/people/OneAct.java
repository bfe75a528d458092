package org.spean.people;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.spean.access.Grants;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An act on a post: alone, of all nodes, so that of two who want the same one is told that the other was quicker; and whole, so
 * that a refusal halfway leaves nothing.
 */
@Component
class OneAct {

    private final Grants grants;
    private final TransactionTemplate transaction;

    OneAct(Grants grants, PlatformTransactionManager transactions) {
        this.grants = grants;
        this.transaction = new TransactionTemplate(transactions);
    }

    DesignationOutcome does(Function<Instant, DesignationOutcome> act) {
        return does(act, DesignationOutcome.Refused.class::isInstance);
    }

    <T> T does(Function<Instant, T> act, Predicate<T> refused) {
        return Objects.requireNonNull(transaction.execute(status -> {
            // As exact as the database remembers it.
            T outcome = act.apply(grants.alone().truncatedTo(ChronoUnit.MICROS));
            if (refused.test(outcome)) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }
}
