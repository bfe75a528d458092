package org.spean.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.spean.access.notice.Notice;
import org.spean.access.notice.Notices;
import org.spean.access.session.OpenSessions;
import org.spean.access.session.SessionKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** What a session's cookie opens, as somebody sees it who has nothing but the cookie. */
@SpeanTest
class SessionsOverHttpTest {

    private static final String PASSWORD = "mango ladder Tonle seven";
    private static final String PAGE = "/my-sessions?a=b";
    private static final String RPC = "/?v-r=uidl&v-uiId=0";
    private static final String HEARTBEAT = "/?v-r=heartbeat&v-uiId=0";

    @LocalServerPort
    int port;

    @Autowired
    OpenSessions sessions;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient tables;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    TransactionTemplate transaction;

    private final UUID account = UUID.randomUUID();
    private final String name = "h" + account;
    private PlainBrowser browser;

    @BeforeEach
    void somebody() {
        transaction.executeWithoutResult(status -> tables.sql("INSERT INTO account"
                        + " (id, sign_in_name, password_hash, display_name, demonstration) VALUES (?, ?, ?, ?, true)")
                .params(account, name, passwords.encode(PASSWORD), name)
                .update());
        browser = signedIn();
    }

    private PlainBrowser signedIn() {
        PlainBrowser opened = new PlainBrowser(port, "203.0.113.9");
        assertThat(opened.signsIn(name, PASSWORD)).isTrue();
        assertThat(opened.opens(PAGE).statusCode()).isEqualTo(200);
        return opened;
    }

    @AfterEach
    void leave() {
        browser.close();
        transaction.executeWithoutResult(status -> {
            for (String table : List.of("known_device", "notice")) {
                tables.sql("DELETE FROM " + table + " WHERE account_id = ?")
                        .param(account)
                        .update();
            }
            tables.sql("DELETE FROM account WHERE id = ?").param(account).update();
        });
    }

    /** As if nobody had done anything for so long. */
    private void idle(String interval) {
        transaction.executeWithoutResult(status -> tables.sql(
                        "UPDATE user_session SET last_act_at = last_act_at - CAST(? AS interval) WHERE account_id = ?")
                .params(interval, account)
                .update());
        sessions.forget();
    }

    private List<SessionKey> keys() {
        return tables.sql("SELECT hash, since FROM user_session WHERE account_id = ? ORDER BY since")
                .param(account)
                .query((row, number) -> new SessionKey(
                        row.getString(1), account, row.getTimestamp(2).toInstant()))
                .list();
    }

    private int state() {
        return browser.asks("GET", "/session/state", "", "").statusCode();
    }

    @Test
    void theRowHoldsNothingThatOpensTheSession() {
        String row = tables.sql("SELECT s::text FROM user_session s WHERE account_id = ?")
                .param(account)
                .query(String.class)
                .single();
        assertThat(row).contains("CHROME", "ANDROID", "203.0.113.9").doesNotContain(browser.cookie("JSESSIONID"));
    }

    @Test
    void aLockedSessionAnswersNothingButWhatOpensItAgain() {
        String token = browser.token("/sign-in");
        idle("5 minutes");

        assertThat(state()).isEqualTo(423);
        HttpResponse<String> page = browser.opens(PAGE);
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElse("")).endsWith("/locked");
        assertThat(browser.asks("POST", RPC, token, "{}").statusCode()).isEqualTo(423);
        assertThat(browser.asks("GET", "/?v-r=init&location=my-sessions", token, "")
                        .statusCode())
                .isEqualTo(423);
        assertThat(browser.asks("GET", "/VAADIN/dynamic/resource/0/1/x", token, "")
                        .statusCode())
                .isEqualTo(423);
        assertThat(browser.asks("POST", "/programs?v-r=heartbeat", token, "").statusCode())
                .as("only what keeps a page is let through, not what calls itself so")
                .isEqualTo(423);
        assertThat(browser.asks("POST", HEARTBEAT, token, "").statusCode()).isNotEqualTo(423);
        assertThat(browser.asks("POST", "/session/act", token, "").statusCode()).isEqualTo(423);
        assertThat(state()).as("none of it was an act").isEqualTo(423);

        assertThat(browser.opens("/locked").body()).contains("It belongs to " + name);
        assertThat(browser.sends("/locked", Map.of("secret", "not it")).body()).contains("That was not right");
        HttpResponse<String> opened = browser.sends("/locked", Map.of("secret", PASSWORD));
        assertThat(opened.headers().firstValue("Location").orElse("")).endsWith(PAGE);
        assertThat(browser.opens(PAGE).statusCode()).isEqualTo(200);
    }

    @Test
    void heartbeatsKeepNothingAliveAndActsDo() {
        String token = browser.token("/sign-in");
        idle("4 minutes");
        assertThat(browser.asks("POST", HEARTBEAT, token, "").statusCode()).isNotEqualTo(423);
        assertThat(state()).isEqualTo(204);
        idle("1 minute");
        assertThat(state()).as("five minutes, with a heartbeat in between").isEqualTo(423);

        assertThat(browser.asks("POST", "/session/unlock", token, "secret=not+it")
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.asks("POST", "/session/unlock", token, "secret=" + PASSWORD.replace(' ', '+'))
                        .statusCode())
                .isEqualTo(204);
        idle("4 minutes");
        assertThat(browser.asks("POST", "/session/act", token, "").statusCode()).isEqualTo(204);
        idle("4 minutes");
        assertThat(state()).isEqualTo(204);
    }

    @Test
    @Evidence({"7.3.1", "14.3.1"})
    void onASharedDeviceTwentyIdleMinutesEndIt() {
        idle("20 minutes");
        assertThat(state()).isEqualTo(401);
        assertThat(browser.opens(PAGE).headers().firstValue("Location").orElse(""))
                .contains("sign-in");
    }

    @Test
    void thePagesTokenIsAskedForBeforeAnythingIsUnlockedOrLocked() {
        assertThat(browser.asks("POST", "/session/lock", "", "").statusCode()).isEqualTo(403);
        assertThat(browser.asks("POST", "/session/unlock", "", "secret=x").statusCode())
                .isEqualTo(403);
        assertThat(state()).isEqualTo(204);
    }

    @Test
    void anEndedSessionsCookieOpensNothingAlsoNotForScripts() {
        try (PlainBrowser other = signedIn()) {
            String token = browser.token("/sign-in");
            SessionKey present = keys().get(1);
            sessions.endOthers(Actors.person(account, name, Set.of()), present);

            assertThat(browser.asks("POST", RPC, token, "{}").body()).contains("sessionExpired");
            assertThat(state()).isEqualTo(401);
            assertThat(browser.opens(PAGE).headers().firstValue("Location").orElse(""))
                    .contains("sign-in");
            assertThat(other.opens(PAGE).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void signingOutTakesItOffTheListAndFromTheCookie() {
        browser.opens("/logout");
        assertThat(browser.opens(PAGE).headers().firstValue("Location").orElse(""))
                .contains("sign-in");
        assertThat(tables.sql("SELECT count(*) FROM user_session WHERE account_id = ? AND ended_at IS NULL")
                        .param(account)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoeverSignsInWhereItIsLockedGetsNothingOfWhatWasOpen() {
        String before = browser.cookie("JSESSIONID");
        idle("6 minutes");
        assertThat(browser.sends("/locked", Map.of("secret", "x")).statusCode()).isEqualTo(200);
        String token = browser.token("/locked");
        browser.sends("/sign-in", token, Map.of("username", "editor", "password", "demo-editor", "shown", "true"));
        assertThat(browser.cookie("JSESSIONID")).isNotEqualTo(before);
        assertThat(browser.opens("/my-password").statusCode()).isEqualTo(200);
        assertThat(tables.sql("SELECT count(*) FROM user_session WHERE account_id = ? AND ended_at IS NULL")
                        .param(account)
                        .query(Integer.class)
                        .single())
                .as("the one before is over")
                .isZero();
    }

    @Test
    @Evidence("6.3.5")
    void aSignInOnAnUnknownDeviceIsToldButNotTheVeryFirst() {
        assertThat(notices.of(account, Optional.empty())).isEmpty();
        assertThat(browser.signsIn(name, PASSWORD)).isTrue();
        assertThat(notices.of(account, Optional.empty()))
                .as("the same device again")
                .isEmpty();

        try (PlainBrowser other = signedIn()) {
            assertThat(notices.of(account, Optional.empty())).singleElement().satisfies(notice -> {
                assertThat(notice.words()).isEqualTo("notice.new-device");
                assertThat(notice.told())
                        .containsEntry("browser", "CHROME")
                        .containsEntry("address", "203.0.113.9")
                        .containsKey("at");
            });
            other.opens("/logout");
            assertThat(other.signsIn(name, PASSWORD)).isTrue();
        }
        assertThat(notices.of(account, Optional.empty()))
                .extracting(Notice::words)
                .hasSize(1);
    }
}
