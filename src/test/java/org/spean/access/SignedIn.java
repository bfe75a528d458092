package org.spean.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.spean.access.factor.Telephones;
import org.spean.access.factor.TotpSecret;
import org.spean.browser.Screens;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody's browser without scripts, signed in with password and code; it asks for screens as a browser with scripts would. */
public final class SignedIn implements AutoCloseable {

    private static final String PASSWORD = "mango ladder Tonle seven";

    private final String program;
    private final PlainBrowser browser;

    private SignedIn(int port) {
        program = "http://localhost:" + port;
        UUID random = UUID.randomUUID();
        // Each from an address of its own: they share one program, and its counts.
        browser = new PlainBrowser(
                port,
                "2001:db8:" + random.toString().substring(0, 4) + ":"
                        + random.toString().substring(9, 13) + "::1");
    }

    /** Somebody who did not sign in. */
    public static SignedIn nobody(int port) {
        return new SignedIn(port);
    }

    /** Somebody whose account is there; gets a password and a telephone that makes codes. */
    public static SignedIn as(BeanFactory beans, int port, Actor actor) {
        UUID account = actor.account().orElseThrow();
        JdbcClient tables = beans.getBean(JdbcClient.class);
        String hash = beans.getBean(PasswordEncoder.class).encode(PASSWORD);
        TotpSecret secret = TotpSecret.ofDemonstration(account.toString());
        beans.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            tables.sql("UPDATE account SET password_hash = ? WHERE id = ?")
                    .params(hash, account)
                    .update();
            beans.getBean(Telephones.class).addForDemonstration(account, secret);
        });
        String name = tables.sql("SELECT sign_in_name FROM account WHERE id = ?")
                .param(account)
                .query(String.class)
                .single();
        SignedIn signedIn = new SignedIn(port);
        signedIn.browser.sends("/sign-in", Map.of("username", name, "password", PASSWORD));
        signedIn.browser.sends(
                "/sign-in/second-step",
                Map.of("code", secret.code(Clock.systemUTC().instant())));
        assertThat(signedIn.opens("/what-may-i-do").statusCode())
                .as("%s is signed in", actor.name())
                .isEqualTo(200);
        return signedIn;
    }

    /** The answer to an address, as it comes first. */
    public HttpResponse<String> opens(String path) {
        return browser.opens(path);
    }

    /** The answer to an address, byte by byte. */
    public HttpResponse<byte[]> fetches(String path) {
        try {
            return browser.client()
                    .send(HttpRequest.newBuilder(URI.create(program + path)).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * What the program sends for a screen: all its words, addresses and title, as a browser with scripts puts them together.
     *
     * @param route relative, without a query
     * @param query without its mark; may be empty
     */
    public String shows(String route, String query) {
        return new Screens(browser.client(), program).goesTo(route, query).body();
    }

    @Override
    public void close() {
        browser.close();
    }
}
