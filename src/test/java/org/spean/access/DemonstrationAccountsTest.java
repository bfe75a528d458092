package org.spean.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestConstructor;

@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DemonstrationAccountsTest {

    private final Accounts demonstrating;
    private final Accounts inEarnest;

    DemonstrationAccountsTest(
            Accounts demonstrating,
            AccountRows rows,
            Holdings holdings,
            PasswordEncoder passwords,
            AccessLog log,
            Sessions sessions) {
        this.demonstrating = demonstrating;
        inEarnest = new Accounts(rows, holdings, passwords, log, sessions, new MockEnvironment());
    }

    @Test
    void theyOpenTheDemonstration() {
        assertThat(demonstrating
                        .loadUserByUsername(" Caseworker ")
                        .actor(Instant.EPOCH)
                        .name())
                .isEqualTo("Sok Dara");
    }

    @Test
    @Evidence({"6.3.2", "15.2.3"})
    void onTheSameDatabaseTheyDoNotOpenTheProgramInEarnest() {
        assertThatThrownBy(() -> inEarnest.loadUserByUsername("caseworker"))
                .isInstanceOf(UsernameNotFoundException.class)
                .hasMessage("no such account");
    }

    @Test
    void aSessionThatWasRestoredStillKnowsWhoseItIs() throws Exception {
        SignedInUser user = demonstrating.loadUserByUsername("editor");
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(written)) {
            out.writeObject(user);
        }

        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(written.toByteArray()))) {
            Actor actor = ((SignedInUser) in.readObject()).actor(Instant.EPOCH);
            assertThat(actor).isEqualTo(user.actor(Instant.EPOCH));
            assertThat(actor.roles()).isEqualTo(Set.of(Role.EDITOR));
        }
    }
}
