package org.spean.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.spean.access.GrantOutcome.Done;
import org.spean.access.GrantOutcome.Reason;
import org.spean.access.GrantOutcome.Refused;
import org.spean.vocabulary.PlaceCode;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** People of one test's own, with roles for places of its own, under a clock that the test sets. */
public class GrantWorld {

    public final SettableClock clock = new SettableClock();
    final List<Object> events = new CopyOnWriteArrayList<>();
    public final Remit centre = Remit.organization(UUID.randomUUID());
    final Grants grants;
    final GrantBook book;

    private final List<UUID> made = new ArrayList<>();
    private final JdbcClient tables;
    private final AccountRows accounts;
    private final GrantRows rows;
    private final TransactionTemplate transaction;
    private final GrantTime time;
    private final Holdings holdings;

    public GrantWorld(BeanFactory beans) {
        tables = beans.getBean(JdbcClient.class);
        accounts = beans.getBean(AccountRows.class);
        rows = beans.getBean(GrantRows.class);
        transaction = beans.getBean(TransactionTemplate.class);
        holdings = new Holdings(rows, (Clock) clock, beans.getBean(Environment.class));
        ApplicationEventPublisher listening = events::add;
        GrantNews news = new GrantNews(beans.getBean(AccessLog.class), holdings, listening);
        time = new GrantTime(rows, holdings, news, tables);
        grants = new Grants(rows, accounts, holdings, time, news);
        book = new GrantBook(rows, holdings);
    }

    /** Somebody new without any role. */
    public Actor somebody() {
        UUID id = UUID.randomUUID();
        String name = "grant " + id;
        made.add(id);
        accounts.saveAndFlush(Account.forDemonstration(id, name, "no password", name));
        return Actor.person(id, name, Set.of());
    }

    /** Somebody new who has held this for long. */
    public Actor holds(Role role, Remit remit) {
        Actor actor = somebody();
        give(actor, role, remit);
        return actor;
    }

    /** The same person, with the roles that they hold at this moment, as a session of theirs has them. */
    public Actor present(Actor actor) {
        return Actor.person(id(actor), actor.name(), held(actor));
    }

    void give(Actor actor, Role role, Remit remit) {
        rows.saveAndFlush(new GrantRow(id(actor), new Held(role, remit, Instant.EPOCH, null, null)));
    }

    Actor administrator() {
        return holds(Role.ADMINISTRATOR, Remit.COUNTRY);
    }

    /** Takes everybody away again: other tests share the program, and look at lists of people. */
    public void leaves() {
        in(() -> {
            UUID[] all = made.toArray(UUID[]::new);
            for (String table : List.of("role_grant", "known_device")) {
                tables.sql("DELETE FROM " + table + " WHERE account_id = ANY (?)")
                        .param(all)
                        .update();
            }
            return tables.sql("DELETE FROM account WHERE id = ANY (?)")
                    .param(all)
                    .update();
        });
    }

    public static UUID id(Actor actor) {
        return actor.account().orElseThrow();
    }

    GrantWish wish(Actor whom, Role role, Remit remit) {
        return new GrantWish(
                id(whom),
                role,
                remit,
                remit.kind() == Remit.Kind.DISTRICT ? Optional.of(new PlaceCode("02")) : Optional.empty(),
                clock.instant(),
                Optional.empty(),
                Optional.empty());
    }

    GrantOutcome proposes(Actor by, Actor whom, Role role, Remit remit) {
        return proposes(by, wish(whom, role, remit));
    }

    GrantOutcome proposes(Actor by, GrantWish wish) {
        return in(() -> grants.propose(by, wish));
    }

    GrantOutcome confirms(Actor by, Grant grant) {
        return in(() -> grants.confirm(by, grant.id(), ""));
    }

    GrantOutcome ends(Actor by, Grant grant) {
        return in(() -> grants.end(by, grant.id()));
    }

    <T> T in(Supplier<T> act) {
        T result = transaction.execute(status -> act.get());
        assertThat(result).isNotNull();
        return result;
    }

    void passes(Duration duration) {
        clock.moveOn(duration);
        in(() -> {
            time.tick();
            return true;
        });
    }

    Set<Held> held(Actor actor) {
        return holdings.of(id(actor));
    }

    boolean opensCaseData(Actor actor) {
        return held(actor).stream().anyMatch(each -> each.role().opensCaseData());
    }

    /** How often their sessions had to end. */
    long changes(Actor actor) {
        return events.stream().filter(new RolesChanged(id(actor))::equals).count();
    }

    GrantChanged lastNews() {
        return events.stream()
                .filter(GrantChanged.class::isInstance)
                .map(GrantChanged.class::cast)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    static Grant done(GrantOutcome outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
        return ((Done) outcome).grant();
    }

    static Set<Reason> reasons(GrantOutcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).reasons();
    }
}
