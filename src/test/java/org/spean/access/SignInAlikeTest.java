package org.spean.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.spean.access.FactorWorld.Person;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who has an account here is nobody's business: a name that nobody has is refused as one that somebody has. */
@SpeanTest
class SignInAlikeTest {

    private static final Logger log = LoggerFactory.getLogger(SignInAlikeTest.class);
    private static final int EACH = 15;
    private static final int ROUNDS = 4;
    private static final double APART = 0.15;

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory beans;

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
    @Evidence("6.3.8")
    void aNameThatNobodyHasIsRefusedInTheSameWordsAndTheSameTime() {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS && best > APART; round++) {
            Person person = world.holds(Role.CASEWORKER);
            long[] known = new long[EACH];
            long[] unknown = new long[EACH];
            for (int each = 0; each < EACH; each++) {
                String nobody = "f" + UUID.randomUUID().toString().substring(0, 13);
                known[each] = refused(person.name());
                unknown[each] = refused(nobody);
            }
            Arrays.sort(known);
            Arrays.sort(unknown);
            double one = known[EACH / 2];
            double other = unknown[EACH / 2];
            log.info("known name {} ms, unknown {} ms", one / 1e6, other / 1e6);
            best = Math.min(best, Math.abs(one - other) / Math.max(one, other));
        }
        assertThat(best).isLessThanOrEqualTo(APART);
    }

    private long refused(String name) {
        try (PlainBrowser browser = world.browser()) {
            String token = browser.token("/sign-in");
            long from = System.nanoTime();
            HttpResponse<String> answer =
                    browser.sends("/sign-in", token, Map.of("username", name, "password", "not the password"));
            long took = System.nanoTime() - from;
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("do not fit together").contains(name);
            return took;
        }
    }
}
