package org.spean.messaging.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.messaging.sending.SendingWorld.BATTAMBANG;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.AccessLog;
import org.spean.geography.Gazetteer;
import org.spean.messaging.Addressee;
import org.spean.messaging.Channel;
import org.spean.messaging.Recipient;
import org.spean.messaging.Simulation;
import org.spean.messaging.Verdict;
import org.spean.messaging.Waiting;
import org.spean.messaging.wording.MessageKind;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.PlaceCode;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** A month takes no more than somebody allowed, but for what is urgent (design 3.2). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class BudgetsTest {

    private static final PlaceCode KEP = new PlaceCode("23");

    private final BeanFactory beans;
    private final BudgetRows rows;
    private final Simulation simulation;
    private final JdbcClient tables;
    private final SendingWorld world;
    private final Budgets budgets;
    private final YearMonth month;

    BudgetsTest(BeanFactory beans, BudgetRows rows, Simulation simulation, JdbcClient tables) {
        this.beans = beans;
        this.rows = rows;
        this.simulation = simulation;
        this.tables = tables;
        this.world = new SendingWorld(beans);
        this.budgets = budgets();
        this.month = YearMonth.from(world.clock.instant().atZone(CountryTime.ZONE));
    }

    private Budgets budgets() {
        return new Budgets(
                rows,
                gate(),
                simulation,
                beans.getBean(Gazetteer.class),
                beans.getBean(SendingRights.class),
                beans.getBean(AccessLog.class),
                world.clock);
    }

    /** Of another node, which has counted nothing. */
    private BudgetGate gate() {
        return new BudgetGate(rows, simulation);
    }

    private Optional<Verdict> against(Waiting message, Addressee to) {
        return gate().against(message, to, world.clock.instant());
    }

    /** A message that a provider took, this month. */
    private Waiting taken(String gateway, PlaceCode province, int parts) {
        Waiting message = world.queued();
        world.stands(
                message,
                "state = 'ACCEPTED', channel = 'SMS', body = '', number = recipient, attempt = 1, parts = " + parts
                        + ", gateway = '" + gateway + "', province = '" + province
                        + "', provider_id = id::text, claimed_at = asked_at");
        return message;
    }

    private long parts(PlaceCode province) {
        return rows.parts(month, true).getOrDefault(province.digits(), 0L);
    }

    private long all(boolean simulated) {
        return rows.parts(month, simulated).getOrDefault(BudgetRows.COUNTRY, 0L);
    }

    @Test
    void partsOfTheMonthAreCountedForProvinceAndCountry() {
        world.then(() -> {
            long before = parts(BATTAMBANG);
            long all = all(true);
            long real = all(false);
            taken("simulator", BATTAMBANG, 3);
            Waiting last = taken("simulator", BATTAMBANG, 2);
            Instant begin = month.atDay(1).atStartOfDay(CountryTime.ZONE).toInstant();
            world.stands(last, "claimed_at = '" + begin.minusMillis(1) + "'");
            taken("twilio", BATTAMBANG, 7);
            Waiting twice = taken("simulator", BATTAMBANG, 2);
            world.stands(twice, "attempt = 3");
            for (String id : new String[] {"one", "two"}) {
                tables.sql(
                                "INSERT INTO message_taken (gateway, provider_id, message_id, at) VALUES ('test', :p, :id, now())")
                        .param("p", id + " " + twice.id())
                        .param("id", twice.id().id())
                        .update();
            }
            Waiting refused = taken("simulator", BATTAMBANG, 9);
            world.stands(refused, "state = 'FAILED', provider_id = NULL");
            world.stands(taken("simulator", BATTAMBANG, 20), "channel = 'TELEGRAM'");
            world.stands(taken("simulator", BATTAMBANG, 30), "channel = 'EMAIL'");
            world.stands(last, "channel = 'VOICE'");

            assertThat(parts(BATTAMBANG) - before)
                    .as("3, and 2 that were taken twice")
                    .isEqualTo(7);
            assertThat(all(true) - all).isEqualTo(7);
            assertThat(all(false) - real).as("what costs").isEqualTo(7);
            world.stands(last, "claimed_at = '" + begin + "'");
            assertThat(parts(BATTAMBANG) - before)
                    .as("the month begins in the country")
                    .isEqualTo(9);
        });
    }

    @Test
    void aboveItOnlyTheUrgentGoOut() {
        world.then(() -> {
            taken("simulator", BATTAMBANG, 5);
            int spent = (int) parts(BATTAMBANG);
            Waiting message = world.queued();
            assertThat(against(message, SendingWorld.in(BATTAMBANG)))
                    .as("no budget")
                    .isEmpty();
            budgets.set(world.admin, Optional.of(BATTAMBANG), Optional.of(spent + 1));
            assertThat(against(message, SendingWorld.in(BATTAMBANG)))
                    .as("one is left")
                    .isEmpty();
            budgets.set(world.admin, Optional.of(BATTAMBANG), Optional.of(spent));
            assertThat(against(message, SendingWorld.in(BATTAMBANG)))
                    .get()
                    .isInstanceOfSatisfying(Verdict.Later.class, later -> {
                        assertThat(later.why()).isEqualTo(Verdict.Reason.BUDGET);
                        assertThat(later.at()).isAfter(world.clock.instant());
                    });
            assertThat(against(message, SendingWorld.in(KEP)))
                    .as("another province")
                    .isEmpty();
            Waiting urgent = world.queued(MessageKind.TEST, new Recipient.OfNumber(SendingWorld.number()), true);
            assertThat(against(urgent, SendingWorld.in(BATTAMBANG))).isEmpty();
            budgets.set(world.admin, Optional.empty(), Optional.of(0));
            assertThat(against(message, SendingWorld.in(KEP)))
                    .as("the country's")
                    .isPresent();
        });
    }

    @Test
    void whatGoesOutUntilItIsCountedAnewCounts() {
        world.then(() -> {
            int spent = (int) parts(KEP);
            budgets.set(world.admin, Optional.of(KEP), Optional.of(spent + 2));
            BudgetGate gate = gate();
            Waiting first = world.queued();
            assertThat(against(gate, first)).isEmpty();
            assertThat(against(gate, first)).as("what does not go counts not").isEmpty();
            takes(gate, first);
            takes(gate, by(Channel.TELEGRAM));
            takes(gate, by(Channel.EMAIL));
            assertThat(against(gate, world.queued())).as("one is left").isEmpty();
            takes(gate, by(Channel.VOICE));
            assertThat(against(gate, world.queued())).isPresent();
            assertThat(against(gate, by(Channel.VOICE))).isPresent();
            assertThat(against(gate, by(Channel.TELEGRAM))).as("costs nothing").isEmpty();
            assertThat(against(gate, by(Channel.EMAIL))).as("costs nothing").isEmpty();
        });
    }

    private Optional<Verdict> against(BudgetGate gate, Waiting message) {
        return gate.against(message, SendingWorld.in(KEP), world.clock.instant());
    }

    private void takes(BudgetGate gate, Waiting message) {
        gate.takes(message, SendingWorld.in(KEP), world.clock.instant());
    }

    private Waiting by(Channel channel) {
        Waiting message = world.queued();
        return new Waiting(
                message.id(),
                message.attempt(),
                message.kind(),
                message.to(),
                Optional.of(channel),
                message.slots(),
                message.validUntil(),
                message.urgent(),
                message.question());
    }

    @Test
    void anotherNodeKnowsOfItWithinTenSeconds() {
        world.then(() -> {
            BudgetGate other = gate();
            Waiting message = world.queued();
            assertThat(against(other, message)).isEmpty();
            budgets.set(world.admin, Optional.of(KEP), Optional.of(0));
            world.clock.moveOn(BudgetGate.REMEMBERED.minusMillis(1));
            assertThat(against(other, message)).as("what it read before").isEmpty();
            world.clock.moveOn(Duration.ofMillis(1));
            assertThat(against(other, message))
                    .get()
                    .isInstanceOfSatisfying(
                            Verdict.Later.class,
                            later -> assertThat(later.at())
                                    .as("however much of the month is left")
                                    .isBeforeOrEqualTo(world.clock.instant().plus(Duration.ofMinutes(10))));
        });
    }

    @Test
    void beforeAnythingIsClaimedItIsCounted() {
        world.then(() -> {
            BudgetGate gate = gate();
            against(gate, world.queued());
            world.clock.moveOn(BudgetGate.REMEMBERED.minusMillis(1));
            gate.looksUp(world.clock.instant());
            budgets.set(world.admin, Optional.of(KEP), Optional.of(0));
            world.clock.moveOn(Duration.ofSeconds(4));
            assertThat(against(gate, world.queued()))
                    .as("nothing is read any more then")
                    .isEmpty();
        });
    }

    @Test
    void aNodeReadsAnewWhatWasChangedHereAndNotBeforeThatIsCommitted() {
        int[] read = new int[1];
        Remembered<Integer> remembered = new Remembered<>(Duration.ofMinutes(1), now -> ++read[0]);
        Instant now = world.clock.instant();
        assertThat(remembered.at(now)).isEqualTo(1);
        beans.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            remembered.changed();
            assertThat(remembered.at(now)).as("nobody else sees the change yet").isEqualTo(1);
        });
        assertThat(remembered.at(now)).isEqualTo(2);
        assertThat(remembered.at(now.minusSeconds(1)))
                .as("a clock that was put back")
                .isEqualTo(3);
        world.then(remembered::changed);
        assertThat(remembered.at(now.minusSeconds(1))).as("never committed").isEqualTo(3);
    }

    @Test
    void whatAMonthTookIsFoundByWhenItWasSent() {
        assertThat(tables.sql("SELECT indexdef FROM pg_indexes WHERE indexname = 'message_claimed'")
                        .query(String.class)
                        .single())
                .contains("(claimed_at)");
    }

    @Test
    void whoWaitedIsLookedAtAsSoonAsThereIsMore() {
        world.then(() -> {
            Waiting message = world.queued();
            world.stands(message, "waits_for = 'BUDGET', next_at = next_at + interval '1 hour'");
            budgets.set(world.admin, Optional.empty(), Optional.of(1_000_000));
            assertThat(world.next(message))
                    .as("when every node knows of it")
                    .isEqualTo(world.clock.instant().plus(BudgetGate.REMEMBERED.multipliedBy(2)));
            assertThat(world.logged(world.admin)).endsWith("BUDGET_CHANGED");
        });
    }

    @Test
    void administratorsAreWarnedAtFourFifths() {
        world.then(() -> {
            taken("simulator", BATTAMBANG, 80);
            int spent = (int) parts(BATTAMBANG);
            budgets.set(world.admin, Optional.of(BATTAMBANG), Optional.of(spent * 10 / 8 + 2));
            assertThat(budgets.warnings(world.admin)).isEmpty();
            budgets.set(world.admin, Optional.of(BATTAMBANG), Optional.of(spent * 10 / 8));
            assertThat(budgets.warnings(world.admin))
                    .singleElement()
                    .satisfies(each -> assertThat(each.province()).contains(BATTAMBANG));
            assertThat(budgets.warnings(world.atro)).isEmpty();
        });
    }

    @Test
    void theForecastGoesOnAsBefore() {
        world.then(() -> {
            Instant begin = month.atDay(1).atStartOfDay(CountryTime.ZONE).toInstant();
            taken("simulator", BATTAMBANG, 10);
            long spent = parts(BATTAMBANG);
            world.clock.moveOn(Duration.between(
                    world.clock.instant(),
                    begin.plus(Duration.ofDays(month.lengthOfMonth()).dividedBy(2))));
            assertThat(battambang().forecast()).isEqualTo(2 * spent);
            world.clock.moveOn(Duration.between(world.clock.instant(), begin.plusSeconds(60)));
            assertThat(battambang().forecast())
                    .as("the first minute says no more than the first day")
                    .isEqualTo(month.lengthOfMonth() * spent);
        });
    }

    private Spent battambang() {
        return budgets.month(world.atro).orElseThrow().provinces().stream()
                .filter(each -> each.province().equals(Optional.of(BATTAMBANG)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void administratorsSetItAndNobodyElse() {
        world.then(() -> {
            assertThat(budgets.set(world.atro, Optional.empty(), Optional.of(1)))
                    .isEqualTo(BudgetOutcome.NOT_YOURS);
            assertThat(budgets.month(world.focal)).isEmpty();
            assertThat(budgets.set(world.admin, Optional.empty(), Optional.of(-1)))
                    .isEqualTo(BudgetOutcome.NO_NUMBER);
            assertThat(budgets.set(world.admin, Optional.of(new PlaceCode("0203")), Optional.of(1)))
                    .isEqualTo(BudgetOutcome.NO_PROVINCE);
            Price price = new Price(new BigDecimal("0.05"), "USD");
            assertThat(budgets.price(world.atro, Optional.of(price))).isEqualTo(BudgetOutcome.NOT_YOURS);
            assertThat(budgets.price(world.admin, Optional.of(new Price(new BigDecimal("-1"), "USD"))))
                    .isEqualTo(BudgetOutcome.NO_PRICE);
            assertThat(budgets.price(world.admin, Optional.of(new Price(BigDecimal.ONE, " "))))
                    .isEqualTo(BudgetOutcome.NO_CURRENCY);
            assertThat(budgets.price(world.admin, Optional.of(price))).isEqualTo(BudgetOutcome.DONE);
            assertThat(budgets.month(world.admin).orElseThrow().price()).contains(price);
            assertThat(price.of(200)).isEqualByComparingTo("10");
        });
    }
}
