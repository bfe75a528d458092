package org.spean.directory.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.access.Actor;
import org.spean.directory.ServiceId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Work on files that takes its time: each in the background and in one transaction, of which all or nothing is kept. */
@Component
public class ImportWork {

    private static final Logger log = LoggerFactory.getLogger(ImportWork.class);

    private final Imports imports;
    private final Taking taking;
    private final TakingBack back;
    private final TransactionTemplate transaction;
    private final Map<UUID, Working> working = new ConcurrentHashMap<>();

    ImportWork(Imports imports, Taking taking, TakingBack back, TransactionTemplate transaction) {
        this.imports = imports;
        this.taking = taking;
        this.back = back;
        this.transaction = transaction;
    }

    /** Begins to judge all rows. */
    public Working check(Actor by, UUID id) {
        return begin(by, id, Working.What.CHECKING, each -> taking.check(by, id, each));
    }

    /** Begins to take all of it. */
    public Working take(Actor by, UUID id) {
        return begin(by, id, Working.What.TAKING, each -> taking.take(by, id, each));
    }

    /** Begins to take all of it back. */
    public Working takeBack(Actor by, UUID id) {
        return begin(by, id, Working.What.UNDOING, each -> back.takeBack(by, id));
    }

    /** Stops what is being done to it here; nothing of that stays. */
    public void cancel(Actor by, UUID id) {
        found(by, id);
        Optional.ofNullable(working.get(id)).ifPresent(Working::cancel);
    }

    /** What is or was last done to it on this node. */
    public Optional<Working> working(Actor by, UUID id) {
        found(by, id);
        return Optional.ofNullable(working.get(id));
    }

    /** The entries of an import into which somebody wrote since: while there are any, it cannot be taken back. */
    @Transactional(readOnly = true)
    public List<ServiceId> changedSince(Actor by, UUID id) {
        return found(by, id)
                .taken()
                .map(taken -> back.changedSince(taken.act()))
                .orElse(List.of());
    }

    private Import found(Actor by, UUID id) {
        return imports.find(by, id).orElseThrow(() -> new AccessDeniedException("no such file"));
    }

    private Working begin(Actor by, UUID id, Working.What what, Consumer<Working> work) {
        Working begun = new Working(what, found(by, id).rows());
        Working now = working.compute(
                id, (same, before) -> before != null && !before.state().over() ? before : begun);
        if (now == begun) {
            Thread.ofVirtual().name("entry-import").start(() -> run(begun, work));
        }
        return now;
    }

    private void run(Working begun, Consumer<Working> work) {
        try {
            transaction.executeWithoutResult(status -> work.accept(begun));
            begun.ends(Working.State.DONE);
        } catch (Working.Stopped stopped) {
            begun.ends(stopped.how());
        } catch (RuntimeException | Error broken) {
            log.error("An import failed while {}; nothing of it was kept", begun.what(), broken);
            begun.ends(Working.State.FAILED);
        }
    }
}
