package org.spean.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.spean.access.FirstAdministrator.Against;
import org.spean.access.InvitationOutcome.Reason;
import org.spean.access.password.Weakness;
import org.spean.vocabulary.Language;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;

/** An empty system is opened once, by whoever reads its log; each test gives it back as it was. */
@SpeanTest
@Transactional
class FirstAdministratorTest {

    private static final String GOOD = "mango ladder Tonle seven";
    private static final Invitation WISH = new Invitation("Keo Sovann", "keo.sovann", Language.KHMER);

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient tables;

    private FirstAdministrator first;

    @BeforeEach
    void nobodyIsThere() {
        tables.sql("UPDATE account SET demonstration = true").update();
        first = new FirstAdministrator(
                tables,
                beans.getBean(AccountRows.class),
                beans.getBean(Holdings.class),
                beans.getBean(PasswordEncoder.class),
                beans.getBean(AccessLog.class),
                beans.getBean(Clock.class),
                new MockEnvironment(),
                beans.getBean(PlatformTransactionManager.class));
    }

    @Test
    @Evidence({"6.3.2", "6.4.1"})
    void theCodeOpensItOnce() {
        String code = first.printed().orElseThrow();
        assertThat(first.awaited()).isTrue();

        assertThat(first.open(code.toLowerCase(Locale.ROOT).replace('-', ' '), WISH, GOOD)
                        .none())
                .isTrue();

        assertThat(first.awaited()).isFalse();
        assertThat(first.printed()).isEqualTo(Optional.empty());
        assertThat(first.open(code, new Invitation("Other", "other.one", Language.KHMER), GOOD)
                        .code())
                .isTrue();
        assertThat(beans.getBean(Holdings.class)
                        .of(tables.sql("SELECT id FROM account WHERE sign_in_name = 'keo.sovann'")
                                .query(UUID.class)
                                .single()))
                .extracting(Held::role)
                .containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    @Evidence("6.4.1")
    void everyStartPrintsAnotherCodeAndTheOneBeforeOpensNothing() {
        String before = first.printed().orElseThrow();
        first.printed();

        assertThat(first.open(before, WISH, GOOD).code()).isTrue();
        assertThat(first.awaited()).isTrue();
    }

    @Test
    void whatIsWrongIsSaidFieldByField() {
        first.printed();

        assertThat(first.open("", new Invitation("ក".repeat(300), "", Language.KHMER), "short"))
                .isEqualTo(new Against(
                        true, Set.of(Reason.NAME_TOO_LONG, Reason.SIGN_IN_NAME_UNFIT), Set.of(Weakness.TOO_SHORT)));
    }

    @Test
    void whereSomebodyIsThereAlreadyThereIsNoSuchPage() {
        try (PlainBrowser anybody = new PlainBrowser(port, "203.0.113.9")) {
            assertThat(anybody.opens("/first-administrator").statusCode()).isEqualTo(404);
        }
    }
}
