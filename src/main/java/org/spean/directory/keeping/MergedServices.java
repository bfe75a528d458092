package org.spean.directory.keeping;

import java.util.List;
import java.util.UUID;
import org.spean.directory.Directory;
import org.spean.directory.EntryAct;
import org.spean.directory.EntryColumn;
import org.spean.directory.EntryDraft;
import org.spean.directory.EntryWriting;
import org.spean.directory.Tier;
import org.spean.people.OrganizationsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What an organization offered that turned out to be another one is the other's: in one act, which can be taken back. */
@Component
class MergedServices {

    private final Directory directory;
    private final EntryWriting writing;
    private final KeepSight sight;
    private final JdbcClient database;

    MergedServices(Directory directory, EntryWriting writing, KeepSight sight, JdbcClient database) {
        this.directory = directory;
        this.writing = writing;
        this.sight = sight;
        this.database = database;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void merged(OrganizationsMerged news) {
        if (news.apart()) {
            database.sql("""
                            SELECT DISTINCT c.act FROM entry_change c JOIN entry_act a ON a.id = c.act
                            WHERE a.kind = 'MERGED' AND c.field = :field AND c.before = :gone AND c.after = :stays
                            AND NOT EXISTS (SELECT 1 FROM entry_act u WHERE u.undoes = a.id)""")
                    .param("field", EntryColumn.ORGANIZATION.word())
                    .param("gone", news.gone().toString())
                    .param("stays", news.stays().toString())
                    .query(UUID.class)
                    .list()
                    .forEach(act -> writing.undo(act, sight.hand(news.by())));
            return;
        }
        List<EntryDraft> drafts = directory.servicesOf(news.gone(), Tier.COORDINATORS).stream()
                .map(entry -> EntryDraft.of(entry)
                        .with(EntryColumn.ORGANIZATION, news.stays().toString()))
                .toList();
        if (!drafts.isEmpty()) {
            writing.change(writing.begin(EntryAct.Kind.MERGED, sight.hand(news.by())), drafts);
        }
    }
}
