package org.spean.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Accounts;
import org.spean.access.Actor;
import org.spean.access.Actors;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.people.DesignationOutcome.Done;
import org.spean.people.DesignationOutcome.Refused;
import org.spean.people.DesignationWish.Whom;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Posts of a province in which the demonstration has nobody, and people of one test's own for them. */
public class PostWorld {

    /** Kep: nobody of the demonstration is there. */
    public static final PlaceCode KEP = new PlaceCode("23");

    static final PostId LEADER = PostId.of(PostKind.FOCAL_LEADER, Remit.province(KEP), 1);
    static final PostId OFFICE = PostId.of(PostKind.FOCAL_OFFICE, Remit.province(KEP), 1);

    final LocalDate today;

    private final Accounts accounts;
    private final Designations designations;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final List<UUID> made = new ArrayList<>();
    private int numbers = 100;

    public PostWorld(BeanFactory beans) {
        accounts = beans.getBean(Accounts.class);
        designations = beans.getBean(Designations.class);
        tables = beans.getBean(JdbcClient.class);
        transaction = beans.getBean(TransactionTemplate.class);
        today = Days.today(beans.getBean(Clock.class));
    }

    /** Somebody of the demonstration. */
    public Actor named(String signInName) {
        UUID id = tables.sql("SELECT id FROM account WHERE sign_in_name = ?")
                .param(signInName)
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
        return Actors.person(id, signInName, Set.of());
    }

    /** Somebody new with an account, who has held this for long. */
    Actor holds(Role role, Remit remit) {
        return account(new Held(role, remit, Instant.EPOCH, null, null));
    }

    /** Somebody new with an account. */
    public Actor account(Held... held) {
        String name = "post " + UUID.randomUUID();
        UUID id = accounts.openForDemonstration(name, "password", name, Set.of(held));
        made.add(id);
        return Actors.person(id, name, Set.of());
    }

    static UUID id(Actor actor) {
        return actor.account().orElseThrow();
    }

    static Whom.New somebody(String latin) {
        return new Whom.New(new PersonWish(new PersonName("", latin), Language.KHMER, List.of()));
    }

    /** A number of its own that nobody has. */
    PhoneNumber number() {
        numbers++;
        return PhoneNumber.typed("023 000 " + numbers).orElseThrow();
    }

    DesignationWish wish(PostId post, Whom whom) {
        return new DesignationWish(post, whom, today.minusDays(30), Optional.empty(), Optional.of(number()));
    }

    /** Somebody holds it since a month, and ATRO has said yes. */
    Designation held(PostId post, Whom whom) {
        Designation proposed = done(designations.designate(named("admin"), wish(post, whom)));
        return done(designations.confirm(named("atro"), proposed.id()));
    }

    static Designation done(DesignationOutcome outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
        return ((Done) outcome).designation();
    }

    static Refused refused(DesignationOutcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return (Refused) outcome;
    }

    /** What this account was told, the latest first. */
    List<String> told(Actor actor) {
        return tables.sql("SELECT words FROM notice WHERE account_id = ? ORDER BY id DESC")
                .param(id(actor))
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** What the log says of a post. */
    List<String> logged(PostId post) {
        return tables.sql("SELECT act FROM log.entry WHERE subject_id = ? ORDER BY id")
                .param(post.id())
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Takes everything away again that was not of the demonstration. */
    public void leaves() {
        transaction.executeWithoutResult(status -> {
            tables.sql("DELETE FROM hand_over").update();
            tables.sql("DELETE FROM absence WHERE designation_id IN"
                            + " (SELECT id FROM designation WHERE proposed_by IS NOT NULL)")
                    .update();
            tables.sql("DELETE FROM designation WHERE deputy_of IS NOT NULL").update();
            tables.sql("DELETE FROM designation WHERE proposed_by IS NOT NULL").update();
            tables.sql("DELETE FROM post WHERE seat > 2 OR (seat = 2 AND kind <> 'ATRO_OFFICER')")
                    .update();
            tables.sql("DELETE FROM person p WHERE NOT EXISTS (SELECT FROM designation d WHERE d.person_id = p.id)"
                            + " AND NOT EXISTS (SELECT FROM organization_contact c WHERE c.person_id = p.id)")
                    .update();
            tables.sql("DELETE FROM phone f WHERE NOT EXISTS (SELECT FROM designation d WHERE d.phone = f.number)")
                    .update();
            tables.sql("DELETE FROM notice WHERE words LIKE 'notice.post-%'").update();
            UUID[] all = made.toArray(UUID[]::new);
            for (String table : List.of("role_grant", "known_device")) {
                tables.sql("DELETE FROM " + table + " WHERE account_id = ANY (?)")
                        .param(all)
                        .update();
            }
            tables.sql("DELETE FROM account WHERE id = ANY (?)").param(all).update();
        });
    }
}
