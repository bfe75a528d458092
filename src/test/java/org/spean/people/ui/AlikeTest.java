package org.spean.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.SpeanTest;
import org.spean.access.GrantWorld;
import org.spean.access.PlainBrowser;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.browser.Screens;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;

/** Whoever may not know of somebody learns nothing: not from the page, the status, or the time that it takes (design 5.1). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class AlikeTest {

    private static final Logger log = LoggerFactory.getLogger(AlikeTest.class);
    private static final int EACH = 100;
    private static final int ROUNDS = 3;
    private static final double APART = 0.10;

    private final GrantWorld world;

    @LocalServerPort
    private int port;

    AlikeTest(AutowireCapableBeanFactory beans) {
        world = new GrantWorld(beans);
    }

    @Test
    void unknownAndForbiddenAreAlikeInPageStatusAndTime() {
        UUID forbidden = GrantWorld.id(world.holds(Role.CASEWORKER, Remit.organization(UUID.randomUUID())));
        try (PlainBrowser manager = new PlainBrowser(port, "192.0.2.77")) {
            assertThat(manager.presses("manager")).isTrue();
            Screens screens = new Screens(manager.client(), "http://localhost:" + port);
            String list = screens.goesTo("accounts").body();
            assertThat(list).contains("Meas Sophea").doesNotContain(forbidden.toString());
            String own = Pattern.compile("accounts/([0-9a-f-]{36})")
                    .matcher(list)
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group(1);
            for (int each = 0; each < 20; each++) {
                screens.goesTo("accounts/" + forbidden);
                screens.goesTo("accounts/" + UUID.randomUUID());
            }
            assertThat(bare(screens.goesTo("accounts/" + forbidden), forbidden))
                    .isEqualTo(bare(screens.goesTo("accounts/" + forbidden), forbidden));
            UUID unknown = UUID.randomUUID();
            assertThat(screens.goesTo("accounts/" + own).body())
                    .as("what is theirs is another page")
                    .doesNotContain("There is nothing at this address");
            screens.goesTo("accounts/" + unknown);
            HttpResponse<String> first = screens.goesTo("accounts/" + forbidden);
            HttpResponse<String> second = screens.goesTo("accounts/" + unknown);
            assertThat(first.body()).contains("There is nothing at this address");
            assertThat(first.statusCode()).isEqualTo(second.statusCode());
            assertThat(bare(first, forbidden)).isEqualTo(bare(second, unknown));
            assertThat(manager.opens("/accounts/" + forbidden).statusCode())
                    .isEqualTo(manager.opens("/accounts/" + unknown).statusCode());
            assertThat(apart(screens, forbidden)).isLessThanOrEqualTo(APART);
        } finally {
            world.leaves();
        }
    }

    /** Without what counts the answers, and without the address that was asked for. */
    private static String bare(HttpResponse<String> answer, UUID asked) {
        return answer.body().replace(asked.toString(), "…").replaceAll("\\d+", "0");
    }

    /** How far the medians lie apart, at best of some rounds: a difference that is there shows in all of them. */
    private static double apart(Screens screens, UUID forbidden) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS && best > APART; round++) {
            long[] known = new long[EACH];
            long[] unknown = new long[EACH];
            for (int each = 0; each < EACH; each++) {
                known[each] = nanos(screens, forbidden);
                unknown[each] = nanos(screens, UUID.randomUUID());
            }
            Arrays.sort(known);
            Arrays.sort(unknown);
            double one = known[EACH / 2];
            double other = unknown[EACH / 2];
            log.info("forbidden {} ms, unknown {} ms", one / 1e6, other / 1e6);
            best = Math.min(best, Math.abs(one - other) / Math.max(one, other));
        }
        return best;
    }

    private static long nanos(Screens screens, UUID person) {
        long from = System.nanoTime();
        screens.goesTo("accounts/" + person);
        return System.nanoTime() - from;
    }
}
