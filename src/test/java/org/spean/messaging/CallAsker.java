package org.spean.messaging;

import org.spean.messaging.reply.Said;
import org.springframework.stereotype.Component;

/** Asks in calls of tests, and takes every answer but that somebody left. */
@Component
final class CallAsker implements Asker {

    static final String NAME = "calls-test";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome answered(Question question, Answer answer) {
        return answer.said() instanceof Said.LeftPost ? new Outcome.Refused("test") : new Outcome.Accepted();
    }
}
