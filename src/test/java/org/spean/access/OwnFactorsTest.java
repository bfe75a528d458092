package org.spean.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.spean.access.FactorWorld.CLOCK;
import static org.spean.access.FactorWorld.PASSWORD;
import static org.spean.access.FactorWorld.code;
import static org.spean.access.FactorWorld.location;
import static org.spean.access.FactorWorld.password;
import static org.spean.access.FactorWorld.secondStep;
import static org.spean.access.FactorWorld.secret;
import static org.spean.access.FactorWorld.signedIn;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.spean.access.FactorWorld.Person;
import org.spean.access.Recoveries.Due;
import org.spean.access.Recoveries.Lost;
import org.spean.access.SecondFactors.Need;
import org.spean.access.SecondFactors.Removal;
import org.spean.access.SecondFactors.Way;
import org.spean.access.factor.Cards;
import org.spean.access.factor.Kind;
import org.spean.access.factor.Passkeys;
import org.spean.access.factor.RelyingParties;
import org.spean.access.factor.Telephones;
import org.spean.access.notice.Notices;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What one has, takes away, and loses; and who needs a passkey. */
@SpeanTest
class OwnFactorsTest {

    private static final String HOST = "spean.example";

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    SecondFactors factors;

    @Autowired
    Recoveries recoveries;

    @Autowired
    JdbcClient tables;

    private FactorWorld world;

    @BeforeEach
    void people() {
        world = new FactorWorld(beans, port);
    }

    @AfterEach
    void leave() {
        world.leaves();
    }

    @Test
    void theLastOneThatIsNeededStays() {
        Person person = world.withTelephone(Role.CASEWORKER);
        assertThat(factors.remove(person.actor(), Kind.TELEPHONE, Optional.empty(), "not it"))
                .isInstanceOf(Removal.WrongPassword.class);
        assertThat(factors.remove(person.actor(), Kind.TELEPHONE, Optional.empty(), PASSWORD))
                .isInstanceOf(Removal.Needed.class);
        assertThat(factors.of(person.id()).kinds()).containsExactly(Kind.TELEPHONE);
        assertThat(factors.of(person.id()).need()).isEqualTo(Need.ANY);
    }

    @Test
    @Evidence("6.5.6")
    void whatWasTakenAwayEndsSessionsAndOwnDevices() {
        Person person = world.withTelephone(Role.CASEWORKER);
        world.in(() -> beans.getBean(Cards.class).issue(person.id(), person.id()));
        try (PlainBrowser browser = world.browser()) {
            password(browser, person);
            browser.sends("/sign-in/second-step", Map.of("code", code(person), "own", "true"));
            assertThat(signedIn(browser)).isTrue();

            assertThat(factors.remove(person.actor(), Kind.TELEPHONE, Optional.empty(), PASSWORD))
                    .isInstanceOf(Removal.Done.class);

            assertThat(signedIn(browser)).isFalse();
            assertThat(location(password(browser, person))).endsWith("/sign-in/second-step");
            assertThat(secondStep(browser, secret(person).code(CLOCK.instant().plusSeconds(30)))
                            .body())
                    .contains("This code opens nothing");
        }
        assertThat(world.log(person)).contains("FACTOR_REMOVED TELEPHONE");
        assertThat(world.told(person)).contains("notice.factor-removed");
    }

    @Test
    void whoShowsTheWrongPasswordAgainAndAgainWaits() {
        Person person = world.withTelephone(Role.EDITOR);
        for (int tries = 0; tries < 10; tries++) {
            factors.remove(person.actor(), Kind.TELEPHONE, Optional.empty(), "guess " + tries);
        }
        assertThat(factors.remove(person.actor(), Kind.TELEPHONE, Optional.empty(), PASSWORD))
                .isInstanceOf(Removal.Wait.class);
        assertThat(factors.shownAgain(person.actor(), PASSWORD)).isPresent();
    }

    @Test
    @Evidence({"6.3.7", "7.5.1"})
    void aTelephoneIsAddedWithThePasswordShownAgain() {
        Person person = world.holds(Role.EDITOR);
        try (PlainBrowser browser = world.browser()) {
            browser.signsIn(person.name(), PASSWORD);
            String page = browser.opens("/my-second-factor/add").body();
            String shown = page.replaceAll("(?s).*<code class=\"secret\">([A-Z2-7 ]+)</code>.*", "$1");
            String code = Authenticator.code(shown, CLOCK.instant());

            assertThat(browser.sends(
                                    "/my-second-factor/add",
                                    Map.of("code", code, "password", "not it"),
                                    "/my-second-factor/add/telephone")
                            .body())
                    .contains("This is not your password so far");
            assertThat(factors.of(person.id()).kinds()).isEmpty();
            browser.sends(
                    "/my-second-factor/add",
                    Map.of("code", code, "password", PASSWORD),
                    "/my-second-factor/add/telephone");
        }
        assertThat(factors.of(person.id()).kinds()).containsExactly(Kind.TELEPHONE);
    }

    @Test
    void theNameOfADeviceIsKeptWhereThePasswordWasWrongAndIsToldToBeTakenBeforeItMakesOne() {
        Person person = world.holds(Role.EDITOR);
        try (PlainBrowser browser = world.browser()) {
            browser.signsIn(person.name(), PASSWORD);
            assertThat(passkey(browser, "my telephone", "not it"))
                    .contains("This is not your password so far", "value=\"my telephone\"");
            assertThat(passkey(browser, "my telephone", PASSWORD))
                    .contains("This passkey was not taken", "value=\"my telephone\"");

            passkey(person, HOST);
            assertThat(browser.opens("/my-second-factor/add").body()).contains("data-taken=\"a test\"");
            assertThat(passkey(browser, " A Test ", PASSWORD))
                    .contains("You have a passkey of this name already", "value=\" A Test \"")
                    .doesNotContain("This passkey was not taken");
        }
    }

    private static String passkey(PlainBrowser browser, String name, String password) {
        return browser.sends(
                        "/my-second-factor/add",
                        Map.of("credential", "{}", "name", name, "password", password),
                        "/my-second-factor/add/passkey")
                .body();
    }

    @Test
    @Evidence("6.7.2")
    void whatAPasskeyIsAskedHas256RandomBitsAndIsAnotherEachTime() {
        Pattern challenge = Pattern.compile("&quot;challenge&quot;:&quot;([\\w-]+)&quot;");
        try (PlainBrowser browser = world.browser()) {
            Set<String> asked = IntStream.range(0, 10)
                    .mapToObj(each -> browser.opens("/sign-in/passkey").body())
                    .flatMap(page -> challenge.matcher(page).results().map(found -> found.group(1)))
                    .collect(Collectors.toSet());

            assertThat(asked)
                    .hasSize(10)
                    .allMatch(each -> Base64.getUrlDecoder().decode(each).length == 32);
        }
    }

    @Test
    void aMadeUpPasskeyOpensAndAddsNothing() {
        Person person = world.withTelephone(Role.EDITOR);
        try (PlainBrowser browser = world.browser()) {
            for (String credential : new String[] {
                "",
                "{}",
                "[]",
                "nonsense",
                "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":"
                        + "{\"clientDataJSON\":\"AAAA\",\"authenticatorData\":\"AAAA\",\"signature\":\"AAAA\"}}"
            }) {
                assertThat(browser.sends("/sign-in/passkey", Map.of("credential", credential))
                                .body())
                        .contains("This passkey opens nothing here");
            }
            password(browser, person);
            assertThat(browser.sends("/sign-in/second-step", Map.of("credential", "{}"), "/sign-in/second-step/passkey")
                            .body())
                    .contains("This passkey was not taken");
            assertThat(signedIn(browser)).isFalse();
        }
    }

    @Test
    @Evidence("6.4.4")
    void twoPeopleLetSomebodyBeginAnewADayLater() {
        Person person = world.withTelephone(Role.CASEWORKER);
        Person manager = world.holds(Role.MANAGER);
        Person administrator = world.holds(Role.ADMINISTRATOR);
        try (PlainBrowser browser = world.browser()) {
            Due due = asked(person, administrator, manager);
            assertThat(Duration.between(CLOCK.instant(), due.at()))
                    .isBetween(Duration.ofHours(23), Duration.ofHours(24));
            assertThat(world.told(person)).contains("notice.factor-reset-asked", "notice.factor-reset-confirmed");
            assertThat(location(password(browser, person))).endsWith("/sign-in/second-step");
            browser.opens("/logout");

            dayPasses(due);

            assertThat(location(password(browser, person))).endsWith("/sign-in/set-up");
            assertThat(browser.opens("/sign-in/set-up").statusCode()).isEqualTo(200);
        }
        assertThat(factors.of(person.id()).kinds()).isEmpty();
        assertThat(world.told(person)).contains("notice.factor-reset-done");
        assertThat(recoveries.due(person.id())).isEmpty();
    }

    private Due asked(Person person, Person asking, Person confirming) {
        assertThat(recoveries.ask(asking.actor(), person.id(), Lost.SECOND_FACTOR, "came to the office"))
                .isTrue();
        var confirmed = recoveries
                .confirm(
                        confirming.actor(),
                        recoveries.waiting(person.id()).orElseThrow().id())
                .orElseThrow();
        assertThat(confirmed.link()).isEmpty();
        return recoveries.due(person.id()).orElseThrow();
    }

    private void dayPasses(Due due) {
        world.in(() -> tables.sql("UPDATE recovery SET factor_due_at = ? WHERE id = ?")
                .param(OffsetDateTime.ofInstant(CLOCK.instant(), ZoneOffset.UTC))
                .param(due.id())
                .update());
    }

    @Test
    void thePersonCallsItOff() {
        Person person = world.withTelephone(Role.CASEWORKER);
        Person manager = world.holds(Role.MANAGER);
        Due due = asked(person, world.holds(Role.ADMINISTRATOR), manager);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(
                        () -> recoveries.callOff(world.holds(Role.CASEWORKER).actor(), due));

        recoveries.callOff(person.actor(), due);

        dayPasses(due);
        assertThat(factors.way(person.id()).shows()).containsExactly(Kind.TELEPHONE);
        assertThat(world.told(manager)).contains("notice.factor-reset-off");
    }

    @Test
    void atroSaysAtOnceAndNobodyElse() {
        Person person = world.withTelephone(Role.CASEWORKER);
        Person manager = world.holds(Role.MANAGER);
        Person administrator = world.holds(Role.ADMINISTRATOR);
        Person atro = world.holds(Role.ATRO_OFFICER);
        Due due = asked(person, administrator, manager);
        for (Person each : new Person[] {person, manager, administrator}) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> recoveries.shorten(each.actor(), due));
        }

        recoveries.shorten(atro.actor(), due);

        assertThat(factors.way(person.id()).shows()).isEmpty();
    }

    @Test
    @Evidence("6.4.3")
    void whoLostBothGetsALinkAtOnceAndTheRestADayLater() {
        Person person = world.withTelephone(Role.CASEWORKER);
        Person manager = world.holds(Role.MANAGER);
        recoveries.ask(world.holds(Role.ADMINISTRATOR).actor(), person.id(), Lost.BOTH, "bag stolen");
        var confirmed = recoveries
                .confirm(
                        manager.actor(),
                        recoveries.waiting(person.id()).orElseThrow().id())
                .orElseThrow();

        assertThat(confirmed.link()).isPresent();
        assertThat(confirmed.factorAt()).isPresent();
        assertThat(factors.way(person.id()).shows()).containsExactly(Kind.TELEPHONE);
    }

    @Test
    void whereTheProgramHasANameAdministratorsAndAtroNeedAPasskey() {
        SecondFactors named = named();
        for (Role role : new Role[] {Role.ADMINISTRATOR, Role.ATRO_OFFICER}) {
            Person person = world.withTelephone(role);
            assertThat(factors.way(person.id()).passkeyBy())
                    .as("without a name codes are enough")
                    .isEmpty();

            Way way = world.in(() -> named.way(person.id()));
            assertThat(way.shows()).containsExactly(Kind.TELEPHONE);
            assertThat(way.ownDevice()).isFalse();
            assertThat(way.passkeyBy().orElseThrow()).isBetween(in(13), in(15));

            UUID passkey = passkey(person, HOST);
            assertThat(world.in(() -> named.way(person.id())).shows()).containsExactly(Kind.PASSKEY);
            assertThat(named.remove(person.actor(), Kind.PASSKEY, Optional.of(passkey), PASSWORD))
                    .isInstanceOf(Removal.Needed.class);
            passkey(person, HOST);
            assertThat(world.in(() -> named.remove(person.actor(), Kind.PASSKEY, Optional.of(passkey), PASSWORD)))
                    .isInstanceOf(Removal.Done.class);
        }
        Person caseworker = world.withTelephone(Role.CASEWORKER);
        passkey(caseworker, HOST);
        assertThat(world.in(() -> named.way(caseworker.id())).shows())
                .containsExactlyInAnyOrder(Kind.TELEPHONE, Kind.PASSKEY);
    }

    @Test
    void aPasskeyOfAnotherHostIsNotTheOneThatIsNeeded() {
        Person person = world.withTelephone(Role.ADMINISTRATOR);
        passkey(person, "localhost");

        Way way = world.in(() -> named().way(person.id()));

        assertThat(way.passkeyBy()).isPresent();
        assertThat(way.shows()).contains(Kind.TELEPHONE);
    }

    private static Instant in(int days) {
        return CLOCK.instant().plus(Duration.ofDays(days));
    }

    /** The same, where the operator has named the host. */
    private SecondFactors named() {
        return new SecondFactors(
                beans.getBean(AccountRows.class),
                beans.getBean(FactorNeeds.class),
                beans.getBean(Telephones.class),
                beans.getBean(Cards.class),
                beans.getBean(Passkeys.class),
                RelyingParties.named(HOST),
                beans.getBean(FactorResets.class),
                beans.getBean(OwnPassword.class),
                beans.getBean(KnownDevices.class),
                beans.getBean(Sessions.class),
                beans.getBean(SecondStepLimits.class),
                beans.getBean(AccessLog.class),
                beans.getBean(Notices.class));
    }

    private UUID passkey(Person person, String host) {
        UUID id = UUID.randomUUID();
        world.in(() -> tables.sql("""
                        INSERT INTO factor_passkey (id, account_id, host, name, credential_id, public_key, attestation,
                            client_data, transports, signatures, verifies, backup_eligible, backed_up, added_at)
                        VALUES (:id, :account, :host, 'a test', uuid_send(:id), '', '', '', '{}', 0, true, false, false, now())""")
                .param("id", id)
                .param("account", person.id())
                .param("host", host)
                .update());
        return id;
    }

    @Test
    void closedOrNotEverybodyElsesFactorsAreTheirs() {
        Person person = world.withTelephone(Role.EDITOR);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> factors.remove(Actor.ANYBODY, Kind.TELEPHONE, Optional.empty(), PASSWORD));
        Person other = world.holds(Role.EDITOR);
        UUID passkey = passkey(person, HOST);
        factors.remove(other.actor(), Kind.PASSKEY, Optional.of(passkey), PASSWORD);
        assertThat(factors.of(person.id()).kinds()).isEqualTo(Set.of(Kind.TELEPHONE, Kind.PASSKEY));
    }
}
