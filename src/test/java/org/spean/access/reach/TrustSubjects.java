package org.spean.access.reach;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.spean.access.Actor;
import org.spean.access.Remit;
import org.spean.access.Subject;
import org.spean.machine.SpeanHome;
import org.spean.machine.Superuser;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Subjects of a test's own in the table {@code trust_subject}, and ties to them, written past the program. */
public final class TrustSubjects {

    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final SpeanHome home;
    private final DataSource database;

    public TrustSubjects(BeanFactory beans) {
        tables = beans.getBean(JdbcClient.class);
        transaction = beans.getBean(TransactionTemplate.class);
        home = beans.getBean(SpeanHome.class);
        database = beans.getBean(DataSource.class);
    }

    /** One more. */
    public Subject add() {
        return add(1).getFirst();
    }

    /** So many more. */
    public List<Subject> add(int many) {
        List<Subject> added = IntStream.range(0, many)
                .mapToObj(each -> new Subject(Subject.Kind.CASE, UUID.randomUUID()))
                .toList();
        try (Connection past = Superuser.enters(home, database);
                PreparedStatement insert = past.prepareStatement("INSERT INTO trust_subject VALUES (?, 'a note')")) {
            for (Subject each : added) {
                insert.setObject(1, each.id());
                insert.addBatch();
            }
            insert.executeBatch();
            past.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return added;
    }

    /** Ties a subject, as the table {@code reach} has it. */
    public void tie(Subject subject, String relation, Remit remit, String through) {
        transaction.executeWithoutResult(status -> tables.sql(
                        "INSERT INTO reach (subject_kind, subject_id, relation, remit_kind, remit_key, through, why, from_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, 'a test', 'epoch')")
                .params(
                        subject.kind().name(),
                        subject.id(),
                        relation,
                        remit.kind().name(),
                        remit.key(),
                        through)
                .update());
    }

    /** Ties a subject to everybody who holds a role for this. */
    public void tie(Subject subject, String relation, Remit remit) {
        tie(subject, relation, remit, "");
    }

    /** Ties a subject to one person. */
    public void tie(Subject subject, String relation, Actor person, Remit through) {
        tie(subject, relation, Remit.person(person.account().orElseThrow()), through.kind() + " " + through.key());
    }

    /** Those of these that the database gives in the present transaction, whatever the program thinks of it. */
    public Set<UUID> given(Collection<Subject> of) {
        UUID[] ids = of.stream().map(Subject::id).toArray(UUID[]::new);
        return new HashSet<>(tables.sql("SELECT id FROM trust_subject WHERE id = ANY (?)")
                .param(ids)
                .query(UUID.class)
                .list());
    }
}
