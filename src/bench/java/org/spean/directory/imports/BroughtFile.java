package org.spean.directory.imports;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Actor;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.directory.Directory;
import org.spean.directory.Search;
import org.spean.directory.Tier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A file that was brought, looked at and taken, until the last of it is found.
 *
 * @param seconds what each step took, in their order
 */
public record BroughtFile(Map<String, Double> seconds) {

    /** Brings it as the demonstration's editor. */
    public static BroughtFile whole(ApplicationContext program, Path file, long found) throws InterruptedException {
        Map<String, Double> seconds = new LinkedHashMap<>();
        Actor editor = editor(program);
        Imports imports = program.getBean(Imports.class);
        ImportWork work = program.getBean(ImportWork.class);
        Preview preview = program.getBean(Preview.class);
        Directory directory = program.getBean(Directory.class);
        long from = System.nanoTime();
        if (!(imports.bring(editor, file, "services.xlsx") instanceof BringOutcome.Brought(UUID id))) {
            throw new IllegalStateException("the file was refused");
        }
        from = step(seconds, "read", from);
        ends(work.check(editor, id));
        from = step(seconds, "checked", from);
        Map<Verdict, Integer> counts = preview.counts(editor, id);
        if (counts.keySet().stream().anyMatch(each -> each != Verdict.NEW)) {
            throw new IllegalStateException("not all are new: " + counts);
        }
        ends(work.take(editor, id));
        from = step(seconds, "taken", from);
        while (directory.find(Search.EVERYTHING, Tier.PARTNERS, 0, 1).total() < found) {
            // A search counts everything: asked too often, it takes the machine from what it waits for.
            Thread.sleep(200);
        }
        step(seconds, "found", from);
        return new BroughtFile(seconds);
    }

    static Actor editor(ApplicationContext program) {
        UUID id = program.getBean(TransactionTemplate.class)
                .execute(status -> program.getBean(JdbcClient.class)
                        .sql("SELECT id FROM account WHERE sign_in_name = 'editor'")
                        .query(UUID.class)
                        .single());
        return Actor.person(id, "editor", Set.of(new Held(Role.EDITOR, Remit.COUNTRY, Instant.EPOCH, null, null)));
    }

    private static long step(Map<String, Double> seconds, String name, long from) {
        long now = System.nanoTime();
        seconds.put(name, (now - from) / 1e9);
        return now;
    }

    static void ends(Working working) throws InterruptedException {
        while (!working.state().over()) {
            Thread.sleep(10);
        }
        if (working.state() != Working.State.DONE) {
            throw new IllegalStateException(working.what() + " ended as " + working.state());
        }
    }
}
