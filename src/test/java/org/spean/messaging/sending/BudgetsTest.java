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
                "state = 'ACCEPTED', body = '', number = recipient, attempt = 1, parts = " + parts + ", gateway = '"
                        + gateway + "', province = '" + province + "', provider_id = id::text, claimed_at = asked_at");
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
            assertThat(gate.against(world.queued(), SendingWorld.in(KEP), world.clock.instant()))
                    .isEmpty();
            assertThat(gate.against(world.queued(), SendingWorld.in(KEP), world.clock.instant()))
                    .isEmpty();
            assertThat(gate.against(world.queued(), SendingWorld.in(KEP), world.clock.instant()))
                    .isPresent();
        });
    }

    @Test
    void whoWaitedIsLookedAtAsSoonAsThereIsMore() {
        world.then(() -> {
            Waiting message = world.queued();
            world.stands(message, "waits_for = 'BUDGET', next_at = next_at + interval '1 hour'");
            budgets.set(world.admin, Optional.empty(), Optional.of(1_000_000));
            assertThat(tables.sql("SELECT next_at <= :now FROM message WHERE id = :id")
                            .param("now", LiftRows.at(world.clock.instant()))
                            .param("id", message.id().id())
                            .query(Boolean.class)
                            .single())
                    .isTrue();
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
