package org.spean.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.spean.access.InvitationOutcome.Reason;
import org.spean.access.InvitationOutcome.Refused;
import org.spean.access.InvitationOutcome.Sent;
import org.spean.access.password.Weakness;
import org.spean.vocabulary.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** How somebody comes to an account, and how it ends. */
@SpeanTest
class InvitationsTest {

    private static final String GOOD = "mango ladder Tonle seven";

    @LocalServerPort
    int port;

    @Autowired
    Invitations invitations;

    @Autowired
    Accounts accounts;

    @Autowired
    OwnPassword own;

    @Autowired
    Sessions sessions;

    @Autowired
    JdbcClient tables;

    @Autowired
    TransactionTemplate transaction;

    private Actor named(String signInName) {
        return Actors.person(
                tables.sql("SELECT id FROM account WHERE sign_in_name = ?")
                        .param(signInName)
                        .query(UUID.class)
                        .single(),
                signInName,
                Set.of());
    }

    private static Invitation wish(String displayName) {
        return new Invitation(displayName, "t" + UUID.randomUUID().toString().substring(0, 13), Language.ENGLISH);
    }

    private Sent invited(Invitation wish) {
        return (Sent) invitations.invite(named("admin"), wish);
    }

    private PlainBrowser browser() {
        return new PlainBrowser(port, "203.0.113.7");
    }

    private static String path(Sent sent) {
        return "/open-account/" + sent.secret();
    }

    private static Map<String, String> twice(String password) {
        return Map.of("password", password, "again", password);
    }

    @Test
    @Evidence({"2.2.2", "3.5.3", "6.4.1", "16.3.1"})
    void aLinkOpensAnAccountWithThePasswordThatThePersonChooses() {
        Invitation wish = wish("ខៀវ សុវណ្ណារី");
        Sent sent = invited(wish);
        try (PlainBrowser person = browser()) {
            assertThat(person.opens(path(sent)).body()).contains("ខៀវ សុវណ្ណារី", wish.signInName());
            assertThat(person.sends(path(sent), twice("short")).body()).contains("This is too short");
            assertThat(person.sends(path(sent), twice("password1234")).body()).contains("guessed easily");
            assertThat(person.sends(path(sent), twice("xx " + wish.signInName() + " yy"))
                            .body())
                    .contains("Leave your own name");
            assertThat(person.sends(path(sent), Map.of("password", GOOD, "again", GOOD + "!"))
                            .body())
                    .contains("The two are not the same");
            assertThat(person.signsIn(wish.signInName(), GOOD)).isFalse();

            assertThat(person.sends(path(sent), twice(GOOD)).body()).contains("Your account is open");

            assertThat(person.signsIn(wish.signInName(), GOOD)).isTrue();
            assertThat(person.opens(path(sent)).statusCode()).isEqualTo(404);
        }
        assertThat(tables.sql("SELECT act FROM log.entry WHERE subject_id = ? ORDER BY at")
                        .param(sent.account())
                        .query(String.class)
                        .list())
                .containsSubsequence("ACCOUNT_INVITED", "SIGN_IN_FAILED", "ACCOUNT_OPENED", "SIGNED_IN");
    }

    @Test
    @Evidence("6.4.1")
    void whateverALinkDoesNotOpenItHasOnePage() {
        Sent used = invited(wish("Used"));
        Sent over = invited(wish("Over"));
        Sent before = invited(wish("Before"));
        transaction.executeWithoutResult(status -> {
            tables.sql(
                            "UPDATE one_time_link SET made_at = made_at - interval '4 days', until_at = until_at - interval '3 days'"
                                    + " WHERE account_id = ?")
                    .param(over.account())
                    .update();
        });
        assertThat(invitations.renew(named("admin"), before.account())).isInstanceOf(Sent.class);
        assertThat(invitations.open(used.secret(), GOOD)).contains(Set.of());
        try (PlainBrowser person = browser()) {
            List<String> pages = Stream.of(path(used), path(over), path(before), "/open-account/never")
                    .map(person::opens)
                    .peek(page -> assertThat(page.statusCode()).isEqualTo(404))
                    .map(HttpResponse::body)
                    .distinct()
                    .toList();
            assertThat(pages).hasSize(1).allMatch(page -> page.contains("Ask whoever gave it to you"));
        }
        assertThat(invitations.open(over.secret(), GOOD)).isEmpty();
    }

    @Test
    @Evidence("2.3.4")
    void ofTwoWhoOpenAtOnceOneDoes() throws Exception {
        Sent sent = invited(wish("Twice"));
        try (ExecutorService hands = Executors.newFixedThreadPool(4)) {
            List<Future<Optional<Set<Weakness>>>> opened = Stream.of("a", "b", "c", "d")
                    .map(each -> hands.submit(() -> invitations.open(sent.secret(), GOOD + each)))
                    .toList();
            int taken = 0;
            for (Future<Optional<Set<Weakness>>> each : opened) {
                taken += each.get().isPresent() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        }
    }

    @Test
    @Evidence({"8.2.1", "8.3.1"})
    void whoIsNoAdministratorInvitesNobody() {
        for (String name : List.of("caseworker", "manager", "atro", "auditor")) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> invitations.invite(named(name), wish("Somebody")));
        }
    }

    @Test
    @Evidence("2.2.1")
    void namesThatCannotBeAreRefusedByTheirField() {
        Invitation taken = wish("First");
        invited(taken);

        assertThat(refused(new Invitation("ក".repeat(300), "  ", Language.KHMER)))
                .containsExactlyInAnyOrder(Reason.NAME_TOO_LONG, Reason.SIGN_IN_NAME_UNFIT);
        assertThat(refused(new Invitation(" ", "two words", Language.KHMER)))
                .containsExactlyInAnyOrder(Reason.NAME_MISSING, Reason.SIGN_IN_NAME_UNFIT);
        assertThat(refused(new Invitation("Second", taken.signInName().toUpperCase(Locale.ROOT), Language.KHMER)))
                .containsExactly(Reason.SIGN_IN_NAME_TAKEN);
    }

    private Set<Reason> refused(Invitation wish) {
        return ((Refused) invitations.invite(named("admin"), wish)).reasons();
    }

    @Test
    @Evidence({"7.4.2", "8.3.2"})
    void aClosedAccountOpensNothingAndItsCookiesNeither() {
        Invitation wish = wish("Leaves");
        Sent sent = invited(wish);
        invitations.open(sent.secret(), GOOD);
        try (PlainBrowser person = browser()) {
            assertThat(person.signsIn(wish.signInName(), GOOD)).isTrue();
            assertThat(signedIn(person)).isTrue();

            accounts.close(named("admin"), sent.account());

            assertThat(signedIn(person)).isFalse();
            assertThat(person.signsIn(wish.signInName(), GOOD)).isFalse();
            accounts.reopen(named("admin"), sent.account());
            assertThat(signedIn(person)).isFalse();
            assertThat(person.signsIn(wish.signInName(), GOOD)).isTrue();
        }
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> accounts.close(
                        named("admin"),
                        Objects.requireNonNull(named("admin").account().orElse(null))));
    }

    /** A page that only people see who signed in leads everybody else to the sign-in page. */
    private static boolean signedIn(PlainBrowser person) {
        return !person.opens("/what-may-i-do")
                .headers()
                .firstValue("Location")
                .orElse("")
                .contains("sign-in");
    }

    @Test
    @Evidence({"6.2.2", "6.2.3", "7.4.3"})
    void anotherPasswordEndsWhatWasOpenAndTheOldOneOpensNothing() {
        Invitation wish = wish("Changes");
        Sent sent = invited(wish);
        invitations.open(sent.secret(), GOOD);
        Actor person = Actors.person(sent.account(), "Changes", Set.of());
        try (PlainBrowser elsewhere = browser()) {
            assertThat(elsewhere.signsIn(wish.signInName(), GOOD)).isTrue();

            assertThat(own.change(person, "not it", GOOD + " new")).containsExactly(Weakness.WRONG_PRESENT_ONE);
            assertThat(own.change(person, GOOD, "short")).containsExactly(Weakness.TOO_SHORT);
            assertThat(signedIn(elsewhere)).isTrue();
            assertThat(own.change(person, GOOD, GOOD + " new")).isEmpty();
            assertThat(tables.sql("SELECT words FROM notice WHERE account_id = ?")
                            .param(sent.account())
                            .query(String.class)
                            .list())
                    .containsExactly("notice.password-changed");

            assertThat(signedIn(elsewhere)).isFalse();
            assertThat(elsewhere.signsIn(wish.signInName(), GOOD)).isFalse();
            assertThat(elsewhere.signsIn(wish.signInName(), GOOD + " new")).isTrue();
        }
    }

    @Test
    @Evidence("8.3.2")
    void rolesThatChangeEndWhatWasOpen() {
        Invitation wish = wish("Promoted");
        Sent sent = invited(wish);
        invitations.open(sent.secret(), GOOD);
        try (PlainBrowser person = browser()) {
            assertThat(person.signsIn(wish.signInName(), GOOD)).isTrue();
            transaction.executeWithoutResult(status -> sessions.rolesChanged(new RolesChanged(sent.account())));
            assertThat(signedIn(person)).isFalse();
        }
    }
}
