package org.spean.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests wrote into the directory, through whatever door. */
public final class WrittenEntries {

    private static final Hand NOBODY = new Hand(Optional.empty(), "", Optional.empty());

    private final EntryWriting writing;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;

    public WrittenEntries(BeanFactory beans) {
        writing = beans.getBean(EntryWriting.class);
        tables = beans.getBean(JdbcClient.class);
        transaction = beans.getBean(TransactionTemplate.class);
    }

    /**
     * All of it goes: what was changed says again what the files say, and so does the index.
     *
     * @param organizations a part of the names of organizations that were added and go as well
     */
    public void leave(String organizations) {
        transaction.executeWithoutResult(status -> tables.sql("""
                        SELECT a.id FROM entry_act a WHERE a.undoes IS NULL
                        AND NOT EXISTS (SELECT 1 FROM entry_act u WHERE u.undoes = a.id) ORDER BY a.at DESC, a.id DESC""")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .forEach(act -> writing.undo(act, NOBODY)));
        transaction.executeWithoutResult(status -> {
            String added = " IN (SELECT service_id FROM entry_change WHERE field = 'added')";
            tables.sql("DELETE FROM service WHERE id" + added).update();
            tables.sql("UPDATE service SET kept_here = false, unchecked = false, ended_at = NULL WHERE kept_here")
                    .update();
            for (String table :
                    List.of("entry_import", "entry_import_matching", "entry_unchecked", "entry_check", "entry_wrong")) {
                tables.sql("DELETE FROM " + table).update();
            }
            tables.sql("DELETE FROM entry_change").update();
            tables.sql("DELETE FROM entry_act WHERE undoes IS NOT NULL").update();
            tables.sql("DELETE FROM entry_act").update();
            String tasks = " IN (SELECT id FROM task WHERE kind LIKE 'ENTRY%')";
            tables.sql("DELETE FROM task_owner WHERE task_id" + tasks).update();
            tables.sql("DELETE FROM task WHERE id" + tasks).update();
            tables.sql(
                            "DELETE FROM post WHERE remit_key IN (SELECT id::text FROM organization WHERE name_en LIKE :like)")
                    .param("like", "%" + organizations + "%")
                    .update();
            tables.sql("DELETE FROM organization WHERE name_en LIKE :like")
                    .param("like", "%" + organizations + "%")
                    .update();
        });
    }
}
