package org.spean.messaging.sending;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.geography.Gazetteer;
import org.spean.messaging.Simulation;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.PlaceCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many parts a month may take, for the country and for provinces (design 3.2): a forecast, a warning when most of it is
 * spent, and then what is urgent only. Set by administrators; each act is logged.
 */
@Component
public class Budgets {

    /** The screen on which it is set, relative to the program's own address. */
    public static final String LINK = Lifting.LINK;

    private static final Duration SHORTEST_FORECAST = Duration.ofDays(1);

    private final BudgetRows rows;
    private final BudgetGate gate;
    private final Simulation simulation;
    private final Gazetteer places;
    private final SendingRights rights;
    private final AccessLog log;
    private final Clock clock;

    Budgets(
            BudgetRows rows,
            BudgetGate gate,
            Simulation simulation,
            Gazetteer places,
            SendingRights rights,
            AccessLog log,
            Clock clock) {
        this.rows = rows;
        this.gate = gate;
        this.simulation = simulation;
        this.places = places;
        this.rights = rights;
        this.log = log;
        this.clock = clock;
    }

    /** The present month; empty for whoever does not look after messages. */
    @Transactional(readOnly = true)
    public Optional<SpentMonth> month(Actor by) {
        return rights.oversees(by) ? Optional.of(month()) : Optional.empty();
    }

    private SpentMonth month() {
        Instant now = clock.instant();
        YearMonth month = YearMonth.from(now.atZone(CountryTime.ZONE));
        boolean simulated = simulation.on();
        Map<String, Integer> budgets = rows.budgets();
        Map<String, Long> parts = rows.parts(month, simulated);
        TreeSet<String> provinces = new TreeSet<>(budgets.keySet());
        provinces.addAll(parts.keySet());
        provinces.remove(BudgetRows.COUNTRY);
        double gone = gone(month, now);
        return new SpentMonth(
                month,
                simulated,
                spent(Optional.empty(), budgets, parts, gone),
                provinces.stream()
                        .map(each -> spent(Optional.of(new PlaceCode(each)), budgets, parts, gone))
                        .toList(),
                rows.price());
    }

    private static Spent spent(
            Optional<PlaceCode> province, Map<String, Integer> budgets, Map<String, Long> parts, double gone) {
        String place = place(province);
        long so = parts.getOrDefault(place, 0L);
        return new Spent(province, so, Math.round(so / gone), Optional.ofNullable(budgets.get(place)));
    }

    /** How much of the month is gone, from 0 to 1; on its first day as much as at the end of that day. */
    private static double gone(YearMonth month, Instant now) {
        Instant begin = BudgetRows.begin(month);
        Duration whole = Duration.between(begin, BudgetRows.begin(month.plusMonths(1)));
        Duration since = Duration.between(begin, now);
        Duration counted = since.compareTo(SHORTEST_FORECAST) < 0 ? SHORTEST_FORECAST : since;
        return (double) counted.toMillis() / whole.toMillis();
    }

    private static String place(Optional<PlaceCode> province) {
        return province.map(PlaceCode::digits).orElse(BudgetRows.COUNTRY);
    }

    /** Budgets of which most is spent, of the country first; none for whoever does not set them. */
    @Transactional(readOnly = true)
    public List<Spent> warnings(Actor by) {
        if (!rights.administers(by) || rows.budgets().isEmpty()) {
            return List.of();
        }
        SpentMonth month = month();
        return Stream.concat(Stream.of(month.country()), month.provinces().stream())
                .filter(Spent::warns)
                .toList();
    }

    /** Whether they set budgets. */
    @Transactional(readOnly = true)
    public boolean maySet(Actor by) {
        return rights.administers(by);
    }

    /**
     * Sets how many parts a month may take.
     *
     * @param province empty for the country
     * @param parts empty for as many as it takes
     */
    @Transactional
    public BudgetOutcome set(Actor by, Optional<PlaceCode> province, Optional<Integer> parts) {
        if (!rights.administers(by)) {
            return BudgetOutcome.NOT_YOURS;
        }
        if (province.isPresent() && !isProvince(province.get())) {
            return BudgetOutcome.NO_PROVINCE;
        }
        if (parts.filter(each -> each < 0).isPresent()) {
            return BudgetOutcome.NO_NUMBER;
        }
        Instant now = clock.instant();
        rows.set(place(province), parts, account(by), now);
        rows.looksAgain(now);
        log.write(
                by,
                Act.BUDGET_CHANGED,
                Optional.empty(),
                Map.of(
                        "place",
                        place(province),
                        "parts",
                        parts.map(String::valueOf).orElse("")));
        gate.changed();
        return BudgetOutcome.DONE;
    }

    private boolean isProvince(PlaceCode place) {
        return place.equals(place.province()) && places.province(place).isPresent();
    }

    /** Says what a part costs; empty where nobody wants to know. */
    @Transactional
    public BudgetOutcome price(Actor by, Optional<Price> price) {
        if (!rights.administers(by)) {
            return BudgetOutcome.NOT_YOURS;
        }
        if (price.filter(each -> each.each().compareTo(BigDecimal.ZERO) < 0).isPresent()) {
            return BudgetOutcome.NO_PRICE;
        }
        if (price.map(Price::currency)
                .filter(each -> each.isBlank() || each.length() > Price.LONGEST_CURRENCY)
                .isPresent()) {
            return BudgetOutcome.NO_CURRENCY;
        }
        rows.price(price, account(by), clock.instant());
        log.write(
                by,
                Act.BUDGET_CHANGED,
                Optional.empty(),
                Map.of(
                        "price",
                        price.map(each -> each.each().toPlainString() + " " + each.currency())
                                .orElse("")));
        return BudgetOutcome.DONE;
    }

    private static UUID account(Actor by) {
        return by.account().orElseThrow();
    }
}
