package org.spean.deadlines;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.spean.access.Accounts;
import org.spean.access.Actor;
import org.spean.access.Actors;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.people.PersonId;
import org.spean.people.PostId;
import org.spean.people.PostKind;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A province in which the demonstration has nobody, and people and tasks of one test's own. */
public class TaskWorld {

    private static final Remit ODDAR_MEANCHEY = Remit.province(new PlaceCode("22"));
    static final PostId LEADER = PostId.of(PostKind.FOCAL_LEADER, ODDAR_MEANCHEY, 1);
    static final PostId OFFICE = PostId.of(PostKind.FOCAL_OFFICE, ODDAR_MEANCHEY, 1);

    final LocalDate today;

    private final Tasks tasks;
    private final Accounts accounts;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final Instant now;
    private final List<UUID> made = new ArrayList<>();
    private final List<PhoneNumber> numbers = new ArrayList<>();
    private final String mark = "test " + UUID.randomUUID();

    public TaskWorld(BeanFactory beans) {
        tasks = beans.getBean(Tasks.class);
        accounts = beans.getBean(Accounts.class);
        tables = beans.getBean(JdbcClient.class);
        transaction = beans.getBean(TransactionTemplate.class);
        now = beans.getBean(Clock.class).instant();
        today = LocalDate.ofInstant(now, CountryTime.ZONE);
    }

    /** Somebody new, with an account. */
    public record Somebody(Actor actor, PersonId person) {}

    Somebody somebody(Role... roles) {
        String name = "task " + UUID.randomUUID();
        Set<Held> held = new HashSet<>();
        for (Role role : roles) {
            held.add(new Held(role, Remit.COUNTRY, Instant.EPOCH, null, null));
        }
        UUID account = accounts.openForDemonstration(name, "password", name, held);
        UUID person = UUID.randomUUID();
        made.add(account);
        transaction.executeWithoutResult(
                status -> tables.sql("INSERT INTO person (id, name_km, name_latin, language, account_id, phones)"
                                + " VALUES (:id, '', :name, 'en', :account, '')")
                        .param("id", person)
                        .param("name", name)
                        .param("account", account)
                        .update());
        return new Somebody(Actors.person(account, name, Set.of()), new PersonId(person));
    }

    /** Somebody of the demonstration. */
    public Actor named(String signInName) {
        UUID id = tables.sql("SELECT id FROM account WHERE sign_in_name = ?")
                .param(signInName)
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
        return Actors.person(Objects.requireNonNull(id), signInName, Set.of());
    }

    UUID holds(PostId post, Somebody who) {
        return designation(post, who, null, null, now.minus(Duration.ofDays(1)));
    }

    UUID holds(PostId post, Somebody who, PhoneNumber number) {
        return designation(post, who, null, number, now.minus(Duration.ofDays(1)));
    }

    /** Confirmed, and the day's wait is not over. */
    UUID willHold(PostId post, Somebody who) {
        return designation(post, who, null, null, now.plus(Duration.ofHours(1)));
    }

    UUID deputy(PostId post, UUID holder, Somebody who) {
        return designation(post, who, holder, null, now.minus(Duration.ofDays(1)));
    }

    private UUID designation(
            PostId post, Somebody who, @Nullable UUID deputyOf, @Nullable PhoneNumber number, Instant effective) {
        UUID id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> tables.sql("""
                        INSERT INTO designation (id, post_id, person_id, deputy_of, from_day, phone, state, proposed_by,
                            proposed_at, decision_reason, effective_at)
                        VALUES (:id, :post, :person, :deputyOf, :from, :phone, 'CONFIRMED', :by, :now, '', :effective)""")
                .param("id", id)
                .param("post", post.id())
                .param("person", who.person().id())
                .param("deputyOf", deputyOf)
                .param("from", today.minusDays(2))
                .param("phone", number == null ? null : number.e164())
                .param("by", UUID.randomUUID())
                .param("now", at(now))
                .param("effective", at(effective))
                .update());
        return id;
    }

    void away(UUID designation, LocalDate from, LocalDate until, Optional<Somebody> acting) {
        transaction.executeWithoutResult(status -> tables.sql(
                        "INSERT INTO absence (id, designation_id, from_day, until_day, acting_id)"
                                + " VALUES (:id, :designation, :from, :until, :acting)")
                .param("id", UUID.randomUUID())
                .param("designation", designation)
                .param("from", from)
                .param("until", until)
                .param("acting", acting.map(each -> each.person().id()).orElse(null))
                .update());
    }

    void ends(UUID designation) {
        transaction.executeWithoutResult(
                status -> tables.sql("UPDATE designation SET state = 'ENDED', ended_on = :yesterday WHERE id = :id")
                        .param("yesterday", today.minusDays(1))
                        .param("id", designation)
                        .update());
    }

    /** A number of its own that nobody has, in the book. */
    PhoneNumber number() {
        int last = 2_000_000 + Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 7_000_000);
        PhoneNumber number = new PhoneNumber("+8551" + last);
        transaction.executeWithoutResult(
                status -> tables.sql("INSERT INTO phone (number, state, changed_at, language, shows_khmer)"
                                + " VALUES (:number, 'VERIFIED', :now, 'km', 'UNKNOWN')")
                        .param("number", number.e164())
                        .param("now", at(now))
                        .update());
        numbers.add(number);
        return number;
    }

    TaskWish wish(Due due, Once once, Owner... owners) {
        PhoneNumber number = new PhoneNumber("+85523000077");
        return new TaskWish(
                TelephoneKinds.CALL_WANTED,
                Set.of(owners),
                new About("TEST", mark.replace(' ', '-')),
                List.of(new Word.Telephone(number)),
                due,
                mark,
                once);
    }

    Once unique() {
        return Once.ever("test " + UUID.randomUUID());
    }

    public TaskId makes(Due due, Owner... owners) {
        return makes(wish(due, unique(), owners));
    }

    TaskId makes(TaskWish wish) {
        return Objects.requireNonNull(transaction.execute(status -> tasks.make(wish)));
    }

    About about() {
        return new About("TEST", mark.replace(' ', '-'));
    }

    Due tomorrow() {
        return new Due.OnDay(today.plusDays(1));
    }

    /** So many days late. */
    public Due late(int days) {
        return new Due.OnDay(today.minusDays(days));
    }

    /** How often the log tells of an act on this task. */
    List<String> logged(TaskId task) {
        return tables.sql("SELECT act FROM log.entry WHERE told ->> 'task' = ? ORDER BY id")
                .param(task.toString())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** Takes away what it made. */
    public void leaves() {
        UUID[] all = made.toArray(UUID[]::new);
        String[] phones = numbers.stream().map(PhoneNumber::e164).toArray(String[]::new);
        transaction.executeWithoutResult(status -> {
            String ours = " IN (SELECT id FROM task WHERE source = :mark OR about = ANY (:phones))";
            for (String table : List.of("task_late WHERE task_id", "task_owner WHERE task_id", "task WHERE id")) {
                tables.sql("DELETE FROM " + table + ours)
                        .param("mark", mark)
                        .param("phones", phones)
                        .update();
            }
            String theirs = "(SELECT d.id FROM designation d JOIN person p ON p.id = d.person_id"
                    + " WHERE p.account_id = ANY (:all))";
            tables.sql("DELETE FROM absence WHERE designation_id IN " + theirs)
                    .param("all", all)
                    .update();
            tables.sql("DELETE FROM designation WHERE deputy_of IN " + theirs)
                    .param("all", all)
                    .update();
            tables.sql("DELETE FROM designation WHERE id IN " + theirs)
                    .param("all", all)
                    .update();
            tables.sql("DELETE FROM person WHERE account_id = ANY (:all)")
                    .param("all", all)
                    .update();
            tables.sql("DELETE FROM phone WHERE number = ANY (:phones)")
                    .param("phones", phones)
                    .update();
            tables.sql("DELETE FROM role_grant WHERE account_id = ANY (:all)")
                    .param("all", all)
                    .update();
            tables.sql("DELETE FROM account WHERE id = ANY (:all)")
                    .param("all", all)
                    .update();
        });
    }
}
