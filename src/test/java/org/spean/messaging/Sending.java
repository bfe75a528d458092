package org.spean.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.spean.messaging.wording.Templates;
import org.spean.people.PostId;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What waits for some posts goes out at once to their simulated telephones, whatever the hour is: for tests of other rooms. */
public final class Sending {

    private Sending() {}

    /** Nobody else's messages do, and none that was asked for by others than dates. */
    public static void aboutDates(BeanFactory beans, PostId... posts) {
        JdbcClient tables = beans.getBean(JdbcClient.class);
        String[] ids = Stream.of(posts).map(each -> each.id().toString()).toArray(String[]::new);
        beans.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> tables.sql("UPDATE message SET urgent = true, next_at = asked_at"
                                + " WHERE state = 'QUEUED' AND recipient = ANY (:posts)"
                                + " AND (question IN (SELECT id FROM question WHERE asker = 'date')"
                                + " OR id IN (SELECT message_id FROM message_key WHERE key LIKE 'appointment %'))")
                        .param("posts", ids)
                        .update());
        Dispatcher dispatcher = new Dispatcher(
                OwnOutbox.of(tables, ids),
                beans.getBean(Gates.class),
                beans.getBean(Gateways.class),
                beans.getBean(Ways.class),
                beans.getBean(Templates.class),
                beans.getBean(Enclosures.class),
                beans.getBean(Outcomes.class),
                beans.getBean(PlatformTransactionManager.class),
                beans.getBean(Clock.class),
                Duration.ofMinutes(5));
        while (dispatcher.sends() > 0) {
            // There may be more.
        }
    }

    /**
     * What was to be told about cases and referrals, and what waits because of them, is for nobody any more: their telephones and desks
     * are those of other tests too.
     */
    public static void leavesCases(BeanFactory beans) {
        JdbcClient tables = beans.getBean(JdbcClient.class);
        String ours = "SELECT id FROM message WHERE kind LIKE 'REFERRAL%' OR subject_kind IS NOT NULL"
                + " OR question IN (SELECT id FROM question WHERE subject_kind IS NOT NULL)";
        beans.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            tables.sql("DELETE FROM voice_call WHERE message_id IN (" + ours + ")")
                    .update();
            tables.sql("DELETE FROM message WHERE id IN (" + ours + ")").update();
            tables.sql("DELETE FROM question WHERE subject_kind IS NOT NULL").update();
            String tasks = "(SELECT id FROM task WHERE kind LIKE 'REFERRAL%' OR kind LIKE 'CASE_FEEDBACK%')";
            tables.sql("DELETE FROM task_owner WHERE task_id IN " + tasks).update();
            tables.sql("DELETE FROM task WHERE id IN " + tasks).update();
        });
    }

    /** Nothing lies on these telephones any more. */
    public static void leaves(BeanFactory beans, PhoneNumber... numbers) {
        JdbcClient tables = beans.getBean(JdbcClient.class);
        List<String> all = Stream.of(numbers).map(PhoneNumber::e164).toList();
        beans.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            tables.sql("DELETE FROM voice_call WHERE message_id IN"
                            + " (SELECT message_id FROM simulated_message WHERE number IN (:all))")
                    .param("all", all)
                    .update();
            tables.sql("DELETE FROM simulated_message WHERE number IN (:all)")
                    .param("all", all)
                    .update();
            tables.sql("DELETE FROM inbound WHERE gateway = 'simulator' AND number IN (:all)")
                    .param("all", all)
                    .update();
        });
    }
}
