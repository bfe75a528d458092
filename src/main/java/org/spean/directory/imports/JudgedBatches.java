package org.spean.directory.imports;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The rows of a file in their order, judged batch by batch. The next batch is judged while the one before it is written: the
 * database is at work then, and the program would only wait. The database is asked by whoever asks for batches, in their
 * transaction, and by nobody else.
 */
final class JudgedBatches implements Iterator<JudgedBatches.Batch> {

    private final ImportRows rows;
    private final UUID id;
    private final JudgeMaking.Bench bench;
    private final Map<Integer, Boolean> choices;
    private Optional<CompletableFuture<Batch>> next;
    private int organizations;

    JudgedBatches(ImportRows rows, UUID id, JudgeMaking.Bench bench) {
        this.rows = rows;
        this.id = id;
        this.bench = bench;
        choices = rows.choices(id);
        next = after(0);
    }

    /**
     * Rows that were judged.
     *
     * @param organizations those that are not known yet and that no batch before named
     */
    record Batch(List<Judged> rows, List<NewOrganization> organizations) {}

    /** All of them. */
    Stream<Batch> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED), false);
    }

    @Override
    public boolean hasNext() {
        return next.isPresent();
    }

    @Override
    public Batch next() {
        Batch now = judged(next.orElseThrow(NoSuchElementException::new));
        next = after(now.rows().getLast().raw().number());
        return now;
    }

    private static Batch judged(CompletableFuture<Batch> judging) {
        try {
            return judging.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    private Optional<CompletableFuture<Batch>> after(int number) {
        List<Raw> raw = rows.after(id, number);
        if (raw.isEmpty()) {
            return Optional.empty();
        }
        Judge.Read read = bench.judge().read(raw);
        boolean asks = raw.stream().anyMatch(row -> choices.getOrDefault(row.number(), false));
        return Optional.of(
                asks
                        ? CompletableFuture.completedFuture(judge(read))
                        : CompletableFuture.supplyAsync(
                                () -> judge(read),
                                work -> Thread.ofVirtual().name("entry-judge").start(work)));
    }

    private Batch judge(Judge.Read read) {
        List<Judged> judged = bench.judge().judge(read, choices);
        List<NewOrganization> all = bench.context().keys().fresh();
        List<NewOrganization> first = all.subList(organizations, all.size());
        organizations = all.size();
        return new Batch(judged, first);
    }
}
