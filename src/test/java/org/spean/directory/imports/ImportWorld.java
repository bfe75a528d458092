package org.spean.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.spean.access.Actor;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.directory.EntryWriting;
import org.spean.directory.Hand;
import org.spean.directory.Search;
import org.spean.directory.Tier;
import org.spean.directory.exchange.EntryExport;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Files that are brought in tests, and what becomes of them. */
class ImportWorld {

    /** A part of every text that tests write. */
    static final String MARK = "zebrafinch";

    final Imports imports;
    final ImportWork work;
    final Preview preview;
    final Taking taking;
    final TakingBack back;
    final EntryExport export;
    final EntryWriting writing;
    final JdbcClient tables;
    final TransactionTemplate transaction;
    final Actor editor;

    ImportWorld(BeanFactory beans) {
        imports = beans.getBean(Imports.class);
        work = beans.getBean(ImportWork.class);
        preview = beans.getBean(Preview.class);
        taking = beans.getBean(Taking.class);
        back = beans.getBean(TakingBack.class);
        export = beans.getBean(EntryExport.class);
        writing = beans.getBean(EntryWriting.class);
        tables = beans.getBean(JdbcClient.class);
        transaction = beans.getBean(TransactionTemplate.class);
        editor = somebody("editor", Role.EDITOR, Remit.COUNTRY);
    }

    /** Somebody of the demonstration who has signed in. */
    Actor somebody(String name, Role role, Remit remit) {
        UUID id = transaction.execute(status -> tables.sql("SELECT id FROM account WHERE sign_in_name = ?")
                .param(name)
                .query(UUID.class)
                .single());
        return Actor.person(id, name, Set.of(new Held(role, remit, Instant.EPOCH, null, null)));
    }

    UUID brought(Actor by, String name, byte[] file) {
        BringOutcome outcome = bring(by, name, file);
        assertThat(outcome).isInstanceOf(BringOutcome.Brought.class);
        return ((BringOutcome.Brought) outcome).id();
    }

    UUID brought(Actor by, String text) {
        return brought(by, "file.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    BringOutcome bring(Actor by, String name, byte[] file) {
        try {
            Path path = Files.createTempFile("spean-test", "");
            Files.write(path, file);
            try {
                return imports.bring(by, path, name);
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Judges all of it, at once. */
    Map<Verdict, Integer> checked(Actor by, UUID id) {
        transaction.executeWithoutResult(status -> taking.check(by, id, new Working(Working.What.CHECKING, 0)));
        return preview.counts(by, id);
    }

    List<Preview.Line> lines(Actor by, UUID id, Verdict only) {
        return preview.lines(by, id, Optional.of(only), 0, 500);
    }

    Working.State takes(Actor by, UUID id) {
        return ends(work.take(by, id));
    }

    static Working.State ends(Working working) {
        long until = System.nanoTime() + 300_000_000_000L;
        while (!working.state().over()) {
            assertThat(System.nanoTime()).isLessThan(until);
            LockSupport.parkNanos(5_000_000);
        }
        return working.state();
    }

    byte[] csv(Tier tier) {
        return file(into -> export.csv(into, Search.EVERYTHING, tier));
    }

    byte[] workbook(Tier tier) {
        return file(into -> export.workbook(into, Search.EVERYTHING, tier));
    }

    private interface Writing {
        void write(ByteArrayOutputStream into) throws IOException;
    }

    private static byte[] file(Writing writing) {
        ByteArrayOutputStream into = new ByteArrayOutputStream();
        try {
            writing.write(into);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return into.toByteArray();
    }

    /** Everything that tests wrote goes, and what they changed says again what the files say. */
    void leaves() {
        transaction.executeWithoutResult(status -> tables.sql("""
                        SELECT a.id FROM entry_act a WHERE a.undoes IS NULL
                        AND NOT EXISTS (SELECT 1 FROM entry_act u WHERE u.undoes = a.id) ORDER BY a.at DESC, a.id DESC""")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .forEach(act -> writing.undo(act, new Hand(Optional.empty(), "", Optional.empty()))));
        transaction.executeWithoutResult(status -> {
            tables.sql("DELETE FROM service WHERE id IN (SELECT service_id FROM entry_change WHERE field = 'added')")
                    .update();
            tables.sql("UPDATE service SET ended_at = NULL WHERE kept_here AND ended_at IS NOT NULL")
                    .update();
            tables.sql("UPDATE service SET kept_here = false, unchecked = false WHERE kept_here")
                    .update();
            tables.sql("DELETE FROM entry_import").update();
            tables.sql("DELETE FROM entry_import_matching").update();
            tables.sql("DELETE FROM entry_unchecked").update();
            tables.sql("DELETE FROM entry_change").update();
            tables.sql("DELETE FROM entry_act WHERE undoes IS NOT NULL").update();
            tables.sql("DELETE FROM entry_act").update();
            tables.sql("DELETE FROM post WHERE remit_key IN (SELECT id::text FROM organization WHERE name_en LIKE '%"
                            + MARK + "%')")
                    .update();
            tables.sql("DELETE FROM organization WHERE name_en LIKE '%" + MARK + "%'")
                    .update();
        });
    }
}
