package org.spean;

import java.util.ArrayList;
import java.util.List;

/** Two ways of answering the same questions, timed in turn, so that whatever else the machine does falls on both. */
public final class SideBySide {

    private static final int WARM = 12;
    private static final int ROUNDS = 5;

    /** A peer that takes seconds for an answer is asked for so long only, each of the two at least so often. */
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private static final int FEWEST = 7;

    /** One way of answering. */
    public interface Task<Q> {
        Object ask(Q question) throws Exception;
    }

    /** The middle of the times that ours and theirs took, in milliseconds. */
    public record Middles(double ours, double theirs, int asked) {}

    private SideBySide() {}

    /** Asks both in turn, after both have warmed up. */
    public static <Q> Middles measure(List<Q> questions, Task<Q> ours, Task<Q> theirs) throws Exception {
        long begun = System.nanoTime();
        for (int round = 0; round < WARM; round++) {
            for (Q question : round < 2 ? questions : questions.subList(0, questions.size() / 4)) {
                if (System.nanoTime() - begun < PATIENCE_NANOS / 3) {
                    ours.ask(question);
                    theirs.ask(question);
                }
            }
        }
        begun = System.nanoTime();
        List<Long> first = new ArrayList<>();
        List<Long> second = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Q question : questions) {
                if (System.nanoTime() - begun < PATIENCE_NANOS || first.size() < FEWEST) {
                    first.add(time(ours, question));
                    second.add(time(theirs, question));
                }
            }
        }
        return new Middles(middle(first), middle(second), first.size());
    }

    private static <Q> long time(Task<Q> task, Q question) throws Exception {
        long from = System.nanoTime();
        task.ask(question);
        return System.nanoTime() - from;
    }

    private static double middle(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2) / 1e6;
    }
}
