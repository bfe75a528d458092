package org.spean.messaging.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.AccessLog;
import org.spean.access.Actor;
import org.spean.messaging.Channel;
import org.spean.messaging.Inbox;
import org.spean.messaging.MessageGateway;
import org.spean.messaging.MessageState;
import org.spean.messaging.Recipient;
import org.spean.messaging.Reports;
import org.spean.messaging.ShownNumbers;
import org.spean.messaging.Simulation;
import org.spean.messaging.Waiting;
import org.spean.messaging.sending.LiftOutcome.Done;
import org.spean.messaging.sending.LiftOutcome.Reason;
import org.spean.messaging.sending.LiftOutcome.Refused;
import org.spean.messaging.wording.MessageKind;
import org.spean.people.Phone;
import org.spean.people.Phones;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people decide that real telephones are reached (design 3.2). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class LiftingTest {

    private final BeanFactory beans;
    private final Simulation simulation;
    private final Phones phones;
    private final JdbcClient tables;
    private final SendingWorld world;

    LiftingTest(BeanFactory beans, Simulation simulation, Phones phones, JdbcClient tables) {
        this.beans = beans;
        this.simulation = simulation;
        this.phones = phones;
        this.tables = tables;
        this.world = new SendingWorld(beans);
    }

    private Lifting lifting(boolean demonstrating, MessageGateway... gateways) {
        return new Lifting(
                beans.getBean(LiftRows.class),
                new KnownProviders(List.of(gateways)),
                simulation,
                beans.getBean(ShownNumbers.class),
                phones,
                beans.getBean(DoubtedNumbers.class),
                beans.getBean(SendingRights.class),
                beans.getBean(AccessLog.class),
                beans.getBean(TransactionTemplate.class),
                world.clock,
                environment(demonstrating));
    }

    private static Environment environment(boolean demonstrating) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.setActiveProfiles(demonstrating ? "demo" : "earnest");
        return environment;
    }

    private Lifting lifting() {
        return lifting(false, SendingWorld.gateway(true));
    }

    private static Refused refused(Reason reason) {
        return new Refused(reason);
    }

    @Test
    void oneAsksAndAnotherSaysYes() {
        world.then(() -> {
            Lifting lifting = lifting();
            Actor other = world.anotherAdministrator();
            assertThat(lifting.confirm(other, WhatWaits.SEND)).isEqualTo(refused(Reason.NOBODY_ASKS));
            assertThat(lifting.ask(world.admin)).isEqualTo(new Done());
            assertThat(simulation.on()).as("nothing changes by asking").isTrue();
            assertThat(lifting.ask(other)).isEqualTo(refused(Reason.ASKED_ALREADY));
            assertThat(lifting.waitsFor(other)).isTrue();

            assertThat(lifting.confirm(other, WhatWaits.SEND)).isEqualTo(new Done());
            assertThat(simulation.on()).isFalse();
            assertThat(lifting.state(other).orElseThrow().real()).isTrue();
            assertThat(lifting.ask(world.admin)).isEqualTo(refused(Reason.REAL_ALREADY));
            assertThat(world.logged(other)).endsWith("SENDING_LIFTED");
            assertThat(world.logged(world.admin)).endsWith("SENDING_ASKED");

            assertThat(lifting.simulate(world.admin)).as("one alone goes back").isEqualTo(new Done());
            assertThat(simulation.on()).isTrue();
            assertThat(lifting.simulate(world.admin)).isEqualTo(refused(Reason.SIMULATED_ALREADY));
        });
    }

    @Test
    void neverTheSamePersonWhateverTheirAccounts() {
        world.then(() -> {
            Lifting lifting = lifting();
            lifting.ask(world.admin);
            assertThat(lifting.waitsFor(world.admin)).isFalse();
            assertThat(lifting.confirm(world.admin, WhatWaits.SEND)).isEqualTo(refused(Reason.OWN_ASK));
            assertThat(simulation.on()).isTrue();
        });
    }

    @Test
    void whoeverIsTheOnlyAdministratorNeedsAnotherFirst() {
        world.then(() -> {
            Lifting lifting = lifting();
            tables.sql("UPDATE role_grant SET until_at = :now WHERE role = 'ADMINISTRATOR' AND account_id <> :own"
                            + " AND (until_at IS NULL OR until_at > :now)")
                    .param("now", OffsetDateTime.ofInstant(world.clock.instant(), ZoneOffset.UTC))
                    .param("own", world.admin.account().orElseThrow())
                    .update();
            assertThat(lifting.nobodyElse(world.admin)).isTrue();
            assertThat(lifting.nobodyElse(world.atro)).as("it is not for them").isFalse();
            world.anotherAdministrator();
            assertThat(lifting.nobodyElse(world.admin)).isFalse();
        });
    }

    @Test
    void onlyAdministrators() {
        world.then(() -> {
            Lifting lifting = lifting();
            for (Actor other : List.of(world.atro, world.focal)) {
                assertThat(lifting.ask(other)).isEqualTo(refused(Reason.NOT_YOURS));
                assertThat(lifting.simulate(other)).isEqualTo(refused(Reason.NOT_YOURS));
                assertThat(lifting.state(other)).isEmpty();
                assertThat(lifting.preview(other)).isEmpty();
            }
            lifting.ask(world.admin);
            assertThat(lifting.confirm(world.atro, WhatWaits.SEND)).isEqualTo(refused(Reason.NOT_YOURS));
            assertThat(lifting.callOff(world.atro)).isEqualTo(refused(Reason.NOT_YOURS));
        });
    }

    @Test
    void anAskLapsesAfterADayAndNotBefore() {
        world.then(() -> {
            Lifting lifting = lifting();
            Actor other = world.anotherAdministrator();
            lifting.ask(world.admin);
            world.clock.moveOn(Lifting.LAPSES_AFTER.minusSeconds(1));
            assertThat(lifting.waitsFor(other)).isTrue();
            world.clock.moveOn(Duration.ofSeconds(1));
            assertThat(lifting.waitsFor(other)).isFalse();
            assertThat(lifting.confirm(other, WhatWaits.SEND)).isEqualTo(refused(Reason.NOBODY_ASKS));
            assertThat(lifting.ask(other)).as("it can be asked again").isEqualTo(new Done());
            assertThat(lifting.confirm(other, WhatWaits.SEND)).isEqualTo(refused(Reason.OWN_ASK));
        });
    }

    @Test
    void anAskIsCalledOff() {
        world.then(() -> {
            Lifting lifting = lifting();
            Actor other = world.anotherAdministrator();
            lifting.ask(world.admin);
            assertThat(lifting.callOff(world.admin)).isEqualTo(new Done());
            assertThat(lifting.callOff(world.admin)).isEqualTo(refused(Reason.NOBODY_ASKS));
            assertThat(lifting.confirm(other, WhatWaits.SEND)).isEqualTo(refused(Reason.NOBODY_ASKS));
            assertThat(world.logged(world.admin)).endsWith("SENDING_ASKED", "SENDING_CALLED_OFF");
        });
    }

    @Test
    void withoutAProviderNothingIsLifted() {
        world.then(() -> {
            Lifting chats = lifting(false, SendingWorld.gateway(Set.of(Channel.TELEGRAM, Channel.EMAIL)));
            assertThat(chats.against(world.admin))
                    .as("whoever has no chat is reached by SMS")
                    .contains(Reason.NO_PROVIDER);
            Lifting none = lifting(false, SendingWorld.gateway(false));
            assertThat(none.against(world.admin)).contains(Reason.NO_PROVIDER);
            assertThat(none.ask(world.admin)).isEqualTo(refused(Reason.NO_PROVIDER));
            lifting().ask(world.admin);
            assertThat(none.confirm(world.anotherAdministrator(), WhatWaits.SEND))
                    .as("it may have been taken away meanwhile")
                    .isEqualTo(refused(Reason.NO_PROVIDER));
            Lifting demonstration = lifting(true, SendingWorld.gateway(true));
            assertThat(demonstration.ask(world.admin)).isEqualTo(refused(Reason.DEMONSTRATION));
        });
    }

    @Test
    void whatWaitsIsCountedAndCancelledOrSentAsTheSecondPersonChooses() {
        world.then(() -> {
            Lifting lifting = lifting();
            LiftPreview before = lifting.preview(world.admin).orElseThrow();
            Waiting toNobody = world.queued();
            Waiting code = world.queued(MessageKind.VERIFY_PHONE, new Recipient.OfNumber(SendingWorld.number()), false);
            LiftPreview then = lifting.preview(world.admin).orElseThrow();
            assertThat(then.waiting() - before.waiting()).isEqualTo(2);
            assertThat(then.go() - before.go())
                    .as("to a number that nobody verified")
                    .isEqualTo(1);

            lifting.ask(world.admin);
            lifting.confirm(world.anotherAdministrator(), WhatWaits.SEND);
            assertThat(world.state(code)).isEqualTo("QUEUED");
            lifting.simulate(world.admin);
            lifting.ask(world.admin);
            lifting.confirm(world.anotherAdministrator(), WhatWaits.CANCEL);
            assertThat(world.state(code)).isEqualTo("CANCELLED");
            assertThat(world.state(toNobody)).isEqualTo("CANCELLED");
        });
    }

    @Test
    void whatIsWithTheSimulatorEndsThere() {
        world.then(() -> {
            Waiting off = onItsWay("simulator", "ACCEPTED");
            Waiting doubted = onItsWay("simulator", "UNKNOWN");
            Waiting there = onItsWay("simulator", "DELIVERED");
            Waiting real = onItsWay("twilio", "ACCEPTED");
            Waiting waits = world.queued();
            Lifting lifting = lifting();
            lifting.ask(world.admin);
            assertThat(world.state(off)).isEqualTo("ACCEPTED");
            lifting.confirm(world.anotherAdministrator(), WhatWaits.SEND);
            assertThat(world.state(off)).isEqualTo("CANCELLED");
            assertThat(world.state(doubted)).isEqualTo("CANCELLED");
            assertThat(world.state(there)).isEqualTo("DELIVERED");
            assertThat(world.state(real)).isEqualTo("ACCEPTED");
            assertThat(world.state(waits)).isEqualTo("QUEUED");

            beans.getBean(Reports.class)
                    .take(new Reports.Report(
                            "simulator",
                            off.id().toString(),
                            Optional.of(off.id()),
                            MessageState.DELIVERED,
                            Optional.empty(),
                            ""));
            assertThat(world.state(off)).as("a telephone that is not there").isEqualTo("CANCELLED");
        });
    }

    private Waiting onItsWay(String gateway, String state) {
        Waiting message = world.queued();
        world.stands(
                message,
                "state = '" + state + "', body = '', number = recipient, channel = 'SMS', attempt = 1, gateway = '"
                        + gateway + "', provider_id = id::text, claimed_at = asked_at");
        return message;
    }

    private PhoneNumber verifiedBy(String gateway) {
        PhoneNumber number = SendingWorld.number();
        phones.entered(number, Language.ENGLISH);
        tables.sql("UPDATE message SET state = 'ACCEPTED', accepted_at = now(), body = '', number = :number,"
                        + " gateway = :gateway WHERE recipient = :number")
                .param("number", number.e164())
                .param("gateway", gateway)
                .update();
        answers(number);
        return number;
    }

    private void answers(PhoneNumber number) {
        String figures = tables.sql(
                        "SELECT slots ->> 'digits' FROM question WHERE recipient = :number AND state = 'OPEN'")
                .param("number", number.e164())
                .query(String.class)
                .single();
        beans.getBean(Inbox.class).take("test", UUID.randomUUID().toString(), Channel.SMS, number, figures);
    }

    private Optional<Phone.State> state(PhoneNumber number) {
        return phones.phone(number).map(Phone::state);
    }

    @Test
    void whatWasVerifiedOnASimulatedTelephoneIsUnverifiedAgain() {
        world.then(() -> {
            PhoneNumber simulated = verifiedBy("simulator");
            PhoneNumber real = verifiedBy("twilio");
            assertThat(state(simulated)).contains(Phone.State.VERIFIED);
            assertThat(state(real)).contains(Phone.State.VERIFIED);

            Lifting lifting = lifting();
            lifting.ask(world.admin);
            lifting.confirm(world.anotherAdministrator(), WhatWaits.CANCEL);
            assertThat(state(simulated)).contains(Phone.State.UNVERIFIED);
            assertThat(phones.phone(simulated).flatMap(Phone::lastGoodContact)).isEmpty();
            assertThat(state(real)).contains(Phone.State.VERIFIED);

            DoubtedNumbers doubts = beans.getBean(DoubtedNumbers.class);
            int waiting = doubts.waiting(world.admin);
            assertThat(waiting).isPositive();
            assertThat(doubts.ask(world.atro)).isZero();
            assertThat(doubts.ask(world.admin)).isEqualTo(waiting);
            assertThat(doubts.waiting(world.admin)).isZero();
            assertThat(tables.sql("SELECT count(*) FROM message WHERE recipient = :number AND state = 'QUEUED'"
                                    + " AND kind = 'VERIFY_PHONE'")
                            .param("number", simulated.e164())
                            .query(Integer.class)
                            .single())
                    .as("its figures are sent when somebody asks for that")
                    .isEqualTo(1);
        });
    }

    @Test
    void figuresThatStoodOnASimulatedTelephoneVerifyNoRealOne() {
        world.then(() -> {
            PhoneNumber number = SendingWorld.number();
            phones.entered(number, Language.ENGLISH);
            tables.sql("UPDATE message SET state = 'ACCEPTED', accepted_at = now(), body = '', number = :number,"
                            + " gateway = 'simulator' WHERE recipient = :number")
                    .param("number", number.e164())
                    .update();
            Lifting lifting = lifting();
            lifting.ask(world.admin);
            lifting.confirm(world.anotherAdministrator(), WhatWaits.SEND);
            answers(number);
            assertThat(state(number)).contains(Phone.State.UNVERIFIED);
        });
    }
}
