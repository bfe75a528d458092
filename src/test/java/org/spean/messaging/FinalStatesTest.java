package org.spean.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.messaging.FakeCalls.Call;
import org.spean.messaging.twilio.TwilioLine;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What has no final state is asked for, by a provider's id and over HTTP (design 3.2). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class FinalStatesTest {

    private static final String NUMBER = "+85512777001";
    private static final Instant TAKEN = Instant.parse("2020-02-03T03:00:00Z");

    private final JdbcClient tables;
    private final Reports reports;
    private final PlatformTransactionManager transactions;
    private final TransactionTemplate transaction;
    private final FakeTwilio provider;
    private final BeanFactory beans;
    private final List<UUID> made = new ArrayList<>();

    FinalStatesTest(
            JdbcClient tables,
            Reports reports,
            PlatformTransactionManager transactions,
            Clock clock,
            BeanFactory beans) {
        this.tables = tables;
        this.beans = beans;
        this.reports = reports;
        this.transactions = transactions;
        this.transaction = new TransactionTemplate(transactions);
        this.provider = new FakeTwilio(clock);
    }

    /** Years ago, so that nobody else's message is of use then. */
    private FinalStates at(Instant now) {
        Clock then = Clock.fixed(now, ZoneOffset.UTC);
        GatewayChoice always = new GatewayChoice(tables) {
            @Override
            Optional<String> name(Channel channel) {
                return Optional.of("twilio");
            }
        };
        Gateways gateways =
                new Gateways(List.of(TwilioLine.calling(provider.base(), then, Duration.ofSeconds(2), beans)), always);
        return new FinalStates(tables, gateways, reports, transactions, then);
    }

    private FinalStates after(int hours) {
        return at(TAKEN.plus(Duration.ofHours(hours)));
    }

    private UUID taken(String state, String sid) {
        return taken("SMS", "twilio", state, sid);
    }

    private UUID taken(String channel, String gateway, String state, String sid) {
        UUID id = transaction.execute(status -> tables.sql("""
                        INSERT INTO message (kind, recipient_kind, recipient, channel, slots, urgent, asked_at, valid_until,
                            next_at, state, attempt, number, body, reference, gateway, provider_id, accepted_at)
                        VALUES ('TEST', 'NUMBER', :number, :channel, '{}', false, :at, :at, :at, :state, 1, :number, 'x #K7QX',
                            'K7QX', :gateway, :sid, :at) RETURNING id""")
                .param("number", NUMBER)
                .param("channel", channel)
                .param("gateway", gateway)
                .param("at", TAKEN.atOffset(ZoneOffset.UTC))
                .param("state", state)
                .param("sid", sid)
                .query(UUID.class)
                .single());
        assertThat(id).isNotNull();
        made.add(id);
        return id;
    }

    private String there(String status) {
        String sid = provider.earlier(NUMBER, "x #K7QX", TAKEN).sid();
        provider.became(sid, Map.of("status", status));
        return sid;
    }

    private String state(UUID id) {
        return tables.sql(
                        "SELECT state || coalesce(' ' || failure || ' ' || failure_code, '') FROM message WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    @AfterEach
    void leave() {
        provider.close();
        transaction.executeWithoutResult(status -> made.forEach(id -> {
            for (String table : List.of(
                    "message_report WHERE message_id",
                    "message_taken WHERE message_id",
                    "voice_call WHERE message_id",
                    "message WHERE id")) {
                tables.sql("DELETE FROM " + table + " = ?").param(id).update();
            }
        }));
    }

    @Test
    void aReportThatWasLostIsAskedForAfterAnHour() {
        UUID id = taken("SENT", there("delivered"));
        assertThat(at(TAKEN.plus(Duration.ofMinutes(59))).tick()).isZero();
        assertThat(after(1).tick()).isEqualTo(1);
        assertThat(state(id)).isEqualTo("DELIVERED");
        assertThat(tables.sql("SELECT state || ' ' || moved FROM message_report WHERE message_id = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .as("as a report")
                .containsExactly("DELIVERED true");
        assertThat(after(5).tick()).as("and no more").isZero();
    }

    @Test
    void aFailureSaysWhy() {
        String sid = there("undelivered");
        provider.became(sid, Map.of("status", "undelivered", "error_code", 30007));
        UUID id = taken("ACCEPTED", sid);
        after(1).tick();
        assertThat(state(id)).isEqualTo("FAILED BLOCKED 30007");
    }

    @Test
    void withGrowingPausesAndNotForEver() {
        UUID id = taken("ACCEPTED", there("queued"));
        List<Integer> asked = new ArrayList<>();
        for (int hour = 1; hour < 200; hour++) {
            if (after(hour).tick() > 0) {
                asked.add(hour);
            }
        }
        assertThat(asked).containsExactly(1, 3, 7, 15, 31, 55);
        assertThat(state(id)).isEqualTo("ACCEPTED");
    }

    @Test
    void aProviderThatDoesNotKnowItOrIsAwayChangesNothing() {
        UUID unknown = taken("SENT", "SM" + "0".repeat(32));
        UUID known = taken("SENT", there("delivered"));
        provider.goesAway();
        assertThat(after(1).tick()).isEqualTo(2);
        assertThat(List.of(state(unknown), state(known))).containsExactly("SENT", "SENT");
        provider.comesBack();
        assertThat(after(3).tick()).isEqualTo(2);
        assertThat(List.of(state(unknown), state(known))).containsExactly("SENT", "DELIVERED");
    }

    private Call rang(String status) {
        Call call = provider.calls().others(NUMBER, TAKEN);
        provider.calls().became(call, status);
        return call;
    }

    private void wasTold(UUID message, Call call) {
        transaction.executeWithoutResult(status -> tables.sql("""
                        INSERT INTO voice_call (gateway, call_id, message_id, step, note, misses, turn, heard, began_at)
                        VALUES ('twilio', :call, :message, 'MENU', 'NONE', 0, 0, true, :at)""")
                .param("call", call.sid())
                .param("message", message)
                .param("at", TAKEN.atOffset(ZoneOffset.UTC))
                .update());
    }

    @Test
    void aCallIsAskedForAmongTheCallsAndHasArrivedWhereSomebodyWasToldWhatItIsFor() {
        Call talked = rang("completed");
        UUID told = taken("VOICE", "twilio", "SENT", talked.sid());
        wasTold(told, talked);
        UUID unheard = taken("VOICE", "twilio", "SENT", rang("completed").sid());
        UUID nobody = taken("VOICE", "twilio", "ACCEPTED", rang("no-answer").sid());
        UUID rings = taken("VOICE", "twilio", "ACCEPTED", rang("ringing").sid());
        assertThat(after(1).tick()).isEqualTo(4);
        assertThat(List.of(state(told), state(unheard), state(nobody), state(rings)))
                .containsExactly("DELIVERED", "FAILED NO_ANSWER ", "FAILED NO_ANSWER ", "SENT");
    }

    @Test
    void whoeverCannotBeAskedIsNot() {
        UUID id = taken("TELEGRAM", "telegram", "ACCEPTED", "4711");
        taken("SMS", "simulator", "ACCEPTED", UUID.randomUUID().toString());
        assertThat(after(1).tick()).isZero();
        assertThat(tables.sql("SELECT state_asks FROM message WHERE id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
