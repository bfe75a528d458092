package org.spean.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.spean.access.InvitationOutcome.Sent;
import org.spean.access.factor.Telephones;
import org.spean.access.factor.TotpSecret;
import org.spean.vocabulary.Language;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** People of one test's own who sign in for real: with passwords, roles, telephones and browsers. */
class FactorWorld {

    static final String PASSWORD = "mango ladder Tonle seven";
    static final Clock CLOCK = Clock.systemUTC();

    final Remit centre = Remit.organization(UUID.randomUUID());
    private final BeanFactory beans;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final int port;
    private final List<UUID> made = new ArrayList<>();

    FactorWorld(BeanFactory beans, int port) {
        this.beans = beans;
        this.tables = beans.getBean(JdbcClient.class);
        this.transaction = beans.getBean(TransactionTemplate.class);
        this.port = port;
    }

    /** Somebody with an open account. */
    record Person(UUID id, String name, Actor actor) {}

    Person person() {
        Invitations invitations = beans.getBean(Invitations.class);
        UUID admin = tables.sql("SELECT id FROM account WHERE sign_in_name = 'admin'")
                .query(UUID.class)
                .single();
        String name = "f" + UUID.randomUUID().toString().substring(0, 13);
        Sent sent = (Sent) invitations.invite(
                Actors.person(admin, "admin", Set.of()), new Invitation("Second " + name, name, Language.ENGLISH));
        assertThat(invitations.open(sent.secret(), PASSWORD)).contains(Set.of());
        made.add(sent.account());
        return new Person(sent.account(), name, Actor.person(sent.account(), "Second " + name, Set.of()));
    }

    Person holds(Role role) {
        Person person = person();
        give(person, role, role == Role.MANAGER || role == Role.CASEWORKER ? centre : Remit.COUNTRY);
        return person;
    }

    void give(Person person, Role role, Remit remit) {
        beans.getBean(GrantRows.class)
                .saveAndFlush(new GrantRow(person.id(), new Held(role, remit, Instant.EPOCH, null, null)));
    }

    /** Somebody in this role whose telephone is set up. */
    Person withTelephone(Role role) {
        Person person = holds(role);
        telephone(person);
        return person;
    }

    TotpSecret telephone(Person person) {
        TotpSecret secret = secret(person);
        in(() -> {
            beans.getBean(Telephones.class).addForDemonstration(person.id(), secret);
            return true;
        });
        return secret;
    }

    /** What the person's telephone makes codes from. */
    static TotpSecret secret(Person person) {
        return TotpSecret.ofDemonstration(person.name());
    }

    /** The code that it shows now. */
    static String code(Person person) {
        return secret(person).code(CLOCK.instant());
    }

    PlainBrowser browser() {
        // Each test from an address of its own: they share one program, and its counts.
        UUID random = UUID.randomUUID();
        return new PlainBrowser(
                port,
                "2001:db8:" + random.toString().substring(0, 4) + ":"
                        + random.toString().substring(9, 13) + "::1");
    }

    static HttpResponse<String> password(PlainBrowser browser, Person person) {
        return browser.sends("/sign-in", Map.of("username", person.name(), "password", PASSWORD));
    }

    static HttpResponse<String> secondStep(PlainBrowser browser, String code) {
        return browser.sends("/sign-in/second-step", Map.of("code", code));
    }

    static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /** A page that only people see who are signed in leads everybody else to the sign-in page. */
    static boolean signedIn(PlainBrowser browser) {
        HttpResponse<String> answer = browser.opens("/what-may-i-do");
        return answer.statusCode() == 200 && !location(answer).contains("sign-in");
    }

    List<String> log(Person about) {
        return tables.sql("SELECT act || ' ' || coalesce(told ->> 'kind', told ->> 'step', '') FROM log.entry"
                        + " WHERE subject_id = ? ORDER BY id")
                .param(about.id())
                .query((row, number) -> row.getString(1).strip())
                .list();
    }

    List<String> told(Person person) {
        return tables.sql("SELECT words FROM notice WHERE account_id = ? ORDER BY id")
                .param(person.id())
                .query((row, number) -> row.getString(1))
                .list();
    }

    <T> T in(Supplier<T> act) {
        T result = transaction.execute(status -> act.get());
        assertThat(result).isNotNull();
        return result;
    }

    /** Takes everybody away again. */
    void leaves() {
        UUID[] all = made.toArray(UUID[]::new);
        in(() -> {
            for (String table : List.of("recovery", "one_time_link", "known_device", "role_grant", "notice")) {
                tables.sql("DELETE FROM " + table + " WHERE account_id = ANY (?)")
                        .param(all)
                        .update();
            }
            return tables.sql("DELETE FROM account WHERE id = ANY (?)")
                    .param(all)
                    .update();
        });
    }
}
