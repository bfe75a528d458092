package org.spean.geography;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A program with boundaries, for as long as a test wants it. */
public final class OutlineWorld {

    private final Boundaries boundaries;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;

    public OutlineWorld(BeanFactory beans) {
        boundaries = beans.getBean(Boundaries.class);
        tables = beans.getBean(JdbcClient.class);
        transaction = beans.getBean(TransactionTemplate.class);
    }

    /** As before: none. */
    public void leave() {
        transaction.executeWithoutResult(
                status -> tables.sql("DELETE FROM province_outlines").update());
        boundaries.follow();
    }
}
