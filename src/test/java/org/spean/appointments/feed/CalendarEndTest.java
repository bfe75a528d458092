package org.spean.appointments.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.AccessLog;
import org.spean.access.Accounts;
import org.spean.access.Actor;
import org.spean.access.SettableClock;
import org.spean.appointments.AppointmentId;
import org.spean.appointments.Appointments;
import org.spean.appointments.DateWorld;
import org.spean.vocabulary.Language;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;

/** What time does to a calendar: its address ends after 90 days (design 4.5), and what was cancelled goes when its day is over. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CalendarEndTest {

    private static final String UNKNOWN = "x".repeat(22);

    private final SettableClock clock = new SettableClock();
    private final Appointments appointments;
    private final DateWorld world;
    private final Actor caseworker;
    private final CalendarLinks links;
    private final TransactionTemplate transaction;
    private final MockMvc page;

    CalendarEndTest(
            BeanFactory beans,
            JdbcClient database,
            Appointments appointments,
            Accounts accounts,
            CalendarText text,
            AccessLog log,
            TransactionTemplate transaction) {
        this.transaction = transaction;
        this.appointments = appointments;
        world = new DateWorld(beans);
        caseworker = world.named("caseworker");
        links = new CalendarLinks(database, appointments, accounts, text, log, clock);
        page = MockMvcBuilders.standaloneSetup(new CalendarPage(links)).build();
    }

    @BeforeEach
    @AfterEach
    void leave() {
        world.leaves();
        transaction.executeWithoutResult(status -> links.revoke(caseworker));
    }

    private String made() {
        return Objects.requireNonNull(transaction.execute(status -> links.make(caseworker, Language.ENGLISH)));
    }

    private MockHttpServletResponse get(String secret) throws Exception {
        return page.perform(MockMvcRequestBuilders.get(CalendarLinks.path(secret)))
                .andReturn()
                .getResponse();
    }

    @Test
    void anAddressOpensOnItsEightyNinthDayAndOnItsNinetyFirstIsLikeOneThatNeverWas() throws Exception {
        world.planned(100);
        String secret = made();
        clock.moveOn(Duration.ofDays(89));
        assertThat(get(secret).getStatus()).isEqualTo(200);
        assertThat(get(secret).getContentAsString()).contains("SUMMARY:visit");
        assertThat(links.goodUntil(caseworker)).isPresent();

        clock.moveOn(Duration.ofDays(2));
        MockHttpServletResponse ended = get(secret);
        MockHttpServletResponse never = get(UNKNOWN);
        assertThat(ended.getStatus()).isEqualTo(404).isEqualTo(never.getStatus());
        assertThat(ended.getContentAsString()).isEqualTo(never.getContentAsString());
        assertThat(ended.getHeaderNames()).isEqualTo(never.getHeaderNames());
        assertThat(links.goodUntil(caseworker)).isEmpty();
    }

    @Test
    void whatWasCancelledSaysSoUntilItsDayIsOver() throws Exception {
        AppointmentId id = world.planned(10);
        appointments.cancel(caseworker, id);
        String secret = made();
        clock.moveOn(Duration.ofDays(10));
        assertThat(get(secret).getContentAsString()).contains("UID:" + id, "STATUS:CANCELLED");
        clock.moveOn(Duration.ofDays(1));
        assertThat(get(secret).getContentAsString())
                .contains("END:VTIMEZONE")
                .doesNotContain(id.toString(), "CANCELLED");
    }
}
