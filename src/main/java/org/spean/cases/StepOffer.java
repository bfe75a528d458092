package org.spean.cases;

import java.util.List;

/**
 * A step that somebody may record of a case.
 *
 * @param against what stands against it whatever they answer; empty where nothing does
 */
public record StepOffer(StepKind kind, List<Refusal> against) {

    /** Whether it can be recorded now, if its answers are right. */
    public boolean open() {
        return against.isEmpty();
    }
}
