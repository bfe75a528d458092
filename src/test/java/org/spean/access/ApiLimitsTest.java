package org.spean.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.spean.access.IssueOfToken.Issued;
import org.spean.access.IssueOfToken.Wish;
import org.spean.access.limit.RateLimiter;
import org.spean.machine.PlainRefusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Too many requests, over HTTP, with the limits that the program has by default. The clock stands, so nothing is given back
 * while a test asks: what is allowed is exact.
 */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ApiLimitsTest {

    private static final int TOKEN_RATE = 20;
    private static final int TOKEN_BURST = 100;
    private static final int ADDRESS_RATE = 10;
    private static final int ADDRESS_BURST = 60;
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final SettableClock clock = new SettableClock();
    private final AtomicInteger lookUps = new AtomicInteger();
    private final AtomicInteger counted = new AtomicInteger();
    private final ProgramTokenRows rows;
    private final DataSource database;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final ProgramTokens tokens;
    private final Actor administrator;
    private final Door door;
    private volatile boolean databaseAway;

    ApiLimitsTest(
            ProgramTokenRows rows,
            Accounts accounts,
            AccessLog log,
            DataSource database,
            JdbcClient tables,
            TransactionTemplate transaction) {
        this.transaction = transaction;
        this.rows = counting(rows);
        this.tables = tables;
        this.database = new DelegatingDataSource(database) {
            @Override
            public java.sql.Connection getConnection() throws SQLException {
                counted.incrementAndGet();
                if (databaseAway) {
                    throw new SQLException("the test took the database away");
                }
                return super.getConnection();
            }
        };
        tokens = new ProgramTokens(this.rows, accounts, log, clock, new MockEnvironment());
        administrator = accounts.loadUserByUsername("admin").actor(Instant.EPOCH);
        door = node();
    }

    private ProgramTokenRows counting(ProgramTokenRows all) {
        return (ProgramTokenRows) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ProgramTokenRows.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("findByTokenHash")) {
                        lookUps.incrementAndGet();
                    }
                    return method.invoke(all, arguments);
                });
    }

    /** Another node on the same database. */
    private Door node() {
        ApiLimits limits = limits(TOKEN_RATE, TOKEN_BURST, ADDRESS_RATE, ADDRESS_BURST);
        return new Door(new ProgramTokenFilter(tokens, limits, new LastUse(rows, clock, Runnable::run), Door.ACTING));
    }

    private ApiLimits limits(int tokenRate, int tokenBurst, int addressRate, int addressBurst) {
        return new ApiLimits(
                new RateLimiter(database, clock),
                String.valueOf(tokenRate),
                String.valueOf(tokenBurst),
                String.valueOf(addressRate),
                String.valueOf(addressBurst),
                "50",
                "500",
                "5",
                "100");
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void whoReportsLikeAProviderMayDoSoOftenAndNotWithoutEnd() throws Exception {
        try (Door reports = new Door(new ProviderDoor(limits(TOKEN_RATE, TOKEN_BURST, ADDRESS_RATE, ADDRESS_BURST)))) {
            List<Integer> answers = reports.asks(600, headers(address()));

            assertThat(Collections.frequency(answers, 200)).isEqualTo(500);
            assertThat(Collections.frequency(answers, 429)).isEqualTo(100);
            assertThat(reports.asks(address()).statusCode())
                    .as("another address")
                    .isEqualTo(200);
        }
    }

    @Test
    @Evidence({"2.4.1", "15.2.2"})
    void ofAThousandRequestsAtOnceTheExcessIsRefusedAndAsksNoDatabase() throws Exception {
        String[] one = headers(address(), secret());
        String[] other = headers(address(), secret());

        CompletableFuture<List<Integer>> flood = CompletableFuture.supplyAsync(() -> door.asks(1000, one));
        List<Integer> meanwhile = door.asks(50, other);
        List<Integer> answers = flood.join();

        assertThat(Collections.frequency(answers, 200)).isEqualTo(TOKEN_BURST);
        assertThat(Collections.frequency(answers, 429)).isEqualTo(1000 - TOKEN_BURST);
        assertThat(meanwhile).hasSize(50).containsOnly(200);
        // Each of the first requests with a token that this node does not know yet is looked up, and paid by its
        // address.
        assertThat(lookUps.get()).isBetween(150, 150 + ADDRESS_BURST);
        assertThat(counted.get()).isLessThan(2 * (150 + ADDRESS_BURST));

        int before = counted.get() + lookUps.get();
        assertThat(door.asks(500, one)).containsOnly(429);
        assertThat(counted.get() + lookUps.get()).isEqualTo(before);
    }

    @Test
    void whoWaitsMayAskAgainAsOftenAsTheRateSays() throws Exception {
        String[] program = headers(address(), secret());
        door.asks(1, program);
        door.asks(TOKEN_BURST, program);

        clock.moveOn(Duration.ofSeconds(1));

        assertThat(door.asks(100, program).stream().filter(status -> status == 200))
                .hasSize(TOKEN_RATE);
    }

    @Test
    void aRefusalSaysWhatIsAllowedAndWhenToComeBack() throws Exception {
        String address = address();
        HttpResponse<String> first = door.asks(address);
        assertThat(first.headers().firstValue("RateLimit-Policy")).hasValue("\"address\";q=60;w=6");
        assertThat(first.headers().firstValue("RateLimit")).hasValue("\"address\";r=59;t=1");
        assertThat(first.headers().firstValue("Retry-After")).isEmpty();
        door.asks(ADDRESS_BURST - 1, headers(address));

        HttpResponse<String> refused = door.asks(address);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(refused.headers().firstValue("RateLimit")).hasValue("\"address\";r=0;t=6");
        assertThat(refused.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(refused.body()).contains("\"error\":\"too_many_requests\"", "60 times in 6 s", "Come back in 1 s");
    }

    @Test
    void twoNodesShareOneCount() throws Exception {
        String secret = secret();
        try (Door secondNode = node()) {
            // Both nodes get to know the token.
            door.asks(1, headers(address(), secret));
            secondNode.asks(1, headers(address(), secret));
            List<Integer> answers = Stream.concat(
                            door.asks(70, headers(address(), secret)).stream(),
                            secondNode.asks(70, headers(address(), secret)).stream())
                    .toList();

            assertThat(Collections.frequency(answers, 200)).isEqualTo(TOKEN_BURST - 2);
            int before = counted.get();
            assertThat(secondNode.asks(50, headers(address(), secret))).containsOnly(429);
            assertThat(counted.get()).as("the second node remembers").isEqualTo(before);
        }
    }

    @Test
    void whoGuessesTokensIsSlowedDownButNotAProgramBesideThem() throws Exception {
        String address = address();
        String good = secret();
        assertThat(door.asks(address, good).statusCode()).isEqualTo(200);
        int before = lookUps.get();

        List<Integer> guesses = IntStream.range(0, 200)
                .mapToObj(guess -> headers(address, "spean_guess" + guess))
                .map(headers -> door.asks(1, headers).getFirst())
                .toList();

        assertThat(guesses.subList(0, ADDRESS_BURST - 1)).containsOnly(401);
        assertThat(guesses.subList(ADDRESS_BURST - 1, 200)).containsOnly(429);
        assertThat(lookUps.get() - before).isEqualTo(ADDRESS_BURST - 1);
        assertThat(door.asks(address, good).statusCode()).isEqualTo(200);
        assertThat(tables.sql("SELECT count(*) FROM call_allowance WHERE id LIKE '%' || ?")
                        .param(TokenSecret.hash("spean_guess1"))
                        .query(Integer.class)
                        .single())
                .as("rows for a token that opens nothing")
                .isZero();
    }

    @Test
    void aNetworkOfIpv6IsOneCaller() throws Exception {
        door.asks(ADDRESS_BURST, headers("2001:db8:7:1::1"));

        assertThat(door.asks("2001:db8:7:1:ffff::2").statusCode()).isEqualTo(429);
        assertThat(door.asks("2001:db8:7:2::1").statusCode()).isEqualTo(200);
    }

    @Test
    @Evidence("16.5.2")
    void whileTheDatabaseIsAwayEachNodeCountsForItself() throws Exception {
        String address = address();
        databaseAway = true;

        List<Integer> answers = door.asks(100, headers(address));

        assertThat(Collections.frequency(answers, 200)).isEqualTo(ADDRESS_BURST);
        assertThat(Collections.frequency(answers, 429)).isEqualTo(100 - ADDRESS_BURST);
        assertThat(counted.get()).as("it is not asked again and again").isLessThan(20);

        databaseAway = false;
        clock.moveOn(Duration.ofSeconds(6));
        assertThat(door.asks(ADDRESS_BURST, headers(address))).containsOnly(200);
        try (Door secondNode = node()) {
            assertThat(secondNode.asks(address).statusCode())
                    .as("counted for all nodes again")
                    .isEqualTo(429);
        }
    }

    @Test
    void limitsThatLetNobodyInAreRefusedAtTheStart() {
        assertThatThrownBy(() -> limits(0, 100, 10, 60))
                .isInstanceOf(PlainRefusal.class)
                .hasMessage("SPEAN_API_TOKEN_RATE=0 and SPEAN_API_TOKEN_BURST=100 let no program in.");
        assertThatThrownBy(() -> limits(20, 100, 10, -1)).hasMessageContaining("SPEAN_API_ADDRESS_BURST=-1");
    }

    private String secret() {
        Wish wish = new Wish("flood", Optional.of(Scope.PARTNERS), Optional.of(tokens.usualLastDay()));
        IssueOfToken issued = transaction.execute(status -> tokens.issue(administrator, wish));
        return ((Issued) Objects.requireNonNull(issued)).secret();
    }

    /** One that no other test comes from. */
    private static String address() {
        return "198.51.100." + ADDRESSES.incrementAndGet();
    }

    private static String[] headers(String address) {
        return new String[] {"X-Forwarded-For", address};
    }

    private static String[] headers(String address, String token) {
        return new String[] {"X-Forwarded-For", address, "Authorization", "Bearer " + token};
    }
}
