package org.spean.cases.file;

import org.spean.access.reach.Openings;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends the tasks of questions that are there for nobody any more: whoever asked lost the right to ask, or whoever could say the
 * second yes. On any number of nodes; a task that another node ended is ended.
 */
@Component
class OpeningSweep {

    private final Openings openings;
    private final OpeningTasks tasks;
    private final TransactionTemplate transaction;

    OpeningSweep(Openings openings, OpeningTasks tasks, TransactionTemplate transaction) {
        this.openings = openings;
        this.tasks = tasks;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${spean.deadlines.every}", initialDelayString = "${spean.deadlines.every}")
    void tick() {
        transaction.executeWithoutResult(status -> openings.forNobody().forEach(tasks::withdraw));
    }
}
